/** The thin DOM shell around `position.ts`: measures the card and its line, and puts the card where the arithmetic says. */
import { place, type Box, type Side } from './position';

/** Below these the card is a sheet at the bottom of the screen. */
const SHEET_WIDTH_PX = 480;
const SHEET_HEIGHT_PX = 360;
const PREVIEW_MAX_PX = 248;

export interface Anchor {
  mark: number;
  /** Which of the name's lines the card belongs to. */
  index: number;
  line: Box | undefined;
  side?: Side | undefined;
}

export const isSheet = (): boolean => window.innerWidth <= SHEET_WIDTH_PX || window.innerHeight <= SHEET_HEIGHT_PX;

const distance = ({ left, top, right, bottom }: Box, x: number, y: number): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** The line of the name nearest to the pointer (or to where the card was anchored before). */
export function anchorOf(mark: number, rects: readonly Box[], near: { x: number; y: number } | Box | undefined): Anchor {
  const x = near === undefined ? 0 : 'x' in near ? near.x : near.left;
  const y = near === undefined ? 0 : 'y' in near ? near.y : near.top;
  const index = rects.reduce((best, rect, at) => (distance(rect, x, y) < distance(rects[best] ?? rect, x, y) ? at : best), 0);
  return { mark, index, line: rects[index] };
}

/** What the reader sees of the page, also while it is pinch-zoomed; without the scroll bars. */
function visibleBox(): Box {
  const zoom = window.visualViewport;
  const left = zoom?.offsetLeft ?? 0;
  const top = zoom?.offsetTop ?? 0;
  const width = Math.min(zoom?.width ?? Infinity, document.documentElement.clientWidth || window.innerWidth);
  const height = zoom?.height ?? window.innerHeight;
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
    for (const name of ['left', 'top', 'max-height']) style.removeProperty(name);
    return 'below';
  }
  style.removeProperty('max-height');
  const card = { width: element.offsetWidth, height: element.offsetHeight };
  const found = place({ line: anchor?.line, card, viewport: visibleBox(), rtl, expanded, ...(anchor?.side !== undefined && { keep: anchor.side }) });
  style.setProperty('left', `${found.left}px`);
  style.setProperty('top', `${found.top}px`);
  style.setProperty('max-height', `min(480px, 70vh, ${found.maxHeight}px)`);
  return found.side;
}
