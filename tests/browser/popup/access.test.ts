/** The popup for everybody: axe-core on every screen in light and dark, 320 px, long names, wide letters, right to left, forced colours, target size. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, launch } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openPopup, servePopup } from './harness';
import { FULL_OPTIONS, LONG_NAMES, SCENES, type Scene } from './scenes';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.5.8. */
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

interface Shown { scene: Scene; section?: 'options' | 'why' }
const SCREENS: Record<string, Shown> = {
  ...Object.fromEntries(Object.entries(SCENES).map(([name, scene]) => [name, { scene }])),
  options: { scene: FULL_OPTIONS, section: 'options' },
  why: { scene: SCENES['list'] ?? {}, section: 'why' },
  'long names': { scene: LONG_NAMES },
};
const screens = Object.entries(SCREENS).map(([name, shown]) => ({ name, ...shown }));

describe.each(BOTH)('popup in %s', (which) => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  async function show({ scene, section }: Shown): Promise<void> {
    await page.setViewport({ width: 360, height: 520 });
    await openPopup(page, site, scene);
    await page.waitForSelector('#main h2, .row');
    if (section !== undefined) await page.click(`[data-key=${section}]`);
  }
  const setTheme = (theme: string) => page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);

  async function findViolations(): Promise<string[]> {
    await page.evaluate(`if (globalThis.axe === undefined) { ${axe} }; undefined`);
    const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
      violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)), passes: passes.length }))`) as { violations: string[]; passes: number };
    expect(found.passes).toBeGreaterThan(10);
    return found.violations;
  }

  /** Everything that sticks out sideways or is cut off. */
  const findOverflow = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('html, body, body *:not(.vh):not(svg *)')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && getComputedStyle(element).textOverflow !== 'ellipsis' && !(element instanceof HTMLInputElement))
    .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`));

  beforeAll(async () => {
    site = await servePopup();
    browser = await launch(which);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const findSmallTargets = () => page.$$eval('button, input', (controls, least) => controls
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width < least || box.height < least)
    .map(({ control }) => control.outerHTML), MIN_TARGET_PX);

  const widenText = () => page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, WIDE_TEXT);

  // One load a screen: loading is what takes the time.
  test.each(screens)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (shown) => {
    await show(shown);
    for (const theme of ['light', 'dark']) {
      await setTheme(theme);
      expect(await findViolations()).toEqual([]);
    }
    expect(await findSmallTargets()).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.setViewport({ width: 320, height: 520 });
    expect(await findOverflow()).toEqual([]);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await findOverflow()).toEqual([]);
    await widenText();
    expect(await findOverflow()).toEqual([]);
  });

  test('follows the colour scheme of the browser', async () => {
    await show(SCREENS['list'] as Shown);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [light, dark] = ['rgb(253, 252, 249)', 'rgb(29, 30, 33)'];
    expect(await paper()).toBe((await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)) ? dark : light);
    await setTheme('dark');
    expect(await paper()).toBe(dark);
    await setTheme('light');
    expect(await paper()).toBe(light);
  });

  test('breaks no rule of its own content policy', async () => {
    await page.goto(`${site.origin}/src/pages/popup/index.html`);
    await show(SCREENS['options'] as Shown);
    const styled = await page.$$eval('[style], style', (found) => found.length);
    expect(styled).toBe(0);
    expect(site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path))).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing and the state of the switch is still seen', async () => {
  const site = await servePopup();
  const browser = await launch('chrome');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openPopup(page, site, SCENES['list'] ?? {});
    await page.waitForSelector('.row');
    const knob = () => page.$eval('[role=switch]', (input) => getComputedStyle(input).backgroundColor);
    const on = await knob();
    await page.click('[role=switch]');
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[role=switch]')?.checked);
    expect(await knob()).not.toBe(on);
    await page.evaluate(`${axe}; undefined`);
    expect(await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations.map(({ id }) => id))`)).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
