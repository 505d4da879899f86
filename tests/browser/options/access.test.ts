/** The options page for everybody: axe-core in light and dark, keyboard alone, 320 px, right to left, wide letters, forced colours, target size, its own policy. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findFaults, findForeign, findViolations, inForcedColours } from '../parts/access';
import { FULL, key, openOptions, readStored, serveOptions, type Scene } from './harness';

/** More rules apply here than on smaller pages. */
const LEAST_PASSES = 15;

/** Opens a page and does what brings its last state about. */
const SCREENS: { name: string; scene: Scene; act: (page: Page) => Promise<void> }[] = [
  { name: 'empty', scene: {}, act: async () => undefined },
  {
    name: 'full lists, a wrong site and an undo', scene: FULL, act: async (page) => {
      await page.click(key('unknow-all'));
      await page.waitForSelector(key('undo'));
      await page.type(key('add sitesOff'), 'a b');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'storage that fails', scene: { readFault: 'corrupt', settings: FULL.settings ?? {} }, act: async (page) => {
      await page.click(key('export'));
      await page.waitForSelector('#notice [role=alert]');
    },
  },
];

describe.each(BOTH)('options in %s', (which) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await serveOptions();
    page = await openTab(which);
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(SCREENS)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async ({ scene, act }) => {
    await page.setViewport({ width: 1000, height: 800 });
    await openOptions(page, site, scene);
    await act(page);
    expect(await findFaults(page, { targets: 'button, input:not([hidden])', narrow: { width: 320, height: 600 }, leastPasses: LEAST_PASSES })).toEqual([]);
  });

  test('everything is reached by Tab, in the order it is seen', async () => {
    await page.setViewport({ width: 1000, height: 800 });
    await openOptions(page, site, FULL);
    await page.waitForSelector(key('known baghdad'));
    const wanted = await page.$$eval('a, button, input:not([hidden])', (controls) => {
      // Of a row of radio buttons only the one that is set is a stop.
      return controls.filter((control) => !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked)).map((control) => (control as HTMLElement).dataset['key'] ?? control.textContent);
    });
    const reached: (string | null | undefined)[] = [];
    for (let press = 0; press < wanted.length; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? document.activeElement?.textContent));
    }
    expect(reached).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(35);
  });

  test('by keyboard alone: a choice, a site, a reset and its undo; the focus is always seen and never under the notice', async () => {
    await page.setViewport({ width: 1000, height: 600 });
    await openOptions(page, site, {});
    await page.focus(key('theme auto'));
    await page.keyboard.press('ArrowRight');
    await page.focus(key('add sitesOff'));
    await page.keyboard.type('news.example');
    await page.keyboard.press('Enter');
    await page.waitForSelector(key('sitesOff news.example'));
    await page.focus(key('reset'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(key('undo'));
    const isUncovered = () => page.evaluate(() => {
      const [box, over] = [document.activeElement, document.querySelector('.notice-in')].map((element) => element?.getBoundingClientRect());
      return box !== undefined && over !== undefined && box.bottom <= over.top && box.top >= 0;
    });
    expect(await isUncovered()).toBe(true);
    await page.focus(key('where every-article'));
    expect(await isUncovered()).toBe(true);
    await page.focus(key('undo'));
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForSelector(key('sitesOff news.example'));
    expect(await readStored(page)).toMatchObject({ theme: 'light', sitesOff: ['news.example'] });
  });

  test('breaks no rule of its own content policy', async () => {
    await openOptions(page, site, FULL);
    expect(await findForeign(page, site)).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing, what is chosen is still seen, and so are the marks of the sample', async () => {
  const site = await serveOptions();
  await inForcedColours(async (page) => {
    await openOptions(page, site, FULL);
    const colourOf = (name: string) => page.$eval(key(name), (input) => getComputedStyle(input.closest('label') ?? input).backgroundColor);
    expect(await colourOf('dwell 400')).not.toBe(await colourOf('dwell 700'));
    expect(await page.$eval('.sample .u', (mark) => getComputedStyle(mark).textDecorationLine)).toBe('underline');
    expect(await findViolations(page, LEAST_PASSES)).toEqual([]);
  });
  await site.close();
});
