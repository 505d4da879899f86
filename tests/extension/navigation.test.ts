/** Sites that change pages by script: the article drawn late is found, and leaving it takes every mark away. Both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { BOTH } from '../../src/cli/drive/browsers';
import { until } from '../../src/cli/drive/card';
import { serve, type Site } from '../../src/cli/drive/serve';
import { waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, PAGES, startExtension } from './support';

const demo = readFileSync(`${PAGES}/demo/page.html`, 'utf8');
const article = /<article[\s\S]*<\/article>/.exec(demo)?.[0] ?? '';
const notices = '<p>Menu</p><p>We use cookies.</p><p>Sign in</p><p>Subscribe</p>';
const shell = (script: string) => `<!doctype html><html lang="en"><head><title>The Meridian Courier</title></head><body>${notices}<main></main>
  <template>${article}</template><script>${script}</script></body></html>`;
const DRAW = `const draw = () => { document.title = 'Rockets hit Iraqi air base'; document.querySelector('main').replaceChildren(document.querySelector('template').content.cloneNode(true)); };`;
const DRAWN_LATE_MS = 1_200;

test('the demo article can be cut out of its page', () => {
  expect(article.length).toBeGreaterThan(1_000);
});

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;

  beforeAll(async () => {
    site = await serve({
      '/': shell(`${DRAW} globalThis.openArticle = () => { history.pushState({}, '', '${DEMO_PATH}'); setTimeout(draw, ${DRAWN_LATE_MS}); }; globalThis.leave = () => { history.pushState({}, '', '/'); document.querySelector('main').replaceChildren(); };`),
      [DEMO_PATH]: shell(`${DRAW} setTimeout(draw, ${DRAWN_LATE_MS});`),
    });
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('an article drawn after the page has loaded', async () => {
    const page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    expect((await until(() => waitForState(session, hostOf(site)), (now) => now?.state === 'annotated'))?.state).toBe('annotated');
    await page.close();
  });

  test('an article opened without loading a page, and left again', async () => {
    const page = await openPage(session, `${site.origin}/`);
    expect((await waitForState(session, hostOf(site)))?.state).toBe('idle');
    await page.evaluate('openArticle()');
    expect((await until(() => waitForState(session, hostOf(site)), (now) => now?.state === 'annotated'))?.state).toBe('annotated');
    await page.evaluate('leave()');
    expect(await until(() => page.evaluate(() => CSS.highlights.size), (size) => size === 0)).toBe(0);
    await page.close();
  });
});
