/**
 * Where text is on the screen: rectangles of text pieces by line, and which pieces are under a point. Viewport CSS px throughout.
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

/**
 * Of things made of text, the one at a point. The innermost element there must hold its text directly, so nothing that lies over the text is
 * looked through. `highlightsFromPoint` would say it in one call, but Chromium's finds nothing on screens of high density (browser-bugs.md).
 */
export function findUnder<Thing extends { pieces: readonly TextPiece[] }>(things: readonly Thing[], x: number, y: number): Thing | undefined {
  const element = document.elementFromPoint(x, y);
  const isHere = ({ pieces }: Thing): boolean => pieces.some(({ node }) => node.parentElement === element) && lineRects(pieces).some((rect) => isInside(x, y, rect));
  return element === null ? undefined : things.find(isHere);
}
