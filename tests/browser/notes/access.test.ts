/**
 * The notes page for everybody, and on paper: axe-core in light and dark, 320 px, long names, wide letters, right to left, target size, forced colours.
 * Printed: nothing but the notes, black on white whatever the screen is like, addresses readable, breaks where they do no harm. Firefox's driver cannot show a
 * page as printed, so there its own reading of the rules for print is looked at.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findFaults, findForeign, findOverflow, findViolations, inForcedColours, setTheme } from '../parts/access';
import { openNotes, SCENES, serveNotes, type Scene } from './harness';

describe.each(BOTH)('notes in %s', (which) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveNotes();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(Object.keys(SCENES))('%s: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (name) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openNotes(page, site, SCENES[name] as Scene);
    expect(await findFaults(page, { targets: 'button, input, nav a' })).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openNotes(page, site, SCENES['article'] as Scene);
    expect(await findForeign(page, site)).toEqual([]);
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
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveNotes();
    page = await openTab('chrome');
    await page.setViewport({ width: 700, height: 990 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(['light', 'dark'])('printed from a %s screen: the notes alone, black on white, with addresses to read', async (theme) => {
    await openNotes(page, site, SCENES['article'] as Scene);
    await setTheme(page, theme);
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

  test('forced colours: axe finds nothing', () => inForcedColours(async (forced) => {
    await openNotes(forced, site, SCENES['article'] as Scene);
    expect(await findViolations(forced)).toEqual([]);
  }));
});
