/** Puts the harness into a real browser as a real content script, so that isolated worlds, policies and Xray wrappers are the true ones. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { installExtension, launch, type Which } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Route, type Site } from '../../../src/cli/drive/serve';
import { setPreferences, type Preferences } from '../../support/firefox-preferences';
import { shareBrowser } from '../../support/shared-browser';
import { PAGES } from './pages';

export interface Stage {
  browser: Browser;
  site: Site;
  /** Opens a page, in a tab that was left if there is one, and waits until the harness has looked at it. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Hands a tab back: a new one takes a browser longer than many a test. One that emulates, went back or drives the debugger is closed instead. */
  leave(page: Page): Promise<void>;
  close(): Promise<void>;
}

const MANIFEST = {
  manifest_version: 3, name: 'Harness', version: '1',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['harness.js'], run_at: 'document_idle' }],
  browser_specific_settings: { gecko: { id: 'backgrounder@backgrounder.invalid' } },
};

/** @param preferences Firefox has them while the stage stands; Chromium has none, and is told by its pages. */
export async function openStage(which: Which, routes: Record<string, Route | string> = {}, preferences: Preferences = {}): Promise<Stage> {
  const browser = await shareBrowser(which, `${which} with the harness`, () => launchWithHarness(which));
  const takeBack = which === 'firefox' && Object.keys(preferences).length > 0 ? await setPreferences(browser, preferences) : undefined;
  const site = await serve({ ...PAGES, ...routes });
  const opened: Page[] = [];
  const left: Page[] = [];
  return {
    browser, site,
    open: async (path, size = { width: 1000, height: 800 }) => {
      const page = left.pop() ?? await browser.newPage();
      if (!opened.includes(page)) opened.push(page);
      await page.setViewport(size);
      await page.goto(site.origin + path);
      await until(() => page.evaluate(() => document.documentElement.hasAttribute('data-harness')), 'the harness');
      return page;
    },
    leave: async (page) => {
      // What is held down is let go, and the pointer rests on nothing of the next page.
      await page.mouse.reset();
      await page.mouse.move(0, 0);
      left.push(page);
    },
    close: async () => {
      for (const page of opened) if (!page.isClosed()) await page.close();
      await takeBack?.();
      await site.close();
    },
  };
}

async function launchWithHarness(which: Which): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-harness-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'harness.js'), await bundle('tests/browser/content/harness.ts'));
  const browser = await launch(which);
  browser.once('disconnected', () => { rmSync(folder, { recursive: true, force: true }); });
  await installExtension(which, browser, folder);
  return browser;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });
/** Longer than dwell and grace together: after it, what has not opened does not. */
export const LONG_MS = 1_000;

/** Asks until the answer is yes. From here and not in the page, whose timers and frames a hostile page replaces. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Sends a command to the harness and reads its answer. */
export const command = <Answer>(page: Page, what: object): Promise<Answer> => page.evaluate((detail) => {
  document.dispatchEvent(new CustomEvent('harness', { detail }));
  return JSON.parse(document.documentElement.dataset['harness'] ?? 'null');
}, JSON.stringify(what)) as Promise<Answer>;

/** Waits until names are painted, by either painter. */
export const waitForMarks = (page: Page): Promise<void> => until(() => page.evaluate(() =>
  CSS.highlights.size > 0 || document.querySelector('.backgrounder-mark') !== null || document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.line') != null), 'marks');

/** Middle of the nth occurrence of a text in the article, in viewport px. */
export const centreOf = (page: Page, text: string, nth = 0): Promise<{ x: number; y: number; left: number; top: number; right: number; bottom: number }> =>
  page.evaluate((wanted, skip) => {
    const walker = document.createTreeWalker(document.querySelector('[data-article]') ?? document.body, NodeFilter.SHOW_TEXT);
    let left = skip;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0 || left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box] = range.getClientRects();
      if (box !== undefined) return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    }
    throw new Error(`"${wanted}" is not in the article`);
  }, text, nth);

export interface SeenCard { mode: string; name: string; text: string; theme: string; role: string | null; bottom: boolean; box: { left: number; top: number; right: number; bottom: number; width: number; height: number } }

