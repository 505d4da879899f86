/**
 * What every test of the built extension needs: fixture pages on localhost and a session with dist/ in it. Starting a browser with the extension takes
 * longer than most of what is done with it, so files of one worker share one of each, which is made as good as new for the next file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Which } from '../../src/cli/drive/browsers';
import type { Site } from '../../src/cli/drive/serve';
import { pause, startSession, type Session } from '../../src/cli/drive/session';
import { shareBrowser } from '../support/shared-browser';

export { DEMO_PATH, serveDemo } from '../../src/cli/drive/demo-site';

export const PAGES = 'tests/pages';

export interface Expectation {
  /** Address the page has in the wild; its path is kept when it is served here. */
  url: string;
  isNews: boolean;
  /** Entry id -> number of mentions, where the fixture is sure of it. */
  names?: Record<string, number>;
  /** True where nothing may be marked although it is news (football). */
  unmarked?: boolean;
}

export interface Fixture { name: string; path: string; html: string; expect: Expectation }

/** All fixture folders that hold a page and its expectation. */
export function readFixtures(): Fixture[] {
  return readdirSync(PAGES)
    .filter((name) => existsSync(join(PAGES, name, 'expect.json')))
    .map((name) => {
      const expectation = JSON.parse(readFileSync(join(PAGES, name, 'expect.json'), 'utf8')) as Expectation;
      const { pathname, search } = new URL(expectation.url);
      return { name, path: `${pathname}${search}`, html: readFileSync(join(PAGES, name, 'page.html'), 'utf8'), expect: expectation };
    });
}

const started = new WeakMap<Browser, Session>();

/**
 * The built extension as it is in the worker's browser; `close` closes the tabs that were opened, forgets what was stored and leaves the browser running.
 * Preferences, permissions, panels, and what is only so before anything was done, need a browser of their own.
 * @param folder another package, in a browser of its own, which `close` ends
 */
export async function startExtension(which: Which, folder?: string): Promise<Session> {
  if (folder !== undefined) return startSession(which, folder);
  const browser = await shareBrowser(which, `${which} with the extension`, async () => {
    const session = await startSession(which, `dist/${which}`);
    started.set(session.browser, session);
    return session.browser;
  });
  const session = started.get(browser);
  if (session === undefined) throw new Error('The worker has a browser that nobody started');
  return { ...session, close: () => renew(session) };
}

/** Leaves the session as it was when it had just been started. */
async function renew({ browser, inside }: Session): Promise<void> {
  for (const page of await browser.pages()) if (page !== inside) await page.close();
  await inside.evaluate(async () => {
    interface Storage { storage: Record<'local' | 'session', { clear(): Promise<void> }> }
    const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Storage>;
    const { local, session } = (firefox ?? chrome).storage;
    await Promise.all([local.clear(), session.clear()]);
    // The page that is left may still answer: it wears a mark.
    document.body.dataset['left'] = '';
    location.replace(`${location.pathname}?tab=0`);
  });
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await inside.evaluate(() => document.body.dataset['left'] === undefined && document.readyState === 'complete').catch(() => false)) return;
    await pause(50);
  }
  throw new Error('The page of the extension did not come back');
}

/** Opens a page in front, as a reader would see it. */
export async function openPage(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

export const hostOf = (site: Site): string => new URL(site.origin).host;
