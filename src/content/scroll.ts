/** Brings a line of text to 30 % of the height of whatever scrolls it: the window, or a scroller of the page's own. */

import { parentElement } from './detect/safe-dom';

const SHARE = 0.3;

function findScroller(from: Element): Element | undefined {
  for (let at: Element | null = from; at !== null && at !== document.documentElement && at !== document.body; at = parentElement(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

/** @param line in viewport px; @param element holds the text. */
export function scrollToLine(line: DOMRect, element: Element): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const scroller = findScroller(element);
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const height = scroller?.clientHeight ?? innerHeight;
  (scroller ?? window).scrollBy({ top: line.top - top - height * SHARE, behavior });
}
