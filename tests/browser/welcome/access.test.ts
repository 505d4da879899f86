/** The welcome page for everybody: axe-core in light and dark, 320 px, wide letters, right to left, forced colours, target size. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findFaults, findForeign, findViolations, inForcedColours } from '../parts/access';
import { openWelcome, serveWelcome, type Scene } from './harness';

const SCENES: (Scene & { name: string })[] = [
  { name: 'everything there', shortcuts: [{ keys: 'Alt+Shift+J', does: 'Next name' }, { keys: 'Alt+Shift+O', does: 'Switch on or off on this page' }] },
  { name: 'no access', access: 'withheld' },
  { name: 'storage full', writeFault: 'QuotaExceededError' },
  { name: 'broken dataset on a phone', phone: true, dataset: { type: 'dataset', ok: false, sentence: `The dataset could not be opened: ${'cards.bin'.repeat(30)}.` } },
];

describe.each(BOTH)('%s', (which) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await serveWelcome();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(SCENES)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async (scene) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openWelcome(page, site, scene);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    if (scene.writeFault !== undefined) await page.click('[data-key="where on-click"]');
    expect(await findFaults(page, { targets: 'button, input, .btn' })).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openWelcome(page, site);
    expect(await findForeign(page, site)).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing', async () => {
  const site = await serveWelcome();
  await inForcedColours(async (page) => {
    await openWelcome(page, site, { access: 'withheld' });
    expect(await findViolations(page)).toEqual([]);
  });
  await site.close();
});
