/** The thin DOM shell around `position.ts`: measures the card and its line, and puts the card where the arithmetic says. */
import { place, type Box, type Side } from './position';

/** Below these the card is a sheet at the bottom of the screen. */
export const SHEET_WIDTH_PX = 480;
export const SHEET_HEIGHT_PX = 360;
export const PREVIEW_MAX_PX = 248;

export interface Anchor {
  mark: number;
  /** Which of the name's lines the card belongs to. */
  index: number;
  line: Box | undefined;
  side?: Side | undefined;
}

export const isSheet = (): boolean => innerWidth <= SHEET_WIDTH_PX || innerHeight <= SHEET_HEIGHT_PX;

const distance = ({ left, top, right, bottom }: Box, x: number, y: number): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** The line of the name nearest to a point: the pointer, or where the card was anchored before. */
export function anchorOf(mark: number, rects: readonly Box[], { x, y }: { x: number; y: number }): Anchor {
  const distances = rects.map((rect) => distance(rect, x, y));
  const index = Math.max(0, distances.indexOf(Math.min(...distances)));
  return { mark, index, line: rects[index] };
}

/** What the reader sees of the page, also while it is pinch-zoomed; without the scroll bars. */
function visibleBox(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** As many lines of the lead as the height allows: a long name costs lines, not height. */
export function fitPreview(element: HTMLElement): void {
  if (element.classList.contains('bottom')) return;
  for (const lines of [5, 4, 3, 2, 1]) {
    element.style.setProperty('--lines', String(lines));
    if (element.offsetHeight <= PREVIEW_MAX_PX) return;
  }
}

/** @returns the side it stands on now; a sheet always stands. */
export function placeCard(element: HTMLElement, anchor: Anchor | undefined, { expanded, rtl }: { expanded: boolean; rtl: boolean }): Side | 'dock' {
  const { style } = element;
  if (element.classList.contains('bottom')) {
    style.left = style.top = style.maxHeight = '';
    return 'below';
  }
  style.maxHeight = '';
  const card = { width: element.offsetWidth, height: element.offsetHeight };
  const found = place({ line: anchor?.line, card, viewport: visibleBox(), rtl, expanded, keep: anchor?.side });
  style.left = `${found.left}px`;
  style.top = `${found.top}px`;
  style.maxHeight = `min(480px, 70vh, ${found.maxHeight}px)`;
  return found.side;
}
