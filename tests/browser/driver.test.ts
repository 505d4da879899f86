import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';
import { openTab } from '../support/shared-browser';

describe.each(BOTH)('%s', (which) => {
  let page: Page;
  beforeEach(async () => { page = await openTab(which); });
  afterEach(() => page?.close());

  test('runs a bundled module', async () => {
    await page.evaluate(await bundle('src/types.ts'));
    expect(await page.evaluate('Under.KINDS.length')).toBe(15);
  });

  test('has what the default painter needs', async () => {
    expect(await page.evaluate('typeof CSS.highlights.set + typeof HTMLElement.prototype.showPopover')).toBe('functionfunction');
  });
});
