/**
 * One Chromium and one Firefox for all test files of a worker: starting them took more of the machine than many a file's tests. A file opens pages of its
 * own and closes them; what it changes outside of pages (preferences, extensions, permissions) needs a browser of its own from `launch`.
 */
import type { Browser, Page } from 'puppeteer-core';
import { launch, type Which } from '../../src/cli/drive/browsers';
import type { Shared } from './browsers-environment';

/**
 * The worker's browser; started when it is first asked for, or when the one before has died. Never close it.
 * @param name one name, one browser: what `start` puts into it is there once
 */
export async function shareBrowser(which: Which, name: string = which, start: () => Promise<Browser> = () => launch(which)): Promise<Browser> {
  const { sharedBrowsers } = globalThis as unknown as { sharedBrowsers: Shared };
  const before = sharedBrowsers.get(name);
  // Set before anything is waited for: two that ask at once get one browser.
  const now = (async () => {
    const running = await before?.catch(() => undefined);
    return running?.connected === true ? running : start();
  })();
  sharedBrowsers.set(name, now);
  return now;
}

/** A new page in the worker's browser; close it when the file is done. */
export async function openTab(which: Which): Promise<Page> {
  return (await shareBrowser(which)).newPage();
}
