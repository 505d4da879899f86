/**
 * A running browser with the built extension in it: opens pages, asks the content script what it found, rests the pointer on a word.
 * Called by the demo and by the tests of the built extension.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { PageState, ToContent } from '../../messages';
import { installExtension, launch, openExtensionPage, type LaunchOptions, type Which } from './browsers';

export interface Session {
  which: Which;
  browser: Browser;
  /** `chrome-extension://...` or `moz-extension://...`, no slash behind. */
  origin: string;
  /** An extension page in a tab of its own: the only place from which the extension's own calls can be made. */
  inside: Page;
  close(): Promise<void>;
}

const POPUP = 'src/pages/popup/index.html';
/** The popup asks the page and the background, then draws. */
const POPUP_MS = 900;

/** @param folder the unpacked extension, e.g. `dist/chrome`. The welcome page that a first installation opens is closed again. Throws where the browser is missing or refuses the extension. */
export async function startSession(which: Which, folder: string, options: LaunchOptions = {}): Promise<Session> {
  const browser = await launch(which, options);
  try {
    const { origin } = await installExtension(which, browser, folder);
    const inside = await openExtensionPage(which, browser, `${origin}/${POPUP}?tab=0`);
    await inside.evaluate(closeWelcome);
    return { which, browser, origin, inside, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Runs inside an extension page: waits for the welcome page and closes its tab. */
export async function closeWelcome(): Promise<void> {
  interface Calls { extension: { getViews(what: object): Window[] }; tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> } }
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Calls>;
  const { extension, tabs } = browser ?? chrome;
  for (let attempt = 0; attempt < 200; attempt++) {
    const welcome = extension.getViews({ type: 'tab' }).find(({ location }) => location.pathname.includes('/welcome/')) as (Window & Record<'browser' | 'chrome', Calls>) | undefined;
    if (welcome !== undefined) return tabs.remove((await (welcome.browser ?? welcome.chrome).tabs.getCurrent()).id);
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error('The welcome page was not opened');
}

/** Sends a message to the content script of the tab that shows `host` (host and port). Undefined where no script answers. */
export async function tellContent(session: Session, host: string, message: ToContent): Promise<unknown> {
  return (await session.inside.evaluate(askTabs, host, message))?.answer;
}

/** The number the browser gave the tab that shows `host`; 0, which no tab has, where none does. */
export async function findTabId(session: Session, host: string): Promise<number> {
  return (await session.inside.evaluate(askTabs, host, { type: 'page-state' }))?.id ?? 0;
}

/** Shows the popup for the tab that shows `host`, as a page, in `session.inside`. */
export async function showPopup(session: Session, host: string): Promise<Page> {
  const id = await findTabId(session, host);
  await session.inside.evaluate((tab) => { location.search = `?tab=${tab}`; }, id);
  await pause(POPUP_MS);
  return session.inside;
}

/** Runs inside an extension page. Tabs tell no addresses without a permission, so each content script is asked for its host. */
async function askTabs(host: string, message: unknown): Promise<{ id: number; answer: unknown } | undefined> {
  interface Tabs { query(what: object): Promise<{ id?: number }[]>; sendMessage(id: number, message: unknown): Promise<unknown> }
  const { browser, chrome } = globalThis as unknown as { browser?: { tabs: Tabs }; chrome: { tabs: Tabs } };
  const { tabs } = browser ?? chrome;
  for (const { id } of await tabs.query({})) {
    if (id === undefined) continue;
    const state = (await tabs.sendMessage(id, { type: 'page-state' }).catch(() => undefined)) as { host?: string } | undefined;
    if (state?.host === host) return { id, answer: await tabs.sendMessage(id, message) };
  }
  return undefined;
}

/** Waits until the content script of `host` has made up its mind; undefined where none answers within `timeoutMs`. */
export async function waitForState(session: Session, host: string, timeoutMs = 15_000): Promise<PageState | undefined> {
  for (const end = Date.now() + timeoutMs; Date.now() < end;) {
    const state = (await tellContent(session, host, { type: 'page-state' })) as PageState | undefined;
    if (state !== undefined && state.state !== 'working') return state;
    await pause(100);
  }
  return undefined;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/**
 * Centre of the first rendered occurrence of `words` in the page (may span inline elements, curly apostrophes count as straight),
 * scrolled into view; undefined where there is none.
 */
export function findWords(page: Page, words: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(locate, words);
}

/** Runs in the page. */
function locate(words: string): { x: number; y: number } | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const whole = nodes.map((node) => node.data).join('').replaceAll('’', '\'');
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const end = passed + node.length;
      if (at >= passed && at < end) range.setStart(node, at - passed);
      if (at + words.length > passed && at + words.length <= end) range.setEnd(node, at + words.length - passed);
      passed = end;
    }
    (range.startContainer.parentElement ?? document.body).scrollIntoView({ block: 'center', behavior: 'instant' });
    const [rect] = range.getClientRects();
    if (rect !== undefined && rect.width > 0) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }
  return undefined;
}

/** Moves the pointer to a place the way a hand does: a few slow steps that end there, so that the speed gate opens. */
export async function restPointer(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  for (let step = 6; step >= 0; step--) {
    await page.mouse.move(x - step * 3, y + step);
    await pause(16);
  }
}
