import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInName, foldName } from '../../../src/search/folding';

const hitText = (name: string, query: string) => {
  const hit = findInName(name, query);
  return hit && name.slice(hit.start, hit.start + hit.length);
};

describe('foldName', () => {
  test.each([['as-Suwayda', 'el Suwayda'], ['Kata’ib', 'kataib'], ['ڪتائب', 'كتائب'], ['Ain al-Asad', 'ain el asad'], ['U.S. Army', 'us army']])('%s and %s are one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test('a word is not an article because it begins like one', () => {
    expect(foldName('Ashgabat')).toBe('ashgabat');
    expect(foldName('an')).toBe('an');
  });
});

describe('findInName', () => {
  test.each([
    ['Kata\'ib Hezbollah', 'kataib', 'Kata\'ib'], ['Kata’ib Hezbollah', 'hez', 'Hez'], ['Hashd al-Shaabi', 'al shaabi', 'al-Shaabi'], ['كَتائب حزب الله', 'حزب', 'حزب'], ['كَتائب', 'كتا', 'كَتا'],
    ['Zürich', 'zur', 'Zür'], ['Abandan', 'an', 'an'], ['Straße', 'strasse', 'Straße'], ['Ibn al-Ib', 'ib', 'Ib'],
  ])('%s holds "%s" as "%s"', (name, query, hit) => {
    expect(hitText(name, query)).toBe(hit);
  });

  test('the beginning of a word is marked rather than its inside', () => {
    expect(findInName('Khan Younis, Han', 'han')).toEqual({ start: 13, length: 3 });
  });

  test('a hit always lies inside the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 4 }), (name, query) => {
      const hit = findInName(name, query);
      if (hit === undefined) return;
      expect(hit.start).toBeGreaterThanOrEqual(0);
      expect(hit.length).toBeGreaterThan(0);
      expect(hit.start + hit.length).toBeLessThanOrEqual(name.length);
    }));
  });
});
