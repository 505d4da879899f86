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
  keep?: Side;
  /** It was just expanded at the reader's wish. */
  expanded?: boolean;
  /** The page reads from right to left. */
  rtl?: boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const inner = (viewport: Box): Box => ({
  left: viewport.left + PADDING_PX, top: viewport.top + PADDING_PX, right: viewport.right - PADDING_PX, bottom: viewport.bottom - PADDING_PX,
});

/** Width and height free on each side of the line. */
function roomAt(side: Side, line: Box, space: Box): Size {
  const width = space.right - space.left;
  const height = space.bottom - space.top;
  switch (side) {
    case 'below': return { width, height: space.bottom - line.bottom - GAP_PX };
    case 'above': return { width, height: line.top - GAP_PX - space.top };
    case 'after': return { width: space.right - line.right - GAP_PX, height };
    case 'before': return { width: line.left - GAP_PX - space.left, height };
  }
}

function placeAt(side: Side, { card, rtl }: Wish, line: Box, space: Box): Place {
  const maxHeight = roomAt(side, line, space).height;
  const height = Math.min(card.height, maxHeight);
  const start = rtl === true ? line.right - card.width : line.left;
  const along = clamp(start, space.left, Math.max(space.left, space.right - card.width));
  const across = clamp(line.top, space.top, Math.max(space.top, space.bottom - height));
  switch (side) {
    case 'below': return { side, left: along, top: Math.max(space.top, line.bottom + GAP_PX), maxHeight };
    case 'above': return { side, left: along, top: Math.min(space.bottom, line.top - GAP_PX) - height, maxHeight };
    case 'after': return { side, left: line.right + GAP_PX, top: across, maxHeight };
    case 'before': return { side, left: line.left - GAP_PX - card.width, top: across, maxHeight };
  }
}

/** The corner where reading ends. */
function dock({ card, viewport, rtl }: Wish): Place {
  const space = inner(viewport);
  const maxHeight = Math.max(0, space.bottom - space.top);
  return { side: 'dock', left: rtl === true ? space.left : Math.max(space.left, space.right - card.width), top: space.bottom - Math.min(card.height, maxHeight), maxHeight };
}

const isVisible = (line: Box, { left, top, right, bottom }: Box): boolean =>
  line.bottom > top && line.top < bottom && line.right > left && line.left < right;

/** Room below and above is measured to the line, so a line half out of view must not give more than the viewport has. */
const clip = ({ left, top, right, bottom }: Box, space: Box): Box =>
  ({ left, right, top: Math.max(top, space.top - GAP_PX), bottom: Math.min(bottom, space.bottom + GAP_PX) });

/** @returns a place inside `viewport` that does not touch `line`, or the dock where there is none. */
export function place(wish: Wish): Place {
  const { card, viewport, keep, expanded } = wish;
  if (wish.line === undefined || !isVisible(wish.line, viewport)) return dock(wish);
  const space = inner(viewport);
  const line = clip(wish.line, space);
  const fitsWidth = (side: Side): boolean => roomAt(side, line, space).width >= card.width;
  const heightAt = (side: Side): number => (fitsWidth(side) ? roomAt(side, line, space).height : -1);
  const enough = expanded === true ? EXPANDED_MIN_HEIGHT_PX : MIN_HEIGHT_PX;
  if (keep !== undefined && heightAt(keep) >= Math.min(card.height, enough)) return placeAt(keep, wish, line, space);
  const sides: readonly Side[] = wish.rtl === true ? ['below', 'above', 'before', 'after'] : ['below', 'above', 'after', 'before'];
  const whole = sides.find((side) => heightAt(side) >= (expanded === true ? Math.min(card.height, EXPANDED_MIN_HEIGHT_PX) : card.height));
  const roomiest = sides.reduce((best, side) => (heightAt(side) > heightAt(best) ? side : best));
  const side = whole ?? roomiest;
  return heightAt(side) < Math.min(card.height, MIN_HEIGHT_PX) ? dock(wish) : placeAt(side, wish, line, space);
}
