/** A page for in-page.ts: opened in a real browser, its functions called from Node. Used by `marking` and `painting`. */
import type { Page } from 'puppeteer-core';
import { launch, type Which } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';
import { compileNames } from './peers';

/** The compiled names as the page gets them. */
export const indexOf = (names: readonly string[]): string => Buffer.from(compileNames(names)).toString('base64');

/** Calls a function of in-page.ts. */
export const call = <T>(page: Page, name: string, ...args: unknown[]): Promise<T> =>
  page.evaluate((wanted, given) => (globalThis as unknown as { Under: Record<string, (...values: unknown[]) => unknown> }).Under[wanted]?.(...given), name, args) as Promise<T>;

export async function openBenchPage(which: Which): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await launch(which);
  const page = await browser.newPage();
  await page.evaluate(await bundle('tests/bench/in-page.ts'));
  return { page, close: () => browser.close() };
}
