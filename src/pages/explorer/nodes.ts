/**
 * Turns the trees that `cards` prints into nodes of this page. Unlike in a card, links to entries are real links with the address of the entry, nothing is
 * folded away, and the sections of a card, whose heading is the name, are sections of a page.
 */
import { sourceId } from '../../cards/reading';
import { BRIEF } from '../../cards/tree';
import type { Branch, Tree } from '../../types';
import { addressOf } from '../../search/address';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';
/** Of a card's attributes those that mean something here; a page decides itself what is hidden. */
const LEFT_OUT: ReadonlySet<string> = new Set(['hidden', 'data-do', 'type']);
const TAG_HERE: Readonly<Record<string, string>> = { h3: 'h2' };

export const buildNodes = (trees: readonly (Tree | false | undefined)[]): Node[] => trees.flatMap((tree) => (tree === false || tree === undefined || tree === '' ? [] : build(tree, false)));

function build(tree: Tree, inSvg: boolean): Node[] {
  if (typeof tree === 'string') return [document.createTextNode(tree)];
  if (typeof tree === 'number') return [buildReference(tree)];
  const [tag, attributes] = tree;
  const act = attributes['data-do'];
  if (act === 'toggle' || attributes['class']?.split(' ').includes(BRIEF) === true) return [];
  const isSvg = inSvg || tag === 'svg';
  const element = act?.startsWith('go ') === true ? buildLink(act.slice(3)) : document.createElementNS(isSvg ? SVG : HTML, TAG_HERE[tag] ?? tag);
  return [fill(element, tree, isSvg)];
}

function fill(element: Element, [, attributes, ...children]: Branch, isSvg: boolean): Element {
  for (const [name, value] of Object.entries(attributes)) if (!LEFT_OUT.has(name)) element.setAttribute(name, value);
  element.append(...children.flatMap((child) => build(child, isSvg)));
  return element;
}

function buildLink(id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = addressOf(id);
  return link;
}

/** The number of a source: leads to it in the list below. No link, because what stands behind # is the address of the entry. */
function buildReference(number: number): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ref';
  button.setAttribute('aria-label', `source ${number}`);
  button.textContent = String(number);
  button.addEventListener('click', () => document.getElementById(sourceId(number))?.focus());
  return button;
}
