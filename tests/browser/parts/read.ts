/**
 * Reads what a page shows, in one question each: the driver's own way to many elements asks for a handle of every one, a third of a second in Firefox.
 * Used by the tests of our own pages.
 */
import type { Page } from 'puppeteer-core';

/** Visible text of every element that matches, in the order of the document; of what is drawn, all its text. */
export const readTexts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement | SVGElement>(wanted)].map((element) => ('innerText' in element ? element.innerText : element.textContent ?? '').trim()), selector);
