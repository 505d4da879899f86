/**
 * Page in, expectation out: every folder of tests/pages with an expect.json, in both real browsers, served under its own path.
 * A new page needs no line here (tests/pages/README.md).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Inspection } from '../../../src/cli/detect-page';
import { openTab } from '../../support/shared-browser';

const PAGES = 'tests/pages';

interface Expectation { url: string; isNews: boolean; published?: string; textIncludes?: string[]; textExcludes?: string[] }

const fixtures = readdirSync(PAGES)
  .filter((name) => existsSync(join(PAGES, name, 'expect.json')))
  .map((name) => {
    const wanted = JSON.parse(readFileSync(join(PAGES, name, 'expect.json'), 'utf8')) as Expectation;
    const { pathname, search } = new URL(wanted.url);
    return { name, wanted, path: `${pathname}${search}`, html: readFileSync(join(PAGES, name, 'page.html'), 'utf8') };
  });

test('every fixture has a path of its own, and there are enough of both sorts', () => {
  expect(new Set(fixtures.map(({ path }) => path)).size).toBe(fixtures.length);
  expect(fixtures.filter(({ wanted }) => wanted.isNews).length).toBeGreaterThanOrEqual(14);
  expect(fixtures.filter(({ wanted }) => !wanted.isNews).length).toBeGreaterThanOrEqual(14);
});

describe.each(BOTH)('%s', (which) => {
  let page: Page;
  let site: Site;
  let code: string;

  beforeAll(async () => {
    site = await serve(Object.fromEntries(fixtures.map(({ path, html }) => [path, html])));
    page = await openTab(which);
    code = await bundle('src/cli/detect-page.ts');
  });
  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  const inspect = async (path: string, address: string): Promise<Inspection> => {
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await page.evaluate(code);
    return (await page.evaluate(`Under.inspectPage(${address})`)) as Inspection;
  };

  test.each(fixtures.filter(({ wanted }) => !wanted.isNews))('$name is no article', async ({ wanted, path }) => {
    expect(await inspect(path, JSON.stringify(wanted.url))).toMatchObject({ isNews: false });
  });

  test.each(fixtures.filter(({ wanted }) => wanted.isNews))('$name is an article', async ({ wanted, path }) => {
    const found = await inspect(path, JSON.stringify(wanted.url));
    expect(found).toMatchObject({ isNews: true, published: wanted.published ?? null, truncated: false });
    for (const words of wanted.textIncludes ?? []) expect(found.text).toContain(words);
    for (const words of wanted.textExcludes ?? []) expect(found.text).not.toContain(words);
  });

  test('the address the page was served under leads to the same answers', async () => {
    const wrong: string[] = [];
    for (const { name, wanted, path } of fixtures) {
      const { isNews } = await inspect(path, 'location.href');
      if (isNews !== wanted.isNews) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });
});
