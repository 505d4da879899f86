/** "Hide a name after I have opened its card": chosen, counted no longer than that, and travelling with export, import, reset and their undoing. Both browsers. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { DEFAULTS } from '../../../src/settings';
import { key, openOptions, readFiles, serveOptions, setFault, waitForFields, waitForWords, type Scene } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'counting-'));
const COUNTS = { baghdad: 2, 'kataib-hezbollah': 4 };

describe.each(BOTH)('openings in the options in %s', (which) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveOptions();
    page = await openTab(which);
    await page.setViewport({ width: 1000, height: 800 });
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });
  const open = (scene: Scene = {}) => openOptions(page, site, { settings: { ...DEFAULTS, hideAfter: 5 }, openings: COUNTS, ...scene });
  const counts = () => page.evaluate('globalThis.held.openings?.counts ?? {}') as Promise<object>;
  const waitForCounts = (wanted: object) => page.waitForFunction((json) => JSON.stringify((globalThis as unknown as { held: { openings?: { counts: object } } }).held.openings?.counts ?? {}) === json, {}, JSON.stringify(wanted));
  const upload = async (content: object) => {
    const file = join(folder, 'in.json');
    writeFileSync(file, JSON.stringify({ format: 'backgrounder-settings', version: 2, ...content }));
    await ((await page.$('#import-file')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  };

  test('off by default, chosen by keyboard, and explained', async () => {
    await openOptions(page, site);
    expect(await page.$eval(key('hideAfter 0'), (input) => (input as HTMLInputElement).checked)).toBe(true);
    await page.focus(key('hideAfter 0'));
    await page.keyboard.press('ArrowRight');
    await waitForFields(page, { hideAfter: 3 });
    const group = await page.$eval('[aria-labelledby=set-hideAfter]', (element) => [element.textContent, document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent]);
    expect(group).toEqual(['Never3 times5 times10 times', expect.stringMatching(/^It joins the names you know.*never in private windows\.$/)]);
  });

  test('counts stay with another number and with other changes, and go with Never', async () => {
    await open();
    await page.click(key('hideAfter 10'));
    await waitForFields(page, { hideAfter: 10 });
    await page.click(key('dwell 700'));
    await waitForFields(page, { dwell: 700 });
    expect(await counts()).toEqual(COUNTS);
    await page.click(key('hideAfter 0'));
    await waitForCounts({});
  });

  test('a file holds them and brings them back; a wrong one changes nothing', async () => {
    await open();
    await page.click(key('export'));
    await waitForWords(page, 'written');
    const [[, text] = ['', '{}']] = await readFiles(page);
    expect(JSON.parse(text)).toMatchObject({ hideAfter: 5, openings: COUNTS });
    await upload({ openings: { baghdad: 'often' } });
    await waitForWords(page, 'The field “openings” holds “often” for “baghdad”');
    expect(await counts()).toEqual(COUNTS);
    await upload({ hideAfter: 3, openings: { erbil: 1 } });
    await waitForCounts({ erbil: 1 });
    await page.click(key('undo'));
    await waitForCounts(COUNTS);
    await waitForFields(page, { hideAfter: 5 });
  });

  test('a file that does not name them leaves them; one that switches it off does not bring any', async () => {
    await open();
    await upload({ dwell: 200 });
    await waitForFields(page, { dwell: 200 });
    expect(await counts()).toEqual(COUNTS);
    await upload({ hideAfter: 0, openings: { erbil: 1 } });
    await waitForCounts({});
  });

  test('reset empties them, and undoing it brings them back', async () => {
    await open();
    await page.click(key('reset'));
    await waitForCounts({});
    await page.click(key('undo'));
    await waitForCounts(COUNTS);
    await waitForFields(page, { hideAfter: 5 });
    expect(await counts()).toEqual(COUNTS);
  });

  test('undoing something else leaves alone what was counted since', async () => {
    await open({ settings: { ...DEFAULTS, hideAfter: 5, known: ['iraq'] } });
    await page.click(key('known iraq'));
    await waitForWords(page, 'marked');
    await page.evaluate('globalThis.held.openings = { version: 1, counts: { erbil: 4 } }; undefined');
    await page.click(key('undo'));
    await waitForFields(page, { known: ['iraq'] });
    expect(await counts()).toEqual({ erbil: 4 });
  });

  test('a storage that refuses changes neither, and says so', async () => {
    await open();
    await setFault(page, 'QuotaExceededError');
    await page.click(key('hideAfter 0'));
    await page.waitForSelector('#notice [role=alert]');
    expect(await counts()).toEqual(COUNTS);
    expect(await page.$eval(key('hideAfter 5'), (input) => (input as HTMLInputElement).checked)).toBe(true);
  });
});
