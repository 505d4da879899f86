/**
 * Where text is on the screen: rectangles of text pieces by line, and the text position under a point. Viewport CSS px throughout.
 * The trap: live ranges slow the page's own DOM work, so every range made here is dropped at once.
 */

export interface TextPiece { node: Text; start: number; end: number }
export interface Box { left: number; top: number; right: number; bottom: number }

/** Two rectangles are of one line when they share more than this part of the lower one's height. */
const SAME_LINE_SHARE = 0.5;

function sameLine(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > SAME_LINE_SHARE * Math.min(one.height, other.height);
}

/** Joins the rectangles of pieces that lie side by side on one line. */
export function mergeLines(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    if (rect.width === 0 || rect.height === 0) continue;
    const last = lines.at(-1);
    if (last === undefined || !sameLine(last, rect)) {
      lines.push(rect);
      continue;
    }
    const left = Math.min(last.left, rect.left);
    const top = Math.min(last.top, rect.top);
    lines[lines.length - 1] = new DOMRect(left, top, Math.max(last.right, rect.right) - left, Math.max(last.bottom, rect.bottom) - top);
  }
  return lines;
}

/** One rectangle per line; empty when the page has removed the text. */
export function lineRects(pieces: readonly TextPiece[]): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, start, end } of pieces) {
    if (!node.isConnected || end > node.length) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    rects.push(...range.getClientRects());
  }
  return mergeLines(rects);
}

export const isInside = (x: number, y: number, box: Box): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The text node and offset nearest to a point, as the browser would place a caret; undefined over anything but text. */
export function caretAt(x: number, y: number): { node: Text; offset: number } | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** Is the innermost element at the point the one that holds `node`, or around it? False when something lies over the text. */
export function isUncovered(x: number, y: number, node: Node): boolean {
  return document.elementFromPoint(x, y)?.contains(node) === true;
}
