/**
 * One driver for both real browsers (puppeteer-core, no browser download). Chromium over a pipe, Firefox over WebDriver BiDi.
 * A missing browser throws: nothing is skipped silently. Reuse one browser per test file: Firefox takes seconds to start.
 */
import { launch as start, type Browser, type Page } from 'puppeteer-core';
import { resolve } from 'node:path';
import { findBrowser } from './find-browser.mjs';

export type Which = 'chrome' | 'firefox';
export const BOTH: readonly Which[] = ['chrome', 'firefox'];

const FIREFOX_ID = 'backgrounder@backgrounder.invalid';
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/** English, whatever the machine speaks: what tests look for are English words. */
const CHROME_ARGS = [
  '--lang=en-US', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  'browser.cache.disk.enable': false,
  'intl.locale.requested': 'en-US',
  'app.normandy.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'dom.disable_open_during_load': false,
};

export interface LaunchOptions {
  headless?: boolean;
  args?: string[];
  prefs?: Record<string, unknown>;
}

export type Scheme = 'light' | 'dark';

/** What makes a browser prefer light or dark from its start, on web pages and on our own. */
export function preferring(scheme: Scheme): LaunchOptions {
  const isDark = scheme === 'dark';
  return { args: [`--blink-settings=preferredColorScheme=${isDark ? 0 : 1}`], prefs: { 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 } };
}

/** Starts a browser with a fresh profile. Throws a plain sentence when it is not installed. */
export async function launch(which: Which, options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser(which);
  if (executablePath === undefined) {
    throw new Error(`${which === 'chrome' ? 'Chromium' : 'Firefox'} is not installed. Install it or name it in ${which === 'chrome' ? 'CHROME_BIN' : 'FIREFOX_BIN'}.`);
  }
  const headless = options.headless ?? true;
  if (which === 'chrome') {
    return start({ browser: 'chrome', executablePath, headless, pipe: true, enableExtensions: true, args: [...CHROME_ARGS, ...(options.args ?? [])] });
  }
  return start({
    browser: 'firefox', executablePath, headless, args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...options.prefs },
  });
}

/** Installs the unpacked extension in `folder`; returns the origin its pages have. */
export async function installExtension(which: Which, browser: Browser, folder: string): Promise<{ id: string; origin: string }> {
  const id = await browser.installExtension(resolve(folder));
  return { id, origin: which === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}` };
}

/** Raw BiDi answers have no types in puppeteer-core. */
interface BidiConnection { send(method: string, params: object): Promise<{ result: unknown }> }
export const bidi = (browser: Browser): BidiConnection => (browser as unknown as { connection: BidiConnection }).connection;
export const contextId = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Opens an extension page as a tab. Firefox's BiDi never reports "load" for moz-extension pages, so it is polled. */
export async function openExtensionPage(which: Which, browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (which === 'chrome') {
    await page.goto(url);
    return page;
  }
  await bidi(browser).send('browsingContext.navigate', { context: contextId(page), url, wait: 'none' });
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url).catch(() => false);
    if (ready) return page;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error(`${url} did not load`);
}