/** The open card as a reader sees it; null when there is none. */
export const seeCard = (page: Page): Promise<SeenCard | null> => page.evaluate(() => {
  const card = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector<HTMLElement>('.card:not(.going)');
  if (card == null || card.getClientRects().length === 0) return null;
  const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
  return {
    mode: card.dataset['mode'] ?? '', name: card.querySelector('.name')?.textContent ?? '', text: card.innerText, theme: card.dataset['theme'] ?? '',
    role: card.getAttribute('role'), bottom: card.classList.contains('bottom'), box: { left, top, right, bottom, width, height },
  };
});

/** Real pointer movement: a slow approach, then rest. */
export async function restOn(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x - 30, y - 6);
  await page.mouse.move(x - 8, y - 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 2 });
}

export async function waitForCard(page: Page): Promise<SeenCard> {
  await until(async () => (await seeCard(page)) !== null, 'a card');
  return (await seeCard(page)) as SeenCard;
}

export const waitForNoCard = (page: Page): Promise<void> =>
  until(() => page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card') == null), 'the card to close');

/** Waits until the page has scrolled a text of the article to 30 % of its height, which takes it as long as the machine lets it. */
export const waitForJump = (page: Page, text: string): Promise<void> =>
  until(async () => Math.abs((await centreOf(page, text)).y - ((page.viewport()?.height ?? 0) * 0.3)) < 40, `the page to come to ${text}`);

/** Presses something inside the card with the real pointer, after scrolling the card's own text to it; what it shows may still be coming. */
export async function pressIn(page: Page, selector: string, times = 1): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.querySelector('backgrounder-root')?.shadowRoot?.querySelector(`.card:not(.going) ${wanted}`) != null, selector);
  await until(isThere, `${selector} in the card`);
  const at = await page.evaluate((wanted) => {
    const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector(`.card:not(.going) ${wanted}`);
    if (found == null) throw new Error(`${wanted} is not in the card`);
    found.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(at.x, at.y, { count: times });
}

/** Visible text of a part of the card; empty where it is hidden. */
export const seeInside = (page: Page, selector: string): Promise<string> => page.evaluate((wanted) => {
  const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector<HTMLElement>(`.card:not(.going) ${wanted}`);
  return found == null || found.getClientRects().length === 0 ? '' : found.innerText.trim();
}, selector);

/** The small one: half of what there is to carry into a page and to read there. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Rules of axe-core broken inside our host; WCAG A and AA up to 2.2 and best practice. */
export const violations = async (page: Page): Promise<string[]> => {
  if (await page.evaluate('globalThis.axe === undefined')) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run({ include: ['backgrounder-root'] }, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

export interface Reader {
  /** Rests the pointer on the first of these words in the article; returns where they are. */
  restOnName(text: string): ReturnType<typeof centreOf>;
  /** Clicks on them and waits for the card. */
  pin(text: string): Promise<SeenCard>;
}

/**
 * A reader of one article: for the tests around the call there is a stage, for each of them a fresh page with marks, and what of ours is thrown or printed
 * in it fails the test.
 * @param begin is handed both before each test
 */
export function readLightPage(which: Which, begin: (stage: Stage, page: Page) => void): Reader {
  let stage: Stage;
  let page: Page;
  let errors: string[] = [];
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());
  const noteError = (error: unknown) => errors.push(String(error));
  const notePrinted = (message: ConsoleMessage) => { if (message.text().startsWith('Backgrounder')) errors.push(message.text()); };
  beforeEach(async () => {
    errors = [];
    page = await stage.open('/light');
    page.on('pageerror', noteError);
    page.on('console', notePrinted);
    await waitForMarks(page);
    begin(stage, page);
  });
  afterEach(async () => {
    page.off('pageerror', noteError);
    page.off('console', notePrinted);
    await stage.leave(page);
    if (errors.length > 0) throw new Error(`Thrown into the page: ${errors.join('; ')}`);
  });
  return {
    async restOnName(text) {
      const at = await centreOf(page, text);
      await restOn(page, at.x, at.y);
      return at;
    },
    async pin(text) {
      const at = await centreOf(page, text);
      await page.mouse.click(at.x, at.y);
      return waitForCard(page);
    },
  };
}
