/** What the reader decides in the popup reaches the page: off for this site, on again, "annotate this page anyway", only on a click. Both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../src/messages';
import { BOTH } from '../../src/cli/drive/browsers';
import { until } from '../../src/cli/drive/card';
import type { Site } from '../../src/cli/drive/serve';
import { showPopup, tellContent, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, readFixtures, serveDemo, startExtension } from './support';

/** Presses the first control whose name matches. */
const press = (popup: Page, name: string): Promise<boolean> => popup.evaluate((wanted) => {
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, label')];
  const found = controls.find((control) => (control.getAttribute('aria-label') ?? control.textContent ?? '').includes(wanted));
  found?.click();
  return found !== undefined;
}, name);

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;

  beforeAll(async () => {
    const plain = readFixtures().find(({ name }) => name === 'page-encyclopaedia');
    if (plain === undefined) throw new Error('The plain page of these tests is gone');
    site = await serveDemo({ '/plain': plain.html });
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith(site.origin)) await page.close();
  });

  /** The state of the page, once it is the one that is waited for. */
  const stateWhen = (wanted: PageState['state']) => until(() => waitForState(session, hostOf(site)), (now) => now?.state === wanted);

  test('switched off for the site: the marks go, and come back when it is switched on', async () => {
    const page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    const popup = await showPopup(session, hostOf(site));
    expect(await press(popup, 'On for')).toBe(true);
    expect(await stateWhen('off')).toMatchObject({ state: 'off', why: 'site' });
    expect(await until(() => page.evaluate(() => CSS.highlights.size), (size) => size === 0)).toBe(0);
    expect(await press(await showPopup(session, hostOf(site)), 'Off for')).toBe(true);
    expect((await stateWhen('annotated'))?.state).toBe('annotated');
  });

  test('a page that is no article is annotated when the reader asks for it, and only then', async () => {
    const page = await openPage(session, `${site.origin}/plain`);
    expect((await waitForState(session, hostOf(site)))?.state).toBe('idle');
    const popup = await showPopup(session, hostOf(site));
    expect(await popup.evaluate(() => document.body.textContent)).toContain('does not look like a news article');
    expect(await press(popup, 'Annotate this page anyway')).toBe(true);
    await page.bringToFront();
    expect((await stateWhen('annotated'))?.state).toBe('annotated');
  });

  test('the popup lists what the page names and jumps to it', async () => {
    const page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    const popup = await showPopup(session, hostOf(site));
    const text = await popup.evaluate(() => document.body.innerText);
    expect(text).toMatch(/Groups/);
    expect(text).toMatch(/Kata'ib Hezbollah[\s\S]*1 of \d/);
    await tellContent(session, hostOf(site), { type: 'jump', entity: 'quds-force', nth: 0 });
    await page.bringToFront();
    expect(await until(() => page.evaluate(() => scrollY), (down) => down > 300)).toBeGreaterThan(300);
  });
});
