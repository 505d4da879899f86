/** Pages that are no articles: nothing happens at all, and the page cannot tell that we are there. Both browsers, every fixture. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../src/messages';
import { BOTH } from '../../src/cli/drive/browsers';
import { serve, type Site } from '../../src/cli/drive/serve';
import { waitForState, type Session } from '../../src/cli/drive/session';
import { hostOf, openPage, readFixtures, startExtension } from './support';

const fixtures = readFixtures();
const quiet = fixtures.filter(({ expect: wanted }) => !wanted.isNews);
const news = fixtures.filter(({ expect: wanted }) => wanted.isNews);
const marked = news.filter(({ expect: wanted }) => wanted.unmarked !== true);
const unmarked = news.filter(({ expect: wanted }) => wanted.unmarked === true);
/** Fixtures whose own policy or script decides; every page gets the same treatment otherwise. */
const routes = Object.fromEntries(fixtures.map(({ path, html }) => [path, html]));

test('there are enough fixtures of both sorts', () => {
  expect(quiet.length).toBeGreaterThanOrEqual(12);
  expect(marked.length).toBeGreaterThanOrEqual(12);
  expect(unmarked.length).toBeGreaterThanOrEqual(1);
});

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;

  beforeAll(async () => {
    site = await serve(routes);
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  // A page left open after a failure would answer for the next one: they share a host.
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith(site.origin)) await page.close();
  });

  test.each(quiet)('$name: nothing happens', async ({ path }) => {
    const page = await openPage(session, `${site.origin}${path}`);
    const state = await waitForState(session, hostOf(site));
    // A page that is left for another, or holds a plug-in viewer, may run no content script: that is quiet too.
    expect(state?.state ?? 'idle').toBe('idle');
    const traces = await page.evaluate(() => ({
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      strangers: [...document.documentElement.children].filter((node) => !/^(HEAD|BODY|FRAMESET)$/.test(node.nodeName)).length,
      painted: getComputedStyle(document.documentElement, '::highlight(backgrounder-group)').textDecorationLine,
    }));
    expect(traces).toMatchObject({ highlights: 0, sheets: 0, strangers: 0 });
    expect(traces.painted).not.toContain('underline');
  });

  test.each(marked)('$name: what it names is found', async ({ path, expect: wanted }) => {
    await openPage(session, `${site.origin}${path}`);
    const state = await waitForState(session, hostOf(site));
    expect(state?.state).toBe('annotated');
    expect(countsOf(state)).toMatchObject(wanted.names ?? {});
  });

  test.each(unmarked)('$name: news, but not about conflict, stays unmarked', async ({ path }) => {
    const page = await openPage(session, `${site.origin}${path}`);
    expect((await waitForState(session, hostOf(site)))?.state).toBe('not-conflict');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

function countsOf(state: PageState | undefined): Record<string, number> {
  return state?.state === 'annotated' ? Object.fromEntries(state.names.map(({ entity, count }) => [entity, count])) : {};
}
