import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHit } from '../../../src/pages/parts/filter';

const hitText = (name: string, query: string) => {
  const hit = findHit(name, query);
  return hit && name.slice(hit.start, hit.start + hit.length);
};

describe('findHit', () => {
  test.each([
    ['Kata’ib Hezbollah', 'kataib', 'Kata’ib'],
    ['Kata\'ib Hezbollah', 'KATA’IB HEZ', 'Kata\'ib Hez'],
    ['Hashd al-Shaabi', 'al shaabi', 'al-Shaabi'],
    ['Hashd al-Shaabi', 'al-sha', 'al-Sha'],
    ['Muḥammad', 'muhammad', 'Muḥammad'],
    ['Zürich', 'zurich', 'Zürich'],
    ['Straße', 'strasse', 'Straße'],
    ['U.S. Army', 'us', 'U.S'],
    ['كتائب حزب الله', 'حزب', 'حزب'],
    ['A 𝔅old name', 'bold', '𝔅old'],
    ['Diyala', ' diyala ', 'Diyala'],
  ])('%s holds "%s" as "%s"', (name, query, hit) => {
    expect(hitText(name, query)).toBe(hit);
  });

  test.each([['Diyala', 'baghdad'], ['Diyala', ''], ['Diyala', ' '], ['Diyala', '\''], ['', 'x']])('%j does not hold %j', (name, query) => {
    expect(findHit(name, query)).toBeUndefined();
  });

  test('finds every part of any name in that name, inside its bounds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), fc.nat(30), (name, from, length) => {
      const hit = findHit(name, name.slice(from, from + length));
      fc.pre(hit !== undefined);
      expect(hit?.start).toBeGreaterThanOrEqual(0);
      expect((hit?.start ?? 0) + (hit?.length ?? 0)).toBeLessThanOrEqual(name.length);
    }));
  });

  test('a plain name is always found by itself, whole', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{1,8}([ -][A-Za-z]{1,8}){0,3}$/), (name) => {
      expect(findHit(name, name.toUpperCase())).toEqual({ start: 0, length: name.length });
    }));
  });
});
