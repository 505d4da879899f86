/** The PNGs of the toolbar are their drawings: Chromium draws each SVG at its size, and what it draws is what lies in the package. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTab } from '../../support/shared-browser';

/** Mean difference per channel, of 255: other versions of the browser smooth edges a little differently. */
const MOST_DIFFERENCE = 3;
const ICONS = ['active', 'inactive', 'off', 'fault'].flatMap((state) => ['light', 'dark'].flatMap((theme) => [16, 32].map((size) => ({ state, theme, size }))));

let page: Page;
beforeAll(async () => { page = await openTab('chrome'); });
afterAll(async () => { await page?.close(); });

const drawingOf = (state: string, theme: string, size: number) => `data:image/svg+xml;base64,${readFileSync(`icons/toolbar${size === 16 ? '16' : ''}-${state}-${theme}.svg`, 'base64')}`;
const pictureOf = (state: string, theme: string, size: number) => `data:image/png;base64,${readFileSync(`icons/${state}-${theme}-${size}.png`, 'base64')}`;

const compare = (one: string, other: string, size: number): Promise<number> => page.evaluate(async (sources, side) => {
  const [a, b] = await Promise.all(sources.map(async (source) => {
    const image = new Image(side, side);
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(side, side).getContext('2d');
    context?.drawImage(image, 0, 0, side, side);
    return [...(context?.getImageData(0, 0, side, side).data ?? [])];
  }));
  return (a ?? []).reduce((sum, value, index) => sum + Math.abs(value - (b?.[index] ?? 255)), 0) / (side * side * 4);
}, [one, other], size);

test.each(ICONS)('$state, $theme, $size px', async ({ state, theme, size }) => {
  expect(await compare(drawingOf(state, theme, size), pictureOf(state, theme, size), size)).toBeLessThan(MOST_DIFFERENCE);
});

test('the comparison sees a difference', async () => {
  expect(await compare(drawingOf('active', 'light', 16), pictureOf('inactive', 'light', 16), 16)).toBeGreaterThan(MOST_DIFFERENCE * 2);
});
