/**
 * What every page of ours owes to everybody, said once: axe-core's rules, target size, nothing cut off in narrow windows, right to left, in wide letters and
 * in forced colours, and its own content policy. Called by the access tests of the pages, in both browsers; the page is open and in the state that is judged.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of what passes only the number of rules is read: axe need not describe every element that does. */
const OPTIONS = { runOnly: TAGS, resultTypes: ['violations'] };
/** The rules of axe-core among them that read colours. Themes are told apart by nothing else. */
const COLOUR_OPTIONS = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
/** Fewer rules that apply mean that axe did not see the page. */
const LEAST_PASSES = 10;
/** WCAG 2.5.8; links and source numbers within a line of text are exempt. */
const MIN_TARGET_PX = 24;
/** WCAG 1.4.12. */
const WIDE_TEXT = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

/** Rules broken anywhere in the page, each with the element that breaks it. */
export async function findViolations(page: Page, leastPasses = LEAST_PASSES, options: object = OPTIONS): Promise<string[]> {
  // Asked first: it is half a megabyte to carry into a page.
  if (await page.evaluate('globalThis.axe === undefined')) await page.evaluate(`${axe}; undefined`);
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)), passes: passes.length }))`) as { violations: string[]; passes: number };
  expect(found.passes).toBeGreaterThan(leastPasses);
  return found.violations;
}

export const setTheme = (page: Page, theme: string): Promise<void> => page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);

/** All rules in light, those on colours again in dark; the page stays dark. */
export async function findViolationsInBothThemes(page: Page, leastPasses?: number): Promise<string[]> {
  await setTheme(page, 'light');
  const light = await findViolations(page, leastPasses);
  await setTheme(page, 'dark');
  const dark = await findViolations(page, 0, COLOUR_OPTIONS);
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

/** What may hold more than it shows; fields for text always may. */
export interface Exempt {
  /** A selector: boxes that scroll by themselves. */
  except?: string;
  /** Text that ends in an ellipsis where it is too long. */
  ellipsis?: boolean;
}

/** Everything that sticks out sideways or is cut off. */
export const findOverflow = (page: Page, { except = '', ellipsis = false }: Exempt = {}): Promise<string[]> => page.evaluate((exempt, mayEnd) =>
  [...document.querySelectorAll<HTMLElement>('html, body, body *:not(.vh):not(svg *)')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !(element instanceof HTMLInputElement))
    .filter((element) => !(exempt !== '' && element.matches(exempt)) && !(mayEnd && getComputedStyle(element).textOverflow === 'ellipsis'))
    .map((element) => `${element.tagName}.${element.getAttribute('class')}: ${element.scrollWidth} in ${element.clientWidth}`), except, ellipsis);

/** Controls that are smaller than a finger needs; a label counts as its control. Those that are not drawn are no targets. */
export const findSmallTargets = (page: Page, selector: string): Promise<string[]> => page.evaluate((wanted, least) => [...document.querySelectorAll(wanted)]
  .filter((control) => control.checkVisibility())
  .map((control) => ({ control, box: (control.closest('label, .switch') ?? control).getBoundingClientRect() }))
  .filter(({ box }) => box.width < least || box.height < least)
  .map(({ control }) => control.outerHTML), selector, MIN_TARGET_PX);

export const widenText = (page: Page): Promise<void> => page.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Behind those that are there: marks are drawn by one.
  document.adoptedStyleSheets.push(sheet);
}, WIDE_TEXT);

/** As it stands, then right to left, then in wide letters as well. The page stays so. */
export async function findOverflowInEveryScript(page: Page, exempt?: Exempt): Promise<string[]> {
  const found = await findOverflow(page, exempt);
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  found.push(...(await findOverflow(page, exempt)).map((fault) => `right to left: ${fault}`));
  await widenText(page);
  found.push(...(await findOverflow(page, exempt)).map((fault) => `in wide letters: ${fault}`));
  return found;
}

export interface Wanted {
  /** Selector of the controls that must be large enough. */
  targets: string;
  exempt?: Exempt;
  /** The narrow window, 320 px wide where nothing else is said. */
  narrow?: { width: number; height: number };
  leastPasses?: number;
}

/** The whole of it in one load, for loading is what takes the time: axe in light and dark, targets, then a narrow window with axe, right to left and wide letters. */
export async function findFaults(page: Page, { targets, exempt, narrow = { width: 320, height: 640 }, leastPasses }: Wanted): Promise<string[]> {
  const wide = [...await findViolationsInBothThemes(page, leastPasses), ...(await findSmallTargets(page, targets)).map((control) => `small: ${control}`), ...await findOverflow(page, exempt)];
  await page.setViewport(narrow);
  const found = [...await findViolations(page, leastPasses), ...await findOverflowInEveryScript(page, exempt)];
  return [...wide, ...found.map((fault) => `narrow: ${fault}`)];
}

/** What the page's own policy would refuse, styles in attributes and elements, and what it asked for besides pages and their styles. */
export const findForeign = async (page: Page, site: Site): Promise<string[]> => [
  ...await page.evaluate(() => [...document.querySelectorAll('[style], style')].map((element) => element.outerHTML)), ...site.requests.filter((path) => !/\.(html|css)$|favicon/.test(path)),
];

/** A page of Chromium in forced colours, which only it can emulate; `look` opens what is judged. */
export async function inForcedColours(look: (page: Page) => Promise<void>): Promise<void> {
  const page = await openTab('chrome');
  try {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await look(page);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  } finally {
    await page.close();
  }
}
