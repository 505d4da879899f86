import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, addressOfList, EVERYTHING, readAddress, type Ask } from '../../../src/search/address';
import { FACETS } from '../../../src/search/facets';

const asks = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 60 }), kinds: fc.uniqueArray(fc.constantFrom(...FACETS.map(({ key }) => key))), country: fc.constantFrom('', 'IQ', 'SY'), status: fc.constantFrom('', 'Active', 'In use'), page: fc.integer({ min: 1, max: 500 }),
}) as fc.Arbitrary<Ask>;

describe('addresses', () => {
  test('whatever is asked for is read back from its address', () => {
    fc.assert(fc.property(asks, (ask) => {
      expect(readAddress(addressOfList(ask))).toEqual({ view: 'list', ask });
    }));
  });

  test('are short where nothing is asked for', () => {
    expect(addressOfList(EVERYTHING)).toBe('#/');
    expect(addressOfList({ ...EVERYTHING, text: 'kataib', kinds: ['group', 'person'], country: 'IQ', page: 2 })).toBe('#/?q=kataib&kind=group+person&country=IQ&page=2');
  });

  test.each(['kataib-hezbollah', 'gn-99454', 'np-7600174'])('%s has an address of its own', (id) => {
    expect(addressOf(id)).toBe(`#/entry/${id}`);
    expect(readAddress(`#/entry/${id}`)).toEqual({ view: 'entry', id });
  });

  test.each([
    ['', EVERYTHING], ['#', EVERYTHING], ['#/nonsense', EVERYTHING], ['#/?page=-1&kind=tank+group&country=iraq&x=y', { ...EVERYTHING, kinds: ['group'] }], ['#/?page=1e9', { ...EVERYTHING, page: 1e9 }], ['#/?q=%E0%A4%A', { ...EVERYTHING, text: '\ufffd%A' }],
  ])('%j is read as far as it makes sense', (hash, ask) => {
    expect(readAddress(hash)).toEqual({ view: 'list', ask });
  });

  test.each([['#/entry/a-b?x', 'a-b'], ['#/entry/', ''], ['#/entry/%2E%2E', ''], ['#/entry/<b>', '']])('%j is an entry, cut to what an id may hold', (hash, id) => {
    expect(readAddress(hash)).toEqual({ view: 'entry', id });
  });
});
