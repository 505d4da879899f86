/**
 * The second half of `npm run screenshots`: photographs every surface of the built extension into build/screenshots/BROWSER/NAME-light.png and -dark.png.
 * Standard output has one line per picture; what cannot be had in a browser is said in a sentence. A picture that failed makes the exit code 1.
 * Light and dark are two sessions: Firefox takes its colour scheme only when it starts.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { DEFAULTS, STORAGE_KEY, type Settings } from '../settings';
import { BOTH, openExtensionPage, preferring, type Scheme, type Which } from './drive/browsers';
import { pinCard, previewCard, until } from './drive/card';
import { DEMO_PATH, serveDemo } from './drive/demo-site';
import type { Site } from './drive/serve';
import { findTabId, showPopup, startSession, waitForState, type Session } from './drive/session';

const FOLDER = 'build/screenshots';
const PAGES = 'tests/pages';
/** In the folder of the demo, whose style sheet it shares. */
const KINDS_PATH = DEMO_PATH.replace(/[^/]+$/, 'four-roads');
/** Pages on which nothing is marked, for the popup's words about them. */
const PLAIN = { '/wiki/air-base': 'page-encyclopaedia', '/sport/2021/03/16/football': 'article-football' };

/** Widths of a browser window, a phone, the narrowest side panel and a usual one; the popup's own size. */
const WINDOW = { width: 1100, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A4 at 96 dpi without margins. */
const PAPER = { width: 794, height: 1123 };
const POPUP = { width: 360, height: 560 };
const PANELS = { narrow: { width: 252, height: 900 }, wide: { width: 400, height: 900 }, tab: WINDOW };

/** A name of each kind in every-kind.html, as it is printed there. The last is a town and a district. */
const KINDS = {
  group: 'Kata\'ib Hezbollah', person: 'Abu Mahdi al-Muhandis', base: 'Ain al-Asad air base', place: 'Mosul', country: 'Iraq', conflict: 'Syrian civil war',
  event: 'killing of Qasem Soleimani', gazetteer: 'Hawija', ambiguity: 'Sinjar',
};

const NOT_TO_BE_HAD = [
  'popup: no driver photographs the window at the toolbar; the same page is drawn in a tab, as wide and high as that window.',
  'panel: no driver photographs the browser\'s side panel; the same page is drawn in a tab of 252 and 400 px, and as the tab it is where there is no side panel.',
  'notes: the driver of Firefox shows no page as it is printed; the sheet is the same in Chrome.',
  'popup when the dataset cannot be read: a whole package has no damaged file; tests/browser/popup draws it from a fake.',
];

interface Shoot {
  session: Session;
  site: Site;
  /** Photographs the page in front. `name` without scheme. */
  take(name: string, page: Page): Promise<void>;
  /** Whether any picture that begins so is wanted. */
  wants(name: string): boolean;
}

/** @returns the exit code */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { only: { type: 'string' } } });
  const only = values.only ?? '';
  const failures: string[] = [];
  for (const which of BOTH.filter((one) => positionals.length === 0 || positionals.includes(one))) {
    for (const scheme of ['light', 'dark'] as const) failures.push(...(await shootAll(which, scheme, only)));
  }
  for (const sentence of NOT_TO_BE_HAD.filter((one) => one.startsWith(only.split('-')[0] ?? ''))) console.log(sentence);
  for (const sentence of failures) console.error(`backgrounder: ${sentence}`);
  return failures.length === 0 ? 0 : 1;
}

/** @returns what went wrong, one sentence each; the other pictures are taken all the same */
async function shootAll(which: Which, scheme: Scheme, only: string): Promise<string[]> {
  const folder = `${FOLDER}/${which}`;
  mkdirSync(folder, { recursive: true });
  const extra = Object.fromEntries(Object.entries(PLAIN).map(([path, name]) => [path, readFileSync(`${PAGES}/${name}/page.html`, 'utf8')]));
  const site = await serveDemo({ ...extra, [KINDS_PATH]: readFileSync(`${PAGES}/demo/every-kind.html`, 'utf8') });
  const session = await startSession(which, `dist/${which}`, preferring(scheme));
  const failures: string[] = [];
  try {
    const isAsked = await session.inside.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
    if (!isAsked) return [`${which} could not be asked for ${scheme}, so these pictures are missing.`];
    const shoot: Shoot = {
      session, site,
      take: async (name, page) => {
        if (!name.startsWith(only)) return;
        const path = `${folder}/${name}-${scheme}.png` as const;
        await page.bringToFront();
        await page.screenshot({ path });
        console.log(path);
      },
      wants: (name) => name.startsWith(only) || only.startsWith(name),
    };
    for (const [name, part] of Object.entries(PARTS)) {
      if (shoot.wants(name)) await part(shoot).catch((error: unknown) => failures.push(`${which}, ${scheme}, ${name}: ${error instanceof Error ? error.message : error}`));
    }
  } finally {
    await session.close().catch(() => undefined);
    await site.close();
  }
  return failures;
}

