import { expect, test } from 'vitest';
import { packCard, unpackCard } from '../../../src/dataset/packing';
import type { Card } from '../../../src/types';
import { BLANK, CARDS } from '../cards/fixture';

const source = { publisher: 'A', url: 'https://a.example/', date: '2024', accessed: '2024-05-01' };
const odd: Card = {
  ...BLANK,
  sources: [source, { ...source, title: 'T' }, { ...source, original: 'AFP' }, { ...source, accessed: '2020-01-01' }, { ...source, accessed: '2020-01-01', title: 'T', original: 'AFP' }],
};

test.each([...Object.values(CARDS), BLANK, odd].map((card) => [card.id, card] as const))('%s comes back as it was', (_, card) => {
  expect(unpackCard(JSON.parse(JSON.stringify(packCard(card))))).toEqual(card);
});

const sizes = (pack: (card: Card) => unknown): number => Object.values(CARDS).reduce((sum, card) => sum + JSON.stringify(pack(card)).length, 0);

test('the packed card is shorter', () => {
  expect(sizes(packCard)).toBeLessThan(sizes((card) => card) * 0.95);
});
