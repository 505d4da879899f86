/**
 * Look-up in the built extension: the line in the menu of selected text and the keyword of the address bar lead to the explorer. No driver can press a
 * menu or type in the address bar; Chrome lets the worker dispatch its own events, Firefox's own code is asked to do what a press does. Both browsers.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bidi, BOTH, type Which } from '../../src/cli/drive/browsers';
import { pause, type Session } from '../../src/cli/drive/session';
import { startExtension } from './support';

/** Runs in Chrome's worker. */
interface Calls {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  omnibox: { onInputChanged: { dispatch(text: string, suggest: (lines: Line[]) => void): void }; onInputEntered: { dispatch(text: string, disposition: string): void } };
}
interface Line { content: string; description: string }
type InWorker = { chrome: Calls };

/** Runs in the window of Firefox itself. */
async function evaluateInFirefox<T>(browser: Browser, expression: string): Promise<T> {
  const tree = (await bidi(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string; url: string }[] };
  const context = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  const answer = await bidi(browser).send('script.evaluate', { expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`, target: { context }, awaitPromise: true });
  const { result, exceptionDetails } = answer.result as { result?: { value: string }; exceptionDetails?: { text: string } };
  if (result === undefined) throw new Error(exceptionDetails?.text);
  return JSON.parse(result.value) as T;
}

const EXTENSION = 'WebExtensionPolicy.getByID("backgrounder@backgrounder.invalid").extension';

async function workerOf({ browser, origin }: Session) {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target.worker();
  if (worker === null) throw new Error('No worker');
  return worker;
}

async function press(session: Session, which: Which, selectionText: string): Promise<void> {
  const info = { menuItemId: 'look-up', selectionText, editable: false };
  if (which === 'chrome') await (await workerOf(session)).evaluate((pressed) => (globalThis as unknown as InWorker).chrome.contextMenus.onClicked.dispatch(pressed, {}), info);
  else await evaluateInFirefox(session.browser, `${EXTENSION}.emit("webext-menu-menuitem-click", ${JSON.stringify({ ...info, modifiers: [] })}, gBrowser.selectedTab)`);
}

async function enter(session: Session, which: Which, text: string): Promise<void> {
  if (which === 'chrome') await (await workerOf(session)).evaluate((typed) => (globalThis as unknown as InWorker).chrome.omnibox.onInputEntered.dispatch(typed, 'newForegroundTab'), text);
  else await evaluateInFirefox(session.browser, `${EXTENSION}.emit("webext-omnibox-input-entered", ${JSON.stringify(text)}, "newForegroundTab")`);
}

/** Rejects in the browser where there is no such line. */
const askForLine = ({ inside }: Session, id: string): Promise<string> => inside.evaluate(async (line) => {
  interface Menus { contextMenus: { update(line: string, what: object): Promise<void> } }
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Menus>;
  return (browser ?? chrome).contextMenus.update(line, { contexts: ['selection'] }).then(() => 'there', () => 'not there');
}, id);

/** What the address bar offers. */
async function type(session: Session, which: Which, text: string): Promise<string[]> {
  if (which === 'chrome') {
    return (await workerOf(session)).evaluate((typed) => new Promise<string[]>((done) => {
      (globalThis as unknown as InWorker).chrome.omnibox.onInputChanged.dispatch(typed, (lines) => done(lines.map(({ description }) => description)));
    }), text);
  }
  // The real bar. It waits three seconds for us, whatever has come; reading may take longer on a slow machine, so it is asked again.
  for (let attempt = 0; ; attempt++) {
    const lines = await evaluateInFirefox<string[]>(session.browser, `(async () => {
      gURLBar.search(${JSON.stringify(`bg ${text}`)});
      const { results } = await gURLBar.lastQueryContextPromise;
      const lines = results.filter(({ payload }) => payload.keyword === "bg").map(({ heuristic, payload }) => (heuristic ? "" : payload.title ?? payload.content));
      gURLBar.view.close();
      return lines.filter((line) => line !== "");
    })()`);
    if (lines.length > 0 || attempt === 5) return lines;
    await pause(500);
  }
}

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let known: Set<Page>;

  beforeAll(async () => { session = await startExtension(which); });
  afterAll(async () => { await session?.close(); });
  beforeEach(async () => { known = new Set(await session.browser.pages()); });

  /** Address and heading of the page that was opened. */
  async function readOpened(): Promise<{ hash: string; heading: string }> {
    for (let attempt = 0; attempt < 200; attempt++) {
      for (const page of await session.browser.pages()) {
        if (known.has(page)) continue;
        const seen = await page.evaluate(() => ({
          hash: location.hash, path: location.pathname, isRead: document.querySelector('#hits[aria-busy="false"], #entry:not([hidden])') !== null,
          heading: document.querySelector('#entry:not([hidden]) h1')?.textContent ?? document.querySelector<HTMLInputElement>('#search')?.value ?? '',
        })).catch(() => undefined);
        if (seen?.path.endsWith('/explorer/index.html') !== true || !seen.isRead) continue;
        await page.close();
        return { hash: seen.hash, heading: seen.heading };
      }
      await pause(100);
    }
    throw new Error('Nothing was opened');
  }

  test('there is a line for selected text', async () => {
    expect([await askForLine(session, 'look-up'), await askForLine(session, 'something-else')]).toEqual(['there', 'not there']);
  });

  test.each([
    ['“Kata’ib Hezbollah’s”', '#/entry/kataib-hezbollah', 'Kata\'ib Hezbollah'],
    ['كتائب سيد الشهداء', '#/entry/kataib-sayyid-al-shuhada', 'Kata\'ib Sayyid al-Shuhada'],
    ['the Badr Organization.', '#/entry/badr-organization', 'Badr Organization'],
    ['Tripoli', '#/?q=Tripoli', 'Tripoli'],
    ['nobody we know', '#/?q=nobody+we+know', 'nobody we know'],
  ])('%s, selected, leads to %s', async (selected, hash, heading) => {
    await press(session, which, selected);
    expect(await readOpened()).toEqual({ hash, heading });
  });

  test.each([
    ['kataib', /Kata(?:'|&apos;)ib|<match>Kata&apos;ib<.match>/], ['كتائب حزب', /Kata(?:'|&apos;)ib Hezbollah \(.*حزب/], ['mosul', which === 'chrome' ? /<match>Mosul<\/match>.*<dim>/ : /^Mosul.* – /],
  ])('%s, typed behind the keyword, is offered', async (typed, line) => {
    const lines = await type(session, which, typed);
    expect(lines.filter((one) => line.test(one)).length).toBeGreaterThanOrEqual(1);
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['Tripoli #tripoli-libya', '#/entry/tripoli-libya'], ['KSS', '#/entry/kataib-sayyid-al-shuhada'], ['tripoli', '#/?q=tripoli'],
  ])('%s, entered, leads to %s', async (typed, hash) => {
    await enter(session, which, typed);
    expect((await readOpened()).hash).toBe(hash);
  });
});
