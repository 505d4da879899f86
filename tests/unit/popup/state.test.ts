import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedName } from '../../../src/messages';
import { describeName, groupNames, siteOfPage, stepTo, type Page } from '../../../src/pages/parts/page-state';
import { FAMILY_OF, KINDS, type Kind } from '../../../src/types';

const name = (text: string, kind: Kind): ListedName => ({ entity: text.toLowerCase(), name: text, kind, family: FAMILY_OF[kind], subtype: '', region: '', count: 1 });

describe('stepTo', () => {
  test.each([
    [undefined, 3, 'here', 0], [undefined, 3, 'next', 0], [undefined, 3, 'previous', 2], [0, 3, 'next', 1], [2, 3, 'next', 0], [0, 3, 'previous', 2],
    [1, 3, 'here', 1], [undefined, 1, 'next', 0], [0, 1, 'next', 0], [0, 1, 'previous', 0], [7, 3, 'here', 2],
  ] as const)('from %s of %i, %s goes to %i', (at, count, step, to) => {
    expect(stepTo(at, count, step)).toBe(to);
  });

  test('always names a mention that exists', () => {
    fc.assert(fc.property(fc.option(fc.nat(50), { nil: undefined }), fc.integer({ min: 1, max: 50 }), fc.constantFrom('here', 'next', 'previous'), (at, count, step) => {
      const to = stepTo(at, count, step);
      expect(to >= 0 && to < count).toBe(true);
    }));
  });
});

describe('groupNames', () => {
  const names = [name('Iraq', 'country'), name('Mosul', 'settlement'), name('Ain al-Asad', 'base'), name('A Person', 'person'), name('Badr', 'armed-group'), name('A Battle', 'event')];

  test('groups by family, alphabetically, with the countries apart at the end', () => {
    expect(groupNames(names, '').map(({ title, names }) => [title, ...names.map((listed) => listed.name)])).toEqual([
      ['Groups', 'Badr'], ['People', 'A Person'], ['Places', 'Ain al-Asad', 'Mosul'], ['Events', 'A Battle'], ['Countries', 'Iraq'],
    ]);
  });

  test('leaves out what the filter does not find, and groups that are empty then', () => {
    expect(groupNames(names, 'mos').map(({ title }) => title)).toEqual(['Places']);
    expect(groupNames(names, 'nothing like it')).toEqual([]);
    expect(groupNames(names, '  ')).toHaveLength(5);
  });

  test('every kind has a group, and no name is lost', () => {
    const all = KINDS.map((kind) => name(kind, kind));
    expect(groupNames(all, '').flatMap((group) => group.names)).toHaveLength(KINDS.length);
  });
});

describe('siteOfPage', () => {
  const answered = { known: 'answered', state: { type: 'page-state', host: 'www.news.example:8080', state: 'idle', detected: { isNews: false, score: 0, reasons: [] } } } satisfies Page;

  test('is what the page says, else what the address says, else nothing', () => {
    expect(siteOfPage({ page: answered, url: 'https://other.example/' })).toBe('news.example');
    expect(siteOfPage({ page: { known: 'silent' }, url: 'https://www.other.example/a' })).toBe('other.example');
    expect(siteOfPage({ page: { known: 'silent' }, url: undefined })).toBeUndefined();
    expect(siteOfPage({ page: { known: 'withheld', sentence: '' }, url: 'https://addons.mozilla.org/' })).toBeUndefined();
  });
});

test.each([
  ['armed group', 'Iraq, Syria', 'Armed group, Iraq, Syria'],
  ['state military of Iraq', 'Iraq', 'State military of Iraq'],
  ['oil town south of Mosul, Iraq', 'Nineveh province, Iraq', 'Oil town south of Mosul, Iraq, Nineveh province'],
  ['Umbrella of Iraqi armed groups', 'Iraq', 'Umbrella of Iraqi armed groups'],
  ['', 'Iraq', 'Iraq'], ['', '', ''],
])('%j in %j is described as "%s"', (subtype, region, line) => {
  expect(describeName({ subtype, region })).toBe(line);
});
