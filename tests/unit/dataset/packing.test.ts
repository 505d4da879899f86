import { expect, test } from 'vitest';
import { packCard, SourcePool, unpackCard, unpackSource, type PackedCard, type PackedSource } from '../../../src/dataset/packing';
import type { Card } from '../../../src/types';
import { BLANK, CARDS } from '../cards/fixture';

const source = { publisher: 'A', url: 'https://a.example/', date: '2024', accessed: '2024-05-01' };
const odd: Card = {
  ...BLANK,
  sources: [source, { ...source, title: 'T' }, { ...source, original: 'AFP' }, { ...source, accessed: '2020-01-01' }, { ...source, accessed: '2020-01-01', title: 'T', original: 'AFP' }],
};

const RELEASE = '2026-11-22';
const thaw = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const NAMES: Readonly<Record<string, string>> = { a: 'Alpha', irgc: 'Islamic Revolutionary Guard Corps' };
const nameOf = (id: string): string | undefined => NAMES[id];

function roundTrip(card: Card, pool = new SourcePool(RELEASE)): Card {
  const packed: PackedCard = thaw(packCard(card, pool, nameOf));
  const rows: readonly PackedSource[] = thaw(pool.rows);
  return unpackCard(packed, { sourceAt: (number) => unpackSource(rows[number] as PackedSource, RELEASE), nameOf, head: card, release: RELEASE });
}

test.each([...Object.values(CARDS), BLANK, odd].map((card) => [card.id, card] as const))('%s comes back as it was', (_, card) => {
  expect(roundTrip(card)).toEqual(card);
});

test('a page that two cards cite stands once, and one read on another day is another page', () => {
  const pool = new SourcePool(RELEASE);
  expect([source, { ...source, accessed: RELEASE }, { ...source }].map(pool.add)).toEqual([0, 1, 0]);
  expect(pool.rows).toEqual([source, { publisher: 'A', url: 'https://a.example/', date: '2024' }]);
});

test('the name of a related entity is left to its head, another text is not', () => {
  const rows = [{ text: 'Alpha', entity: 'a', src: [1] }, { text: 'Alpha, in part', entity: 'a', src: [1] }, { text: 'Nobody', entity: 'gone', src: [1] }, { text: 'Alpha', src: [1] }];
  const card: Card = { ...BLANK, facts: [{ label: 'Led by', rows }] };
  expect(packCard(card, new SourcePool(RELEASE), nameOf).facts?.[0]?.rows).toEqual([{ entity: 'a', src: [1] }, ...rows.slice(1)]);
  expect(roundTrip(card)).toEqual(card);
});

test('what the head says, and the day of the release, is left out', () => {
  const today = { ...BLANK, reviewed: RELEASE };
  expect(roundTrip(today)).toEqual(today);
  expect(Object.keys(packCard(today, new SourcePool(RELEASE), nameOf))).not.toEqual(expect.arrayContaining(['reviewed']));
  for (const field of ['id', 'kind', 'name', 'subtype']) expect(packCard(BLANK, new SourcePool(RELEASE), nameOf)).not.toHaveProperty(field);
});

test('a fact that a relation repeats is kept once, in whatever order its fields come', () => {
  const relation = { label: 'part of', text: 'B', entity: 'b', since: '2014', src: [1] };
  const card: Card = { ...BLANK, relations: [{ ...relation, text: 'A', entity: 'a' }, relation], facts: [{ label: 'Part of', rows: [{ text: 'B', since: '2014', src: [1], entity: 'b' }, { text: 'B', src: [1] }] }] };
  expect(packCard(card, new SourcePool(RELEASE), nameOf).facts).toEqual([{ label: 'Part of', rows: [1, { text: 'B', src: [1] }] }]);
  expect(roundTrip(card)).toEqual(card);
});
