import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapt, contrastOf, isDark, lineColour, mix, parseColour, type Rgb } from '../../../src/content/annotate/colours';
import type { Family } from '../../../src/types';

const channel = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(channel, channel, channel) as fc.Arbitrary<Rgb>;
const FAMILIES: readonly Family[] = ['group', 'person', 'place', 'event'];

const light = (css: string): number => parseColour(css)?.rgb[0] ?? -1;

describe('lines', () => {
  test('reach 3:1 on every background there is', () => {
    fc.assert(fc.property(colours, fc.constantFrom(...FAMILIES), (background, family) => {
      expect(contrastOf(lineColour(family, background), background)).toBeGreaterThanOrEqual(3);
    }), { numRuns: 3_000 });
  });

  test('keep their colour where it is legible, and leave it by no more than it takes', () => {
    expect(lineColour('group', [255, 255, 255])).toEqual([118, 107, 196]);
    expect(lineColour('place', [20, 22, 26])).toEqual([95, 169, 157]);
    fc.assert(fc.property(colours, colours, (colour, background) => {
      fc.pre(contrastOf(colour, background) >= 3);
      expect(adapt(colour, background)).toEqual(colour);
    }));
  });
});

describe('contrast', () => {
  test('matches the figures of WCAG', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastOf([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrastOf([10, 20, 30], [10, 20, 30])).toBe(1);
  });

  test('a background is dark where white is the more legible text', () => {
    expect([isDark([0, 0, 0]), isDark([255, 255, 255])]).toEqual([true, false]);
    fc.assert(fc.property(colours, (background) => {
      const better = contrastOf([255, 255, 255], background) - contrastOf([0, 0, 0], background);
      fc.pre(Math.abs(better) > 0.1);
      expect(isDark(background)).toBe(better > 0);
    }));
  });

  test('mixing covers what it covers', () => {
    expect(mix([255, 0, 0], [0, 0, 255], 1)).toEqual([255, 0, 0]);
    expect(mix([255, 0, 0], [0, 0, 255], 0)).toEqual([0, 0, 255]);
    expect(mix([255, 255, 255], [0, 0, 0], 0.5)).toEqual([128, 128, 128]);
  });
});

describe('parseColour', () => {
  test.each<[string, Rgb, number]>([
    ['rgb(1, 2, 3)', [1, 2, 3], 1], ['rgba(1, 2, 3, 0.5)', [1, 2, 3], 0.5], ['rgba(0, 0, 0, 0)', [0, 0, 0], 0],
    ['rgb(1 2 3 / 50%)', [1, 2, 3], 0.5], ['color(srgb 1 0.5 0)', [255, 127.5, 0], 1], ['color(srgb 0 0 0 / 0.2)', [0, 0, 0], 0.2],
  ])('%s', (css, rgb, alpha) => {
    expect(parseColour(css)).toEqual({ rgb, alpha });
  });

  test('of lab and oklch it reads how light they are', () => {
    expect(light('oklch(1 0 0)')).toBe(255);
    expect(light('oklch(0.2 0.02 250)')).toBeLessThan(40);
    expect(light('lab(100 0 0)')).toBe(255);
    expect(light('lab(50 10 -20)')).toBeGreaterThan(100);
    expect(light('oklab(0 0 0 / 0.5)')).toBe(0);
  });

  test('anything else is not guessed at', () => {
    for (const css of ['', 'transparent', 'red', 'url(x)', 'color-mix(in srgb, red, blue)']) expect(parseColour(css)).toBeUndefined();
  });
});
