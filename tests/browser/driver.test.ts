import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { BOTH, launch } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';

describe.each(BOTH)('%s', (which) => {
  let browser: Browser;
  beforeAll(async () => { browser = await launch(which); });
  afterAll(() => browser.close());

  test('runs a bundled module', async () => {
    const page = await browser.newPage();
    await page.evaluate(await bundle('src/types.ts'));
    expect(await page.evaluate('Under.KINDS.length')).toBe(15);
  });

  test('has what the default painter needs', async () => {
    const page = await browser.newPage();
    expect(await page.evaluate('typeof CSS.highlights.set + typeof HTMLElement.prototype.showPopover')).toBe('functionfunction');
  });
});
