/** What an entry page says: all of the entry, each statement once with its sources, in order. */
import { describe, expect, test } from 'vitest';
import { printDate } from '../../../src/cards/dates';
import { drawEntry, readingOf } from '../../../src/pages/explorer/entry-page';
import { compareTimes } from '../../../src/pages/explorer/entry-tables';
import type { Card, MapBase, Tree } from '../../../src/types';
import { makeCard, makeLibrary } from '../../browser/explorer/fake-library';
import { CARDS, findAll, refsOf, textOf, withAct } from '../cards/fixture';

const cards = Object.values(CARDS);
const { library } = makeLibrary({ cards });
const draw = (card: Card): Tree => ['div', {}, ...drawEntry(readingOf(card, library)).filter((tree): tree is Tree => tree !== false && tree !== undefined)];
const headings = (tree: Tree) => findAll(tree, ([tag]) => /^h[1-6]$/.test(tag)).map(([tag, , text]) => `${tag} ${textOf(text ?? '')}`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const section = (tree: Tree, title: string): Tree => findAll(tree, ([tag, , head]) => tag === 'section' && head !== undefined && textOf(head).startsWith(title))[0] ?? '';

describe.each(cards.map((card) => [card.id, card] as const))('%s', (_, card) => {
  const tree = draw(card);
  const text = textOf(tree);

  test('says everything the entry says', () => {
    const facts = card.facts.flatMap(({ rows }) => rows).filter((row) => !text.includes(capital(row.text)) && !text.includes(row.text));
    expect(facts).toEqual([]);
    expect([...card.claims, ...card.timeline, ...card.lead].filter((row) => !text.includes(row.text))).toEqual([]);
    expect([...card.also, card.native?.text, card.acronym].filter((name) => name !== undefined && !text.includes(name))).toEqual([]);
    expect(card.designations.filter((row) => !text.includes(row.list) || !text.includes(row.authority))).toEqual([]);
    expect(card.confusable.filter((row) => !text.includes(row.why))).toEqual([]);
    expect(card.gaps.filter((row) => !text.includes(row.note))).toEqual([]);
    expect(card.sources.filter((source) => !text.includes(source.publisher))).toEqual([]);
    expect(text).toContain(`Dataset of ${printDate(library.release)}`);
  });

  test('every source number leads to a source, and every source is there', () => {
    expect(refsOf(tree).filter((number) => number < 1 || number > card.sources.length)).toEqual([]);
    expect(findAll(tree, ([, { id }]) => id?.startsWith('source-') === true)).toHaveLength(card.sources.length);
  });

  test('every related entry is named, and leads there where it has a card', () => {
    const related = section(tree, 'Related entries');
    expect(card.relations.filter(({ text: name }) => !textOf(related).includes(name))).toEqual([]);
    expect(card.relations.filter(({ entity }) => CARDS[entity] !== undefined && findAll(related, withAct(`go ${entity}`)).length === 0)).toEqual([]);
  });

  test('one first heading, and only sections of one level under it', () => {
    const [first, ...rest] = headings(tree);
    expect(first).toBe(`h1 ${card.name}`);
    expect(rest.every((heading) => heading.startsWith('h3 '))).toBe(true);
  });
});

test('a fact that changes hands stands in its history and nowhere else; the rest once among the statements', () => {
  const card = makeCard({
    facts: [
      { label: 'Led by', rows: [{ text: 'First Man', since: '2003', until: '2011', src: [1] }, { text: 'Third Man', since: 'unknown', asOf: '2024', src: [1] }, { text: 'Second Man', since: '2011', until: '2020-01-03', by: 'a witness', src: [1] }] },
      { label: 'Strength', rows: [{ text: 'thousands', asOf: '2024-02', by: 'officials', src: [1] }, { text: 'hundreds', src: [1] }] },
    ],
  });
  const tree = draw(card);
  const rows = (title: string) => findAll(section(tree, title), ([tag]) => tag === 'tr').slice(1).map((row) => findAll(row, ([tag]) => tag === 'th' || tag === 'td').map((cell) => textOf(cell).replace(/^(?:According to|Sources|As of): /, '').trim()));
  expect(rows('Leaders')).toEqual([
    ['Dates not known', 'Third Man', '–', 'A newspaper1', '2024'], ['2011 to 3 Jan 2020', 'Second Man', 'a witness', 'A newspaper1', '–'], ['2003 to 2011', 'First Man', '–', 'A newspaper1', '–'],
  ]);
  expect(rows('Statements')).toEqual([['Strength', 'Thousands', 'officials', 'A newspaper1', 'Feb 2024'], ['', 'Hundreds', '–', 'A newspaper1', '–']]);
});

const row = (more: object) => ({ text: '', src: [], ...more });

test('histories are newest first, what has no end before what has one', () => {
  const sorted = [row({ since: '1990', until: '2000' }), row({ since: '2001' }), row({ asOf: '2024' }), row({ until: '2010' }), row({ since: '1980', until: '2000' })].toSorted(compareTimes);
  expect(sorted.map(({ text: _t, src: _s, ...times }: { text: string; src: unknown[] }) => times)).toEqual([{ asOf: '2024' }, { since: '2001' }, { until: '2010' }, { since: '1990', until: '2000' }, { since: '1980', until: '2000' }]);
});

test('an empty entry has a heading, its lead and its source, and no empty section', () => {
  const tree = draw(makeCard({}));
  expect(headings(tree)).toEqual(['h1 A group', 'h3 Sources']);
});

test('a place stands on the map of its country, its dispute among the statements', () => {
  const base: MapBase = { id: 'SY', width: 656, height: 400, projection: { scale: 1, east: 0, south: 0 }, focus: 'M0 0h9v9Z', land: '', provinces: '', borders: '', disputed: '', labels: [], caption: 'Borders as drawn.' };
  const place = makeCard({ kind: 'settlement', map: { base: 'SY', x: 100, y: 100 }, dispute: 'Held by one, claimed by another.' });
  const tree: Tree = ['div', {}, ...drawEntry(readingOf(place, { ...library, map: (code) => (code === 'SY' ? base : undefined) })).filter((part): part is Tree => part !== false && part !== undefined)];
  expect(findAll(tree, ([tag, { id }]) => tag === 'symbol' && id === 'i-map-SY')).toHaveLength(1);
  expect(findAll(tree, ([tag, { class: name }]) => tag === 'circle' && name === 'm-pin')).toHaveLength(1);
  expect(textOf(section(tree, 'Where'))).toContain('Borders as drawn.');
  expect(textOf(section(tree, 'Statements'))).toContain('In disputeHeld by one, claimed by another.');
});
