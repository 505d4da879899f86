/** The main job in the built extension, in both browsers: recognise, mark, rest the pointer, read the card, list, leave no trace. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../src/messages';
import { BOTH } from '../../src/cli/drive/browsers';
import { pinCard, previewCard, until } from '../../src/cli/drive/card';
import { lookInside } from '../../src/cli/drive/closed-root';
import type { Site } from '../../src/cli/drive/serve';
import { tellContent, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, serveDemo, startExtension } from './support';

const KSS = "Kata'ib Sayyid al-Shuhada";

describe.each(BOTH)('the demo article in %s', (which) => {
  let session: Session;
  let site: Site;
  let page: Page;
  let state: PageState | undefined;

  const cardText = () => lookInside(which, session.browser, page, (root) => root.querySelector<HTMLElement>('.card')?.innerText ?? '');
  const names = () => (state?.state === 'annotated' ? state.names : []);

  beforeAll(async () => {
    site = await serveDemo();
    session = await startExtension(which);
    page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    state = await waitForState(session, hostOf(site));
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('is recognised, dated and about conflict', () => {
    expect(state?.state).toBe('annotated');
    expect(state?.detected).toMatchObject({ isNews: true, published: '2021-03-16' });
  });

  test('lists every group, place and person a reader would want', () => {
    const found = names().map(({ entity }) => entity);
    expect(found).toEqual(expect.arrayContaining([
      'kataib-sayyid-al-shuhada', 'kataib-hezbollah', 'saraya-awliya-al-dam', 'popular-mobilization-forces', 'islamic-state', 'quds-force', 'qasem-soleimani',
      'balad-air-base', 'ain-al-asad-air-base', 'diyala', 'erbil', 'mosul', 'qayyarah', 'baghdad', 'green-zone-baghdad', 'iraq', 'united-states',
    ]));
  });

  test('marks without touching the article', async () => {
    const served = await page.evaluate(async () => {
      const original = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      return original.querySelector('article')?.textContent === document.querySelector('article')?.textContent
        && original.querySelector('article')?.querySelectorAll('*').length === document.querySelector('article')?.querySelectorAll('*').length;
    });
    expect(served).toBe(true);
  });

  test('opens a sourced, dated card where the pointer rests, and Esc closes it', async () => {
    await previewCard(session, page, KSS);
    const text = (await cardText()) ?? '';
    expect(text).toContain(KSS);
    expect(text).toContain('كتائب سيد الشهداء');
    expect(text).toMatch(/2013/);
    expect(text).toMatch(/\d+ sources?/);
    expect(text).toMatch(/Since this article/);
    await page.keyboard.press('Escape');
    expect((await until(cardText, (shown) => (shown ?? '') === '')) ?? '').toBe('');
  });

  test('the whole card says part of what, backed by whom according to whom, designated by whom', async () => {
    await page.mouse.move(5, 400);
    await pinCard(session, page, KSS);
    const text = ((await cardText()) ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Part of.*Popular Mobilization Forces/i);
    expect(text).toMatch(/Backed by.*according to/i);
    expect(text).toMatch(/United States.*Foreign Terrorist Organization/);
    expect(text).toMatch(/Sources/);
    await page.keyboard.press('Escape');
    await until(cardText, (shown) => (shown ?? '') === '');
  });

  test('jumps to a name from the list', async () => {
    await page.evaluate(() => { scrollTo(0, 0); });
    const last = names().find(({ entity }) => entity === 'qasem-soleimani');
    expect(last).toBeDefined();
    await tellContent(session, hostOf(site), { type: 'jump', entity: 'qasem-soleimani', nth: 0 });
    expect(await until(() => page.evaluate(() => scrollY), (down) => down > 0)).toBeGreaterThan(0);
  });

  test('throws nothing into the page', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.reload({ waitUntil: 'load' });
    await waitForState(session, hostOf(site));
    expect(errors).toEqual([]);
  });
});
