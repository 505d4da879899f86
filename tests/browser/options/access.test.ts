/** The options page for everybody: axe-core in light and dark, keyboard alone, 320 px, right to left, wide letters, forced colours, target size, its own policy. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, launch } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { FULL, key, openOptions, readStored, serveOptions, type Scene } from './harness';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(`if (globalThis.axe === undefined) { ${axe} }; undefined`);
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)), passes: passes.length }))`) as { violations: string[]; passes: number };
  expect(found.passes).toBeGreaterThan(15);
  return found.violations;
}

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
  let browser: Browser;
  let site: Site;
  let page: Page;
  const setTheme = (theme: string) => page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
  const findOverflow = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('html, body, body *:not(.vh):not(svg *)')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !(element instanceof HTMLInputElement))
    .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`));

  beforeAll(async () => {
    site = await serveOptions();
    browser = await launch(which);
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(SCREENS)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async ({ scene, act }) => {
    await page.setViewport({ width: 1000, height: 800 });
    await openOptions(page, site, scene);
    await act(page);
    for (const theme of ['light', 'dark']) {
      await setTheme(theme);
      expect(await findViolations(page)).toEqual([]);
    }
    expect(await page.$$eval('button, input:not([hidden])', (controls, least) => controls
      .map((control) => ({ control, box: (control.closest('label') ?? control.closest('.switch') ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least).map(({ control }) => control.outerHTML), MIN_TARGET_PX)).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.setViewport({ width: 320, height: 600 });
    expect(await findOverflow()).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await findOverflow()).toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, WIDE_TEXT);
    expect(await findOverflow()).toEqual([]);
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
    expect(await page.$$eval('[style], style', (found) => found.length)).toBe(0);
    expect(site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path))).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing, what is chosen is still seen, and so are the marks of the sample', async () => {
  const site = await serveOptions();
  const browser = await launch('chrome');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openOptions(page, site, FULL);
    const colourOf = (name: string) => page.$eval(key(name), (input) => getComputedStyle(input.closest('label') ?? input).backgroundColor);
    expect(await colourOf('dwell 400')).not.toBe(await colourOf('dwell 700'));
    expect(await page.$eval('.sample .u', (mark) => getComputedStyle(mark).textDecorationLine)).toBe('underline');
    expect(await findViolations(page)).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
