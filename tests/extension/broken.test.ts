/** What can go wrong on a reader's machine: a truncated or missing dataset file, a page that overwrites globals, a huge or empty page. */
import { cpSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../src/cli/drive/browsers';
import { serve } from '../../src/cli/drive/serve';
import { waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, PAGES, serveDemo, startExtension } from './support';

const demo = readFileSync(join(PAGES, 'demo/page.html'), 'utf8');

/** A copy of the package with one thing done to it. */
function spoil(which: string, label: string, harm: (folder: string) => void): string {
  const folder = `build/spoilt/${which}-${label}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`dist/${which}`, folder, { recursive: true });
  harm(folder);
  return folder;
}

describe.each(BOTH)('%s', (which) => {
  /** The package as it is built, for the tests that harm nothing in it. */
  let whole: Session;
  const open: Session[] = [];
  const start = async (folder?: string) => {
    const session = await startExtension(which, folder);
    open.push(session);
    return session;
  };
  beforeAll(async () => { whole = await start(); });
  afterAll(() => Promise.all(open.map((session) => session.close())));

  test.each([
    ['truncated', (folder: string) => { truncateSync(join(folder, 'dataset/names.bin'), 100); }],
    ['missing', (folder: string) => { rmSync(join(folder, 'dataset/cards.bin')); }],
  ])('a %s dataset file: the page is untouched and the sentence is plain', async (label, harm) => {
    const session = await start(spoil(which, label, harm));
    const site = await serveDemo();
    const page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    const state = await waitForState(session, hostOf(site));
    expect(state).toMatchObject({ state: 'failed', sentence: expect.stringMatching(/dataset could not be opened/) });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await session.close();
    await site.close();
  });

  test('pages made to trip us', async () => {
    const filler = `<p>${'Rockets fell near Baghdad while Kataib Hezbollah denied it, officials said. '.repeat(130_000)}</p>`;
    const pages: Record<string, { html: string; state: string }> = {
      '/2021/03/16/globals': { html: demo.replace('<head>', '<head><script>for (const name of ["Range","StaticRange","Map","JSON","Highlight","getComputedStyle","MutationObserver","setTimeout","Promise"]) { try { window[name] = function () { throw new Error("page") } } catch {} } Array.prototype.map = null; Node.prototype.appendChild = null;</script>'), state: 'annotated' },
      '/2021/03/16/clobbered': { html: demo.replace('<body>', '<body><form id="body" name="documentElement"><input name="head"><input name="querySelector"></form>'), state: 'annotated' },
      '/2021/03/16/huge': { html: demo.replace('</article>', `${filler}</article>`), state: 'annotated' },
      '/2021/03/16/broken': { html: demo.replaceAll('</p>', '').replaceAll('</div>', ''), state: 'annotated' },
      '/empty': { html: '', state: 'idle' },
    };
    const site = await serve(Object.fromEntries(Object.entries(pages).map(([path, { html }]) => [path, html])));
    for (const [path, { state }] of Object.entries(pages)) {
      const page = await whole.browser.newPage();
      // Ten megabytes take a busy machine long.
      page.setDefaultNavigationTimeout(90_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => { if (/extension:/.test(String((error as Error).stack))) errors.push(String(error)); });
      await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
      await page.bringToFront();
      expect([path, (await waitForState(whole, hostOf(site), 30_000))?.state]).toEqual([path, state]);
      expect(errors).toEqual([]);
      await page.close();
    }
    await site.close();
  }, 120_000);

  test('messages of the wrong shape are ignored and the right ones still answered', async () => {
    const answers = await whole.inside.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { sendMessage(message: unknown): Promise<unknown> } }>;
      const { runtime } = browser ?? chrome;
      const ask = (message: unknown) => runtime.sendMessage(message).catch(() => undefined);
      const junk = await Promise.all([ask(null), ask('annotate'), ask({ type: 'annotate' }), ask({ type: 'annotate', article: { text: 5 } }), ask({ type: 'nope' }), ask([])]);
      return { junk: junk.map((answer) => answer ?? null), right: await ask({ type: 'dataset-status' }) };
    });
    expect(answers.junk).toEqual([null, null, null, null, null, null]);
    expect(answers.right).toMatchObject({ type: 'dataset', ok: true });
  });
});
