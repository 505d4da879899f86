/**
 * The built extension in another language: Chrome is started in Arabic. Firefox has no Arabic of its own here and must fall back to English; it is given
 * the same package with Arabic as the language to fall back on, so that its own reading of the messages is seen too. Both browsers.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH, openExtensionPage, type LaunchOptions, type Which } from '../../src/cli/drive/browsers';
import { lookInside } from '../../src/cli/drive/closed-root';
import { pressCommand } from '../../src/cli/drive/commands';
import type { Site } from '../../src/cli/drive/serve';
import { pause, showPopup, startSession, waitForState, type Session } from '../../src/cli/drive/session';
import { DEMO_PATH, hostOf, openPage, serveDemo } from './support';

const LOCALES = 'src/_locales';
const ARABIC = /\p{Script=Arabic}/u;
interface Calls { tabs: { query(what: object): Promise<{ id: number }[]> }; action: { getTitle(what: object): Promise<string> }; runtime: { getManifest(): { name: string; description: string } } }

/** The package of this browser with no other language than Arabic. */
function packInArabic(which: Which): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'languages-')), 'arabic');
  cpSync(`dist/${which}`, folder, { recursive: true });
  for (const language of readdirSync(LOCALES).filter((name) => name !== 'ar')) rmSync(join(folder, '_locales', language), { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: 'ar' }));
  return folder;
}

const STARTS: readonly { which: Which; how: string; folder: () => string; options: LaunchOptions }[] = [
  { which: 'chrome', how: 'started in Arabic', folder: () => 'dist/chrome', options: { args: ['--lang=ar'] } },
  { which: 'chrome', how: 'whose package is Arabic', folder: () => packInArabic('chrome'), options: {} },
  { which: 'firefox', how: 'whose package is Arabic', folder: () => packInArabic('firefox'), options: {} },
];

