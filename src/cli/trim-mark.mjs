/**
 * Writes src/content/annotate/mark-ranges.js: mark.js without what `markRanges` and `unmark` never reach. The content script runs on every page,
 * and mark.js is one class that no bundler can shake: 13.5 KB of which we use 5. Run `node src/cli/trim-mark.mjs` after an update of mark.js;
 * a unit test fails while the file is not what this makes of the installed package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';

const PACKAGE = 'node_modules/mark.js';
export const TRIMMED = 'src/content/annotate/mark-ranges.js';
const ROOTS = ['constructor', 'markRanges', 'unmark'];
/** Branches on options we never set and browsers that are gone: the test, and whether it holds. */
const DEAD_TESTS = new Map([['this.iframes', false], ['this.ie', false], ['!this.ie', true]]);
/** Statements that only serve a debug option we never set, or those browsers. */
const DEAD_STATEMENTS = /^(?:this\.log\(|this\.ie = false|if \(ua\.)|^const ua = /;

/** Members said shorter, because the painter hands mark.js one element and ranges that are valid, sorted and apart, and our browsers have `matches`. */
const SHORTER = new Map([
  ['constructor', 'constructor(ctx) {\n    this.ctx = ctx;\n  }'],
  ['iterator', 'get iterator() {\n    return new DOMIterator(this.ctx);\n  }'],
  ['forEachNode', `forEachNode(whatToShow, each, filter, done = () => {}) {
    const iterator = document.createNodeIterator(this.ctx, whatToShow, filter);
    const nodes = [];
    for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node);
    for (const node of nodes) each(node);
    done();
  }`],
  ['checkWhitespaceRanges', `checkWhitespaceRanges({ start, length }, originalLength, string) {
    const from = start - originalLength + string.length;
    return { start: from, end: from + length, valid: true };
  }`],
  ['unwrapMatches', 'unwrapMatches(node) {\n    const parent = node.parentNode;\n    node.replaceWith(...node.childNodes);\n    parent.normalize();\n  }'],
  ['checkRanges', 'checkRanges(array) {\n    return array;\n  }'],
  ['matches', 'static matches(element, selector) {\n    return element.matches(String(selector));\n  }'],
]);

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node */
/** @typedef {{ name: string, text: string }} Member */

/** @returns {Node[]} all nodes of a type below a node, outermost first */
function findAll(/** @type {any} */ node, /** @type {string} */ type) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap((value) => findAll(value, type));
  return node.type === type ? [node, ...below] : below;
}

/** What stays of a statement: its text, one of its branches, or nothing. @returns {Node | undefined | null} */
function survivorOf(/** @type {Node} */ statement, /** @type {string} */ source) {
  if (DEAD_STATEMENTS.test(source.slice(statement.start, statement.end))) return null;
  if (statement.type !== 'IfStatement') return undefined;
  const { test, consequent, alternate } = /** @type {any} */ (statement);
  const holds = DEAD_TESTS.get(source.slice(test.start, test.end));
  return holds === undefined ? undefined : (holds ? consequent : alternate);
}

/** The text of a member without its dead branches and statements. */
function textOf(/** @type {Node} */ member, /** @type {string} */ source) {
  const shorter = SHORTER.get(member['key'].name);
  if (shorter !== undefined) return shorter;
  const statements = ['IfStatement', 'ExpressionStatement', 'VariableDeclaration'].flatMap((type) => findAll(member, type));
  const dead = statements.filter((statement) => survivorOf(statement, source) !== undefined).toSorted((a, b) => a.start - b.start);
  return dead.reduceRight((text, statement) => {
    const kept = survivorOf(statement, source);
    return text.slice(0, statement.start - member.start) + (kept ? source.slice(kept.start, kept.end) : '') + text.slice(statement.end - member.start);
  }, source.slice(member.start, member.end));
}

/** Top-level classes of mark.js with their members, in source order. @returns {{ name: string, members: Member[] }[]} */
function classesOf(/** @type {string} */ source) {
  return findAll(parseAst(source), 'ClassDeclaration').map(({ id, body }) => ({
    name: id.name, members: body.body.map((/** @type {Node} */ member) => ({ name: member['key'].name, text: textOf(member, source) })),
  }));
}

/** Names of members that can be reached from ROOTS by a property of that name. */
function reachable(/** @type {Member[]} */ members) {
  const found = new Set(ROOTS);
  for (const name of found) {
    for (const { text } of members.filter((member) => member.name === name)) {
      for (const [, used = ''] of text.matchAll(/\.(\w+)/g)) found.add(used);
    }
  }
  return found;
}

/** The default options without those that nothing kept asks for. */
function withoutUnused(/** @type {string} */ code) {
  const used = new Set([...code.matchAll(/\bopt\.(\w+)/g)].map(([, name]) => name));
  return code.replaceAll(/^ {6}'(\w+)': .*\n/gm, (line, name) => (used.has(name) ? line : ''));
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
${withoutUnused(bodies.join('\n\n'))}

export default ${classes.at(-1)?.name};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TRIMMED, trimMark());
