/** The explorer for everybody: axe-core on every view in light and dark, 320 px, long names, wide letters, right to left, forced colours, target size. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { findFaults, findForeign, findViolations, inForcedColours } from '../parts/access';
import { LONG, openExplorer, serveExplorer, type Scene } from './harness';

/** A select cuts its longest choice itself; heads of tables that are only heard in a narrow window. */
const EXEMPT = { except: 'select' };

const VIEWS: { name: string; hash: string; scene?: Scene }[] = [
  { name: 'all entries', hash: '' },
  { name: 'hits', hash: '#/?q=kataib' },
  { name: 'filtered', hash: '#/?kind=group&country=SY&page=2' },
  { name: 'nothing found', hash: '#/?q=zzz' },
  { name: 'group', hash: '#/entry/kataib-sayyid-al-shuhada' },
  { name: 'person', hash: '#/entry/qasem-soleimani' },
  { name: 'place of a register', hash: '#/entry/gn-99454' },
  { name: 'no entry', hash: '#/entry/nobody' },
  { name: 'failure', hash: '', scene: { failure: 'The dataset could not be opened: cards.bin cannot be read.' } },
  { name: 'long names', hash: '', scene: { world: LONG } },
  { name: 'long entry', hash: '#/entry/long', scene: { world: LONG } },
];

describe.each(BOTH)('explorer in %s', (which) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await serveExplorer();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });

  test.each(VIEWS)('$name: axe in light and dark, target size, nothing sticking out at 320 px, right to left and in wide letters', async ({ hash, scene }) => {
    await page.setViewport({ width: 1100, height: 800 });
    await openExplorer(page, site, hash, scene);
    expect(await findFaults(page, { targets: 'button:not(.ref), input, select, .btn', exempt: EXEMPT })).toEqual([]);
  });

  test('breaks no rule of its own content policy and asks for nothing but its own files', async () => {
    await openExplorer(page, site, '#/entry/kataib-sayyid-al-shuhada');
    expect(await findForeign(page, site)).toEqual([]);
  });
});

test('Chrome, forced colours: axe finds nothing, hits and the map of the page are still told apart', async () => {
  const site = await serveExplorer();
  await inForcedColours(async (page) => {
    await openExplorer(page, site, '#/?q=kataib');
    const colours = await page.$eval('mark', (mark) => [mark, mark.parentElement as HTMLElement].map((element) => getComputedStyle(element).backgroundColor));
    expect(colours[0]).not.toBe(colours[1]);
    expect(await findViolations(page)).toEqual([]);
  });
  await site.close();
});
