/** Names of bodies that end in a place: the place is no mention there, but it still says what the article is about. */
import { describe, expect, it } from 'vitest';
import { makeWorld, type Name } from './world';

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const { marks } = makeWorld([
  { id: 'mali', kind: 'country', countries: ['ML'], names: ['Mali'] }, { id: 'iran', kind: 'country', countries: ['IR'], names: ['Iran'] }, { id: 'congo', kind: 'country', countries: ['CD'], names: ['DRC', 'Congo'] },
  { id: 'tehran', kind: 'settlement', countries: ['IR'], names: ['Tehran'] }, { id: 'gao', kind: 'settlement', countries: ['ML'], subtype: 'town', names: [supported('Gao')] },
  { id: 'gao-region', kind: 'region', countries: ['ML'], names: [supported('Gao region')] },
  { id: 'desert-forces', kind: 'armed-group', countries: ['ML'], names: ['Desert Forces', 'Movement of Mali'] }, { id: 'village', kind: 'settlement', countries: ['ML'], names: [supported('Forces')] },
]);

describe('a place at the end of a body\'s name', () => {
  it.each([
    'The News Agency of Mali wrote it.', 'The Training Mission in Mali has left.', 'The UN Mission in the DRC has left.', 'The Armed Forces of the DRC were there.', 'The Bank of Iran is shut.',
    'Bank of Iran clerks met.', 'The University of Tehran is shut.', 'The Support Mission for Mali has left.', 'He saw Armed Forces of Mali there.', 'The old Tribunal of Congo met.',
  ])('is no mention: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['The Government of Iran met.', ['Iran > iran']],
    ['The President of Mali met the Mayor of Tehran.', ['Mali > mali', 'Tehran > tehran']],
    ['The State of Iran was there.', ['Iran > iran']],
    ['Ten Killed in Mali', ['Mali > mali']],
    ['The mission in Mali has left; a Mission in Mali too.', ['Mali > mali', 'Mali > mali']],
    ['A bank of Iran is shut.', ['Iran > iran']],
    ['The World Bank for Iran met the Old Union for Mali.', ['Iran > iran', 'Mali > mali']],
    ['The Bank in Iran is shut.', ['Iran > iran']],
    ['Forces of Iran met. The forces of Mali met.', ['Iran > iran', 'Mali > mali']],
    ['The Desert Forces of Mali met.', ['Desert Forces > desert-forces', 'Mali > mali']],
    ['The Agency’s men of Mali met.', ['Mali > mali']],
    ['The Agency Of Mali met; the Agency, of Mali.', ['Mali > mali', 'Mali > mali']],
    ['The Movement of Mali met.', ['Movement of Mali > desert-forces']],
    ['The Bank and the men off Mali.', ['Mali > mali']],
    ['In Mission in Mali.', ['Mali > mali']],
    ['Mali', ['Mali > mali']],
  ])('stays one elsewhere: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('still says which country the article is about', () => {
    expect(marks('The News Agency of Mali said that Gao was quiet.')).toEqual(['Gao > gao']);
  });
});