const PARTS: Record<string, (shoot: Shoot) => Promise<void>> = {
  article: (shoot) => withArticle(shoot, DEMO_PATH, WINDOW, async (page) => {
    await shoot.take('article', page);
    await page.setViewport(PHONE);
    await shoot.take('article-phone', page);
  }),
  card: shootCards,
  popup: shootPopups,
  panel: shootPanels,
  notes: shootNotes,
  options: (shoot) => shootOwn(shoot, 'options', 'options/index.html', '#main, main'),
  explorer: async (shoot) => {
    await shootOwn(shoot, 'explorer-list', 'explorer/index.html', '#hits[aria-busy="false"]');
    await shootOwn(shoot, 'explorer-entry', 'explorer/index.html#/entry/kataib-hezbollah', '#entry:not([hidden]) h1');
  },
  about: (shoot) => shootOwn(shoot, 'about', 'about/index.html', 'main'),
  welcome: (shoot) => shootOwn(shoot, 'welcome', 'welcome/index.html', 'main'),
};

/** Opens an article, waits until the content script has done with it, and closes it again: two open pages of one site would answer for each other. */
async function withArticle({ session, site }: Shoot, path: string, size: { width: number; height: number }, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.browser.newPage();
  try {
    await page.setViewport(size);
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await page.bringToFront();
    if ((await waitForState(session, new URL(site.origin).host)) === undefined) throw new Error(`the content script does not answer on ${path}`);
    await act(page);
  } finally {
    await page.close();
  }
}

async function shootCards(shoot: Shoot): Promise<void> {
  const { session, take, wants } = shoot;
  if (wants('card-preview')) {
    await withArticle(shoot, DEMO_PATH, WINDOW, async (page) => {
      await previewCard(session, page, 'Kata\'ib Sayyid al-Shuhada');
      await take('card-preview', page);
    });
  }
  // Countries are marked only where the reader asks for it.
  await withSettings(session, { underlineCountries: true }, async () => {
    await withArticle(shoot, KINDS_PATH, WINDOW, async (page) => {
      for (const [kind, name] of Object.entries(KINDS)) {
        if (!wants(`card-${kind}`)) continue;
        await pinCard(session, page, name);
        await take(`card-${kind}`, page);
        await page.keyboard.press('Escape');
      }
    });
  });
  if (!wants('card-phone')) return;
  await withArticle(shoot, KINDS_PATH, PHONE, async (page) => {
    await pinCard(session, page, KINDS.group);
    await take('card-phone', page);
  });
}

async function shootPopups(shoot: Shoot): Promise<void> {
  const { session, site, take } = shoot;
  const show = async (name: string, press?: string): Promise<void> => {
    await session.inside.setViewport(POPUP);
    const popup = await showPopup(session, new URL(site.origin).host);
    await waitFor(popup, '#main > *');
    if (press !== undefined) await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), press);
    await take(name, popup);
  };
  await show('popup-browser-page');
  await withArticle(shoot, DEMO_PATH, WINDOW, async () => {
    await show('popup-names');
    await show('popup-options', '[data-key="options"]');
    await show('popup-why', '[data-key="why"]');
  });
  for (const [path, fixture] of Object.entries(PLAIN)) await withArticle(shoot, path, WINDOW, () => show(`popup-${fixture}`));
  await withSettings(session, { sitesOff: [new URL(site.origin).hostname] }, () => withArticle(shoot, DEMO_PATH, WINDOW, () => show('popup-site-off')));
  await withSettings(session, { where: 'on-click' }, () => withArticle(shoot, DEMO_PATH, WINDOW, () => show('popup-on-click')));
}

async function shootPanels(shoot: Shoot): Promise<void> {
  const { session, site, take, wants } = shoot;
  await withArticle(shoot, DEMO_PATH, WINDOW, async () => {
    const id = await findTabId(session, new URL(site.origin).host);
    for (const [name, size] of Object.entries(PANELS)) {
      if (wants(`panel-${name}`)) await withOwn(session, `panel/index.html?tab=${id}`, size, '#time .vtl', (panel) => take(`panel-${name}`, panel));
    }
  });
}

async function shootNotes(shoot: Shoot): Promise<void> {
  const { session, site, take } = shoot;
  await withArticle(shoot, DEMO_PATH, WINDOW, async () => {
    const id = await findTabId(session, new URL(site.origin).host);
    await withOwn(session, `notes/index.html?tab=${id}`, WINDOW, '.note', async (page) => {
      await take('notes', page);
      await page.setViewport(PHONE);
      await take('notes-phone', page);
      if (session.which !== 'chrome') return;
      await page.setViewport(PAPER);
      await page.emulateMediaType('print');
      await take('notes-print', page);
    });
  });
}

const shootOwn = ({ session, take, wants }: Shoot, name: string, path: string, ready: string): Promise<void> =>
  wants(name) ? withOwn(session, path, WINDOW, ready, (page) => take(name, page)) : Promise.resolve();

/** Opens one of our own pages in a tab and waits until `ready` stands in it. */
async function withOwn(session: Session, path: string, size: { width: number; height: number }, ready: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openExtensionPage(session.which, session.browser, `${session.origin}/src/pages/${path}`);
  try {
    await page.setViewport(size);
    await waitFor(page, ready);
    await act(page);
  } finally {
    await page.close();
  }
}

async function waitFor(page: Page, selector: string): Promise<void> {
  const isThere = await until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false), Boolean);
  if (!isThere) throw new Error(`the page shows no ${selector}`);
}

/** Stores settings as the options page would, for as long as `act` runs. */
async function withSettings(session: Session, change: Partial<Settings>, act: () => Promise<void>): Promise<void> {
  const store = (settings: Settings) => session.inside.evaluate(async (key, value) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: { set(items: object): Promise<void> } } }>;
    await (browser ?? chrome).storage.local.set({ [key]: value });
  }, STORAGE_KEY, settings as never);
  await store({ ...DEFAULTS, ...change });
  await act().finally(() => store(DEFAULTS));
}
