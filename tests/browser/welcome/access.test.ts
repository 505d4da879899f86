/** The welcome page for everybody: axe-core in light and dark, 320 px, wide letters, right to left, forced colours, target size. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, launch } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openWelcome, serveWelcome, type Scene } from './harness';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.5.8. */
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

const SCENES: (Scene & { name: string })[] = [
  { name: 'everything there', shortcuts: [{ keys: 'Alt+Shift+J', does: 'Next name' }, { keys: 'Alt+Shift+O', does: 'Switch on or off on this page' }] },
  { name: 'no access', access: 'withheld' },
  { name: 'storage full', writeFault: 'QuotaExceededError' },
  { name: 'broken dataset on a phone', phone: true, dataset: { type: 'dataset', ok: false, sentence: `The dataset could not be opened: ${'cards.bin'.repeat(30)}.` } },
];

describe.each(BOTH)('%s', (which) => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  async function findViolations(): Promise<string[]> {
    await page.evaluate(`if (globalThis.axe === undefined) { ${axe} }; undefined`);
    const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
      violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)), passes: passes.length }))`) as { violations: string[]; passes: number };
    expect(found.passes).toBeGreaterThan(10);
    return found.violations;
  }

  const findOverflow = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('html, body, body *:not(.vh):not(svg *)')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !(element instanceof HTMLInputElement))
    .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`));

  beforeAll(async () => {
    site = await serveWelcome();
    browser = await launch(which);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(SCENES)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (scene) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openWelcome(page, site, scene);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    if (scene.writeFault !== undefined) await page.click('[data-key="where on-click"]');
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
      expect(await findViolations()).toEqual([]);
    }
    const small = await page.$$eval('button, input, .btn', (controls, least) => controls
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() })).filter(({ box }) => box.width < least || box.height < least).map(({ control }) => control.outerHTML), MIN_TARGET_PX);
    expect(small).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await findViolations()).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await findOverflow()).toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, WIDE_TEXT);
    expect(await findOverflow()).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openWelcome(page, site);
    expect(await page.$$eval('[style], style', (found) => found.length)).toBe(0);
    expect(site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path))).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing', async () => {
  const site = await serveWelcome();
  const browser = await launch('chrome');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openWelcome(page, site, { access: 'withheld' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await page.evaluate(`${axe}; undefined`);
    expect(await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + node.failureSummary)))`)).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
