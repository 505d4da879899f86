import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_SELECTION, readSelection } from '../../../src/search/selection';

test.each([
  ['  Kata’ib Hezbollah ', 'Kata’ib Hezbollah'],
  ['“Hezbollah”,', 'Hezbollah'],
  ['Iran’s', 'Iran'],
  ['Iran\'s,', 'Iran'],
  ['“Houthis’”', 'Houthis'],
  ['(KSS)', 'KSS'],
  ['Islamic State (Isis)', 'Islamic State (Isis)'],
  ['Islamic State (Isis)’s', 'Islamic State (Isis)'],
  ['the\n  Badr\u00a0Organization.', 'the Badr Organization'],
  ['كتائب حزب الله،', 'كتائب حزب الله'],
  ['Ain al-Asad', 'Ain al-Asad'],
  ['— Balad —', 'Balad'],
  ['\u0000Mosul\ud800', 'Mosul'],
  ['…”', ''],
  ['', ''],
])('%j is looked up as %j', (selected, words) => {
  expect(readSelection(selected)).toBe(words);
});

test('of a long selection the beginning counts, in whole characters', () => {
  expect(readSelection('𝔅'.repeat(300))).toBe('𝔅'.repeat(MAX_SELECTION));
});

test('never has spaces or punctuation at its ends, and reading it again changes nothing but a possessive', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (selected) => {
    const words = readSelection(selected);
    expect(words).toBe(words.trim());
    expect([...words].length).toBeLessThanOrEqual(MAX_SELECTION + 1);
    expect(words).not.toMatch(/^[\p{P}\p{S}\s]|["“”,.;:!?\s]$/u);
  }));
});
