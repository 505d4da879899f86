/** What every test of the built extension needs: fixture pages on localhost and a session with dist/ in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Which } from '../../src/cli/drive/browsers';
import type { Site } from '../../src/cli/drive/serve';
import { startSession, type Session } from '../../src/cli/drive/session';

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

export function startExtension(which: Which, folder = `dist/${which}`): Promise<Session> {
  return startSession(which, folder);
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
