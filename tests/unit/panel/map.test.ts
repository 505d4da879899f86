/** The map of the panel as geometry: which part is shown, where discs and names stand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectOn } from '../../../src/dataset/projection';
import { frameMap, kmPerPx, scaleBar, toScreen } from '../../../src/pages/panel/map/frame';
import { overlaps, placePins, type Rect } from '../../../src/pages/panel/map/pins';

const base = { width: 656, height: 400 };
const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 656 }), y: fc.integer({ min: 0, max: 400 }) }), { minLength: 1, maxLength: 30 });

describe('frame', () => {
  test('every place is in the picture, the picture is filled by the base, and it is at most three times as large', () => {
    fc.assert(fc.property(spots, fc.integer({ min: 150, max: 600 }), (places, width) => {
      const frame = frameMap(base, places, width);
      for (const place of places) {
        const { x, y } = toScreen(frame, place);
        expect(x >= -0.01 && x <= frame.width + 0.01 && y >= -0.01 && y <= frame.height + 0.01).toBe(true);
      }
      expect(frame.left).toBeLessThanOrEqual(0.01);
      expect(frame.top).toBeLessThanOrEqual(0.01);
      expect(frame.left + base.width * frame.scale).toBeGreaterThanOrEqual(width - 0.01);
      expect(frame.scale).toBeLessThanOrEqual((3 * width) / base.width + 0.01);
      expect(frame.height / frame.width).toBeCloseTo(base.height / base.width);
    }));
  });

  test('places far apart: the whole country', () => {
    expect(frameMap(base, [{ x: 10, y: 10 }, { x: 640, y: 390 }], 328)).toEqual({ scale: 0.5, left: -0, top: -0, width: 328, height: 200 });
  });

  test('the scale bar tells the truth', () => {
    const projection = { scale: 2000, east: -1000, south: 1300 };
    const frame = frameMap(base, [], 328);
    const km = kmPerPx({ projection }, frame);
    // Two points on the middle row, one degree of longitude apart: 111.19 km times the cosine of the latitude.
    const latitude = (2 * Math.atan(Math.exp((1300 - 200) / 2000)) - Math.PI / 2) * (180 / Math.PI);
    const [a, b] = [40, 41].map((lon) => projectOn({ projection, width: 9_999, height: 9_999 }, { lat: latitude, lon })?.x ?? 0) as [number, number];
    expect(((b - a) * frame.scale * km) / (111.19 * Math.cos((latitude * Math.PI) / 180))).toBeCloseTo(1, 1);
    expect(scaleBar(km, 328).px).toBeLessThanOrEqual(82);
    expect(scaleBar(2, 328)).toEqual({ km: 100, px: 50 });
  });
});

const rectsOf = (pins: ReturnType<typeof placePins>, labels: readonly number[]): { discs: Rect[]; names: Rect[] } => ({
  discs: pins.map(({ disc: { x, y } }) => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 })),
  names: pins.flatMap(({ label }, index) => {
    const length = labels[index] ?? 0;
    const left = label === undefined ? 0 : label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - length : label.x - length / 2;
    return label === undefined ? [] : [{ left, right: left + length, top: label.y - 7.5, bottom: label.y + 7.5 }];
  }),
});

describe('pins', () => {
  const options = { width: 328, height: 220, radius: 10, labelHeight: 15 };
  const placed = fc.array(fc.record({ place: fc.record({ x: fc.integer({ min: 0, max: 328 }), y: fc.integer({ min: 0, max: 220 }) }), label: fc.integer({ min: 20, max: 120 }) }), { minLength: 1, maxLength: 30 });
  test('no disc covers another, no name covers a name or a disc, all are inside', () => {
    fc.assert(fc.property(placed, (given) => {
      const labels = given.map(({ label }) => label);
      const pins = placePins(given.map(({ place }) => place), labels, options);
      for (const [index, { disc }] of pins.entries()) {
        expect(disc.x >= 10 && disc.x <= 318 && disc.y >= 10 && disc.y <= 210).toBe(true);
        for (const other of pins.slice(index + 1)) expect(Math.hypot(disc.x - other.disc.x, disc.y - other.disc.y)).toBeGreaterThanOrEqual(20);
      }
      const { discs, names } = rectsOf(pins, labels);
      for (const [index, name] of names.entries()) for (const other of [...discs, ...names.slice(index + 1)]) expect(overlaps(name, other)).toBe(false);
    }));
  });

  test('a place alone has its disc on it and its name beside it', () => {
    expect(placePins([{ x: 100, y: 100 }], [50], options)).toEqual([{ place: { x: 100, y: 100 }, disc: { x: 100, y: 100 }, label: { x: 114, y: 100, anchor: 'start' } }]);
  });

  test('at the right edge the name stands to the left; where something is taken it goes round it', () => {
    expect(placePins([{ x: 315, y: 100 }], [50], options)[0]?.label?.anchor).toBe('end');
    expect(placePins([{ x: 100, y: 100 }], [50], { ...options, taken: [{ left: 110, right: 328, top: 90, bottom: 110 }] })[0]?.label?.anchor).toBe('end');
  });
});
