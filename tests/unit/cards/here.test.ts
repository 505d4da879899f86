/** Ties to the other names of the article: bonds from either side, events that name both, provinces; never the same one twice. */
import { describe, expect, test } from 'vitest';
import { drawCards } from '../../../src/cards';
import { drawRelations } from '../../../src/cards/relations';
import { h } from '../../../src/cards/tree';
import type { Card, EntityId } from '../../../src/types';
import { card, findAll, readingOf, textOf, withAct, withClass } from './fixture';

const statement = { text: 'B', src: [1] };
const event = (date: string, text: string, ...entries: EntityId[]) => ({ date, text, entries, src: [1] });
const b = (more: Partial<Card> = {}) => card({ id: 'b', name: 'B', sources: [{ publisher: 'The other paper', url: 'https://b.example/', date: '2020', accessed: '2024' }], ...more });

/** The rows under "On this page" of `one`, in an article that names all of them. */
function rowsOf(one: Card, ...others: Card[]) {
  const all = new Map([one, ...others].map((entry) => [entry.id, entry]));
  const order = [...all.keys()];
  const reading = readingOf(one, { named: order, cardOf: (id) => all.get(id), paragraphOf: (id) => (all.has(id) ? order.indexOf(id) + 1 : undefined) });
  return findAll(h('div', {}, ...drawRelations(reading)), withClass('rel')).flatMap((list) => findAll(list, ([tag]) => tag === 'li'));
}
const words = (...cards: [Card, ...Card[]]) => rowsOf(...cards).map(textOf);

describe('On this page', () => {
  test('a bond says how, according to whom, with dates, and leads to the entry and to the place in the text', () => {
    const one = card({ relations: [{ ...statement, label: 'backed by', entity: 'b', by: 'a ministry', since: '2014', asOf: '2025-09', flag: 'disputed' }], facts: [{ label: 'Backed by', rows: [{ ...statement, entity: 'b' }] }] });
    const [row] = rowsOf(one, b());
    expect(textOf(row ?? '')).toBe('Backed by B, according to a ministry1 since 2014, as of Sep 2025; disputedpara 2');
    for (const act of ['go b', 'jump b']) expect(findAll(row ?? '', withAct(act))).toHaveLength(1);
  });

  test('an event that names both is a tie, the newest of them, where no bond says more', () => {
    const timeline = [event('2019', 'Old event.', 'b'), event('2021-02-25', 'A strike.', 'b', 'c')];
    expect(words(card({ timeline }), b())).toEqual(['With B: A strike1 25 Feb 2021para 2']);
    expect(words(card({ timeline, relations: [{ ...statement, label: 'backs', entity: 'b' }] }), b())).toEqual(['Backs B1para 2']);
  });

  test('one that only the other entry tells shows too, with its publisher instead of a number that would lead elsewhere', () => {
    const rows = rowsOf(card({}), b({ timeline: [event('2020-01', 'A raid.', 'a')] }));
    expect(rows.map(textOf)).toEqual(['With B: A raid Jan 2020; told in the entry of B, from The other paperpara 2']);
    expect(findAll(rows[0] ?? '', withAct('jump b'))).toHaveLength(1);
  });

  test('countries stand in too many events for that', () => {
    expect(words(card({ timeline: [event('2021', 'A strike.', 'b')] }), b({ kind: 'country' }))).toEqual([]);
    expect(words(card({ kind: 'country' }), b({ timeline: [event('2021', 'A strike.', 'a')] }))).toEqual([]);
  });

  test('a place and the province of it lead to each other', () => {
    const village = card({ kind: 'settlement', name: 'Village', facts: [{ label: 'Province', rows: [{ text: 'B', entity: 'b', src: [1] }] }] });
    const province = b({ kind: 'region' });
    expect(words(village, province)).toEqual(['In B1para 2']);
    expect(words(province, village)).toEqual(['Contains Village told by A newspaperpara 2']);
  });

  test('names without a tie are not there, nor is the entry itself', () => {
    expect(words(card({ timeline: [event('2021', 'A strike.', 'a')] }), b())).toEqual([]);
  });

  test('of very many the first are shown', () => {
    const others = Array.from({ length: 12 }, (_, index) => card({ id: `n${index}`, name: `N${index}` }));
    const rows = rowsOf(card({ timeline: [event('2021', 'A strike.', ...others.map(({ id }) => id))] }), ...others);
    expect([rows.length, rows.filter(withClass('fold')).length]).toEqual([12, 4]);
  });

  test('works for the cards of an article as the background draws them', () => {
    const cards: Record<string, Card> = { a: card({}), b: b({ timeline: [event('2020-01', 'A raid.', 'a')] }) };
    const { cards: drawn } = drawCards({ order: { named: [{ entity: 'a', count: 1, paragraph: 1 }, { entity: 'b', count: 1, paragraph: 3 }], choices: [] }, release: '2026-11-22', card: (id) => cards[id], map: () => undefined });
    expect(drawn['a']?.tree.map(textOf).join('')).toContain('With B: A raid Jan 2020; told in the entry of B, from The other paperpara 3');
  });
});
