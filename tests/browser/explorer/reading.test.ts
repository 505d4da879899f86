/** The explorer while it still reads, and with thousands of entries: what is there at once, and how much work a letter is. Counted, never timed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { openExplorer, readAsked, release, serveExplorer } from './harness';

const SEARCH = '#search';

describe.each(BOTH)('explorer in %s', (which) => {
  let site: Site;
  let page: Page;
  const text = (selector: string) => readTexts(page, selector);
  const names = () => text('.hit h3 a');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['id'] ?? document.activeElement?.id);

  beforeAll(async () => {
    site = await serveExplorer();
    page = await openTab(which);
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  describe('while names are read', () => {
    test('what is written is there at once, the rest when it is read', async () => {
      await openExplorer(page, site, '#/?q=kut', { held: true });
      expect(await text('#count')).toEqual(['0 of 73 entries and places match “kut”; still reading']);
      expect(await page.$('.none')).toBeNull();
      await release(page);
      await page.waitForSelector('#hits[aria-busy="false"]');
      expect(await names()).toEqual(['Al Kut']);
    });

    test('the focus stays where the reader is', async () => {
      await openExplorer(page, site, '', { held: true });
      await page.type(SEARCH, 'bri');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('brigade-0');
      await release(page);
      await page.waitForSelector('#hits[aria-busy="false"]');
      expect(await focused()).toBe('brigade-0');
    });
  });

  test('3,000 entries: a letter builds one page of rows, asks for their cards only, and rebuilds nothing that stays', async () => {
    await openExplorer(page, site, '', { generated: 3000 });
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    expect(await names()).toHaveLength(50);
    expect(await nodes()).toBeLessThan(1_200);
    const asked = (await readAsked(page)).cards.length;
    for (const letter of 'kata') await page.type(SEARCH, letter);
    expect((await readAsked(page)).cards.length - asked).toBeLessThanOrEqual(4 * 50);
    expect(await nodes()).toBeLessThan(1_200);
    await page.evaluate(() => {
      const shared = globalThis as unknown as { added: number };
      shared.added = 0;
      new MutationObserver((records) => { for (const { addedNodes } of records) shared.added += addedNodes.length; }).observe(document.body, { childList: true, subtree: true });
    });
    await page.type(SEARCH, ' ');
    expect(await page.evaluate(() => (globalThis as unknown as { added: number }).added)).toBeLessThan(300);
  });
});
