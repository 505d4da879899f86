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
/**
 * Members said shorter: the painter hands mark.js one element, an element's name, a class, `each`, and ranges that are valid, sorted and apart; our browsers
 * have `matches`. Empty ones are not needed any more. painters.test compares what comes of it with the whole library.
 */
const SHORTER = new Map([
  ['constructor', 'constructor(ctx) {\n    this.ctx = ctx;\n  }'],
  ['iterator', 'get iterator() {\n    return new DOMIterator(this.ctx);\n  }'],
  ['opt', ''],
  ['matches', ''],
  ['checkRanges', ''],
  ['checkWhitespaceRanges', ''],
  ['forEachNode', `forEachNode(whatToShow, each, filter) {
    const iterator = document.createNodeIterator(this.ctx, whatToShow, filter);
    const nodes = [];
    for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node);
    nodes.forEach(each);
  }`],
  ['matchesExclude', `matchesExclude(el) {
    return el.matches('script,style,title,head,html');
  }`],
  ['getTextNodes', `getTextNodes() {
    let value = '';
    const nodes = [];
    this.iterator.forEachNode(NodeFilter.SHOW_TEXT, (node) => {
      nodes.push({ start: value.length, end: (value += node.data).length, node });
    }, (node) => (this.matchesExclude(node.parentNode) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    return { value, nodes };
  }`],
  ['wrapRangeInTextNode', `wrapRangeInTextNode(node, start, end, { element, className }) {
    const startNode = node.splitText(start);
    const ret = startNode.splitText(end - start);
    const repl = document.createElement(element);
    repl.setAttribute('data-markjs', 'true');
    repl.className = className;
    repl.textContent = startNode.data;
    startNode.replaceWith(repl);
    return ret;
  }`],
  ['wrapRangeInMappedTextNode', `wrapRangeInMappedTextNode(dict, start, end, opt, range) {
    dict.nodes.every((n, i) => {
      if (dict.nodes[i + 1]?.start <= start) return true;
      const e = Math.min(end, n.end) - n.start;
      const before = dict.value.slice(0, n.start);
      n.node = this.wrapRangeInTextNode(n.node, start - n.start, e, opt);
      dict.value = before + dict.value.slice(e + n.start);
      for (const k of dict.nodes.slice(i)) {
        if (k.start > 0 && k !== n) k.start -= e;
        k.end -= e;
      }
      end -= e;
      opt.each?.(n.node.previousSibling, range);
      start = n.end;
      return end > n.end;
    });
  }`],
  ['wrapRangeFromIndex', `wrapRangeFromIndex(ranges, opt) {
    const dict = this.getTextNodes();
    const { length } = dict.value;
    for (const range of ranges) {
      const start = range.start - length + dict.value.length;
      this.wrapRangeInMappedTextNode(dict, start, start + range.length, opt, range);
    }
  }`],
  ['unwrapMatches', 'unwrapMatches(node) {\n    const parent = node.parentNode;\n    node.replaceWith(...node.childNodes);\n    parent.normalize();\n  }'],
  ['markRanges', 'markRanges(ranges, opt) {\n    this.wrapRangeFromIndex(ranges, opt);\n  }'],
  ['unmark', `unmark({ element, className }) {
    this.ctx.querySelectorAll(\`\${element}[data-markjs].\${className}\`).forEach(this.unwrapMatches);
  }`],
]);

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node */
/** @typedef {{ name: string, text: string }} Member */

/** @returns {Node[]} all nodes of a type below a node, outermost first */
function findAll(/** @type {any} */ node, /** @type {string} */ type) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap((value) => findAll(value, type));
  return node.type === type ? [node, ...below] : below;
}

/** Top-level classes of mark.js with their members, in source order. @returns {{ name: string, members: Member[] }[]} */
function classesOf(/** @type {string} */ source) {
  return findAll(parseAst(source), 'ClassDeclaration').map(({ id, body }) => ({
    name: id.name, members: body.body.map((/** @type {Node} */ member) => ({ name: member['key'].name, text: SHORTER.get(member['key'].name) ?? source.slice(member.start, member.end) })),
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

/** The text of the trimmed module, for the installed mark.js. */
export function trimMark() {
  const classes = classesOf(readFileSync(`${PACKAGE}/dist/mark.es6.js`, 'utf8'));
  const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'));
  const kept = reachable(classes.flatMap(({ members }) => members));
  const bodies = classes.map(({ name, members }) => `class ${name} {\n  ${members.filter(({ name, text }) => kept.has(name) && text !== '').map(({ text }) => text).join('\n  ')}\n}`);
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
