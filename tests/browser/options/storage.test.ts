/** The options page over a storage that refuses, cannot be read, is changed by others, or belongs to a private window. Both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { DEFAULTS, type Settings } from '../../../src/settings';
import { openTab } from '../../support/shared-browser';
import { readTexts } from '../parts/read';
import { changeElsewhere, key, openOptions, readFiles, readStored, serveOptions, setFault, waitForFields, waitForWords, type Scene } from './harness';

describe.each(BOTH)('options and storage in %s', (which) => {
  let site: Site;
  let page: Page;
  const open = (scene: Scene = {}) => openOptions(page, site, scene);
  const text = (selector: string) => readTexts(page, selector);
  const waitForNotice = (words: string) => waitForWords(page, words);
  const waitForStored = (some: Partial<Settings>) => waitForFields(page, some);

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

  test('what can be undone stays so through later changes and through a storage that refuses', async () => {
    const scene = { settings: { ...DEFAULTS, sitesOff: ['a.example'] } };
    await open(scene);
    await page.click(key('reset'));
    await waitForNotice('when Backgrounder was new');
    await page.click(key('badge'));
    await waitForStored({ badge: true });
    expect(await text(key('undo'))).toEqual(['Undo reset']);
    await setFault(page, 'disk');
    await page.click(key('undo'));
    await waitForNotice('did not let Backgrounder save');
    await setFault(page, undefined);
    await page.click(key('undo'));
    await waitForNotice('Taken back');
    expect(await readStored(page)).toEqual({ ...scene.settings, badge: true });
  });

  test('that refuses is said, controls go back, nothing is lost, and the next change is tried again', async () => {
    await open({ settings: { ...DEFAULTS, dwell: 700 }, writeFault: 'QuotaExceededError: exceeded its quota' });
    for (let attempt = 0; attempt < 2; attempt++) {
      await page.click(key('badge'));
      await waitForNotice('storage of this browser is full');
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key=badge]')?.checked === false);
    }
    await page.click(key('reset'));
    await page.click(key('density every'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-key="density section"]')?.checked);
    expect(await readStored(page)).toEqual({ ...DEFAULTS, dwell: 700 });
    await setFault(page, undefined);
    await page.click(key('badge'));
    await waitForStored({ badge: true, dwell: 700 });
    expect(await text('#notice p')).toEqual([]);
  });

  test('that cannot be read is said; nothing is exported or overwritten', async () => {
    await open({ readFault: 'corrupt', settings: { ...DEFAULTS, dwell: 700 } });
    expect(await text('.warning')).toEqual([expect.stringMatching(/^The browser does not let Backgrounder read its settings/)]);
    await page.click(key('export'));
    await waitForNotice('nothing to export');
    await page.click(key('reset'));
    await waitForNotice('did not let Backgrounder save');
    expect(await readFiles(page)).toEqual([]);
    expect(await readStored(page)).toEqual({ ...DEFAULTS, dwell: 700 });
  });

  test('a private window says that nothing is kept from it, and keeps nothing', async () => {
    await open({ isPrivate: true });
    expect(await text('.warning')).toEqual([expect.stringMatching(/^This is a private window/)]);
    await page.type(key('add sitesOff'), 'news.example');
    await page.keyboard.press('Enter');
    await waitForNotice('private window');
    expect(await readStored(page)).toBeUndefined();
  });

  test('what another tab changes is shown, and a change here leaves it alone', async () => {
    await open({ settings: DEFAULTS });
    await changeElsewhere(page, { sitesOff: ['a.example'], known: ['baghdad'] });
    await page.waitForFunction(() => document.body.textContent?.includes('a.example'));
    await page.click(key('badge'));
    await waitForStored({ badge: true });
    expect(await readStored(page)).toEqual({ ...DEFAULTS, badge: true, sitesOff: ['a.example'], known: ['baghdad'] });
  });

  test('a dataset that does not open is said in its own words', async () => {
    await open({ dataset: { type: 'dataset', ok: false, sentence: 'names.bin is cut short.' } });
    expect(await text('.proof dd')).toContain('names.bin is cut short.');
  });
});
