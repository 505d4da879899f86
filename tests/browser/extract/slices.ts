/** The half of the property test that runs in the page: builds a random tree, reads it, and compares text and pieces with what the browser renders. */
import type { TextMap } from '../../../src/content/extract/text-map';

export interface Leaf { text: string }
export interface Tree { tag: string; children: (Tree | Leaf)[] }
export interface Sample { tree: Tree; cuts: [number, number][] }

const UNSEEN = /[\u00AD\u200B\u2060]/g;
const collapse = (text: string) => text.replace(UNSEEN, '').replace(/[ \t\n\r\f]+/g, ' ');

function grow(tree: Tree): Element {
  const element = document.createElement(tree.tag);
  for (const child of tree.children) element.append('tag' in child ? grow(child) : document.createTextNode(child.text));
  return element;
}

/** Lines as `innerText` gives them: an independent implementation of the same rendering rules. */
function renderedLines(element: HTMLElement): string[] {
  return element.innerText.replace(UNSEEN, '').split('\n').map((line) => line.replace(/^ +| +$/g, '').replace(/ +/g, ' ')).filter((line) => line.trim() !== '');
}

function checkPieces(map: TextMap, start: number, end: number, root: Element): string | undefined {
  const pieces = map.pieces(start, end);
  const joined = collapse(pieces.map((piece) => piece.node.data.slice(piece.start, piece.end)).join(''));
  const wanted = map.text.slice(start, end).replaceAll('\n', '');
  if (joined !== wanted) return `pieces say ${JSON.stringify(joined)}, text says ${JSON.stringify(wanted)}`;
  if (pieces.some((piece) => piece.start < 0 || piece.start >= piece.end || piece.end > piece.node.length || !root.contains(piece.node))) return 'a piece points outside its node';
  const inOrder = pieces.every((piece, index) => index === 0 || ((pieces[index - 1] as { node: Node }).node.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return inOrder ? undefined : 'pieces are out of order';
}

/** @returns one sentence for each fault, at most ten. */
export function checkSlices(samples: readonly Sample[], read: (element: Element) => TextMap): string[] {
  const faults: string[] = [];
  const host = document.createElement('main');
  document.body.replaceChildren(host);
  for (const { tree, cuts } of samples) {
    const element = grow({ tag: 'div', children: [tree] });
    host.replaceChildren(element);
    const map = read(element);
    const lines = renderedLines(element as HTMLElement);
    if (map.text !== lines.join('\n')) faults.push(`${element.outerHTML}: read ${JSON.stringify(map.text)}, rendered ${JSON.stringify(lines)}`);
    for (const [first, second] of cuts) {
      const fault = checkPieces(map, Math.min(first, second), Math.max(first, second), element);
      if (fault !== undefined) faults.push(`${element.outerHTML}: ${fault}`);
    }
  }
  return faults.slice(0, 10);
}
