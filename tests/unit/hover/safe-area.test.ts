import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSafeArea } from '../../../src/content/hover/safe-area';

const line = { left: 100, top: 100, right: 180, bottom: 120 };
const below = { left: 100, top: 128, right: 460, bottom: 360 };

describe('inSafeArea', () => {
  test('holds the line, the gap and the slanted way, not the text beside them', () => {
    for (const [x, y] of [[140, 110], [101, 124], [179, 127], [180, 121], [300, 126]] as const) expect(inSafeArea(x, y, line, below)).toBe(true);
    for (const [x, y] of [[60, 110], [300, 110], [90, 126], [140, 90], [470, 127]] as const) expect(inSafeArea(x, y, line, below)).toBe(false);
  });

  test('works above and on both sides', () => {
    expect(inSafeArea(140, 95, line, { left: 100, top: 20, right: 460, bottom: 92 })).toBe(true);
    expect(inSafeArea(184, 110, line, { left: 188, top: 40, right: 540, bottom: 240 })).toBe(true);
    expect(inSafeArea(96, 110, line, { left: 0, top: 40, right: 92, bottom: 240 })).toBe(true);
    expect(inSafeArea(96, 200, line, { left: 188, top: 40, right: 540, bottom: 240 })).toBe(false);
  });

  test('a straight way from any point of the name to any point of the facing edge stays inside', () => {
    const boxes = fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 4, max: 400 }), height: fc.integer({ min: 8, max: 60 }) });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(boxes, fc.integer({ min: 0, max: 700 }), share, share, share, share, ({ x, width, height }, cardLeft, alongName, downName, alongEdge, way) => {
      const name = { left: x, top: 300, right: x + width, bottom: 300 + height };
      const card = { left: cardLeft, top: name.bottom + 8, right: cardLeft + 360, bottom: name.bottom + 240 };
      const from = { x: name.left + width * alongName, y: name.top + height * downName };
      const to = { x: card.left + 360 * alongEdge, y: card.top };
      expect(inSafeArea(from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way, name, card)).toBe(true);
    }));
  });
});
