/** End notes of a real article in the built extension: the button in the popup, the page it opens, what it holds, what is kept (nothing). Both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, openExtensionPage } from '../../src/cli/drive/browsers';
import { until } from '../../src/cli/drive/card';
import type { Site } from '../../src/cli/drive/serve';
import { findTabId, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, serveDemo, startExtension } from './support';

interface Browser { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> }; storage: { local: { get(key: null): Promise<object> } } }

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;
  let article: Page;
  let address: string;
  const own = () => session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
    return (await (browser ?? chrome).tabs.query({})).flatMap(({ id, url }) => (url?.includes('/pages/notes/') === true ? [{ id, url }] : []));
  });

  beforeAll(async () => {
    site = await serveDemo();
    session = await startExtension(which);
    article = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    address = `${session.origin}/src/pages/notes/index.html?tab=${await findTabId(session, hostOf(site))}`;
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('the button in the popup opens the notes of its article in a tab', async () => {
    const popup = await openExtensionPage(which, session.browser, address.replace('/notes/', '/popup/'));
    await popup.waitForSelector('[data-key=notes]');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-key=notes]')?.click());
    const opened = await until(own, (tabs) => tabs.length > 0);
    expect(opened.map(({ url }) => url)).toEqual([address]);
    await session.inside.evaluate(async (id) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
      await (browser ?? chrome).tabs.remove(id);
    }, opened[0]?.id ?? 0);
  });

  test('they are those of the real dataset, every citation with its source; nothing is kept; the page stays when the article has gone', async () => {
    const state = await waitForState(session, hostOf(site));
    const names = state?.state === 'annotated' ? state.names : [];
    expect(names.length).toBeGreaterThan(10);
    const page = await openExtensionPage(which, session.browser, address);
    await page.waitForSelector('.note');
    const read = () => page.evaluate(() => ({
      heads: [...document.querySelectorAll('.note h2 > span:last-child')].map(({ textContent }) => textContent), dated: document.querySelector('.notes header')?.textContent?.includes('16 Mar 2021'),
      lost: [...document.querySelectorAll('.ref')].filter((link) => document.querySelector(link.getAttribute('href') ?? 'none') === null).length, sources: document.querySelectorAll('.src li').length,
      held: document.querySelector('.notes')?.textContent?.includes('At the time of this article'),
    }));
    const before = await read();
    expect(before.heads.map((head) => head?.toLowerCase())).toEqual(names.map(({ name }) => name.toLowerCase()));
    expect(before).toMatchObject({ dated: true, lost: 0, held: true });
    expect(before.sources).toBeGreaterThan(names.length);
    expect(await session.inside.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
      return (browser ?? chrome).storage.local.get(null);
    })).toEqual({});
    await article.close();
    expect(await read()).toEqual(before);
    await page.close();
    // Loaded anew: Firefox's driver does not reload pages of an extension.
    const later = await openExtensionPage(which, session.browser, address);
    await later.waitForSelector('[data-key=again]');
    expect(await later.evaluate(() => document.querySelector('h1')?.textContent)).toBe('No notes to print');
    await later.close();
  });
});
