/**
 * The notes page for everybody, and on paper: axe-core in light and dark, 320 px, long names, wide letters, right to left, target size, forced colours.
 * Printed: nothing but the notes, black on white whatever the screen is like, addresses readable, breaks where they do no harm. Firefox's driver cannot show a
 * page as printed, so there its own reading of the rules for print is looked at.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, launch } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openNotes, SCENES, serveNotes, type Scene } from './harness';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.5.8; links within a line of text are exempt. */
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

/** Everything that sticks out sideways or is cut off. */
const findOverflow = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('html, body, body *:not(.vh):not(svg *)')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !(element instanceof HTMLInputElement))
  .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`));

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(`if (globalThis.axe === undefined) { ${axe} }; undefined`);
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)), passes: passes.length }))`) as { violations: string[]; passes: number };
  expect(found.passes).toBeGreaterThan(10);
  return found.violations;
}

describe.each(BOTH)('notes in %s', (which) => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveNotes();
    browser = await launch(which);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(Object.keys(SCENES))('%s: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (name) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openNotes(page, site, SCENES[name] as Scene);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => { document.documentElement.dataset['theme'] = chosen; }, theme);
      expect(await findViolations(page)).toEqual([]);
    }
    const small = await page.$$eval('button, input, nav a', (controls, least) => controls.map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least).map(({ control }) => control.outerHTML), MIN_TARGET_PX);
    expect(small).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await findOverflow(page)).toEqual([]);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await findOverflow(page)).toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, WIDE_TEXT);
    expect(await findOverflow(page)).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openNotes(page, site, SCENES['article'] as Scene);
    expect(await page.$$eval('[style], style', (found) => found.length)).toBe(0);
    expect(site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path))).toEqual([]);
  });

  test('has rules for print that the browser understands: no chrome, light colours, breaks', async () => {
    await openNotes(page, site, SCENES['article'] as Scene);
    const rules = await page.evaluate(() => {
      const sheets = (list: Iterable<CSSStyleSheet>): CSSRule[] => [...list].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => (rule instanceof CSSImportRule && rule.styleSheet !== null ? sheets([rule.styleSheet]) : [rule]));
      return sheets(document.styleSheets).filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print').flatMap((media) => [...media.cssRules]).map(({ cssText }) => cssText);
    });
    const rule = (part: string) => rules.filter((one) => one.includes(part)).join('\n');
    expect(rule('.top, .acts')).toContain('display: none');
    expect(rule(':root[data-theme]')).toMatch(/color-scheme: (?:only light|light only)/);
    expect(rule('.src li')).toContain('break-inside: avoid');
    expect(rule('.note h2')).toContain('break-after: avoid');
  });
});

describe('Chrome', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveNotes();
    browser = await launch('chrome');
    page = await browser.newPage();
    await page.setViewport({ width: 700, height: 990 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(['light', 'dark'])('printed from a %s screen: the notes alone, black on white, with addresses to read', async (theme) => {
    await openNotes(page, site, SCENES['article'] as Scene);
    await page.evaluate((chosen) => { document.documentElement.dataset['theme'] = chosen; }, theme);
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('body, body *')].filter((element) => element.getClientRects().length > 0);
      const boxes = (selector: string): number => shown.filter((element) => element.matches(selector)).length;
      const colours = [...document.querySelectorAll('.notes *')].filter((element) => element.textContent !== '').map((element) => getComputedStyle(element).color);
      const grounds = shown.map((element) => getComputedStyle(element).backgroundColor).filter((colour) => !/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/.test(colour));
      return { controls: boxes('.top, .acts, button, nav, input'), notes: boxes('.note'), colours: [...new Set(colours)].toSorted(), grounds, scheme: getComputedStyle(document.documentElement).colorScheme, addresses: boxes('.src .url'), sources: boxes('.src li'), least: [document.querySelector('.lead')].map((lead) => lead && [getComputedStyle(lead).orphans, getComputedStyle(lead).widows].join(' ')) };
    });
    expect(seen).toMatchObject({ controls: 0, notes: 9, grounds: [], scheme: 'light only', least: ['3 3'] });
    expect(seen.colours).toEqual(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']);
    expect(seen.addresses).toBe(seen.sources);
    expect(await page.$$eval('.src .url', (found) => found.every((link) => (link as HTMLElement).innerText === link.getAttribute('href')))).toBe(true);
    expect(await findOverflow(page)).toEqual([]);
    await page.emulateMediaType('screen');
  });

  test('comes out as some pages of paper', async () => {
    await openNotes(page, site, SCENES['article'] as Scene);
    const pages = (Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(9);
  });

  test('forced colours: axe finds nothing', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openNotes(page, site, SCENES['article'] as Scene);
    expect(await findViolations(page)).toEqual([]);
  });
});
