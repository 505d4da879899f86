/** The welcome page of the built extension: opened once, when it is installed; its sample is marked from the real dataset and real cards open. Both browsers. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, installExtension, launch, openExtensionPage } from '../../src/cli/drive/browsers';
import { until } from '../../src/cli/drive/card';
import { lookInside } from '../../src/cli/drive/closed-root';
import { findWords, pause, restPointer } from '../../src/cli/drive/session';
import { findViolations } from '../browser/parts/access';

describe.each(BOTH)('%s', (which) => {
  let browser: Browser;
  let origin: string;
  let page: Page;

  const findWelcome = async (): Promise<Page[]> => {
    const all = await browser.pages();
    const isWelcome = await Promise.all(all.map((one) => one.evaluate(() => location.pathname.endsWith('/welcome/index.html')).catch(() => false)));
    return all.filter((_, index) => isWelcome[index]);
  };
  const countMarks = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  const readCard = () => lookInside(which, browser, page, (root) => ({ name: root.querySelector('.card .name')?.textContent ?? '', text: root.querySelector<HTMLElement>('.card')?.innerText ?? '' }));

  beforeAll(async () => {
    browser = await launch(which, { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
    ({ origin } = await installExtension(which, browser, `dist/${which}`));
    [page] = await until(findWelcome, (found) => found.length > 0) as [Page];
    await page.setViewport({ width: 1100, height: 900 });
  });
  afterAll(async () => { await browser?.close(); });

  test('is opened once, and not again when the extension is started anew', async () => {
    expect(page).toBeDefined();
    expect(await findWelcome()).toHaveLength(1);
    if (which === 'chrome') {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
      const worker = await target.worker();
      // An update and a start of the browser are told by the same events.
      await worker?.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: Record<'onInstalled' | 'onStartup', { dispatch(details?: object): void }> } };
        chrome.runtime.onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.1' });
        chrome.runtime.onStartup.dispatch();
      });
    } else {
      await installExtension(which, browser, `dist/${which}`);
    }
    await pause(1_500);
    // Firefox closes the pages of an extension that is updated.
    expect(await findWelcome()).toHaveLength(which === 'chrome' ? 1 : 0);
  });

  test('the names of its sample are marked, and a real card opens, with its sources', async () => {
    page = (which === 'chrome' ? page : await openExtensionPage(which, browser, `${origin}/src/pages/welcome/index.html`));
    await page.setViewport({ width: 1100, height: 900 });
    await page.bringToFront();
    expect(await until(countMarks, (marks) => marks >= 9)).toBeGreaterThanOrEqual(9);
    await page.mouse.move(2, 2);
    await pause(300);
    await restPointer(page, (await findWords(page, 'Balad Air Base')) ?? { x: 0, y: 0 });
    const card = await until(readCard, (seen) => seen !== undefined && seen.name !== '');
    expect(card).toMatchObject({ name: 'Balad Air Base', text: expect.stringMatching(/sources?/) });
    await page.keyboard.press('Escape');
    await until(readCard, (seen) => seen?.name === '');
  });

  test('says how old the dataset is, and offers the ways to look up that this browser has', async () => {
    const text = await until(() => page.evaluate(() => document.querySelector('main')?.innerText ?? ''), (words) => /as of \d/.test(words));
    expect(text).toMatch(/[\d,]{3,} entries and [\d,]{6,} further places, as of \d+ \w+ \d{4}/);
    expect(text).toMatch(/Background on/);
    expect(text).toMatch(/address bar/);
  });

  test('settings that change mark the sample anew', async () => {
    const before = await countMarks();
    await page.evaluate(async () => {
      const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: { set(items: object): Promise<void> } } }>;
      await (firefox ?? chrome).storage.local.set({ settings: { version: 2, known: ['balad-air-base'] } });
    });
    expect(await until(countMarks, (now) => now === before - 1)).toBe(before - 1);
    await page.click('[data-key="where on-click"]');
    await until(() => page.evaluate(() => document.querySelector<HTMLInputElement>('[data-key="where on-click"]')?.checked), (checked) => checked === true);
    expect(await until(countMarks, (now) => now === before - 1)).toBe(before - 1);
  });

  test('access to sites is not asked for while it is there; taken back in Firefox, it is asked for again and given', async () => {
    expect(await page.$('[data-key=allow]')).toBeNull();
    // Chrome asks in a window of its own that no driver can press.
    if (which === 'chrome') return;
    await page.evaluate(async () => {
      const { browser: firefox } = globalThis as unknown as { browser: { permissions: { remove(what: object): Promise<boolean> } } };
      await firefox.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    const other = await openExtensionPage(which, browser, `${origin}/src/pages/welcome/index.html?again`);
    await other.waitForSelector('[data-key=allow]');
    await other.bringToFront();
    await other.click('[data-key=allow]');
    await other.waitForSelector('.wel-said');
    expect(await other.$('[data-key=allow]')).toBeNull();
    expect(await other.$eval('#said', (said) => said.textContent)).toMatch(/may work on websites now/);
    await other.close();
  });

  test('axe finds nothing, and it fits a narrow window', async () => {
    expect(await findViolations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
