/**
 * Every browser call the background makes, thin and typed. Only src/background/index.ts imports it; the other files get these
 * functions as parameters, so tests hand in ten-line fakes. The polyfill throws outside an extension: never import this from a test.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import type { ToContent } from '../messages';
import type { StorageArea } from '../settings';
import { identifySender, type Sender } from '../background/sender';

/** @param answer gets an unknown sender as undefined; a promise is the answer, undefined means none comes. Call it synchronously at start. */
export function onMessage(answer: (message: unknown, sender: Sender | undefined) => Promise<unknown> | undefined): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, identifySender(sender, own)));
}

export const storageArea: StorageArea = {
  get: (key) => browser.storage.local.get(key),
  set: (items) => browser.storage.local.set(items),
};

/** Forgotten when the browser ends; content scripts cannot read it in either browser. */
export const sessionArea: StorageArea = {
  get: (key) => browser.storage.session.get(key),
  set: (items) => browser.storage.session.set(items),
};

/** Chrome lets content scripts read storage.local unless told otherwise; ours never needs to. Firefox has the call for storage.session only. */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** `listener` runs when the value under `key` changed, whoever changed it. Call it synchronously at start. */
export function onStored(key: string, listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) listener();
  });
}

/** Ink and paper, as on our pages: a number is no warning. */
const BADGE = { ink: '#ffffff', paper: '#4f4b44' };

/** Icon paths by size, from the package's root. Holds for this tab until it navigates; rejects when the tab is gone. */
export async function setToolbar(tabId: number, title: string, icon: Record<number, string>, badge: string): Promise<void> {
  const { action } = browser;
  await Promise.all([action.setTitle({ tabId, title }), action.setIcon({ tabId, path: icon }), action.setBadgeText({ tabId, text: badge })]);
  if (badge !== '') await Promise.all([action.setBadgeBackgroundColor({ tabId, color: BADGE.paper }), action.setBadgeTextColor({ tabId, color: BADGE.ink })]);
}

/** For all tabs without an icon of their own. Where the manifest names icons for light and dark toolbars (Firefox), the browser chooses better than we could. */
export async function setDefaultIcon(icon: Record<number, string>): Promise<void> {
  const { action } = browser.runtime.getManifest() as { action?: { theme_icons?: unknown } };
  if (action?.theme_icons === undefined) await browser.action.setIcon({ path: icon });
}

/** To every tab that listens, but for one that may be left out; tabs without our script answer with an error that means nothing. */
export async function tellAllTabs(message: ToContent, except?: number): Promise<void> {
  const ids = (await browser.tabs.query({})).map(({ id }) => id).filter((id) => id !== undefined && id !== except) as number[];
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, message)));
}

/** `listener` runs when the extension was installed for the first time. Call it synchronously at start. */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => { if (reason === 'install') listener(); });
}

/** Opens one of our pages. @param path from the package's root, with what stands behind # */
export async function openOwnPage(path: string, place: 'new-tab' | 'background-tab' | 'this-tab' = 'new-tab'): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (place === 'this-tab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'new-tab' });
}

const SELECTION_MENU = 'look-up';

/**
 * One line in the menu of selected text; Firefox for Android has no such menus. Call it synchronously at start. Browsers keep the line while the
 * background is stopped, and some while they are closed: it is written anew after an installation, an update and a start, over what is there.
 */
export function onSelectionMenu(title: string, listener: (selected: string, isPrivate: boolean) => void): void {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  if (contextMenus === undefined) return;
  const write = async (): Promise<void> => {
    await contextMenus.removeAll();
    // Two events at once: the second finds the line there. Reading the error is what keeps it out of the console.
    contextMenus.create({ id: SELECTION_MENU, title, contexts: ['selection'] }, () => void browser.runtime.lastError);
  };
  const writeAnew = (): void => void write().catch(() => undefined);
  browser.runtime.onInstalled.addListener(writeAnew);
  browser.runtime.onStartup.addListener(writeAnew);
  contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => { if (menuItemId === SELECTION_MENU) listener(selectionText ?? '', tab?.incognito === true); });
}

const PLACES = { currentTab: 'this-tab', newForegroundTab: 'new-tab', newBackgroundTab: 'background-tab' } as const;

export interface AddressBar {
  /** Before anything is typed. */
  hint(): string;
  /** Undefined: more was typed meanwhile. */
  typed(text: string): Promise<{ first: string; suggestions: { content: string; description: string }[] } | undefined>;
  entered(text: string, place: (typeof PLACES)[keyof typeof PLACES]): void;
}

/** Names typed behind our keyword in the address bar; Firefox for Android has none. Call it synchronously at start. */
export function onAddressBar(bar: AddressBar): void {
  const { omnibox } = browser as { omnibox?: typeof browser.omnibox };
  if (omnibox === undefined) return;
  omnibox.onInputStarted.addListener(() => omnibox.setDefaultSuggestion({ description: bar.hint() }));
  const offer = async (text: string, suggest: (suggestions: { content: string; description: string }[]) => void): Promise<void> => {
    const offered = await bar.typed(text);
    if (offered === undefined) return;
    omnibox.setDefaultSuggestion({ description: offered.first });
    suggest(offered.suggestions);
  };
  omnibox.onInputChanged.addListener((text, suggest) => void offer(text, suggest).catch(() => undefined));
  omnibox.onInputEntered.addListener((text, disposition) => bar.entered(text, PLACES[disposition]));
}

/** Chrome reads the lines of the address bar as XML; only Firefox says what browser it is. */
export const readsXml = typeof (browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo !== 'function';

/** Built beside the content script (vite.config.ts); no page loads it unasked. */
const TERMS_FILE = 'src/content/terms/index.iife.js';

/** Runs in the page, in our own isolated world: does a content script of ours work there already? (content/index.iife) */
const isInPage = (): boolean => (globalThis as Record<symbol, { isAlive(): boolean } | undefined>)[Symbol.for('backgrounder')]?.isAlive() === true;

/** Runs in the page, in our own isolated world: hands the command to term mode (content/terms/page, TERMS_KEY). */
const runInPage = (command: string): void => {
  (globalThis as Record<symbol, { run(command: string): void } | undefined>)[Symbol.for('backgrounder-terms')]?.run(command);
};

/**
 * Brings content script and term mode into the tab's top frame, under activeTab, and hands over the command. Both leave a copy that is there alone. Rejects where the browser withholds the page.
 * @param fresh the command for a page in which nothing of ours was at work before
 */
export async function runTermsCommand(tabId: number, command: string, fresh: string): Promise<void> {
  const [before] = await browser.scripting.executeScript({ target: { tabId }, func: isInPage });
  const files = [...(browser.runtime.getManifest().content_scripts?.[0]?.js ?? []), TERMS_FILE];
  await browser.scripting.executeScript({ target: { tabId }, files });
  await browser.scripting.executeScript({ target: { tabId }, func: runInPage, args: [before?.result === true ? command : fresh] });
}

/** Keys the reader may change in the browser's own settings. Firefox for Android has none. Call it synchronously at start. */
export function onCommand(listener: (command: string, tabId: number | undefined) => void): void {
  const { commands } = browser as { commands?: typeof browser.commands };
  commands?.onCommand.addListener((command, tab) => listener(command, tab?.id));
}

/** Runs the packaged content script in the tab's top frame, under activeTab. Rejects where the browser withholds the page. */
export async function runContentScript(tabId: number): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  await browser.scripting.executeScript({ target: { tabId }, files });
}
