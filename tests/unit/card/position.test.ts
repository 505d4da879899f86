import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP_PX, PADDING_PX, place, type Box, type Place, type Side, type Wish } from '../../../src/content/card/position';

const VIEWPORT: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const at = (left: number, top: number, width = 120, height = 24): Box => ({ left, top, right: left + width, bottom: top + height });
const boxOf = (found: Place, wish: Wish): Box => {
  const height = Math.min(wish.card.height, found.maxHeight);
  return { left: found.left, top: found.top, right: found.left + wish.card.width, bottom: found.top + height };
};
const overlaps = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const isWithin = (box: Box, outer: Box): boolean => box.left >= outer.left && box.top >= outer.top && box.right <= outer.right && box.bottom <= outer.bottom;

/** Viewports in which a card is shown at all: smaller ones get the sheet. Offsets as a pinch-zoomed visual viewport has them. */
const viewports = fc.record({ left: fc.integer({ min: 0, max: 500 }), top: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 481, max: 3000 }), height: fc.integer({ min: 361, max: 2000 }) })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));
const wishes = viewports.chain((viewport) => fc.record({
  viewport: fc.constant(viewport),
  line: fc.record({
    left: fc.integer({ min: viewport.left - 50, max: viewport.right - 10 }), top: fc.integer({ min: viewport.top - 20, max: viewport.bottom - 5 }),
    width: fc.integer({ min: 8, max: 900 }), height: fc.integer({ min: 10, max: 100 }),
  }).map(({ left, top, width, height }) => at(left, top, width, height)),
  card: fc.record({ width: fc.constant(Math.min(360, viewport.right - viewport.left - 2 * PADDING_PX)), height: fc.integer({ min: 60, max: 480 }) }),
  rtl: fc.boolean(),
}));

describe('place', () => {
  test('prefers below, then above, then beside', () => {
    const card = { width: 360, height: 240 };
    expect(place({ line: at(100, 100), card, viewport: VIEWPORT })).toMatchObject({ side: 'below', left: 100, top: 124 + GAP_PX });
    expect(place({ line: at(100, 700), card, viewport: VIEWPORT })).toMatchObject({ side: 'above', top: 700 - GAP_PX - 240 });
    expect(place({ line: at(100, 380, 120, 60), card: { width: 360, height: 480 }, viewport: VIEWPORT }).side).toBe('after');
    expect(place({ line: at(700, 380, 120, 60), card: { width: 360, height: 480 }, viewport: VIEWPORT }).side).toBe('before');
  });

  test('aligns with the end of the line in pages that read from right to left', () => {
    expect(place({ line: at(500, 100), card: { width: 360, height: 200 }, viewport: VIEWPORT, rtl: true }).left).toBe(620 - 360);
  });

  test('docks in the corner when the name is gone or out of view', () => {
    const card = { width: 360, height: 200 };
    for (const line of [undefined, at(100, -100), at(100, 900)]) {
      expect(place({ line, card, viewport: VIEWPORT })).toMatchObject({ side: 'dock', left: 1000 - 16 - 360, top: 800 - 16 - 200 });
    }
  });

  test('stays inside the viewport and off the line, whatever the page looks like', () => {
    fc.assert(fc.property(wishes, (wish) => {
      const found = place(wish);
      expect(isWithin(boxOf(found, wish), wish.viewport)).toBe(true);
      expect(found.side !== 'dock' && overlaps(boxOf(found, wish), wish.line)).toBe(false);
      expect(found.side === 'dock' && isWithin(wish.line, wish.viewport)).toBe(false);
    }), { numRuns: 2000 });
  });

  test('keeps its side while there is room to read', () => {
    fc.assert(fc.property(wishes, fc.constantFrom<Side>('below', 'above'), fc.integer({ min: 0, max: 200 }), (wish, keep, growth) => {
      const before = place({ ...wish, keep });
      fc.pre(before.side === keep && before.maxHeight >= 96);
      const taller = { ...wish, card: { ...wish.card, height: wish.card.height + growth } };
      const after = place({ ...taller, keep });
      expect(after.side).toBe(keep);
      expect(isWithin(boxOf(after, taller), wish.viewport)).toBe(true);
    }), { numRuns: 1000 });
  });

  test('changes the side for an expanded card that would be a slit', () => {
    const wish = { line: at(100, 640), card: { width: 360, height: 480 }, viewport: VIEWPORT, keep: 'below' as const };
    expect(place(wish).side).toBe('below');
    expect(place({ ...wish, expanded: true }).side).toBe('above');
  });
});
