/** What the side panel does, in both browsers, by mouse and by keyboard, with fake browser calls behind it and what the real dataset says of three articles. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { changePage, goToTab, openPanel, readLog, servePanel, type PanelScene } from './harness';
import { firstOf, makeScenes, OTHER, type Scenes } from './scenes';

const key = (name: string) => `[data-key="${name}"]`;
let scenes: Scenes;
beforeAll(async () => { scenes = await makeScenes(); });

describe.each(BOTH)('panel in %s', (which) => {
  let site: Site;
  let page: Page;
  let all: PanelScene;
  const text = (selector: string) => readTexts(page, selector);
  /** Also what is drawn. */
  const focus = (selector: string) => page.$eval(selector, (element) => (element as SVGElement | HTMLElement).focus());
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? document.activeElement?.id);
  const waitForHeadline = (wanted: string) => page.waitForFunction((words) => document.querySelector('#main h2')?.textContent === words, {}, wanted);
  const waitForArticle = () => page.waitForSelector('#time .vtl');

  beforeAll(async () => {
    const { iraq, gaza } = scenes;
    all = { tabs: { 7: { page: iraq.page }, 8: { page: gaza.page }, 9: { page: null } }, overviews: { [firstOf(iraq)]: iraq.overview, [firstOf(gaza)]: gaza.overview } };
    site = await servePanel();
    page = await openTab(which);
    page.setDefaultTimeout(20_000);
    await page.setViewport({ width: 400, height: 900 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  describe('an article', () => {
    beforeEach(async () => {
      await openPanel(page, site, all);
      await waitForArticle();
    });

    test('one scroll: names by kind with counts, map, who is who, timeline with the article in it; no conflict where the names leave a doubt', async () => {
      expect(await text('h1')).toEqual(['In this article']);
      expect((await text('#head p'))[0]).toMatch(/^meridianpost\.example, 16 Mar 2021, \d\d names$/);
      expect(await text('#contents a')).toEqual(['Names', 'Map', 'Who is who', 'Timeline']);
      expect((await text('#names h2')).map((head) => head.split('\n')[0])).toEqual(['Groups', 'People', 'Places', 'Countries']);
      expect(await text('.pan-sec:not([hidden]) > h2')).toEqual(['Where it happens', 'Who is who', 'Before and since']);
      expect(await text('.vtl .here')).toEqual([expect.stringMatching(/^16 Mar 2021\s+This article$/)]);
      const order = await page.$$eval('.vtl > li', (rows) => rows.map(({ className }) => className));
      expect(order.slice(0, order.indexOf('here')).every((name) => name === '')).toBe(true);
      expect(order.slice(order.indexOf('here') + 1).every((name) => name === 'new')).toBe(true);
    });

    test('the notes for print open for this article', async () => {
      await page.focus(key('notes'));
      await page.keyboard.press('Enter');
      expect(await readLog(page)).toEqual(['notes 7']);
    });

    test('a pin leads to the text, and its place is marked in list, map and drawing alike', async () => {
      await page.click(key('pin mosul'));
      expect(await readLog(page)).toEqual(['show 7', 'tab 7 jump mosul 0']);
      expect(await page.$$eval('.is-on', (found) => found.map((element) => element.getAttribute('data-entity')))).toEqual(['mosul', 'mosul', 'mosul']);
      expect(await text('#said')).toEqual(['Mosul, 1 of 2']);
    });

    test('the list under the map leads to the text, the number in the list of names to the pin', async () => {
      await page.click(key('spot baghdad'));
      expect(await readLog(page)).toContain('tab 7 jump baghdad 0');
      await page.click(key('to-pin baghdad'));
      expect(await focused()).toBe('pin baghdad');
      const number = (selector: string) => page.$eval(selector, (element) => (element.closest('.m-pin') ?? element).querySelector('.no, text')?.textContent);
      expect(new Set(await Promise.all([key('to-pin baghdad'), key('pin baghdad'), key('spot baghdad')].map(number))).size).toBe(1);
    });

    test('arrow keys walk through pins and boxes, one tab stop each; Enter leads to the text', async () => {
      for (const [group, first] of [['.map', 'pin'], ['.who', 'who']] as const) {
        expect(await page.$$eval(`${group} [tabindex="0"]`, (stops) => stops.length)).toBe(1);
        await focus(`${group} [tabindex="0"]`);
        const start = await focused();
        await page.keyboard.press('ArrowRight');
        const next = await focused();
        expect(next).toMatch(new RegExp(`^${first} `));
        expect(next).not.toBe(start);
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Home');
        expect(await focused()).toBe(start);
        await page.keyboard.press('Enter');
        expect((await readLog(page)).findLast((line) => line.includes('jump'))).toBe(`tab 7 jump ${start?.replace(/^\w+ /, '')} 0`);
      }
    });

    test('a box says all its ties, and at the box its lines stand out', async () => {
      const label = await page.$eval(key('who quds-force'), (box) => box.getAttribute('aria-label'));
      expect(label).toMatch(/^Quds Force, Iran: .*part of Islamic Revolutionary Guard Corps/);
      expect(label).toContain('backs Kata\'ib Hezbollah');
      await focus(key('who quds-force'));
      const near = await page.$$eval('.edge.is-near', (edges) => edges.map((edge) => [edge.getAttribute('data-from'), edge.getAttribute('data-to')]));
      expect(near.length).toBeGreaterThan(1);
      expect(near.every((ends) => ends.includes('quds-force'))).toBe(true);
    });

    test('nothing in the drawing overlaps as it is rendered, and every text fits its box', async () => {
      const faults = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.who .node, .who .el')].map((element) => ({ element, rect: (element.querySelector('rect') as SVGRectElement).getBoundingClientRect() }));
        const crossed = boxes.flatMap(({ rect: a, element }, index) => boxes.slice(index + 1).filter(({ rect: b }) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(() => `over ${element.textContent}`));
        const outside = boxes.flatMap(({ element, rect }) => [...element.querySelectorAll('text')].filter((line) => line.getBoundingClientRect().width > rect.width + 1).map((line) => `out ${line.textContent}`));
        return [...crossed, ...outside];
      });
      expect(faults).toEqual([]);
    });

    test('the list of ties has every tie with who says so and its sources', async () => {
      await page.click(key('who-list'));
      const items = await text('.pan-sec#who li');
      const { overview } = scenes.iraq;
      expect(items).toHaveLength(overview.ok ? overview.overview.ties.length : -1);
      expect(items.every((item) => /Source: .+\./.test(item))).toBe(true);
      expect(items.find((item) => item.startsWith('Quds Force backs Kata\'ib Hezbollah'))).toContain('according to US Treasury');
    });

    test('the filter narrows the names and leaves the rest alone', async () => {
      await page.type(key('filter'), 'kataib');
      expect(await text('.row b')).toEqual(['Kata\'ib Hezbollah']);
      expect(await text('#said')).toEqual(['1 name']);
      expect(await focused()).toBe('filter');
      expect(await text('#time h2')).toEqual(['Before and since']);
    });

    test('all events, and back', async () => {
      const count = () => page.$$eval('.vtl > li:not(.here)', (rows) => rows.length);
      expect(await count()).toBe(12);
      await page.click(key('events'));
      expect(await count()).toBe(scenes.iraq.overview.ok ? scenes.iraq.overview.overview.timeline.length : -1);
      expect(await focused()).toBe('events');
      await page.click(key('events'));
      expect(await count()).toBe(12);
    });

    test('drawn anew for another width', async () => {
      const width = () => page.$eval('.who', (picture) => picture.getAttribute('width'));
      expect(await width()).toBe(await page.$eval('#main', (main) => String(main.clientWidth - 32)));
      await page.setViewport({ width: 252, height: 900 });
      await page.waitForFunction(() => document.querySelector('.who')?.getAttribute('width') === String((document.getElementById('main')?.clientWidth ?? 0) - 32));
      expect(Number(await width())).toBeLessThanOrEqual(220);
      await page.setViewport({ width: 400, height: 900 });
    });
  });

  describe('following the reader', () => {
    beforeEach(async () => {
      await openPanel(page, site, all);
      await waitForArticle();
    });

    test('to another tab: its article, its conflict, its map; the filter does not go along', async () => {
      await page.type(key('filter'), 'kataib');
      await goToTab(page, 8);
      await page.waitForSelector('#conflict:not([hidden])');
      expect(await text('#conflict h2')).toEqual(['Israel-Hamas war']);
      expect(await text('#conflict')).toEqual([expect.stringMatching(/Status: ceasefire \(as of \w+ 20\d\d\).*Sources: /s)]);
      expect(await page.$eval(key('filter'), (field) => (field as HTMLInputElement).value)).toBe('');
      await page.click(key('conflict-why'));
      expect(await text('#conflict li')).toEqual(expect.arrayContaining(['Hamas fights in it', 'Gaza Strip scene of it']));
      await page.click(key('go hamas'));
      expect(await readLog(page)).toEqual(['show 8', 'tab 8 jump hamas 0']);
    });

    test('to a tab where nothing of ours runs, and back', async () => {
      await goToTab(page, 9);
      await waitForHeadline('Not on this page');
      expect(await text('.pop-msg p')).toEqual([expect.stringContaining('Backgrounder does not run in this tab')]);
      expect(await page.$eval('#contents', (nav) => (nav as HTMLElement).hidden)).toBe(true);
      await goToTab(page, 7);
      await waitForArticle();
    });

    test('to another page in the same tab, also where the browser says nothing', async () => {
      await changePage(page, 7, scenes.gaza.page);
      await page.waitForSelector('#conflict:not([hidden])');
      await changePage(page, 7, OTHER['not an article'] ?? null);
      await waitForHeadline('This does not look like a news article');
      expect(await page.$('.row')).toBeNull();
    });
  });

  test.each([
    ['working', 'Reading this article'], ['not an article', 'This does not look like a news article'], ['not about conflict', 'This article is not about armed conflict'], ['off', 'Off on this site'],
    ['failed', 'This article could not be annotated'], ['empty', 'No names from the dataset here'],
  ])('%s: "%s"', async (name, headline) => {
    await openPanel(page, site, { tabs: { 7: { page: OTHER[name] ?? null } }, overviews: {}, ...(name === 'off' && { settings: { sitesOff: ['meridianpost.example'] } }) });
    await waitForHeadline(headline);
    expect(await page.$('.row')).toBeNull();
  });

  test('turned on again from the panel', async () => {
    await openPanel(page, site, { tabs: { 7: { page: OTHER['off'] ?? null } }, overviews: {}, settings: { sitesOff: ['meridianpost.example'] } });
    await waitForHeadline('Off on this site');
    await page.click(key('turn-on'));
    await page.waitForFunction(() => (globalThis as unknown as { log: string[] }).log.length > 0);
    expect(await readLog(page)).toEqual(['saved']);
  });

  test('annotating anyway asks the page', async () => {
    await openPanel(page, site, { tabs: { 7: { page: OTHER['not an article'] ?? null } }, overviews: {} });
    await waitForHeadline('This does not look like a news article');
    await page.click(key('annotate'));
    await page.waitForFunction(() => (globalThis as unknown as { log: string[] }).log.length > 0);
    expect(await readLog(page)).toEqual(['tab 7 annotate-anyway']);
  });

  test('an overview that fails leaves the names and says why', async () => {
    await openPanel(page, site, { tabs: { 7: { page: scenes.iraq.page } }, overviews: { [firstOf(scenes.iraq)]: { type: 'overview', ok: false, sentence: 'cards.bin cannot be read.' } } });
    await page.waitForFunction(() => document.querySelector('.pan-wait')?.textContent === 'cards.bin cannot be read.');
    expect((await text('.row')).length).toBeGreaterThan(10);
    expect(await text('#contents a')).toEqual(['Names']);
  });

  test('an article without a date: a timeline without a place for it', async () => {
    const { undated } = scenes;
    await openPanel(page, site, { tabs: { 7: { page: undated.page } }, overviews: { [firstOf(undated)]: undated.overview } });
    await waitForArticle();
    expect(await text('#time h2')).toEqual(['Timeline']);
    expect(await text('.vtl .here, .vtl .new')).toEqual([]);
    expect((await text('#head p'))[0]).toContain('no date found');
  });
});
