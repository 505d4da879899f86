/**
 * Writes src/content/annotate/mark-ranges.js: mark.js without what `markRanges` and `unmark` never reach. The content script runs on every page,
 * and mark.js is one class that no bundler can shake: 13.5 KB of which we use under 4. `node src/cli/trim-mark.mjs` after an update of mark.js;
 * a unit test fails while the file is not what this makes of the installed package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';

const PACKAGE = 'node_modules/mark.js';
export const TRIMMED = 'src/content/annotate/mark-ranges.js';
const ROOTS = ['constructor', 'markRanges', 'unmark'];
/** Reached only with the option `iframes`, which we never pass. */
const NEVER = new Set(['waitForIframes', 'forEachIframe', 'handleOpenIframes', 'checkIframeFilter', 'createInstanceOnIframe']);

/** @typedef {{ name: string, text: string }} Member */

/** Top-level classes of mark.js with their members, in source order. @returns {{ name: string, members: Member[] }[]} */
function classesOf(/** @type {string} */ source) {
  const factory = /** @type {any} */ (parseAst(source)).body[0].expression.arguments[1];
  return factory.body.body.filter((/** @type {any} */ node) => node.type === 'ClassDeclaration').map((/** @type {any} */ node) => ({
    name: node.id.name,
    members: node.body.body.map((/** @type {any} */ member) => ({ name: member.key.name, text: source.slice(member.start, member.end) })),
  }));
}

/** Names of members that can be reached from ROOTS by a property of that name. */
function reachable(/** @type {Member[]} */ members) {
  const found = new Set(ROOTS);
  for (const name of found) {
    for (const { text } of members.filter((member) => member.name === name)) {
      for (const [, used = ''] of text.matchAll(/\.(\w+)/g)) if (!NEVER.has(used)) found.add(used);
    }
  }
  return found;
}

/** The text of the trimmed module, for the installed mark.js. */
export function trimMark() {
  const classes = classesOf(readFileSync(`${PACKAGE}/dist/mark.es6.js`, 'utf8'));
  const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'));
  const kept = reachable(classes.flatMap(({ members }) => members));
  const bodies = classes.map(({ name, members }) => `class ${name} {\n  ${members.filter((member) => kept.has(member.name)).map(({ text }) => text).join('\n  ')}\n}`);
  return `/* oxlint-disable */
/**
 * mark.js ${version}, https://markjs.io/, reduced to markRanges and unmark by src/cli/trim-mark.mjs: do not edit.
 * Copyright (c) 2014-2018 Julian Kühnel, released under the MIT licence (see NOTICE).
 */
${bodies.join('\n\n')}

export default ${classes.at(-1)?.name};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TRIMMED, trimMark());
