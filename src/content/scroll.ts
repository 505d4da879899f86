/** Brings a line of text to 30 % of the height of whatever scrolls it, the window or a scroller of the page's own; or out from under a sheet. */

import { parentElement } from './detect/safe-dom';

const SHARE = 0.3;

function findScroller(from: Element): Element | undefined {
  for (let at: Element | null = from; at !== null && at !== document.body; at = parentElement(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

const scroll = (scroller: Element | Window, top: number): void =>
  scroller.scrollBy({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });

/** Scrolls a line no further than out from under what begins at `bottom`; not at all where it would stay covered. Px of the viewport. */
export function scrollAbove(line: DOMRect | undefined, bottom: number, element: Element): void {
  const px = (line?.bottom ?? 0) - bottom;
  // Pages in quirks mode may have none.
  const scroller = findScroller(element) ?? document.scrollingElement;
  if (px > 0 && scroller && scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop >= px) scroll(scroller, px);
}

/** @param line in viewport px; @param element holds the text. */
export function scrollToLine(line: DOMRect, element: Element): void {
  const scroller = findScroller(element);
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const height = scroller?.clientHeight ?? innerHeight;
  scroll(scroller ?? window, line.top - top - height * SHARE);
}
