/** The options page of the built extension: what is chosen there reaches the open article, the cards and the toolbar button; two tabs lose nothing. Both browsers. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH, openExtensionPage } from '../../src/cli/drive/browsers';
import { lookInside } from '../../src/cli/drive/closed-root';
import type { Site } from '../../src/cli/drive/serve';
import { findWords, pause, restPointer, showPopup, startSession, waitForState, type Session } from '../../src/cli/drive/session';
import { DEFAULTS, readImport } from '../../src/settings';
import { DEMO_PATH, hostOf, openPage, serveDemo } from './support';

const OPTIONS = 'src/pages/options/index.html';
const KSS = 'Kata\'ib Sayyid al-Shuhada';
const CARD_MS = 1_500;
const key = (name: string) => `[data-key="${name}"]`;

/** Asks until the answer is the one that is waited for; gives the last one. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let attempt = 0; attempt < 60 && !isWanted(answer); attempt++) {
    await pause(100);
    answer = await ask();
  }
  return answer;
}

/** In the page itself: a press by the mouse would need the tab to be in front. */
async function press(page: Page, name: string): Promise<void> {
  const pressed = await until(() => page.evaluate((wanted) => {
    const control = document.querySelector<HTMLElement>(wanted);
    control?.click();
    return control !== null;
  }, key(name)).catch(() => false), (done) => done);
  expect(pressed).toBe(true);
}

/** Types ten sites into the field of the sites that are off, one at the heels of the other. */
const addTen = (page: Page, mark: string) => page.evaluate((letter) => {
  const input = document.querySelector<HTMLInputElement>('#add-sitesOff');
  for (let number = 0; number < 10; number++) {
    if (input === null) throw new Error('no field');
    input.value = `${letter}${number}.example`;
    input.form?.requestSubmit();
  }
}, mark);

