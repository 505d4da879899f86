/**
 * Where a card goes: below its name's line, else above, else beside it; inside the viewport and never over the line. Pure.
 * In and out: boxes in px of the viewport. Floating-ui's split of a pure core and a thin shell; the arithmetic is our own.
 */

export interface Box { left: number; top: number; right: number; bottom: number }
export interface Size { width: number; height: number }
export type Side = 'below' | 'above' | 'after' | 'before';

export interface Place {
  side: Side | 'dock';
  left: number;
  top: number;
  /** Height the card may take; it scrolls inside when it wants more. */
  maxHeight: number;
}

export const GAP_PX = 8;
export const PADDING_PX = 16;
/** With less room than this on every side a card would be unreadable: it docks in the corner instead. */
export const MIN_HEIGHT_PX = 96;
/** A reader who asked for the whole card is better served by another side than by a slit lower than this. */
export const EXPANDED_MIN_HEIGHT_PX = 280;

export interface Wish {
  /** The line of the name; undefined when it is gone. */
  line: Box | undefined;
  card: Size;
  viewport: Box;
  /** The side it stands on already: a card does not jump while it is open. */
  keep?: Side | undefined;
  /** It was just expanded at the reader's wish. */
  expanded?: boolean;
  /** The page reads from right to left. */
  rtl?: boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The places beside the line in the order of preference; `maxHeight` below zero where the card does not fit at all. */
function placesAt(line: Box, { card: { width, height }, rtl = false }: Wish, space: Box): Place[] {
  const all = space.bottom - space.top;
  const under = space.bottom - line.bottom - GAP_PX;
  const over = line.top - GAP_PX - space.top;
  const along = clamp(rtl ? line.right - width : line.left, space.left, Math.max(space.left, space.right - width));
  const across = clamp(line.top, space.top, Math.max(space.top, space.bottom - height));
  const right = line.right + GAP_PX;
  const left = line.left - GAP_PX - width;
  const beside: Place[] = [
    { side: 'after', left: right, top: across, maxHeight: right + width <= space.right ? all : -1 },
    { side: 'before', left, top: across, maxHeight: left >= space.left ? all : -1 },
  ];
  return [
    { side: 'below', left: along, top: Math.max(space.top, line.bottom + GAP_PX), maxHeight: under },
    { side: 'above', left: along, top: Math.min(space.bottom, line.top - GAP_PX) - Math.min(height, over), maxHeight: over },
    ...(rtl ? beside.toReversed() : beside),
  ];
}

/** The corner where reading ends. */
function dockIn({ left, top, right, bottom }: Box, { card: { width, height }, rtl = false }: Wish): Place {
  return { side: 'dock', left: rtl ? left : Math.max(left, right - width), top: bottom - Math.min(height, bottom - top), maxHeight: Math.max(0, bottom - top) };
}

/** @returns a place inside `viewport` that does not touch `line`, or the dock where there is none. */
export function place(wish: Wish): Place {
  const { line, card: { height }, viewport, keep, expanded = false } = wish;
  const space: Box = { left: viewport.left + PADDING_PX, top: viewport.top + PADDING_PX, right: viewport.right - PADDING_PX, bottom: viewport.bottom - PADDING_PX };
  const isVisible = line !== undefined && line.bottom > viewport.top && line.top < viewport.bottom && line.right > viewport.left && line.left < viewport.right;
  if (!isVisible) return dockIn(space, wish);
  const places = placesAt(line, wish, space);
  const first = (least: number, side?: Side): Place | undefined => places.find((one) => one.maxHeight >= Math.min(height, least) && (side ?? one.side) === one.side);
  const roomiest = places.reduce((best, one) => (one.maxHeight > best.maxHeight ? one : best));
  const kept = keep === undefined ? undefined : first(expanded ? EXPANDED_MIN_HEIGHT_PX : MIN_HEIGHT_PX, keep);
  const found = kept ?? first(expanded ? EXPANDED_MIN_HEIGHT_PX : Infinity) ?? roomiest;
  return found.maxHeight < Math.min(height, MIN_HEIGHT_PX) ? dockIn(space, wish) : found;
}
