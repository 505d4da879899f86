/** The popup for everybody: axe-core on every screen in light and dark, 320 px, long names, wide letters, right to left, forced colours, target size. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findFaults, findForeign, findViolations, inForcedColours, setTheme } from '../parts/access';
import { openPopup, servePopup } from './harness';
import { FULL_OPTIONS, LONG_NAMES, SCENES, type Scene } from './scenes';

interface Shown { scene: Scene; section?: 'options' | 'why' }
const SCREENS: Record<string, Shown> = {
  ...Object.fromEntries(Object.entries(SCENES).map(([name, scene]) => [name, { scene }])),
  options: { scene: FULL_OPTIONS, section: 'options' },
  why: { scene: SCENES['list'] ?? {}, section: 'why' },
  'long names': { scene: LONG_NAMES },
};
const screens = Object.entries(SCREENS).map(([name, shown]) => ({ name, ...shown }));

describe.each(BOTH)('popup in %s', (which) => {
  let site: Site;
  let page: Page;

  async function show({ scene, section }: Shown): Promise<void> {
    await page.setViewport({ width: 360, height: 520 });
    await openPopup(page, site, scene);
    await page.waitForSelector('#main h2, .row');
    if (section !== undefined) await page.click(`[data-key=${section}]`);
  }
  beforeAll(async () => {
    site = await servePopup();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(screens)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (shown) => {
    await show(shown);
    expect(await findFaults(page, { targets: 'button, input', exempt: { ellipsis: true }, narrow: { width: 320, height: 520 } })).toEqual([]);
  });

  test('follows the colour scheme of the browser', async () => {
    await show(SCREENS['list'] as Shown);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [light, dark] = ['rgb(253, 252, 249)', 'rgb(29, 30, 33)'];
    expect(await paper()).toBe((await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)) ? dark : light);
    await setTheme(page, 'dark');
    expect(await paper()).toBe(dark);
    await setTheme(page, 'light');
    expect(await paper()).toBe(light);
  });

  test('breaks no rule of its own content policy', async () => {
    await page.goto(`${site.origin}/src/pages/popup/index.html`);
    await show(SCREENS['options'] as Shown);
    expect(await findForeign(page, site)).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing and the state of the switch is still seen', async () => {
  const site = await servePopup();
  await inForcedColours(async (page) => {
    await openPopup(page, site, SCENES['list'] ?? {});
    await page.waitForSelector('.row');
    const knob = () => page.$eval('[role=switch]', (input) => getComputedStyle(input).backgroundColor);
    const on = await knob();
    await page.click('[role=switch]');
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[role=switch]')?.checked);
    expect(await knob()).not.toBe(on);
    expect(await findViolations(page)).toEqual([]);
  });
  await site.close();
});
