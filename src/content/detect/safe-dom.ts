/**
 * Reads a document in a way its markup cannot bend. In: nodes. Out: plain values. Reads only: nothing here changes a page.
 * The trap it removes is DOM clobbering: `document` and every `<form>` let named children hide their own members
 * (`<input name="firstChild">`, `<form id="body">`), in content scripts too. What is taken from the prototypes cannot be hidden. No other node
 * has named children of that sort: where it cannot be a form, a member is read plainly (`text.data`, `link.href`).
 * Called by detect and extract.
 */

const ofElement = Element.prototype;
const ofNode = Node.prototype;
const ofDocument = Document.prototype;

/** Taken once, at load: in a content script the prototypes are our own world's. `unbind(f)(node, x)` is `f.call(node, x)`. */
const { call } = Function.prototype;
const unbind = <N, A extends unknown[], R>(method: (this: N, ...args: A) => R) => call.bind(method) as (node: N, ...args: A) => R;
const getterOf = <N extends object, K extends keyof N>(owner: N, name: K): ((node: N) => N[K]) =>
  unbind(Object.getOwnPropertyDescriptor(owner, name)?.get as (this: N) => N[K]);

export const firstChild = getterOf(ofNode, 'firstChild');
export const nextSibling = getterOf(ofNode, 'nextSibling');
export const parentElement = getterOf(ofNode, 'parentElement');
export const nodeType = getterOf(ofNode, 'nodeType');
export const ownerDocument = getterOf(ofNode, 'ownerDocument');
const rawText = getterOf(ofNode, 'textContent');
export const tagName = getterOf(ofElement, 'localName');
export const bodyOf = getterOf(ofDocument, 'body');
export const viewOf = getterOf(ofDocument, 'defaultView');
export const contentTypeOf = getterOf(ofDocument, 'contentType');
export const addressOf = getterOf(ofDocument, 'URL');
export const titleOf = getterOf(ofDocument, 'title');

export const textOf = (node: Node): string => rawText(node) ?? '';
export const attribute = unbind(ofElement.getAttribute);
export const hasAttributes = unbind(ofElement.hasAttributes);
export const nearest = unbind(ofElement.closest) as (element: Element, selector: string) => Element | null;
export const matches = unbind(ofElement.matches) as (element: Element, selector: string) => boolean;
export const elementsIn = unbind(ofElement.getElementsByTagName) as (element: Element, tag: string) => HTMLCollectionOf<Element>;
export const holds = unbind(ofNode.contains);
const position = unbind(ofNode.compareDocumentPosition);
/** True where `second` begins after `first` in the same document and is not inside it. */
export const follows = (first: Node, second: Node): boolean => (position(first, second) & (1 | 4 | 16)) === 4;

const ownerOf = (root: Document | Element) => (nodeType(root) === 9 ? ofDocument : ofElement) as ParentNode;

/** The first `most` elements a selector finds, in document order. */
export const findAll = (root: Document | Element, selector: string, most: number): Element[] => [].slice.call(ownerOf(root).querySelectorAll.call(root, selector), 0, most);
export const findFirst = (root: Document | Element, selector: string): Element | null => ownerOf(root).querySelector.call(root, selector);
export const has = (root: Document | Element, selector: string): boolean => findFirst(root, selector) !== null;

const walkerOf = unbind(ofDocument.createTreeWalker);

/**
 * At most `most` nodes below `root` (with `from`: those before or behind it), by the browser's own walker and without a filter callback,
 * which would be 4-18 times dearer. @param kinds as in NodeFilter: 1 elements, 4 text nodes
 */
export function* nodesIn<N extends Node>(root: Element, kinds: number, most: number, from: Node = root, backwards = false): Generator<N> {
  const walker = walkerOf(ownerDocument(root) as Document, root, kinds);
  walker.currentNode = from;
  for (let left = most; left > 0; left--) {
    const node = backwards ? walker.previousNode() : walker.nextNode();
    if (!node) return;
    yield node as N;
  }
}

export const namesOf = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** Elements that stand within a line. */
export const INLINE = namesOf('a,abbr,b,bdi,big,cite,code,del,dfn,em,font,i,ins,kbd,label,mark,nobr,q,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var');

/** The nearest element that is not inline by its name: what a reader sees as the paragraph. */
export function blockOf(element: Element): Element {
  let block = element;
  for (let above: Element | null = element; above && INLINE.has(tagName(block)); above = parentElement(above)) block = above;
  return block;
}