describe.each(BOTH)('%s', (which) => {
  const folder = mkdtempSync(join(tmpdir(), 'options-'));
  let session: Session;
  let site: Site;
  let article: Page;
  let options: Page;

  const openOptions = () => openExtensionPage(which, session.browser, `${session.origin}/${OPTIONS}`);
  const countMarks = () => article.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name.replace(/.*-/, ''), marks.size]).filter(([, size]) => Number(size) > 0))) as Promise<Record<string, number>>;
  const stored = () => options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { get(key: string): Promise<{ settings?: Record<string, unknown> }> } } }>;
    return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings;
  });
  const badges = () => options.evaluate(async () => {
    interface Calls { tabs: { query(what: object): Promise<{ id: number }[]> }; action: { getBadgeText(what: object): Promise<string>; getTitle(what: object): Promise<string> } }
    const { browser, chrome } = globalThis as unknown as Record<string, Calls>;
    const { tabs, action } = (browser ?? chrome) as Calls;
    const all = await Promise.all((await tabs.query({})).map(async ({ id }) => ({ badge: await action.getBadgeText({ tabId: id }), title: await action.getTitle({ tabId: id }) })));
    return all.filter(({ title }) => / names? in this article/.test(title));
  });

  beforeAll(async () => {
    site = await serveDemo();
    session = await startSession(which, `dist/${which}`, { prefs: { 'browser.download.folderList': 2, 'browser.download.dir': folder, 'browser.download.start_downloads_in_tmp_dir': false } });
    article = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    options = await openOptions();
    await until(() => options.evaluate(() => document.querySelectorAll('.proof dd').length), (found) => found > 0);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('is the page the browser opens for options, in a tab', () => {
    const { options_ui: ui } = JSON.parse(readFileSync(`dist/${which}/manifest.json`, 'utf8'));
    expect(ui).toEqual({ page: OPTIONS, open_in_tab: true });
    expect(existsSync(`dist/${which}/${OPTIONS}`)).toBe(true);
  });

  test('says what the dataset holds', async () => {
    const text = await until(() => options.evaluate(() => document.querySelector('.proof dd')?.textContent ?? ''), (words) => words !== 'Not known');
    expect(text).toMatch(/^[\d,]+ entries and [\d,]+ further places, \d+ \w+ \d{4}$/);
  });

  test('a kind that is not marked loses its lines in the open article, and gets them back', async () => {
    const before = await countMarks();
    expect(before['group']).toBeGreaterThan(0);
    await press(options, 'kindsOff group');
    expect(await until(countMarks, (now) => now['group'] === undefined && now['person'] !== undefined)).toMatchObject({ person: before['person'], place: before['place'] });
    expect((await waitForState(session, hostOf(site)))).toMatchObject({ state: 'annotated', names: expect.arrayContaining([expect.objectContaining({ entity: 'kataib-hezbollah' })]) });
    await press(options, 'kindsOff group');
    expect(await until(countMarks, (now) => now['group'] === before['group'])).toEqual(before);
  });

  test('a name the reader knows loses its lines, is listed on the options page by name, and can be marked again there', async () => {
    const before = await countMarks();
    await press(await showPopup(session, hostOf(site)), 'know kataib-hezbollah');
    // None at all is the moment between the old marks and the new ones.
    const after = await until(countMarks, (now) => (now['group'] ?? Infinity) < (before['group'] ?? 0));
    expect(after['group']).toBeLessThan(before['group'] ?? 0);
    expect(after).toMatchObject({ person: before['person'], place: before['place'] });
    expect(await until(() => options.evaluate(() => document.querySelector('#known-view .row-name')?.textContent ?? ''), (name) => name.includes(' '))).toBe('Kata\'ib Hezbollah');
    await press(options, 'known kataib-hezbollah');
    expect(await until(countMarks, (now) => now['group'] === before['group'])).toEqual(before);
  });

  test('the number of names stands on the button while it is wanted', async () => {
    expect(await badges()).toEqual([{ badge: '', title: expect.stringMatching(/^Backgrounder: \d+ names/) }]);
    await press(options, 'badge');
    const [shown] = await until(badges, ([first]) => first !== undefined && first.badge !== '');
    expect(shown?.badge).toMatch(/^\d+$/);
    expect(shown?.title).toBe(`Backgrounder: ${shown?.badge} names in this article`);
    await press(options, 'badge');
    expect((await until(badges, ([first]) => first?.badge === ''))[0]?.badge).toBe('');
  });

  test('cards are as dark and as large as the reader wants, on a light page', async () => {
    const look = async () => {
      await article.bringToFront();
      await article.mouse.move(5, 400);
      await pause(400);
      await restPointer(article, (await findWords(article, KSS)) ?? { x: 0, y: 0 });
      await pause(CARD_MS);
      const seen = await lookInside(which, session.browser, article, (root) => {
        const [card, lead] = ['.card', '.lead'].map((selector) => root.querySelector<HTMLElement>(selector));
        if (!card || !lead) return undefined;
        const box = card.getBoundingClientRect();
        return { paper: getComputedStyle(card).backgroundColor, width: Math.round(box.width), letters: (lead.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(lead).lineHeight)), bottom: box.bottom <= innerHeight, cut: card.scrollWidth > card.clientWidth, lines: lead.getBoundingClientRect().height };
      });
      await article.keyboard.press('Escape');
      return seen;
    };
    const normal = await look();
    expect(normal).toMatchObject({ paper: 'rgb(253, 252, 249)', width: 360, cut: false });
    await press(options, 'theme dark');
    await press(options, 'textSize larger');
    await until(stored, (now) => now?.['textSize'] === 'larger');
    await waitForState(session, hostOf(site));
    await pause(CARD_MS);
    const large = await look();
    expect(large).toMatchObject({ paper: 'rgb(29, 30, 33)', width: 468, bottom: true, cut: false });
    expect(large?.lines).toBeGreaterThan(60 * 1.25);
    await press(options, 'theme auto');
    await press(options, 'textSize normal');
    await until(stored, (now) => now?.['textSize'] === 'normal' && now?.['theme'] === 'auto');
  });

  test('two tabs that change things at the same moment lose nothing of each other', async () => {
    const other = await openOptions();
    await until(() => other.evaluate(() => document.querySelectorAll('#add-sitesOff').length), (found) => found > 0);
    await Promise.all([addTen(options, 'a'), addTen(other, 'b')]);
    const sites = await until(async () => (await stored())?.['sitesOff'] as string[] | undefined, (now) => now?.length === 20);
    expect(sites?.toSorted()).toEqual(['a', 'b'].flatMap((letter) => Array.from({ length: 10 }, (_, number) => `${letter}${number}.example`)));
    const shown = () => other.evaluate(() => document.querySelectorAll('[aria-labelledby=list-sitesOff] li').length);
    expect(await until(shown, (rows) => rows === 20)).toBe(20);
    await other.close();
  });

  test('what is exported is a file that can be imported', async () => {
    if (which === 'chrome') {
      const inspector = await session.browser.target().createCDPSession();
      await inspector.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    }
    await press(options, 'export');
    const file = join(folder, 'backgrounder-settings.json');
    // The file is there before what it holds.
    const text = await until(async () => (existsSync(file) ? readFileSync(file, 'utf8') : ''), (content) => content.endsWith('}\n'));
    expect(readdirSync(folder)).toEqual(['backgrounder-settings.json']);
    const read = readImport(text);
    expect(read).toMatchObject({ ok: true });
    await press(options, 'reset');
    await until(stored, (now) => (now?.['sitesOff'] as string[] | undefined)?.length === 0);
    expect(await stored()).toEqual(DEFAULTS);
    writeFileSync(join(folder, 'again.json'), text);
    const input = (await options.$('#import-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'again.json'));
    await until(stored, (now) => (now?.['sitesOff'] as string[] | undefined)?.length === 20);
    expect(await stored()).toEqual({ ...DEFAULTS, ...(read.ok ? read.value : {}) });
  });
});
