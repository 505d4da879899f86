/**
 * Every browser call the extension's own pages make, thin and typed. Only the entry file of a page imports it; the page's parts get
 * these functions as a parameter. The polyfill throws outside an extension: never import this from a test.
 */
import browser from 'webextension-polyfill';
import type { ToBackground, ToContent } from '../messages';
import type { StorageArea } from '../settings';

export const storageArea: StorageArea = {
  get: (key) => browser.storage.local.get(key),
  set: (items) => browser.storage.local.set(items),
};

/** Is the window this page was opened in a private one? The tab in front says so without any permission; windows do not exist on Android. */
export async function isPrivate(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return browser.extension.inIncognitoContext || tab?.incognito === true;
}

/** `listener` runs when the value under `key` changed, whoever changed it. */
export function onStored(key: string, listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) listener();
  });
}

/**
 * The tab the reader looks at; `id` names another one (the popup opened as a page of its own, in tests and screenshots).
 * `url` and `title` are there only while activeTab holds: the reader has just clicked the toolbar button on this tab.
 */
export async function findTab(id?: number): Promise<{ id: number; url?: string; title?: string } | undefined> {
  const tab = id === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(id).catch(() => undefined);
  if (tab?.id === undefined) return undefined;
  const { url, title } = tab;
  return { id: tab.id, ...(url !== undefined && { url }), ...(title !== undefined && { title }) };
}

/** The content script's answer; undefined where none listens. */
export const askTab = (tabId: number, message: ToContent): Promise<unknown> => browser.tabs.sendMessage(tabId, message).catch(() => undefined);

/** The background's answer; undefined where it does not come. */
export const askBackground = (message: ToBackground): Promise<unknown> => browser.runtime.sendMessage(message).catch(() => undefined);

/** On Android the popup covers the whole page. */
export const coversPage = async (): Promise<boolean> => (await browser.runtime.getPlatformInfo()).os === 'android';

/** The reader went to another tab, or a tab to another page. Says nothing about which: addresses stay hidden from us. */
export function onTabChange(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(listener);
}

export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

interface SidePanel { open(options: { tabId: number }): Promise<void> }

/**
 * Opens the side panel (Chrome), the sidebar (Firefox), or the same page in a tab where the browser has neither (Firefox for Android) or refuses.
 * The trap: both want a hand's click, and Firefox forgets it at the first `await` and on the way to the background. So this is called first thing in the
 * listener of the click, by the page itself.
 */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome ?? {};
  const { sidebarAction } = browser as { sidebarAction?: typeof browser.sidebarAction };
  const inTab = () => browser.tabs.create({ url: browser.runtime.getURL(`src/pages/panel/index.html?tab=${tabId}`) });
  if (sidePanel !== undefined) await sidePanel.open({ tabId }).catch(inTab);
  else if (sidebarAction !== undefined) await sidebarAction.open().catch(inTab);
  else await inTab();
}

/** The end notes to the article in that tab, in a tab of their own. */
export async function openNotes(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/notes/index.html?tab=${tabId}`) });
}

/** Firefox for Android has neither. */
export const hasMenus = (browser as { contextMenus?: unknown }).contextMenus !== undefined;
export const hasAddressBar = (browser as { omnibox?: unknown }).omnibox !== undefined;

const SITES = { origins: ['http://*/*', 'https://*/*'] };

/** May the content script run on websites? A reader can take that back in the browser's list of extensions. May reject. */
export const readSiteAccess = async (): Promise<'granted' | 'withheld'> => ((await browser.permissions.contains(SITES)) ? 'granted' : 'withheld');

/** The browser asks the reader, whom it has told of these sites before: what was withheld may be asked for again. Called first thing in the listener of a click, or it refuses. */
export const askSites = (): Promise<boolean> => browser.permissions.request(SITES);

/** Our shortcuts as the reader has set them, those without keys left out; none on Android. */
export async function readShortcuts(): Promise<{ keys: string; does: string }[]> {
  const { commands } = browser as { commands?: typeof browser.commands };
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ shortcut = '', description = '' }) => (shortcut === '' || description === '' ? [] : [{ keys: shortcut, does: description }]));
}
