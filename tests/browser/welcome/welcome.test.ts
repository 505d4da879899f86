/** The welcome page in both browsers: the sample is alive, the question is answered, and nothing is spoken of that this browser lacks. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { findWords, restPointer } from '../../../src/cli/drive/session';
import { openTab } from '../../support/shared-browser';
import { changeElsewhere, countMarks, openWelcome, readStored, serveWelcome } from './harness';

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const seen = (page: Page): Promise<string> => text(page, 'main');
const cardName = () => document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card .name')?.textContent;

describe.each(BOTH)('%s', (which) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await serveWelcome();
    page = await openTab(which);
    await page.setViewport({ width: 1100, height: 900 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });
  beforeEach(async () => { await page.mouse.move(2, 2); });

  test('the sample is marked by the content script, and a card opens where the pointer rests and closes with Esc', async () => {
    await openWelcome(page, site);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect(await countMarks(page)).toBe(3);
    await restPointer(page, (await findWords(page, 'Balad Air Base')) ?? { x: 0, y: 0 });
    await page.waitForFunction(cardName);
    expect(await page.evaluate(cardName)).toBe('Balad Air Base');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card') === null);
  });

  test('what is built anew around the sample leaves its marks alone', async () => {
    await openWelcome(page, site);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await changeElsewhere(page, { where: 'on-click', theme: 'dark' });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key="where on-click"]')?.checked === true);
    expect(await countMarks(page)).toBe(3);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('by the keyboard alone: the question is answered with the arrows, and every name of the sample that is listed leads to its page', async () => {
    await openWelcome(page, site);
    const reached: string[] = [];
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => { const { activeElement: element } = document; return element?.getAttribute('data-key') ?? element?.getAttribute('href') ?? ''; });
      if (at === 'where every-article') await page.keyboard.press('ArrowDown');
      reached.push(at);
      // The last of the page: behind it the focus would go to the browser itself, and stay there.
      if (await page.evaluate(() => document.activeElement === [...document.links].at(-1))) break;
    }
    expect(reached).toEqual(expect.arrayContaining(['../options/index.html', 'where every-article', '../explorer/index.html#/entry/kataib-hezbollah', '../about/index.html']));
    await page.waitForFunction(() => (globalThis as unknown as { held: { settings?: { where?: string } } }).held.settings?.where === 'chosen-sites');
    expect(await readStored(page)).toMatchObject({ where: 'chosen-sites' });
  });

  test('a choice that cannot be stored goes back, with a sentence', async () => {
    await openWelcome(page, site, { writeFault: 'No.' });
    await page.click('[data-key="where on-click"]');
    await page.waitForSelector('.wel-said');
    expect(await text(page, '.wel-said')).toMatch(/did not let Backgrounder save/);
    expect(await page.$eval('[data-key="where every-article"]', (input) => (input as HTMLInputElement).checked)).toBe(true);
  });

  test('says what the dataset holds, or what is wrong with it, or nothing where nobody answers', async () => {
    await openWelcome(page, site);
    expect(await seen(page)).toContain('650 entries and 19,000 further places, as of 29 Jun 2026');
    await openWelcome(page, site, { dataset: { type: 'dataset', ok: false, sentence: 'The dataset could not be opened.' } });
    expect(await seen(page)).toContain('The dataset could not be opened.');
    await openWelcome(page, site, { dataset: {} });
    expect(await seen(page)).toContain('Everything it knows comes with it. It cannot report');
  });

  test('access to sites is asked for only where it is withheld, in the click', async () => {
    for (const access of ['granted', 'fails'] as const) {
      await openWelcome(page, site, { access });
      expect(await page.$('[data-key=allow]')).toBeNull();
    }
    await openWelcome(page, site, { access: 'withheld', agrees: false });
    await page.click('[data-key=allow]');
    await page.waitForSelector('.wel-said');
    expect(await text(page, '#said')).toMatch(/Nothing was changed/);
    expect(await page.$('[data-key=allow]')).not.toBeNull();
    await openWelcome(page, site, { access: 'withheld', agrees: true });
    await page.focus('[data-key=allow]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.wel-said');
    expect(await page.$('[data-key=allow]')).toBeNull();
    expect(await text(page, '#access')).toMatch(/Reload articles/);
  });

  test('names the keys as the reader has set them, and ways to look up that exist', async () => {
    await openWelcome(page, site, { shortcuts: [{ keys: 'Alt+Shift+J', does: 'Next name' }] });
    expect(await text(page, '.keys')).toMatch(/Alt\+Shift\+J\s+Next name/);
    expect(await seen(page)).toMatch(/Background on/);
    await openWelcome(page, site, { phone: true });
    const phone = await seen(page);
    expect(phone).not.toMatch(/Background on|address bar|can be changed where/);
    expect(phone).toMatch(/Or search all entries/);
  });
});
