/**
 * Reads a document in a way its markup cannot bend. In: nodes. Out: plain values. Reads only: nothing here changes a page.
 * The trap it removes is DOM clobbering: `document` and every `<form>` let named children hide their own members
 * (`<input name="firstChild">`, `<form id="body">`), in content scripts too. What is taken from the prototypes cannot be hidden.
 * Called by detect and extract.
 */

/** Taken once, at load: in a content script the prototypes are our own world's. */
function getterOf<T>(owner: { prototype: object }, name: string): (node: object) => T {
  const get = Object.getOwnPropertyDescriptor(owner.prototype, name)?.get;
  return (node) => get?.call(node) as T;
}

export const firstChild = getterOf<Node | null>(Node, 'firstChild');
export const nextSibling = getterOf<Node | null>(Node, 'nextSibling');
export const parentElement = getterOf<Element | null>(Node, 'parentElement');
export const nodeType = getterOf<number>(Node, 'nodeType');
export const ownerDocument = getterOf<Document | null>(Node, 'ownerDocument');
const rawText = getterOf<string | null>(Node, 'textContent');
export const tagName = getterOf<string>(Element, 'localName');
export const firstElementChild = getterOf<Element | null>(Element, 'firstElementChild');
export const childElementCount = getterOf<number>(Element, 'childElementCount');
export const rootElement = getterOf<Element | null>(Document, 'documentElement');
export const bodyOf = getterOf<HTMLElement | null>(Document, 'body');
export const viewOf = getterOf<(Window & typeof globalThis) | null>(Document, 'defaultView');
export const contentTypeOf = getterOf<string>(Document, 'contentType');
export const designModeOf = getterOf<string>(Document, 'designMode');
export const addressOf = getterOf<string>(Document, 'URL');
export const titleOf = getterOf<string>(Document, 'title');
export const dataOf = getterOf<string>(CharacterData, 'data');

const ofElement = Element.prototype;
const ofNode = Node.prototype;
const ofDocument = Document.prototype;

export const textOf = (node: Node): string => rawText(node) ?? '';
export const attribute = (element: Element, name: string): string | null => ofElement.getAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean => ofElement.hasAttributes.call(element);
export const nearest = (element: Element, selector: string): Element | null => ofElement.closest.call(element, selector);
export const matches = (element: Element, selector: string): boolean => ofElement.matches.call(element, selector);
export const elementsIn = (element: Element, tag: string): HTMLCollectionOf<Element> => ofElement.getElementsByTagName.call(element, tag);
export const holds = (outer: Node, inner: Node): boolean => ofNode.contains.call(outer, inner);
/** True where `second` begins after `first` in the same document and is not inside it. */
export const follows = (first: Node, second: Node): boolean => (ofNode.compareDocumentPosition.call(first, second) & (1 | 4 | 16)) === 4;

const ownerOf = (root: Document | Element) => (nodeType(root) === 9 ? ofDocument : ofElement) as ParentNode;

/** The first `most` elements a selector finds, in document order. */
export const findAll = (root: Document | Element, selector: string, most: number): Element[] => Array.prototype.slice.call(ownerOf(root).querySelectorAll.call(root, selector), 0, most);
export const findFirst = (root: Document | Element, selector: string): Element | null => ownerOf(root).querySelector.call(root, selector);
export const has = (root: Document | Element, selector: string): boolean => findFirst(root, selector) !== null;

/** At most `most` elements of `root` that begin behind `from`, in document order. */
export function* elementsFrom(root: Element, from: Element, most: number): Generator<Element> {
  const walker = ofDocument.createTreeWalker.call(ownerDocument(root) as Document, root, 1);
  walker.currentNode = from;
  for (let left = most; left > 0; left--) {
    const node = walker.nextNode();
    if (node === null) return;
    yield node as Element;
  }
}

/**
 * At most `most` text nodes below a node (or, with `from`, before or behind another), by the browser's own walker and without a filter
 * callback, which would be 4-18 times dearer.
 */
export function* textNodesIn(root: Element, most: number, from?: Node, backwards = false): Generator<Text> {
  const walker = ofDocument.createTreeWalker.call(ownerDocument(root) as Document, root, 4);
  if (from !== undefined) walker.currentNode = from;
  for (let left = most; left > 0; left--) {
    const node = backwards ? walker.previousNode() : walker.nextNode();
    if (node === null) return;
    yield node as Text;
  }
}

export const namesOf = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** Elements that stand within a line. */
export const INLINE = namesOf('a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,nobr,output,q,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var');

/** The nearest element that is not inline by its name: what a reader sees as the paragraph. */
export function blockOf(element: Element): Element {
  let block = element;
  for (let above: Element | null = element; above !== null && INLINE.has(tagName(block)); above = parentElement(above)) block = above;
  return block;
}
