/**
 * Thirty crossings of names with the real pointer over the real content script: a sample of what tests/unit/hover/accidents.test.ts counts in the
 * thousands. A crossing goes straight over a name, along its line or aslant, at 0.3-3 px/ms, and pauses 50-350 ms somewhere on the way; seeds are fixed.
 * A crossing during which the machine itself stood still, so that the page saw a longer pause, is none of these and is made again.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { WARM_WINDOW_MS } from '../../../src/content/hover/constants';
import { centreOf, openStage, pause, restOn, waitForCard, waitForMarks, type Stage } from './stage';

const CROSSINGS = 30;
const LONGEST_PAUSE_MS = 350;
const FRAME_MS = 16;
const NAMES = ['Al-Balad airbase', 'Diyala', 'Sayyid', 'Baghdad', 'Qasem Soleimani', 'Quds Force'];

const crossings = fc.sample(fc.record({
  name: fc.constantFrom(...NAMES), before: fc.integer({ min: 30, max: 160 }), after: fc.integer({ min: 30, max: 160 }), slant: fc.constantFrom(0, 0, 0.4, -0.4, 1),
  backwards: fc.boolean(), speed: fc.double({ min: Math.log(0.3), max: Math.log(3), noNaN: true }).map(Math.exp), pauseAt: fc.double({ min: 0, max: 1, noNaN: true }), pauseMs: fc.integer({ min: 50, max: 300 }),
}), { numRuns: CROSSINGS, seed: 20_210_316 });
type Crossing = (typeof crossings)[number];
type Watched = { seen: { opened: boolean; longestMs: number; lastAt: number } };

/** The page notes whether a card stands in it, and the longest time without a move. */
const watch = (page: Page) => page.evaluate(() => {
  const shared = globalThis as unknown as Watched;
  shared.seen = { opened: false, longestMs: 0, lastAt: 0 };
  const { seen } = shared;
  addEventListener('pointermove', ({ timeStamp }) => {
    if (seen.lastAt > 0) seen.longestMs = Math.max(seen.longestMs, timeStamp - seen.lastAt);
    seen.lastAt = timeStamp;
  }, { capture: true });
  setInterval(() => { seen.opened ||= document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card') != null; }, 16);
});

async function cross(page: Page, { name, before, after, slant, backwards, speed, pauseAt, pauseMs }: Crossing): Promise<Watched['seen']> {
  const at = await centreOf(page, name);
  const ends = [at.left - before, at.right + after].map((x) => ({ x, y: at.y + (x - at.x) * slant }));
  const [from, to] = (backwards ? ends.toReversed() : ends) as [{ x: number; y: number }, { x: number; y: number }];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const goTo = (share: number) => page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  await goTo(0);
  await page.evaluate(() => Object.assign((globalThis as unknown as Watched).seen, { opened: false, longestMs: 0, lastAt: 0 }));
  for (const [start, end] of [[0, pauseAt], [pauseAt, 1]] as const) {
    const began = Date.now();
    for (let share = start; share < end;) {
      await pause(FRAME_MS);
      share = Math.min(end, start + ((Date.now() - began) * speed) / length);
      await goTo(share);
    }
    if (end < 1) await pause(pauseMs);
  }
  return page.evaluate(() => ({ ...(globalThis as unknown as Watched).seen }));
}

/** A card of one crossing must not stand, nor have stood just before, when the next begins: comparing is quicker. */
async function settle(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await pause(WARM_WINDOW_MS * 2);
}

describe.each(BOTH)('accidental openings in %s', (which) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage(which);
    page = await stage.open('/light');
    await waitForMarks(page);
    await watch(page);
  });
  afterAll(() => stage?.close());

  test('none in thirty crossings', async () => {
    const opening: Crossing[] = [];
    let counted = 0;
    for (const crossing of crossings) {
      let seen: Watched['seen'] | undefined;
      for (let again = 0; again < 5 && (seen === undefined || seen.longestMs > LONGEST_PAUSE_MS); again++) {
        seen = await cross(page, crossing);
        if (seen.opened) await settle(page);
      }
      if (seen === undefined || seen.longestMs > LONGEST_PAUSE_MS) continue;
      counted += 1;
      if (seen.opened) opening.push(crossing);
    }
    expect(opening).toEqual([]);
    expect(counted).toBeGreaterThan(CROSSINGS / 2);
  });

  test('and a rest on the same names opens a card, which is seen', async () => {
    for (const name of NAMES) {
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      const { x, y } = await centreOf(page, name);
      await restOn(page, x, y);
      await waitForCard(page);
    }
    expect(await page.evaluate(() => (globalThis as unknown as Watched).seen.opened)).toBe(true);
  });
});
