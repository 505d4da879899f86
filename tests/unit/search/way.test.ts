/** Where a name leads: one entry where only one can be meant, else the list. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/search/catalogue';
import { findEntry, wayTo, type Match } from '../../../src/search/way';
import { makeCard, makeLibrary, makePlace } from '../../browser/explorer/fake-library';

const { library } = makeLibrary({
  cards: [
    makeCard({ id: 'hezbollah', name: 'Hezbollah', native: { text: 'حزب الله', lang: 'ar', dir: 'rtl' }, also: ['Party of God'] }),
    makeCard({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah', acronym: 'KH' }),
    makeCard({ id: 'tripoli-libya', name: 'Tripoli', kind: 'settlement' }), makeCard({ id: 'tripoli-lebanon', name: 'Tripoli', kind: 'settlement' }),
    makeCard({ id: 'balad-air-base', name: 'Balad Air Base', kind: 'base', also: ['Al-Balad airbase'] }),
  ],
  places: [makePlace('gn-1', 'Balad')],
  names: [['kataib-hezbollah', 'Kataeb Hizballah']],
});
const catalogue = new Catalogue(library);
for (const _ of catalogue.prepare()) { /* one slice after the other */ }
const nothing: Match = () => [];
const find = (text: string, match = nothing) => findEntry(text, { library, catalogue }, match);

describe('an exact name', () => {
  test.each([
    ['hezbollah', 'hezbollah'], ['HEZBOLLAH', 'hezbollah'], ['Kata’ib Hezbollah', 'kataib-hezbollah'], ['kataeb hizballah', 'kataib-hezbollah'], ['حزب الله', 'hezbollah'], ['حِزب اللّه', 'hezbollah'],
    ['party of god', 'hezbollah'], ['KH', 'kataib-hezbollah'], ['el-balad airbase', 'balad-air-base'], ['the Party of God', 'hezbollah'], ['Balad', 'gn-1'],
  ])('%s is %s', (text, id) => {
    expect(find(text)).toBe(id);
  });

  test('borne by several leads to none of them, whatever matching would guess', () => {
    expect(find('Tripoli', () => [{ entity: 'tripoli-libya' }])).toBeUndefined();
  });

  test('wins over what matching finds in it', () => {
    expect(find('Party of God', () => [{ entity: 'kataib-hezbollah' }])).toBe('hezbollah');
  });
});

describe('words around a name', () => {
  test('what matching finds is meant, if it is one thing', () => {
    expect(find('Hezbollah fighters', () => [{ entity: 'hezbollah' }, { entity: 'hezbollah' }])).toBe('hezbollah');
    expect(find('Hezbollah and KH', () => [{ entity: 'hezbollah' }, { entity: 'kataib-hezbollah' }])).toBeUndefined();
    expect(find('the Balad men', () => [{ entity: 'gn-1', candidates: ['gn-1', 'balad-air-base'] }])).toBeUndefined();
  });
});

describe('part of a name leads to the search: "other" begins the Muslim Brotherhood nowhere but inside', () => {
  test.each(['kata', 'hezb', 'balad a', 'zzz', '', '’’'])('%j', (text) => {
    expect(find(text)).toBeUndefined();
  });
});

test('the address is that of the entry, or of a search for the words as they are', () => {
  expect(wayTo('kataib-hezbollah', 'kh')).toBe('#/entry/kataib-hezbollah');
  expect(wayTo(undefined, 'a&b=c #1')).toBe('#/?q=a%26b%3Dc+%231');
  expect(wayTo(undefined, '')).toBe('#/');
});
