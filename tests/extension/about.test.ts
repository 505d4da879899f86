/** The about page of the built extension: reached from the popup, says what the dataset holds and whose work is in it, for everybody. Both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH, openExtensionPage } from '../../src/cli/drive/browsers';
import { pause, type Session } from '../../src/cli/drive/session';
import { findViolations } from '../browser/parts/access';
import { startExtension } from './support';

/** Asks a page until it has something to say. */
async function askUntil(page: Page, question: () => string | undefined): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await page.evaluate(question);
    if (answer) return answer;
    await pause(50);
  }
  throw new Error('The page did not answer');
}

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await startExtension(which);
    const link = await askUntil(session.inside, () => document.querySelector<HTMLAnchorElement>('.release')?.href);
    page = await openExtensionPage(which, session.browser, link);
  });
  afterAll(async () => { await session?.close(); });

  test('says how old the dataset is and what it holds', async () => {
    expect(await askUntil(page, () => document.getElementById('release')?.textContent ?? undefined)).toMatch(/^This dataset is of \d+ \w+ \d{4} and holds [\d,]{3,} entries and [\d,]{6,} further places\.$/);
  });

  test('names the works in it, and every link opens beside it without telling where it came from', async () => {
    const { text, links } = await page.evaluate(() => ({ text: document.body.innerText, links: [...document.links].filter(({ host }) => host !== location.host).map(({ target, rel, protocol }) => `${target} ${rel} ${protocol}`) }));
    for (const work of ['GeoNames', 'Creative Commons Attribution 4.0', 'OurAirports', 'Natural Earth']) expect(text).toContain(work);
    expect(new Set(links)).toEqual(new Set(['_blank noreferrer https:']));
  });

  test('axe finds nothing', async () => {
    expect(await findViolations(page)).toEqual([]);
  });

  test('fits a narrow window', async () => {
    await page.setViewport({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
