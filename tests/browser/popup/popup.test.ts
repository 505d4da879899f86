/** What the popup does, in both browsers, by mouse and by keyboard, with fake browser calls behind it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { openPopup, readLog, readSettings, servePopup } from './harness';
import { FULL_OPTIONS, list, SCENES, type Scene } from './scenes';

const scene = (name: string): Scene => SCENES[name] ?? {};

const key = (name: string) => `[data-key="${name}"]`;

describe.each(BOTH)('popup in %s', (which) => {
  let site: Site;
  let page: Page;
  const text = (selector: string) => readTexts(page, selector);
  const headline = async () => (await text('#main h2'))[0];
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? document.activeElement?.id);
  const waitForHeadline = (wanted: string) => page.waitForFunction((words) => document.querySelector('#main h2')?.textContent === words, {}, wanted);
  const waitForNames = () => page.waitForSelector('.row');

  beforeAll(async () => {
    site = await servePopup();
    page = await openTab(which);
    page.setDefaultTimeout(10_000);
    await page.setViewport({ width: 360, height: 520 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  describe('the list', () => {
    beforeEach(async () => {
      await openPopup(page, site, scene('list'));
      await waitForNames();
    });

    test('groups the names with their counts, countries apart at the end', async () => {
      expect(await text('#main h2')).toEqual(['Groups\n5', 'People\n1', 'Places\n4', 'Events\n1', 'Countries\n2']);
      expect(await text('.row:nth-of-type(2) .go')).toContain('Islamic State\nArmed group, Iraq, Syria');
    });

    test('a name jumps to the mention it shows, the arrows go round', async () => {
      const next = key('next baghdad');
      await page.click(key('go baghdad'));
      for (let press = 0; press < 3; press++) await page.click(next);
      await page.click(key('previous baghdad'));
      await page.click(key('next diyala'));
      expect((await readLog(page)).slice(1)).toEqual([...[0, 1, 2, 0, 2].map((nth) => `tab 7 jump baghdad ${nth}`), 'tab 7 jump diyala 0']);
      expect(await page.$eval(next, (arrow) => arrow.closest('.row')?.querySelector('.at')?.textContent)).toBe('3 of 3');
    });

    test('the keyboard stays on the arrow, and what happened is spoken', async () => {
      await page.focus(key('next kataib-hezbollah'));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('next kataib-hezbollah');
      expect(await text('#said')).toEqual(['Kata\'ib Hezbollah, 2 of 2']);
    });

    test('everything is reached by Tab, in the order it is seen', async () => {
      const reached: (string | undefined)[] = [];
      for (let press = 0; press < 9; press++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName));
      }
      expect(reached).toEqual([
        'panel', 'options', 'site', 'filter', 'Names in this article', 'go popular-mobilization-forces', 'previous popular-mobilization-forces', 'next popular-mobilization-forces', 'know popular-mobilization-forces',
      ]);
    });

    test('a name the reader knows is kept as such, stays in the list and can be taken back', async () => {
      const eye = key('know baghdad');
      await page.focus(eye);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${eye}[aria-pressed=true]`);
      expect(await readSettings(page)).toMatchObject({ known: ['baghdad'] });
      expect(await focused()).toBe('know baghdad');
      expect(await text('.row.known b')).toEqual(['Baghdad']);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${eye}[aria-pressed=false]`);
      expect(await readSettings(page)).toMatchObject({ known: [] });
    });

    test('the filter narrows the list, marks its hit and keeps the cursor', async () => {
      await page.type(key('filter'), 'kataib');
      expect(await text('.row b')).toEqual(['Kata\'ib Hezbollah', 'Kata’ib Sayyid al-Shuhada']);
      expect(await text('mark')).toEqual(['Kata\'ib', 'Kata’ib']);
      expect(await text('#said')).toEqual(['2 names']);
      expect(await focused()).toBe('filter');
      await page.type(key('filter'), 'x<b>');
      expect(await text('.pop-none')).toEqual(['No name here contains “kataibx<b>”.']);
    });

    test('stepping through mentions keeps the filter and its marks', async () => {
      await page.type(key('filter'), 'bagh');
      await page.click(key('next baghdad'));
      expect(await text('.row b')).toEqual(['Baghdad']);
      expect(await text('mark')).toEqual(['Bagh']);
    });

    test('the reasons open in place and close again', async () => {
      await page.click(key('why'));
      expect(await headline()).toBe('What was recognised and why');
      const shown = (await text('dl'))[0];
      for (const part of ['A news article', 'the page says it is a NewsArticle', '16 Mar 2021', 'Yes: evidence 9, 3 needed', 'names 6 armed groups', '13 names, 27 mentions', '29 Jun 2026, 75 entries']) {
        expect(shown).toContain(part);
      }
      expect(await page.$eval(key('why'), (button) => button.getAttribute('aria-expanded'))).toBe('true');
      await page.click(key('why'));
      expect(await text('#main h2')).toContain('Groups\n5');
    });
  });

  describe('the switch', () => {
    test('turns the site off for good, and the popup follows', async () => {
      await openPopup(page, site, { ...scene('list'), after: scene('off').pages?.[0] as typeof list });
      await waitForNames();
      await page.click(key('site'));
      await waitForHeadline('Off on this site');
      expect((await readSettings(page)).sitesOff).toEqual(['meridianpost.example']);
      expect(await text('.host')).toEqual(['Off for meridianpost.example']);
      expect(await focused()).toBe('site');
    });

    test('the button on the screen turns it on again', async () => {
      await openPopup(page, site, { ...scene('off'), after: list });
      await waitForHeadline('Off on this site');
      await page.click(key('turn-on'));
      await waitForNames();
      expect((await readSettings(page)).sitesOff).toEqual([]);
      expect(await focused()).toBe('main');
    });

    test('adds a site where sites are chosen', async () => {
      await openPopup(page, site, { ...scene('not-chosen'), after: list });
      await waitForHeadline('Not one of your sites');
      await page.click(key('site'));
      await waitForNames();
      expect((await readSettings(page)).sitesChosen).toEqual(['meridianpost.example']);
    });

    test('goes back and says so where storage refuses', async () => {
      await openPopup(page, site, { ...scene('list'), readOnly: true });
      await waitForNames();
      await page.click(key('site'));
      await page.waitForSelector('[role=alert]');
      expect(await text('[role=alert]')).toEqual(['The browser did not let Backgrounder save this.']);
      expect(await text('.host')).toEqual(['On for meridianpost.example']);
      expect(await page.$eval(key('site'), (input) => (input as HTMLInputElement).checked)).toBe(true);
    });
  });

  describe('annotating anyway', () => {
    test('asks the script that is there', async () => {
      await openPopup(page, site, { ...scene('not-an-article'), after: list });
      await waitForHeadline('This does not look like a news article');
      await page.click(key('annotate'));
      await waitForNames();
      expect(await readLog(page)).toEqual(['background dataset-status', 'tab 7 annotate-anyway']);
    });

    test('injects it where nobody answers', async () => {
      await openPopup(page, site, { injected: { type: 'injected', ok: true, value: null }, after: list });
      await waitForHeadline('Not yet at work on this page');
      await page.click(key('annotate'));
      await waitForNames();
      expect(await readLog(page)).toEqual(['background dataset-status', 'background inject 7', 'tab 7 annotate-anyway']);
    });

    test('gives the sentence of a browser that withholds the page', async () => {
      await openPopup(page, site, { injected: { type: 'injected', ok: false, sentence: 'The browser does not let extensions work on this page.' } });
      await waitForHeadline('Not yet at work on this page');
      await page.click(key('annotate'));
      await waitForHeadline('Not on this page');
      expect(await text('.pop-msg p')).toEqual(['The browser does not let extensions work on this page.']);
    });
  });

  describe('the dataset', () => {
    test('broken: the exact words, to be copied, and another try', async () => {
      await openPopup(page, site, scene('dataset-error'));
      await waitForHeadline('The dataset could not be opened');
      expect(await text('code')).toEqual(['The dataset file names.bin is cut short: 1,024 of 48,310 bytes.']);
      await page.click(key('copy'));
      await page.click(key('retry'));
      expect(await readLog(page)).toEqual([
        'background dataset-status', 'copy The dataset could not be opened\nThe dataset file names.bin is cut short: 1,024 of 48,310 bytes.', 'background dataset-status',
      ]);
    });

    test('mended: the page is asked to decide anew', async () => {
      await openPopup(page, site, { ...scene('failed'), after: list });
      await waitForHeadline('This article could not be annotated');
      await page.click(key('retry'));
      await waitForNames();
      expect(await readLog(page)).toContain('tab 7 settings-changed');
    });
  });

  test('asks again while the page works', async () => {
    const working = scene('working').pages?.[0] as typeof list;
    await openPopup(page, site, { pages: [working, working, list] });
    await waitForNames();
    expect(await text('#main h2')).toContain('Groups\n5');
  });

  test('a page the browser withholds is not asked for anything', async () => {
    await openPopup(page, site, scene('withheld'));
    await waitForHeadline('Not on this page');
    expect(await page.$(key('site'))).toBeNull();
    expect(await readLog(page)).toEqual(['background dataset-status']);
  });

  test('opens the side panel for its tab and makes room for it', async () => {
    await openPopup(page, site, scene('list'));
    await waitForNames();
    await page.click(key('panel'));
    expect((await readLog(page)).slice(1)).toEqual(['panel 7', 'close']);
  });

  test('opens the notes for print where there are names, and nowhere else', async () => {
    await openPopup(page, site, scene('list'));
    await waitForNames();
    await page.focus(key('notes'));
    await page.keyboard.press('Enter');
    expect((await readLog(page)).slice(1)).toEqual(['notes 7', 'close']);
    for (const name of ['not-conflict', 'nothing-found', 'silent', 'off']) {
      await openPopup(page, site, scene(name));
      await page.waitForSelector('#main h2');
      expect(await page.$(key('notes'))).toBeNull();
    }
  });

  test('on a phone it closes after a jump', async () => {
    await openPopup(page, site, { ...scene('list'), phone: true });
    await waitForNames();
    await page.click(key('go diyala'));
    expect((await readLog(page)).slice(1)).toEqual(['tab 7 jump diyala 0', 'close']);
  });

  test('options are saved one by one, and the keyboard stays where it was', async () => {
    await openPopup(page, site, FULL_OPTIONS);
    await waitForNames();
    await page.click(key('options'));
    await page.focus(key('where every-article'));
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key="where chosen-sites"]')?.checked === true);
    expect(await focused()).toBe('where chosen-sites');
    for (const choice of ['density every', 'dwell click', 'painter elements', 'countries', 'sitesOff mail.example']) await page.click(key(choice));
    await page.waitForFunction(() => document.querySelector('[data-key="sitesOff mail.example"]') === null);
    expect(await readSettings(page)).toMatchObject({
      where: 'chosen-sites', density: 'every', dwell: 'click', painter: 'elements', underlineCountries: true, known: ['baghdad', 'iraq'], sitesChosen: ['news.example'],
      sitesOff: ['a-very-long-name-of-a-site-that-goes-on-and-on.and-on.example'],
    });
    expect(await page.$eval(key('all-settings'), (link) => new URL((link as HTMLAnchorElement).href).pathname)).toBe('/src/pages/options/index.html');
  });
});
