/** The side panel of the built extension beside a real article: names, map, who is who and timeline from the real background; jumps; another page. Both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH, openExtensionPage } from '../../src/cli/drive/browsers';
import type { Site } from '../../src/cli/drive/serve';
import { findTabId, pause, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, readFixtures, serveDemo, startExtension } from './support';

async function waitFor(panel: Page, selector: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await panel.evaluate((wanted) => document.querySelector(wanted) !== null, selector)) return;
    await pause(100);
  }
  throw new Error(`The panel shows no ${selector}: ${await panel.evaluate(() => document.body.innerText)}`);
}

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;
  let article: Page;
  let panel: Page;

  beforeAll(async () => {
    const plain = readFixtures().find(({ name }) => name === 'page-encyclopaedia');
    site = await serveDemo({ '/plain': plain?.html ?? '' });
    session = await startExtension(which);
    article = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    panel = await openExtensionPage(which, session.browser, `${session.origin}/src/pages/panel/index.html?tab=${await findTabId(session, hostOf(site))}`);
    await waitFor(panel, '#time .vtl');
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('shows what the background says of the article', async () => {
    const shown = await panel.evaluate(() => ({
      heads: [...document.querySelectorAll('.pan-sec:not([hidden]) > h2')].map(({ textContent }) => textContent), pins: document.querySelectorAll('.m-pin').length, spots: document.querySelectorAll('.pins li').length,
      boxes: document.querySelectorAll('.node').length, here: document.querySelector('.vtl .here')?.textContent, rows: document.querySelectorAll('.row').length,
    }));
    expect(shown.heads).toEqual(['Where it happens', 'Who is who', 'Before and since']);
    expect(shown.here).toContain('16 Mar 2021');
    expect(shown.pins).toBeGreaterThan(3);
    expect(shown.spots).toBe(shown.pins);
    expect(shown.boxes).toBeGreaterThan(3);
    expect(shown.rows).toBeGreaterThan(10);
  });

  test('a name leads to its place in the text, and the article comes to the front', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-key="go quds-force"]')?.click());
    for (let attempt = 0; attempt < 100 && (await article.evaluate(() => scrollY)) <= 300; attempt++) await pause(100);
    expect(await article.evaluate(() => scrollY)).toBeGreaterThan(300);
    expect(await article.evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('follows the tab to another page and back', async () => {
    await panel.bringToFront();
    await article.goto(`${site.origin}/plain`);
    await panel.bringToFront();
    // "Not on this page" is true between the two pages.
    await panel.waitForFunction(() => document.querySelector('#main .pop-msg h2')?.textContent === 'This does not look like a news article');
    await article.goto(`${site.origin}${DEMO_PATH}`);
    await panel.bringToFront();
    await waitFor(panel, '#time .vtl');
    expect(await panel.$('.pop-msg')).toBeNull();
  });

  test('the browser knows it as its panel', async () => {
    const manifest = await session.inside.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { getManifest(): Record<string, unknown> } }>;
      return (browser ?? chrome).runtime.getManifest();
    });
    expect(manifest[which === 'chrome' ? 'side_panel' : 'sidebar_action']).toBeDefined();
  });
});

test('Chrome: a click in the popup opens it beside the article', async () => {
  const site = await serveDemo();
  const session = await startExtension('chrome', 'dist/chrome');
  try {
    const article = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    const opener = await openExtensionPage('chrome', session.browser, `${session.origin}/src/pages/popup/index.html?tab=${await findTabId(session, hostOf(site))}`);
    await waitFor(opener, '[data-key="panel"]');
    await opener.click('[data-key="panel"]');
    await article.bringToFront();
    const findPanel = () => session.inside.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { getContexts(filter: object): Promise<{ documentUrl: string }[]> } } }).chrome;
      return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl);
    });
    let found: string[] = [];
    for (let attempt = 0; attempt < 100 && found.length === 0; attempt++) {
      await pause(100);
      found = await findPanel();
    }
    expect(found).toEqual([`${session.origin}/src/pages/panel/index.html`]);
  } finally {
    await session.close();
    await site.close();
  }
});