describe.each(STARTS)('$which, $how', ({ which, folder, options }) => {
  let session: Session;
  let site: Site;
  let article: Page;

  beforeAll(async () => {
    site = await serveDemo();
    session = await startSession(which, folder(), options);
    article = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('the popup lists the article in Arabic, right to left, its names in English', async () => {
    const popup = await showPopup(session, hostOf(site));
    for (let attempt = 0; attempt < 60 && (await popup.$$('.row')).length === 0; attempt++) await pause(100);
    const seen = await popup.evaluate(() => ({
      lang: document.documentElement.lang, dir: document.documentElement.dir, hint: document.querySelector('input[type=search]')?.getAttribute('placeholder') ?? '',
      heads: [...document.querySelectorAll('h2 .kind')].map((head) => head.textContent ?? ''), names: [...document.querySelectorAll('.row .name')].map((name) => name.textContent ?? ''), release: document.querySelector('.release')?.textContent ?? '',
    }));
    expect([seen.lang, seen.dir]).toEqual(['ar', 'rtl']);
    expect(seen.hint).toMatch(/^تصفية/);
    expect(seen.heads.length).toBeGreaterThan(2);
    expect(seen.heads.every((head) => ARABIC.test(head))).toBe(true);
    expect(seen.names).toContain('Kata\'ib Sayyid al-Shuhada');
    expect(seen.release).toMatch(/^بيانات .*\d{4}/);
  });

  test('name, description and the title of the button are the browser’s own reading of the messages', async () => {
    const { manifest, titles } = await session.inside.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Calls>;
      const { tabs, action, runtime } = (browser ?? chrome) as Calls;
      return { manifest: runtime.getManifest(), titles: await Promise.all((await tabs.query({})).map(({ id }) => action.getTitle({ tabId: id }))) };
    });
    expect(manifest.name).toBe('Backgrounder');
    expect(manifest.description).toMatch(ARABIC);
    expect(titles.some((title) => /^Backgrounder: \d+ \S+ في هذا المقال$/.test(title))).toBe(true);
  });

  test.each(['options', 'explorer', 'about', 'panel', 'welcome'])('the %s page is Arabic and holds no empty place', async (name) => {
    const page = await openExtensionPage(which, session.browser, `${session.origin}/src/pages/${name}/index.html`);
    for (let attempt = 0; attempt < 60 && (await page.evaluate(() => document.documentElement.dir)) !== 'rtl'; attempt++) await pause(50);
    await pause(300);
    const seen = await page.evaluate(() => ({
      title: document.title, text: document.body.innerText, width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      empty: [...document.querySelectorAll('[data-t]')].filter((element) => (element.textContent ?? '').trim() === '').length,
    }));
    expect(seen.title).toMatch(ARABIC);
    expect(seen.text).toMatch(ARABIC);
    expect(seen).toMatchObject({ width: 0, empty: 0 });
    await page.close();
  });

  test('what is said in the page of a newspaper is Arabic: region, list, and term mode, whose script asks the browser itself', async () => {
    const look = <Answer>(see: (root: ShadowRoot) => Answer) => lookInside(which, session.browser, article, see as (root: any) => Answer);
    const waitFor = async (see: (root: ShadowRoot) => string, wanted: RegExp) => {
      for (let attempt = 0; attempt < 100; attempt++) {
        if (wanted.test((await look(see)) ?? '')) break;
        await pause(100);
      }
      expect(await look(see)).toMatch(wanted);
    };
    await waitFor((root) => root.querySelector('section.names[lang=ar][dir=rtl] [role=status]')?.textContent ?? '', /^في هذا المقال \d+ \S+ لها بطاقات تعريف\.$/);
    await pressCommand(session, article, 'list-names');
    await waitFor((root) => root.querySelector('.card .name')?.textContent ?? '', /^\u2068\d+ \S+\u2069 في هذا المقال$/);
    await article.bringToFront();
    await article.keyboard.press('Escape');
    await pressCommand(session, article, 'next-name');
    await waitFor((root) => root.querySelector('button.term[lang=ar]')?.textContent ?? '', /^[A-Z][^\u2068]+, 1 من \d+$/);
    await waitFor((root) => root.querySelector('.hint[dir=rtl]')?.textContent ?? '', /من .*للخروج$/);
    await pressCommand(session, article, 'toggle-page');
    // The root that is looked into must not go at that moment.
    await article.waitForFunction(() => document.querySelector('backgrounder-root') === null);
    await waitFor((root) => root.querySelector('[role=status]')?.textContent ?? '', /^Backgrounder معطّل في هذه الصفحة\.$/);
  });

  // Chrome gives no keys to a command whose keys it has taken for itself; those are not listed.
  test('the browser’s list of shortcuts, as the welcome page shows it, is Arabic', async () => {
    const page = await openExtensionPage(which, session.browser, `${session.origin}/src/pages/welcome/index.html`);
    await page.waitForFunction(() => document.querySelectorAll('.keys li').length > 2);
    const keys = await page.$$eval('.keys li', (lines) => lines.map((line) => (line as HTMLElement).innerText));
    expect(keys.every((line) => ARABIC.test(line))).toBe(true);
    expect(keys.join('\n')).toContain('عرض قائمة الأسماء في المقال');
    await page.close();
  });
});

test('Firefox without words of ours for its language falls back to English', async () => {
  const session = await startSession('firefox', 'dist/firefox', { prefs: { 'intl.locale.requested': 'ar' } });
  try {
    const seen = await session.inside.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.querySelector('h1')?.textContent, document.querySelector('[data-key=panel]')?.textContent]);
    expect(seen).toEqual(['en', 'ltr', 'Backgrounder', 'Open side panel']);
  } finally {
    await session.close();
  }
});

test.each(BOTH)('dist/%s holds the messages byte for byte, and names the language to fall back on', (which) => {
  for (const language of readdirSync(LOCALES)) expect(readFileSync(`dist/${which}/_locales/${language}/messages.json`, 'utf8')).toBe(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
  expect(readdirSync(`dist/${which}/_locales`)).toEqual(readdirSync(LOCALES));
  const manifest = JSON.parse(readFileSync(`dist/${which}/manifest.json`, 'utf8'));
  expect(manifest).toMatchObject({ default_locale: 'en', name: '__MSG_appName__', description: '__MSG_appDescription__', action: { default_title: '__MSG_appName__' } });
});
