/** What the explorer does, in both browsers, by mouse and by keyboard, with a made-up dataset behind it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { reportAddress } from '../../../src/cards/report';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { mount, openExplorer, readCopied, serveExplorer } from './harness';

const SEARCH = '#search';

describe.each(BOTH)('explorer in %s', (which) => {
  let site: Site;
  let page: Page;
  const text = (selector: string) => readTexts(page, selector);
  const names = () => text('.hit h3 a');
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash.replaceAll('+', ' ')));
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['id'] ?? document.activeElement?.id);
  const waitForEntry = (name: string) => page.waitForFunction((wanted) => document.querySelector('#entry:not([hidden]) h1')?.textContent === wanted, {}, name);
  const waitForList = () => page.waitForSelector('#list:not([hidden])');
  const clear = async () => {
    await page.focus(SEARCH);
    await page.$eval(SEARCH, (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
  };

  beforeAll(async () => {
    site = await serveExplorer();
    page = await openTab(which);
    page.setDefaultTimeout(10_000);
    await page.setViewport({ width: 1100, height: 800 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  describe('the list', () => {
    beforeEach(() => openExplorer(page, site));

    test('begins with the written entries from A to Z, fifty to a page, and says what there is', async () => {
      expect((await names()).slice(0, 4)).toEqual(['Baghdad', 'Balad', 'Balad Air Base', 'Brigade 00']);
      expect(await names()).toHaveLength(50);
      expect(await text('#count')).toEqual(['70 entries. 3 further places are found by name']);
      expect(await text('#release')).toEqual(['Dataset of 22 Nov 2026: 70 entries and 3 further places from registers and reports.']);
      expect((await text('.foot'))[0]).toMatch(/MIT licence.*GeoNames \(CC BY 4\.0\)/s);
    });

    test('narrows while it is typed, best match first, and marks the hits', async () => {
      await page.type(SEARCH, 'kataib');
      expect(await names()).toEqual(['Kata\'ib Hezbollah', 'Kata\'ib Sayyid al-Shuhada']);
      expect(await text('mark')).toEqual(['Kata\'ib', 'Kata\'ib']);
      expect(await text('#count')).toEqual(['2 of 73 entries and places match “kataib”']);
      expect(await page.$eval('#count', (element) => element.getAttribute('role'))).toBe('status');
      expect(await focused()).toBe('search');
      await clear();
      expect(await names()).toHaveLength(50);
      expect(await page.$('mark')).toBeNull();
    });

    test('finds native script, acronyms, other spellings and places, and shows the name a hit rests on', async () => {
      await page.type(SEARCH, 'حزب');
      expect(await names()).toEqual(['Kata\'ib Hezbollah']);
      expect(await text('bdi mark')).toEqual(['حزب']);
      await clear();
      await page.type(SEARCH, 'kss');
      expect(await text('.hit .found')).toEqual(['Also KSS']);
      await clear();
      await page.type(SEARCH, 'kataib hizballah');
      expect(await names()).toEqual(['Kata\'ib Hezbollah']);
      await clear();
      await page.type(SEARCH, 'kut');
      expect(await names()).toEqual(['Al Kut']);
      expect(await text('.hit .d')).toEqual(['No entry yet']);
    });

    test('text is text: markup that is typed or finds nothing is only shown', async () => {
      await page.type(SEARCH, '<b>x');
      expect(await text('#count')).toEqual(['0 of 73 entries and places match “<b>x”']);
      expect(await text('.none')).toHaveLength(1);
      expect(await page.$('#list b')).toBeNull();
    });

    test('filters narrow it, count what they would leave, keep the focus and can be cleared', async () => {
      await page.click('[data-key="kind place"]');
      expect(await names()).toEqual(['Baghdad', 'Balad', 'Diyala']);
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'])).toBe('kind place');
      await page.select('[data-key=country]', 'IQ');
      expect(await hash()).toBe('#/?kind=place&country=IQ');
      await page.click('[data-key=clear]');
      await page.select('[data-key=status]', 'Dissolved');
      expect(await text('#count')).toEqual(['60 of 70 entries. 3 further places are found by name']);
      expect(await page.$$eval('[data-key=country] option', (options) => options.map((option) => option.textContent))).toEqual(['Every country', 'SY (60)']);
    });

    test('pages follow one another by link, and the focus goes to the first row', async () => {
      await page.click('[data-key=next]');
      await page.waitForFunction(() => document.querySelectorAll('.hit').length === 20);
      expect(await hash()).toBe('#/?page=2');
      expect(await focused()).toBe(await page.$eval('.hit a', (link) => link.dataset['id']));
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => document.querySelectorAll('.hit').length === 50);
    });
  });

  describe('by keyboard', () => {
    beforeEach(() => openExplorer(page, site));

    test('slash leads to the search, and is a letter while writing', async () => {
      await page.keyboard.press('/');
      expect(await focused()).toBe('search');
      await page.keyboard.type('a/b');
      expect(await page.$eval(SEARCH, (input) => (input as HTMLInputElement).value)).toBe('a/b');
      await page.focus('[data-key=country]');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'])).toBe('country');
    });

    test('arrows, Home and End move among the hits and back to the field; Enter opens', async () => {
      await page.type(SEARCH, 'kataib');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('kataib-hezbollah');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('kataib-sayyid-al-shuhada');
      await page.keyboard.press('Home');
      expect(await focused()).toBe('kataib-hezbollah');
      await page.keyboard.press('End');
      expect(await focused()).toBe('kataib-sayyid-al-shuhada');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('search');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await waitForEntry('Kata\'ib Sayyid al-Shuhada');
      expect(await focused()).toBe('entry-name');
    });

    test('Enter in the field opens the best hit; slash leads back from there', async () => {
      await page.type(SEARCH, 'diyala');
      await page.keyboard.press('Enter');
      await waitForEntry('Diyala');
      await page.keyboard.press('/');
      await waitForList();
      expect(await focused()).toBe('search');
      expect(await names()).toEqual(['Diyala']);
    });

    test('everything is reached by Tab in the order it is seen', async () => {
      await page.type(SEARCH, 'kataib');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const reached: (string | undefined)[] = [];
      await page.focus('#home');
      for (let press = 0; press < 13; press++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => { const { dataset, id, textContent } = document.activeElement as HTMLElement; return dataset['key'] ?? dataset['id'] ?? (id === '' ? textContent ?? '' : id); }));
      }
      expect(reached).toEqual([
        'About the data', 'Options', 'search', 'kind group', 'kind person', 'kind place', 'kind base', 'kind event', 'kind country', 'country', 'status', 'go kataib-hezbollah', 'go kataib-sayyid-al-shuhada',
      ]);
    });
  });

  describe('addresses', () => {
    test('an entry opens at its address, places of registers and noted ones too', async () => {
      for (const [id, name] of [['kataib-hezbollah', 'Kata\'ib Hezbollah'], ['gn-99454', 'Al Kut'], ['np-7600174', 'al-Hamamiyat']] as const) {
        await openExplorer(page, site, `#/entry/${id}`);
        await waitForEntry(name);
        expect(await page.title()).toBe(`${name} – Backgrounder`);
        expect(await focused()).toBe('entry-name');
      }
    });

    test('back and forward go through searches and entries; back ends on the row that was opened', async () => {
      await openExplorer(page, site);
      await page.type(SEARCH, 'kataib');
      await page.click('[data-id=kataib-sayyid-al-shuhada]');
      await waitForEntry('Kata\'ib Sayyid al-Shuhada');
      await page.click('#entry .rel a[href="#/entry/kataib-hezbollah"]');
      await waitForEntry('Kata\'ib Hezbollah');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.evaluate(() => history.back());
      await waitForEntry('Kata\'ib Sayyid al-Shuhada');
      await page.evaluate(() => history.back());
      await waitForList();
      expect(await hash()).toBe('#/?q=kataib');
      expect(await focused()).toBe('kataib-sayyid-al-shuhada');
      await page.evaluate(() => history.forward());
      await waitForEntry('Kata\'ib Sayyid al-Shuhada');
      expect(await page.$eval('.crumb a', (link) => link.getAttribute('href'))).toBe('#/?q=kataib');
    });

    test('typing leaves no trail of letters to go back through', async () => {
      await openExplorer(page, site);
      const before = await page.evaluate(() => history.length);
      await page.type(SEARCH, 'kataib');
      expect(await page.evaluate(() => history.length)).toBe(before);
      expect(await hash()).toBe('#/?q=kataib');
    });

    test('a reload shows the same again', async () => {
      await openExplorer(page, site);
      await page.type(SEARCH, 'brigade ');
      await page.select('[data-key=country]', 'SY');
      await page.click('[data-key=next]');
      await page.waitForFunction(() => document.querySelector('.pager span')?.textContent === 'Page 2 of 2');
      const shown = await names();
      await page.reload();
      await mount(page);
      expect(await names()).toEqual(shown);
      expect(await page.$eval(SEARCH, (input) => (input as HTMLInputElement).value)).toBe('brigade ');
      expect(await page.$eval('[data-key=country]', (select) => (select as HTMLSelectElement).value)).toBe('SY');
    });

    test('an address without an entry says so and leads to the search', async () => {
      await openExplorer(page, site, '#/entry/nobody');
      await waitForEntry('No entry at this address');
      await page.click('#entry p:last-child a');
      await waitForList();
      expect(await names()).toHaveLength(50);
    });
  });

  describe('an entry', () => {
    beforeEach(() => openExplorer(page, site, '#/entry/kataib-sayyid-al-shuhada'));

    test('shows its parts in order, with headings that follow one another', async () => {
      const levels = await page.$$eval('#entry :is(h1, h2, h3, h4)', (found) => found.map(({ tagName, textContent }) => `${tagName} ${textContent}`));
      expect(levels[0]).toBe('H1 Kata\'ib Sayyid al-Shuhada');
      expect(levels.slice(1).map((words) => words.replace(/^H2 (Designations).*/, 'H2 $1'))).toEqual(['Statements', 'Leaders', 'Who says what', 'Timeline', 'Designations', 'Related entries', 'Not to be confused with', 'Looked for and not found', 'Sources'].map((title) => `H2 ${title}`));
    });

    test('hides nothing of it, and has nothing of a card that means nothing here', async () => {
      await openExplorer(page, site, '#/entry/quds-force');
      expect(await page.$$eval('#entry [hidden], #entry [data-do], #entry .brief', (found) => found.length)).toBe(0);
      expect(await page.$$eval('#entry .ledger tbody tr', (rows) => rows.length)).toBe(6);
    });

    test('the number of a source leads to it, and the address stays', async () => {
      const number = await page.$eval('.lead .ref', (ref) => ref.textContent);
      await page.focus('.lead .ref');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe(`source-${number}`);
      expect(await hash()).toBe('#/entry/kataib-sayyid-al-shuhada');
      expect(await page.evaluate(() => { const { top, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
    });

    test('copies with its sources and says so', async () => {
      await page.click('.entry-acts button');
      await page.waitForFunction(() => document.getElementById('copied')?.textContent === 'Copied with its sources');
      expect(await readCopied(page)).toMatch(/^Kata'ib Sayyid al-Shuhada \(.*\n[^]*\[1\] .*https?:/);
    });

    test('copies as Markdown too, in the words of the card', async () => {
      await page.click('[data-copy=markdown]');
      await page.waitForFunction(() => document.getElementById('copied')?.textContent === 'Copied with its sources');
      const copied = await readCopied(page);
      expect(copied).toMatch(/^\*\*Kata'ib Sayyid al-Shuhada\*\* \(/);
      expect(copied.match(/^\d+\. .*\]\(<https?:/gm)).toHaveLength(17);
    });

    test('an error is reported by a link, with entry and dataset filled in', async () => {
      const [link] = await page.$$eval('.entry-acts a', (found) => found.map(({ href, target, rel, textContent }) => ({ href, target, rel, textContent })));
      expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer', textContent: 'Report an error' });
      expect(link?.href).toBe(reportAddress({ id: 'kataib-sayyid-al-shuhada', name: 'Kata\'ib Sayyid al-Shuhada' }, '2026-11-22'));
    });

    test('sources open beside the page and are told nothing', async () => {
      const links = await page.$$eval('.src a', (found) => found.map((link) => `${link.target} ${link.rel} ${link.protocol}`));
      expect(new Set(links.map((link) => link.replace(/https?:/, 'web')))).toEqual(new Set(['_blank noopener noreferrer web']));
    });
  });

  test('a dataset that cannot be read is said in a sentence', async () => {
    await openExplorer(page, site, '', { failure: 'The dataset could not be opened: cards.bin cannot be read.' });
    expect(await text('#entry [role=alert]')).toEqual(['The dataset could not be opened: cards.bin cannot be read.']);
  });

  test('a refused clipboard is said', async () => {
    await openExplorer(page, site, '#/entry/diyala', { noCopy: true });
    await page.click('.entry-acts button');
    await page.waitForFunction(() => document.getElementById('copied')?.textContent !== '');
    expect(await text('#copied')).toEqual(['The browser did not allow copying']);
  });
});
