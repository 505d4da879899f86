import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { trieSource } from '../../bench/trie-regex';

it('writes common beginnings once', () => {
  expect(trieSource(['Hama', 'Hamas', 'Homs'])).toBe('H(?:ama(?:s)?|oms)');
});

it('of no words matches nothing', () => {
  expect(new RegExp(trieSource([])).test('anything')).toBe(false);
});

it.each(['', 'u'])('matches at an offset the longest word there, with the flags "%s"', (flags) => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '(', '-', '\\', '/', '^', '𝔸'), minLength: 1, maxLength: 6 });
  fc.assert(fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 20 }), letters, (words, text) => {
    const longest = words.filter((word) => text.startsWith(word)).toSorted((a, b) => b.length - a.length)[0];
    expect(new RegExp(`^(?:${trieSource(words)})`, flags).exec(text)?.[0]).toBe(longest);
  }), { numRuns: 500 });
});
