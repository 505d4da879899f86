/** The toolbar button of each tab in the built extension, as far as the browser tells: its words for an article, a switched-off site, a page that is no article and a fault. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../src/cli/drive/browsers';
import type { Site } from '../../src/cli/drive/serve';
import { pause, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, serveDemo, startExtension } from './support';

interface Calls {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  action: { getTitle(what: object): Promise<string> };
  storage: { local: { set(items: object): Promise<void> } };
}
type Both = Record<'browser' | 'chrome', Calls>;

/** What the buttons of all tabs say, each once. */
const readTitles = (session: Session): Promise<string[]> => session.inside.evaluate(async () => {
  const { browser, chrome } = globalThis as unknown as Both;
  const { tabs, action } = browser ?? chrome;
  const titles = await Promise.all((await tabs.query({})).map(({ id }) => action.getTitle({ tabId: id })));
  return [...new Set(titles)].toSorted();
});

async function waitForTitle(session: Session, wanted: RegExp): Promise<string[]> {
  let titles = await readTitles(session);
  for (let attempt = 0; attempt < 100 && !titles.some((title) => wanted.test(title)); attempt++) {
    await pause(100);
    titles = await readTitles(session);
  }
  return titles;
}

describe.each(BOTH)('%s', (which) => {
  const open: (Session | Site)[] = [];
  afterAll(async () => { for (const one of open) await one.close(); });
  const start = async (folder?: string): Promise<{ session: Session; site: Site }> => {
    const [session, site] = [await startExtension(which, folder), await serveDemo({ '/': '<p>Nothing</p>' })];
    open.push(session, site);
    return { session, site };
  };

  test('says how many names there are, that a site is off, and nothing of other tabs', async () => {
    const { session, site } = await start();
    await openPage(session, `${site.origin}/`);
    expect(await readTitles(session)).toEqual(['Backgrounder']);
    await openPage(session, `${site.origin}${DEMO_PATH}`);
    expect(await waitForTitle(session, /names/)).toEqual(['Backgrounder', expect.stringMatching(/^Backgrounder: \d+ names in this article$/)]);
    await session.inside.evaluate(async (host) => {
      const { browser, chrome } = globalThis as unknown as Both;
      await (browser ?? chrome).storage.local.set({ settings: { version: 2, sitesOff: [host] } });
    }, new URL(site.origin).hostname);
    expect(await waitForTitle(session, /off/)).toEqual(['Backgrounder', 'Backgrounder, off on this site']);
  });

  test('says that something is wrong where the dataset cannot be read', async () => {
    const folder = `build/spoilt/${which}-toolbar`;
    rmSync(folder, { recursive: true, force: true });
    cpSync(`dist/${which}`, folder, { recursive: true });
    rmSync(join(folder, 'dataset/names.bin'));
    const { session, site } = await start(folder);
    await openPage(session, `${site.origin}${DEMO_PATH}`);
    expect((await waitForState(session, hostOf(site)))?.state).toBe('failed');
    expect(await waitForTitle(session, /could not/)).toContain('Backgrounder could not work here: open for the reason');
  });
});
