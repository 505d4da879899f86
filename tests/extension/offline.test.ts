/** "No network request, ever", proven: the policy stops a fetch to a server that would answer, in background and pages of both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../src/cli/drive/browsers';
import { serve, type Site } from '../../src/cli/drive/serve';
import type { Session } from '../../src/cli/drive/session';
import { DEMO_PATH, openPage, serveDemo, startExtension } from './support';
import { waitForState } from '../../src/cli/drive/session';

const OPEN = { body: 'reached', type: 'text/plain', headers: { 'access-control-allow-origin': '*' } };

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;

  beforeAll(async () => {
    site = await serve({ '/open': OPEN, '/': '<!doctype html><title>Plain</title><p>Plain' });
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('the server would answer an ordinary page', async () => {
    const page = await openPage(session, `${site.origin}/`);
    expect(await page.evaluate(async () => (await fetch('/open')).text())).toBe('reached');
    await page.close();
  });

  test('an extension page cannot reach it', async () => {
    const before = site.requests.length;
    expect(await session.inside.evaluate(tryFetch, `${site.origin}/open`)).toBe('refused');
    expect(site.requests.length).toBe(before);
  });

  test('the background cannot reach it', async () => {
    const before = site.requests.length;
    expect(await fetchInBackground(session, `${site.origin}/open`)).toBe('refused');
    expect(site.requests.length).toBe(before);
  });

  test('reading a whole article asks the network for nothing but the page itself', async () => {
    const demo = await serveDemo();
    const page = await openPage(session, `${demo.origin}${DEMO_PATH}`);
    await waitForState(session, new URL(demo.origin).host);
    const asked = demo.requests.filter((path) => path !== DEMO_PATH && !path.endsWith('.css') && path !== '/favicon.ico');
    expect(asked).toEqual([]);
    await page.close();
    await demo.close();
  });
});

function tryFetch(url: string): Promise<string> {
  return fetch(url).then((response) => response.text(), () => 'refused');
}

async function fetchInBackground(session: Session, url: string): Promise<string> {
  if (session.which === 'firefox') {
    return session.inside.evaluate(async (address) => {
      interface Runtime { runtime: { getBackgroundPage(): Promise<{ fetch: typeof fetch }> } }
      const background = await (globalThis as unknown as { browser: Runtime }).browser.runtime.getBackgroundPage();
      return background.fetch(address).then((response) => response.text(), () => 'refused');
    }, url);
  }
  await session.inside.evaluate(() => (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage({ type: 'dataset-status' }));
  const target = await session.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The service worker does not run');
  return worker.evaluate(tryFetch, url);
}
