/** All entries in the built extension: reached from the popup, reads the packaged dataset itself, keeps its addresses over a reload. Both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, openExtensionPage } from '../../src/cli/drive/browsers';
import { pause, type Session } from '../../src/cli/drive/session';
import { findViolations } from '../browser/parts/access';
import { startExtension } from './support';

/** Asks a page until the answer is the one that is waited for; the last answer otherwise. */
async function askUntil<T>(page: Page, question: () => T, holds: (answer: T) => boolean): Promise<T | undefined> {
  for (let attempt = 0; ; attempt++) {
    // While a page reloads nobody answers.
    const answer = await page.evaluate(question).catch(() => undefined);
    if ((answer !== undefined && holds(answer)) || attempt === 200) return answer;
    await pause(50);
  }
}

const readNames = () => [...document.querySelectorAll('.hit h3 a')].map((link) => link.textContent ?? '');
const readHeading = () => document.querySelector('#entry:not([hidden]) h1')?.textContent ?? '';
const isRead = () => document.getElementById('hits')?.getAttribute('aria-busy') === 'false';

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let page: Page;
  const search = async (words: string): Promise<string[]> => {
    await page.focus('#search');
    await page.$eval('#search', (input) => { (input as HTMLInputElement).value = ''; });
    await page.type('#search', words);
    return page.evaluate(readNames);
  };

  beforeAll(async () => {
    session = await startExtension(which);
    const link = await askUntil(session.inside, () => document.querySelector<HTMLAnchorElement>('#foot .entries')?.href, () => true);
    page = await openExtensionPage(which, session.browser, link ?? 'about:blank');
    await askUntil(page, isRead, (done) => done);
  });
  afterAll(async () => { await session?.close(); });

  test('says how old the dataset is, what it holds and under which licence', async () => {
    const foot = await page.$eval('.foot', (element) => element.textContent);
    expect(foot).toMatch(/Dataset of \d+ \w+ \d{4}: [\d,]{3,} entries and [\d,]{6,} further places from registers and reports\..*MIT licence.*CC BY 4\.0/s);
  });

  test.each([
    ['kataeb hizballah', 'Kata\'ib Hezbollah'], ['KSS', 'Kata\'ib Sayyid al-Shuhada'], ['حزب الله', 'Hezbollah'], ['Київ', 'Kyiv'], ['as-suwayda', 'Sweida province'], ['al hamamiyat', 'al-Hamamiyat'],
  ])('%s finds %s first', async (words, first) => {
    expect((await search(words))[0]).toBe(first);
  });

  test('an entry has an address that a reload and the way back keep', async () => {
    await search('ain al asad');
    await page.keyboard.press('Enter');
    expect(await askUntil(page, readHeading, (heading) => heading !== '')).toBe('Ain al-Asad Air Base');
    expect(await page.evaluate(() => location.hash)).toBe('#/entry/ain-al-asad-air-base');
    expect(await page.$eval('#entry svg.map', (map) => map.getBoundingClientRect().width)).toBeGreaterThan(200);
    // The page that is left may still answer: it wears a mark.
    await page.evaluate(() => { document.body.dataset['left'] = ''; location.reload(); }).catch(() => undefined);
    expect(await askUntil(page, () => (document.body.dataset['left'] === undefined ? (document.querySelector('#entry:not([hidden]) h1')?.textContent ?? '') : ''), (heading) => heading !== '')).toBe('Ain al-Asad Air Base');
    await page.evaluate(() => history.back());
    expect(await askUntil(page, readNames, (names) => names.length > 0)).toContain('Ain al-Asad Air Base');
  });

  test.each(['gn-99131', 'np-7600174'])('the place %s has an address and its source', async (id) => {
    await page.evaluate((hash) => { location.hash = hash; }, `#/entry/${id}`);
    expect(await askUntil(page, () => document.querySelectorAll('#entry:not([hidden]) .src li').length, (sources) => sources > 0)).toBe(1);
  });

  test('axe finds nothing in the list and in an entry', async () => {
    for (const hash of ['#/', '#/entry/kataib-hezbollah']) {
      await page.evaluate((address) => { location.hash = address; }, hash);
      await askUntil(page, () => document.title, (title) => title.startsWith(hash === '#/' ? 'All entries' : 'Kata'));
      expect(await findViolations(page)).toEqual([]);
    }
  });

  test('fits a narrow window', async () => {
    await page.setViewport({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
