import { describe, expect, test } from 'vitest';
import { buildNameIndex, type IndexedName } from '../../../src/compiler/name-index';
import { keyOf } from '../../../src/compiler/name-key';
import { listNames } from '../../../src/match/list-names';
import { makeNames } from '../../bench/texts';
import { openIndex } from '../match/world';

const nameOf = (text: string, entity: number): IndexedName => ({ text, entity, kind: 'settlement', role: 'primary', match: 'safe' });
const list = (texts: readonly string[]): string[] => [...listNames(openIndex(buildNameIndex(texts.map(nameOf))))].map(([name, entity]) => `${entity} ${name}`).toSorted();
const folded = (text: string): string => {
  const { key, prefix } = keyOf(text, 'safe', 'primary');
  return prefix === '' ? key : `${prefix} ${key}`;
};

describe('listNames', () => {
  test('gives back every one of 20,000 names with its entity, once', () => {
    const texts = makeNames(20_000);
    expect(list(texts)).toEqual(texts.map((text, entity) => `${entity} ${folded(text)}`).toSorted());
  });

  test('puts back what stands before a key', () => {
    expect(list(['al-Tanf', 'killing of Qasem Soleimani', 'Tanf'])).toEqual(['0 al tanf', '1 killing of qasem soleimani', '2 tanf']);
  });

  test('spells scripts whose letters are rare in the index', () => {
    const rare = Array.from({ length: 600 }, (_, index) => `${String.fromCharCode(0x4e00 + index)}${String.fromCharCode(0x4e01 + index)}`);
    expect(list(['كتائب حزب الله', 'Київ', ...rare])).toEqual(['كتائب حزب الله', 'Київ', ...rare].map((text, entity) => `${entity} ${folded(text)}`).toSorted());
  });

  test('gives a name of two entities twice, and nothing of an empty index', () => {
    expect(list(['Tripoli', 'Tripoli'])).toEqual(['0 tripoli', '1 tripoli']);
    expect(list([])).toEqual([]);
  });
});
