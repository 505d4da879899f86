/** The keyboard commands of the built extension, in both browsers: the browser's own machinery brings term mode into the page, and only then. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH, installExtension, launch, openExtensionPage } from '../../src/cli/drive/browsers';
import { lookInside } from '../../src/cli/drive/closed-root';
import { pressCommand } from '../../src/cli/drive/commands';
import type { Site } from '../../src/cli/drive/serve';
import { closeWelcome, pause, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, readFixtures, serveDemo, startExtension } from './support';

describe.each(BOTH)('commands in %s', (which) => {
  let session: Session;
  let site: Site;
  let page: Page;

  const look = <Answer>(see: (root: ShadowRoot) => Answer) => lookInside(which, session.browser, page, see as (root: any) => Answer);
  const label = () => look((root) => (root.activeElement?.matches('.term') === true ? root.activeElement.textContent : root.activeElement?.getAttribute('aria-label')) ?? '');
  const cardName = () => look((root) => root.querySelector('.card:not(.going) .name')?.textContent ?? '');
  const waitUntil = async (holds: () => Promise<boolean>, what: string) => {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await holds()) return;
      await pause(100);
    }
    throw new Error(`Waited in vain for ${what}; the focus is on ${await label()}`);
  };

  beforeAll(async () => {
    const plain = readFixtures().find(({ name }) => name === 'page-encyclopaedia');
    site = await serveDemo({ '/plain': plain?.html ?? '' });
    session = await startExtension(which);
    page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    await waitUntil(async () => (await look((root) => root.querySelector('.names') !== null)) === true, 'the region');
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('the browser gives every command its key: some letters it keeps for itself', async () => {
    const keys = await session.inside.evaluate(async () => {
      const { browser, chrome } = globalThis as any;
      return (await (browser ?? chrome).commands.getAll()).map(({ name, shortcut }: { name: string; shortcut: string }) => [name, shortcut]).filter(([name]: [string]) => !name.startsWith('_'));
    });
    expect(new Map(keys)).toEqual(new Map([['toggle-page', 'Alt+Shift+O'], ['next-name', 'Alt+Shift+J'], ['previous-name', 'Alt+Shift+K'], ['list-names', 'Alt+Shift+L']]));
  });

  test('the page says how many names there are, in one status', async () => {
    await waitUntil(async () => /^\d+ names in this article have background cards\.$/.test((await look((root) => root.querySelector('[role=status]')?.textContent ?? '')) ?? ''), 'the sentence');
    const region = await look((root) => root.querySelectorAll('section.names button').length);
    expect(region).toBe(2);
  });

  test('next name: one button over the first name, with what and where it is; keys walk on, Enter opens, Esc leaves', async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    await pressCommand(session, page, 'next-name');
    await waitUntil(async () => / 1 of \d+$/.test((await label()) ?? ''), 'term mode');
    await page.bringToFront();
    expect(await label()).toMatch(/^.+, .+ in .+, 1 of \d+$/);
    await page.keyboard.press('ArrowRight');
    await waitUntil(async () => / 2 of \d+$/.test((await label()) ?? ''), 'the second name');
    const name = ((await label()) ?? '').split(',')[0];
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await cardName()) === name, 'the card');
    expect(await look((root) => root.querySelector('.card')?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Escape');
    await waitUntil(async () => / 2 of \d+$/.test((await label()) ?? ''), 'the focus to come back');
    await pressCommand(session, page, 'previous-name');
    await waitUntil(async () => / 1 of \d+$/.test((await label()) ?? ''), 'the name before');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitUntil(async () => (await look((root) => root.querySelectorAll('.term').length)) === 0, 'the end');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('the list opens; a name of it begins term mode', async () => {
    await pressCommand(session, page, 'list-names');
    await waitUntil(async () => /^\d+ names in this article$/.test((await cardName()) ?? ''), 'the list');
    await page.bringToFront();
    for (let press = 0; press < 60 && (await look((root) => root.activeElement?.getAttribute('data-do'))) !== 'pick diyala'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await label())?.startsWith('Diyala, ') === true, 'Diyala');
    expect(await cardName()).toBe('');
    await page.keyboard.press('Escape');
  });

  test('off for this page, and on again', async () => {
    await pressCommand(session, page, 'toggle-page');
    await waitUntil(() => page.evaluate(() => CSS.highlights.size === 0), 'the marks to go');
    expect((await waitForState(session, hostOf(site)))?.state).toBe('idle');
    await pressCommand(session, page, 'toggle-page');
    await waitUntil(() => page.evaluate(() => CSS.highlights.size > 0), 'the marks to come back');
  });

  test('on a page that is no article a command finds nothing to go to and says so', async () => {
    await page.goto(`${site.origin}/plain`);
    await pause(500);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await pressCommand(session, page, 'next-name');
    await waitUntil(async () => (await look((root) => root.querySelector('[role=status]')?.textContent ?? '')) === 'Backgrounder has marked no names on this page.', 'the sentence');
  });
});

test('Chrome: without a press of the reader nothing opens the tab, and no term mode comes', async () => {
  const site = await serveDemo();
  const session = await startExtension('chrome', 'dist/chrome');
  try {
    const page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    const worker = await (await session.browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
    const refused = await worker?.evaluate(async () => {
      const { tabs, scripting } = (globalThis as any).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      return scripting.executeScript({ target: { tabId: tab.id }, files: ['src/content/terms/index.iife.js'] }).then(() => 'it ran', (error: Error) => error.message);
    });
    expect(refused).toMatch(/Cannot access contents of the page/);
    expect(await lookInside('chrome', session.browser, page, (root: any) => root.querySelectorAll('.term').length)).toBe(0);
  } finally {
    await session.close();
    await site.close();
  }
});

test('Chrome: a page that was open before Backgrounder came is annotated by the first Alt+Shift+O, and switched off by the second', async () => {
  const site = await serveDemo();
  const browser = await launch('chrome');
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}${DEMO_PATH}`);
    const { origin } = await installExtension('chrome', browser, 'dist/chrome');
    const inside = await openExtensionPage('chrome', browser, `${origin}/src/pages/popup/index.html?tab=0`);
    // Opened late, it would come to the front and take the command.
    await inside.evaluate(closeWelcome);
    const session: Session = { which: 'chrome', browser, origin, inside, close: () => browser.close() };
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await pressCommand(session, page, 'toggle-page');
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await pressCommand(session, page, 'toggle-page');
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect((await waitForState(session, hostOf(site)))?.state).toBe('idle');
  } finally {
    await browser.close();
    await site.close();
  }
});
