/**
 * Presses an extension command as the browser would, with the access to the tab that a hand's press gives. Neither driver can press the keys themselves:
 * devtools events skip the browser's own shortcuts. Firefox: the very `<key>` element the shortcut is bound to is told to run its command. Chrome: the
 * button in the toolbar is pressed (which opens the tab to the extension, as a command does), then the command's event is raised in the worker.
 */
import type { Page } from 'puppeteer-core';
import { bidi } from './browsers';
import type { Session } from './session';

interface Commands { commands: { onCommand: { dispatch(name: string, tab: { id: number }): void }; getAll(): Promise<{ name?: string; shortcut?: string }[]> }; tabs: { query(what: object): Promise<{ id?: number }[]> } }

/** @param page the one in front */
export const pressCommand = (session: Session, page: Page, name: string): Promise<void> => (session.which === 'chrome' ? pressInChrome(session, page, name) : pressInFirefox(session, name));

const POPUP_MS = 5_000;

/** Opens the tab to the extension by a press of its button. The popup is closed again: it would keep the keys to itself. */
async function pressButton({ browser, origin }: Session, page: Page): Promise<void> {
  const extensions = await browser.extensions();
  await extensions.get(new URL(origin).host)?.triggerAction(page);
  const popup = await browser.waitForTarget((one) => one.url() === `${origin}/src/pages/popup/index.html`, { timeout: POPUP_MS }).catch(() => undefined);
  await (await popup?.asPage())?.close().catch(() => undefined);
}

async function pressInChrome(session: Session, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await pressButton(session, page);
  await page.bringToFront();
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(session.origin));
  const worker = await target.worker();
  await worker?.evaluate(async (command) => {
    const { commands, tabs } = (globalThis as unknown as { chrome: Commands }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    commands.onCommand.dispatch(command, { id: tab?.id ?? -1 });
  }, name);
}

async function pressInFirefox({ browser }: Session, name: string): Promise<void> {
  const tree = (await bidi(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string }[] };
  const key = KEYS[name] ?? '';
  await bidi(browser).send('script.evaluate', {
    expression: `document.querySelector('keyset[id^="ext-keyset-id-backgrounder"] key[modifiers="alt,shift"][key="${key}"]').doCommand()`, target: { context: tree.contexts[0]?.context }, awaitPromise: false,
  });
}

/** The letters of manifest.json, by which Firefox's key elements are told apart. */
const KEYS: Readonly<Record<string, string>> = { 'toggle-page': 'O', 'next-name': 'J', 'previous-name': 'K', 'list-names': 'L' };
