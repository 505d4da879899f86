/** What is spoken when the reader comes to a name: English of the dataset, and apart from it words of ours. */
import { expect, test } from 'vitest';
import { hintOf, labelOf as label } from '../../../src/content/terms/label';
import type { ListedName } from '../../../src/messages';
import type { Mention } from '../../../src/types';

const mention: Mention = { start: 0, end: 6, text: 'Diyala', entity: 'diyala', kind: 'region', name: 'Diyala', underline: true, why: [] };
const listed = (subtype: string, region: string): ListedName => ({ entity: 'diyala', name: 'Diyala', kind: 'region', family: 'place', subtype, region, count: 2 });

/** As it is read out. */
const labelOf = (...of: Parameters<typeof label>): string => { const { english, own } = label(...of); return `${english}, ${own}`; };

test.each([
  ['governorate', 'Iraq', 'Diyala, governorate in Iraq, 3 of 14'],
  ['Shia armed group', 'Iraq, Syria', 'Diyala, Shia armed group in Iraq, Syria, 3 of 14'],
  ['state military of Iraq', 'Iraq', 'Diyala, state military of Iraq, 3 of 14'],
  ['war', '', 'Diyala, war, 3 of 14'],
])('%s of "%s": %s', (subtype, region, label) => {
  expect(labelOf(mention, listed(subtype, region), 3, 14)).toBe(label);
});

test('says so where the name may mean something else', () => {
  expect(labelOf({ ...mention, candidates: ['diyala-river'] }, listed('governorate', 'Iraq'), 1, 2)).toBe('Diyala, governorate in Iraq, more than one reading, 1 of 2');
});

test('an entry without a card has its name and its place', () => {
  expect(labelOf(mention, undefined, 1, 1)).toBe('Diyala, 1 of 1');
});

test('what is ours and what is of the dataset are told apart', () => {
  expect(label(mention, listed('governorate', 'Iraq'), 3, 14)).toEqual({ english: 'Diyala, governorate in Iraq', own: '3 of 14' });
  expect(label({ ...mention, candidates: ['diyala-river'] }, undefined, 3, 14)).toEqual({ english: 'Diyala', own: 'more than one reading, 3 of 14' });
});

test('the hint names the place and the keys', () => {
  expect(hintOf(9, 15)).toBe('9 of 15 · Enter opens · ← → next name · Esc leaves');
});
