/** What the options page does, in both browsers, by mouse and by keyboard. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { DEFAULTS, exportSettings, type Settings } from '../../../src/settings';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { changeElsewhere, FULL, key, openOptions, readFiles, readStored, serveOptions, waitForFields, waitForWords, type Scene } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'options-'));

/** Chooses a file with this content. */
async function upload(page: Page, name: string, content: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const input = (await page.$('#import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

describe.each(BOTH)('options in %s', (which) => {
  let site: Site;
  let page: Page;
  const open = (scene: Scene = {}) => openOptions(page, site, scene);
  const text = (selector: string) => readTexts(page, selector);
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? document.activeElement?.id);
  const isChecked = (name: string) => page.$eval(key(name), (input) => (input as HTMLInputElement).checked);
  const notice = async () => (await text('#notice p'))[0];
  const waitForNotice = (words: string) => waitForWords(page, words);
  const waitForStored = (some: Partial<Settings>) => waitForFields(page, some);
  const marked = () => text('.sample .u');

  beforeAll(async () => {
    site = await serveOptions();
    page = await openTab(which);
    page.setDefaultTimeout(10_000);
    await page.setViewport({ width: 1000, height: 800 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  describe('choices', () => {
    test('every control shows what is stored and stores what it shows', async () => {
      await open();
      const wanted = {
        where: 'on-click', painter: 'elements', density: 'every', dwell: 'alt', theme: 'dark', textSize: 'larger', underlineCountries: true, badge: true, hideAfter: 5, kindsOff: ['person'], scriptsOff: ['arabic'],
      } as const;
      for (const control of ['where on-click', 'painter elements', 'density every', 'dwell alt', 'theme dark', 'textSize larger', 'underlineCountries', 'badge', 'hideAfter 5', 'kindsOff person', 'scriptsOff arabic']) await page.click(key(control));
      await waitForStored(wanted as Partial<Settings>);
      expect(await readStored(page)).toEqual({ ...DEFAULTS, ...wanted });
      await open({ settings: { ...DEFAULTS, ...wanted } });
      for (const control of ['where on-click', 'painter elements', 'density every', 'dwell alt', 'theme dark', 'textSize larger', 'underlineCountries', 'badge', 'hideAfter 5']) expect(await isChecked(control)).toBe(true);
      for (const control of ['kindsOff person', 'scriptsOff arabic']) expect(await isChecked(control)).toBe(false);
      for (const control of ['kindsOff group', 'scriptsOff latin']) expect(await isChecked(control)).toBe(true);
    });

    test('the page has no control that is not stored, and stores nothing that has no control', async () => {
      await open(FULL);
      const fields = await page.$$eval('main input[data-key]', (inputs) => inputs.map((input) => (input as HTMLElement).dataset['key']?.replace(/^add /, '').split(' ')[0]));
      expect([...new Set([...fields, 'known'])].toSorted()).toEqual(Object.keys(DEFAULTS).filter((name) => name !== 'version').toSorted());
    });

    test('the sample shows the marking', async () => {
      await open();
      expect(await marked()).toEqual(['Port Alder', 'Northern Front', 'Ada Maren', 'August raid', 'Northern Front', 'Ada Maren']);
      for (const control of ['density article', 'kindsOff event', 'underlineCountries']) await page.click(key(control));
      await page.waitForFunction(() => document.querySelectorAll('.sample .u').length === 4);
      expect(await marked()).toEqual(['Port Alder', 'Norland', 'Northern Front', 'Ada Maren']);
      await page.click(key('density every'));
      await page.waitForFunction(() => document.querySelectorAll('.sample .u').length === 7);
      await page.click(key('scriptsOff latin'));
      await page.waitForFunction(() => document.querySelectorAll('.sample .u').length === 0);
    });

    test('light and dark hold for the page itself', async () => {
      await open();
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      for (const [theme, colour] of [['dark', 'rgb(29, 30, 33)'], ['light', 'rgb(253, 252, 249)']] as const) {
        await page.click(key(`theme ${theme}`));
        await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, {}, theme);
        expect(await paper()).toBe(colour);
      }
      await page.click(key('theme auto'));
      await page.waitForFunction(() => document.documentElement.dataset['theme'] === undefined);
    });

    test('controls outlive a change, so that a press that is under way when it is saved is not lost', async () => {
      await open();
      await page.$eval(key('dwell 200'), (input) => { (globalThis as unknown as { kept: Element }).kept = input; });
      await page.click(key('badge'));
      await waitForStored({ badge: true });
      await changeElsewhere(page, { dwell: 200 });
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key="dwell 200"]')?.checked);
      expect(await page.evaluate(() => (globalThis as unknown as { kept: Element }).kept.isConnected)).toBe(true);
    });

    test('the keyboard stays on the control it changed', async () => {
      await open();
      await page.focus(key('dwell 400'));
      await page.keyboard.press('ArrowRight');
      await waitForStored({ dwell: 700 });
      expect(await focused()).toBe('dwell 700');
      await page.focus(key('kindsOff group'));
      await page.keyboard.press(' ' as KeyInput);
      await waitForStored({ kindsOff: ['group'] });
      expect(await focused()).toBe('kindsOff group');
    });
  });

  describe('sites', () => {
    test('are added by name or by address, once, and removed again', async () => {
      await open();
      await page.type(key('add sitesOff'), 'https://www.News.example/world/a?b=1');
      await page.keyboard.press('Enter');
      await waitForStored({ sitesOff: ['news.example'] });
      expect(await focused()).toBe('add sitesOff');
      await page.type(key('add sitesOff'), 'live.news.example');
      await page.keyboard.press('Enter');
      await page.type(key('add sitesOff'), 'b.example');
      await page.keyboard.press('Enter');
      await waitForStored({ sitesOff: ['news.example', 'b.example'] });
      expect(await text('[aria-labelledby=list-sitesOff] .row-name')).toEqual(['b.example', 'news.example']);
      await page.type(key('add sitesChosen'), 'c.example');
      await page.click('form:has(#add-sitesChosen) .btn');
      await waitForStored({ sitesChosen: ['c.example'] });
      await page.click(key('sitesOff news.example'));
      await waitForStored({ sitesOff: ['b.example'] });
    });

    test('what is no site is said, kept in the field and stored nowhere', async () => {
      await open();
      await page.type(key('add sitesOff'), 'not a site');
      await page.keyboard.press('Enter');
      expect(await text('#fault-sitesOff')).toEqual([expect.stringMatching(/^This is not the address of a site/)]);
      expect(await page.$eval(key('add sitesOff'), (input) => [input.getAttribute('aria-invalid'), (input as HTMLInputElement).value])).toEqual(['true', 'not a site']);
      expect(await text('#fault-sitesChosen')).toEqual(['']);
      expect(await readStored(page)).toBeUndefined();
      await page.$eval(key('add sitesOff'), (input) => { (input as HTMLInputElement).value = ''; });
      await page.type(key('add sitesOff'), 'a.example');
      await page.keyboard.press('Enter');
      await waitForStored({ sitesOff: ['a.example'] });
      expect(await text('#fault-sitesOff')).toEqual(['']);
    });

    test('taken out by keyboard, the focus goes to the row that is now in its place, and Undo puts it back', async () => {
      await open(FULL);
      await page.focus(key('sitesChosen a.example'));
      await page.keyboard.press('Enter');
      await waitForStored({ sitesChosen: ['news.example', 'live.other.example'] });
      expect(await focused()).toBe('sitesChosen live.other.example');
      for (const left of [['news.example'], []]) {
        await page.keyboard.press('Enter');
        await waitForStored({ sitesChosen: left });
      }
      expect(await focused()).toBe('add sitesChosen');
      await page.click(key('undo'));
      await waitForStored({ sitesChosen: ['news.example'] });
      expect(await notice()).toBe('Taken back.');
    });
  });

  describe('names the reader knows', () => {
    test('are shown by name, an unknown id by itself, and marked again one by one or all at once', async () => {
      await open(FULL);
      await page.waitForFunction(() => document.querySelector('#known-view')?.textContent?.includes('Baghdad'));
      expect(await text('#known-view .row-name')).toEqual(['Baghdad', 'Iraq', 'Kata\'ib Hezbollah', 'no-longer-there']);
      await page.click(key('known iraq'));
      await waitForStored({ known: ['baghdad', 'kataib-hezbollah', 'no-longer-there'] });
      expect(await notice()).toBe('Iraq is marked again.');
      await page.click(key('unknow-all'));
      await waitForStored({ known: [] });
      expect(await text('#known-view .none')).toEqual(['None yet.']);
      await page.click(key('undo'));
      await waitForStored({ known: ['baghdad', 'kataib-hezbollah', 'no-longer-there'] });
    });
  });

  describe('reset', () => {
    test('puts everything back, says so, and can be undone without losing what another tab has set since', async () => {
      const scene = { settings: { ...DEFAULTS, ...FULL.settings, dwell: 700 } as Settings };
      await open(scene);
      await page.click(key('reset'));
      await waitForNotice('when Backgrounder was new');
      expect(await readStored(page)).toEqual(DEFAULTS);
      expect(await text('#said')).toEqual([await notice()]);
      await changeElsewhere(page, { dwell: 200 });
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key="dwell 200"]')?.checked);
      await page.click(key('undo'));
      await waitForNotice('Taken back');
      expect(await readStored(page)).toEqual({ ...scene.settings, dwell: 200 });
    });
  });

  describe('as a file', () => {
    test('everything is exported, and comes back as it was', async () => {
      await open({ settings: { ...DEFAULTS, ...FULL.settings } as Settings });
      await page.click(key('export'));
      await waitForNotice('written to backgrounder-settings.json');
      const [[name, content] = ['', '']] = await readFiles(page);
      expect([name, content]).toEqual(['backgrounder-settings.json', exportSettings({ ...DEFAULTS, ...FULL.settings } as Settings)]);
      await open();
      await upload(page, 'mine.json', content);
      await waitForNotice('The settings of mine.json apply now.');
      expect(await readStored(page)).toEqual({ ...DEFAULTS, ...FULL.settings });
      await page.click(key('undo'));
      await waitForNotice('Taken back');
      expect(await readStored(page)).toEqual(DEFAULTS);
    });

    test('a file that is wrong in one field changes nothing and names it; mended, the same file is taken', async () => {
      await open({ settings: { ...DEFAULTS, badge: true } });
      const file = JSON.parse(exportSettings({ ...DEFAULTS, dwell: 200 })) as Record<string, unknown>;
      await upload(page, 'wrong.json', JSON.stringify({ ...file, dwell: 201 }));
      await waitForNotice('The field “dwell” must be');
      expect(await page.$$eval('#notice [role=alert]', (found) => found.length)).toBe(1);
      await upload(page, 'wrong.json', '<html>');
      await waitForNotice('not JSON');
      expect(await readStored(page)).toEqual({ ...DEFAULTS, badge: true });
      await upload(page, 'wrong.json', JSON.stringify({ ...file, badge: undefined }));
      await waitForNotice('apply now');
      expect(await readStored(page)).toEqual({ ...DEFAULTS, dwell: 200, badge: true });
    });
  });
});
