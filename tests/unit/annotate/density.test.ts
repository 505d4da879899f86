import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_MARKS, pickMarks, type DensityOptions } from '../../../src/content/annotate/density';
import type { Mention } from '../../../src/types';

const at = (start: number, entity: string, more: Partial<Mention> = {}): Mention =>
  ({ start, end: start + 3, text: entity, entity, kind: 'armed-group', name: entity, underline: true, why: [], ...more });
/** The headline is the first ten characters; a section is a hundred. */
const options = (density: DensityOptions['density']): DensityOptions =>
  ({ density, sectionOf: (offset) => Math.floor(offset / 100), inHeadline: ({ start }) => start < 10 });
const mentions = [at(0, 'a'), at(20, 'a'), at(40, 'b'), at(60, 'a'), at(120, 'a'), at(140, 'b'), at(5, 'c')];

describe('pickMarks', () => {
  test('every, first in each section, first in the article', () => {
    expect(pickMarks(mentions, options('every'))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(pickMarks(mentions, options('section'))).toEqual([1, 2, 4, 5, 6]);
    expect(pickMarks(mentions, options('article'))).toEqual([1, 2, 6]);
  });

  test('a headline is marked only for names the text does not repeat', () => {
    expect(pickMarks([at(0, 'a'), at(5, 'c'), at(20, 'a')], options('section'))).toEqual([1, 2]);
  });

  test('what is not to be underlined is left out', () => {
    expect(pickMarks([at(20, 'a', { underline: false }), at(40, 'b')], options('every'))).toEqual([1]);
  });

  test('never more marks than the cap, ascending, one an entity and section', () => {
    const many = fc.array(fc.record({ start: fc.nat(5_000), entity: fc.constantFrom('a', 'b', 'c'), underline: fc.boolean() }), { maxLength: 60 })
      .map((list) => list.toSorted((a, b) => a.start - b.start).map(({ start, entity, underline }) => at(start, entity, { underline })));
    fc.assert(fc.property(many, (list) => {
      const picked = pickMarks(list, options('section'));
      expect(picked).toEqual(picked.toSorted((a, b) => a - b));
      const keys = picked.map((index) => `${Math.floor((list[index]?.start ?? 0) / 100)} ${list[index]?.entity}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(picked.every((index) => list[index]?.underline)).toBe(true);
    }));
    expect(pickMarks(Array.from({ length: MAX_MARKS + 9 }, (_, index) => at(index + 10, 'a')), options('every'))).toHaveLength(MAX_MARKS);
  });
});
