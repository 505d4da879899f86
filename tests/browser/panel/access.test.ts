/** The side panel for everybody: axe-core in light and dark, 252 and 400 px, long drawings, wide letters, right to left, forced colours, target size. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findForeign, findOverflow, findOverflowInEveryScript, findSmallTargets, findViolations, findViolationsInBothThemes, inForcedColours } from '../parts/access';
import { openPanel, servePanel } from './harness';
import { firstOf, makeScenes, OTHER, type ArticleScene, type Scenes } from './scenes';

/** The contents scroll sideways; names are cut where the reader can see the rest. */
const EXEMPT = { except: '.pan-nav', ellipsis: true };

let scenes: Scenes;
beforeAll(async () => { scenes = await makeScenes(); });

async function showArticle(page: Page, site: Site, article: ArticleScene): Promise<void> {
  await openPanel(page, site, { tabs: { 7: { page: article.page } }, overviews: { [firstOf(article)]: article.overview } });
  await page.waitForSelector('#time .vtl', { timeout: 20_000 });
  for (const details of await page.$$('summary')) await details.click();
}

const resize = async (page: Page, width: number): Promise<void> => {
  await page.setViewport({ width, height: 900 });
  await page.waitForFunction(() => document.querySelector('.who')?.getAttribute('width') === String((document.getElementById('main')?.clientWidth ?? 0) - 32));
};

describe.each(BOTH)('panel in %s', (which) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await servePanel();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(['iraq', 'gaza', 'large'] as const)('%s: axe in light and dark at 252 and 400 px, targets, nothing sticking out, right to left and in wide letters', async (name) => {
    await page.setViewport({ width: 400, height: 900 });
    await showArticle(page, site, scenes[name]);
    for (const width of [400, 252]) {
      await resize(page, width);
      expect(await findViolationsInBothThemes(page)).toEqual([]);
      expect(await findSmallTargets(page, 'button, input, [role=button], summary')).toEqual([]);
      expect(await findOverflow(page, EXEMPT)).toEqual([]);
    }
    expect(await findOverflowInEveryScript(page, EXEMPT)).toEqual([]);
  });

  test.each(Object.entries(OTHER))('%s: axe in light and dark at 252 px', async (_, state) => {
    await page.setViewport({ width: 252, height: 900 });
    await openPanel(page, site, { tabs: { 7: { page: state } }, overviews: {} });
    await page.waitForSelector('.pop-msg h2');
    expect(await findViolationsInBothThemes(page)).toEqual([]);
    expect(await findOverflow(page, EXEMPT)).toEqual([]);
  });

  test('keyboard alone: every function is reached by Tab in the order it is seen, and the focus is always seen', async () => {
    await page.setViewport({ width: 400, height: 900 });
    await openPanel(page, site, { tabs: { 7: { page: scenes.gaza.page } }, overviews: { [firstOf(scenes.gaza)]: scenes.gaza.overview } });
    await page.waitForSelector('#time .vtl');
    const reached: string[] = [];
    const hidden: string[] = [];
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const bar = (document.getElementById('contents') as HTMLElement).getBoundingClientRect();
        // The head stands above the bar.
        const isInBar = element.closest('#contents, #head') !== null && box.top >= 0;
        const drawn = [element, ...element.querySelectorAll('*'), element.closest('.field') ?? element].some((part) => getComputedStyle(part).outlineStyle !== 'none' || ['2px', '3px'].includes(getComputedStyle(part).strokeWidth));
        return { key: element.dataset['key'] ?? `no key: ${element.outerHTML.slice(0, 80)}`, seen: drawn && (isInBar || (box.bottom > bar.bottom && box.top < innerHeight)), isBody: element === document.body };
      });
      if (at.isBody || at.key === reached[0]) break;
      reached.push(at.key);
      if (!at.seen) hidden.push(at.key);
    }
    expect(hidden).toEqual([]);
    const steps = ['notes', 'to names', 'conflict-why', 'filter', 'go hamas', 'go gaza-strip', 'to-pin gaza-strip', 'pin gaza-strip', 'spot gaza-strip', 'who-list', 'events'].map((name) => reached.indexOf(name));
    expect(steps).not.toContain(-1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(reached.filter((name) => name.startsWith('who ')).length).toBe(1);
    expect(reached.filter((name) => name.startsWith('no key') && !name.includes('class="release"'))).toEqual([]);
  });

  test('breaks no rule of its own content policy', async () => {
    await showArticle(page, site, scenes.iraq);
    expect(await findForeign(page, site)).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing; pins, boxes and lines are still seen', async () => {
  const site = await servePanel();
  await inForcedColours(async (page) => {
    await page.setViewport({ width: 400, height: 900 });
    await showArticle(page, site, scenes.iraq);
    expect(await findViolations(page)).toEqual([]);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const [selector, property] of [['.m-pin .disc', 'fill'], ['.node rect', 'stroke'], ['.who .edge', 'stroke'], ['.m-border', 'stroke'], ['.el text', 'fill']] as const) {
      expect([selector, await page.$eval(selector, (element, name) => getComputedStyle(element)[name], property)]).not.toEqual([selector, paper]);
    }
  });
  await site.close();
});
