/** Turns the trees of drawn cards into DOM nodes. Only tags and attributes a card is made of; everything else is dropped (decision 7: never HTML). */
import type { Tree } from '../../types';

const TAGS = /^(?:a|b|bdi|button|circle|cite|d[dlt]|div|h[23]|li|[ou]l|p|path|section|small|span|svg|symbol|table|tbody|td|text|th|thead|time|tr|use)$/;
const ATTRIBUTES = /^(?:aria-\w+|class|c[xy]|d|data-do|dir|hidden|href|id|lang|r|rel|role|scope|tabindex|target|text-anchor|viewBox|x|y)$/;
/** The web, or an icon. */
const ADDRESS = /^(?:https?:|#i-)/;

/** May a card hold this? */
export const isAllowed = (tag: string, name: string, value: string): boolean => TAGS.test(tag) && ATTRIBUTES.test(name) && (name !== 'href' || ADDRESS.test(value));

export function build(tree: Tree, inSvg = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (typeof tree === 'number') return build(['button', { class: 'ref', 'aria-label': `source ${tree}`, 'data-do': `cite ${tree}` }, String(tree)]);
  const [tag, attributes, ...children] = tree;
  if (!TAGS.test(tag)) return document.createTextNode('');
  const isSvg = inSvg || tag === 'svg';
  const element = document.createElementNS(`http://www.w3.org/${isSvg ? '2000/svg' : '1999/xhtml'}`, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isAllowed(tag, name, value)) element.setAttribute(name, value);
  }
  element.append(...children.map((child) => build(child, isSvg)));
  return element;
}

/** Puts trees in the place of whatever stands in an element. */
export const fill = (element: Element, trees: readonly Tree[]): void => element.replaceChildren(...trees.map((tree) => build(tree)));
