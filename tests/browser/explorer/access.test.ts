/** The explorer for everybody: axe-core on every view in light and dark, 320 px, long names, wide letters, right to left, forced colours, target size. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, launch } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { LONG, openExplorer, serveExplorer, type Scene } from './harness';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.5.8; links and source numbers within a line of text are exempt. */
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

const VIEWS: { name: string; hash: string; scene?: Scene }[] = [
  { name: 'all entries', hash: '' },
  { name: 'hits', hash: '#/?q=kataib' },
  { name: 'filtered', hash: '#/?kind=group&country=SY&page=2' },
  { name: 'nothing found', hash: '#/?q=zzz' },
  { name: 'group', hash: '#/entry/kataib-sayyid-al-shuhada' },
  { name: 'person', hash: '#/entry/qasem-soleimani' },
  { name: 'place of a register', hash: '#/entry/gn-99454' },
  { name: 'no entry', hash: '#/entry/nobody' },
  { name: 'failure', hash: '', scene: { failure: 'The dataset could not be opened: cards.bin cannot be read.' } },
  { name: 'long names', hash: '', scene: { world: LONG } },
  { name: 'long entry', hash: '#/entry/long', scene: { world: LONG } },
];

describe.each(BOTH)('explorer in %s', (which) => {
  let browser: Browser;
  let site: Site;
  let page: Page;
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
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !(element instanceof HTMLInputElement) && !(element instanceof HTMLSelectElement))
    .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`));

  const findSmallTargets = () => page.$$eval('button:not(.ref), input, select, .btn', (controls, least) => controls
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && (box.width < least || box.height < least))
    .map(({ control }) => control.outerHTML), MIN_TARGET_PX);

  const widenText = () => page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, WIDE_TEXT);

  beforeAll(async () => {
    site = await serveExplorer();
    browser = await launch(which);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(VIEWS)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async ({ hash, scene }) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openExplorer(page, site, hash, scene);
    for (const theme of ['light', 'dark']) {
      await setTheme(theme);
      expect(await findViolations()).toEqual([]);
    }
    expect(await findSmallTargets()).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await findViolations()).toEqual([]);
    expect(await findOverflow()).toEqual([]);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await findOverflow()).toEqual([]);
    await widenText();
    expect(await findOverflow()).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openExplorer(page, site, '#/entry/kataib-sayyid-al-shuhada');
    expect(await page.$$eval('[style], style', (found) => found.length)).toBe(0);
    expect(site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path))).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing, hits and the map of the page are still told apart', async () => {
  const site = await serveExplorer();
  const browser = await launch('chrome');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openExplorer(page, site, '#/?q=kataib');
    const colours = await page.$eval('mark', (mark) => [mark, mark.parentElement as HTMLElement].map((element) => getComputedStyle(element).backgroundColor));
    expect(colours[0]).not.toBe(colours[1]);
    await page.evaluate(`${axe}; undefined`);
    expect(await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations.map(({ id }) => id))`)).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
