import { describe, expect, test } from 'vitest';
import { drawCard, drawCards } from '../../../src/cards';
import { orderCards } from '../../../src/cards/order';
import { isAllowed } from '../../../src/content/card/build';
import type { Branch, Card, EntityId, Mention, Tree } from '../../../src/types';
import { card, CARDS, findAll, readingOf, refsOf, textOf, withClass } from './fixture';

const treeOf = (entry: Card, more = {}): Branch => ['div', {}, ...drawCard(readingOf(entry, more)).tree];
const everyCard = Object.values(CARDS);
const anyBranch = (): boolean => true;
const TEXT = 'Diyala is the first.\nBalad and Diyala again.';
const mention = (start: number, text: string, entity: EntityId, more: Partial<Mention> = {}): Mention =>
  ({ start, end: start + text.length, text, entity, kind: CARDS[entity]?.kind ?? 'region', name: text, underline: true, why: ['a reason'], ...more });
const mentions = [mention(0, 'Diyala', 'diyala'), mention(21, 'Balad', 'balad-air-base', { candidates: ['balad', 'lost'] }), mention(31, 'Diyala', 'diyala'), mention(40, 'Lost', 'lost')];

describe('a drawn card', () => {
  test('holds only what the content script builds', () => {
    for (const entry of everyCard) {
      for (const [tag, attributes] of findAll(treeOf(entry, { paragraphOf: () => 3 }), anyBranch)) {
        for (const [name, value] of Object.entries(attributes)) expect({ tag, name, value, allowed: isAllowed(tag, name, value) }).toEqual({ tag, name, value, allowed: true });
      }
    }
  });

  test('reads in the order of the design', () => {
    const text = textOf(treeOf(CARDS['kataib-sayyid-al-shuhada'] as Card, { paragraphOf: (id: string) => (id === 'quds-force' ? 2 : undefined) }));
    const places = ['Shia armed group', 'Iraq, Syria', 'KSS', 'Iraqi Shia armed group formed', 'Since this article:', 'this article, 16 Mar 2021', 'May 2013', 'Led by', 'Who says what', 'Designations',
      'Not to be confused with', 'Looked for and not found', 'Sources', 'Dataset of 22 Nov 2026', '17 sources, checked 22 Nov 2026', 'Why this?'].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('every source number leads to a source', () => {
    for (const entry of everyCard) {
      const tree = treeOf(entry);
      const cited = refsOf(tree).map((number) => `source-${number}`);
      const ids = new Set(findAll(tree, ([, { id }]) => id !== undefined).map(([, { id }]) => id));
      expect(cited.filter((id) => !ids.has(id))).toEqual([]);
      expect(cited.length).toBeGreaterThan(0);
    }
  });

  test('foreign names say their language and direction', () => {
    const [native] = findAll(treeOf(CARDS['diyala'] as Card), ([tag]) => tag === 'bdi');
    expect(native).toEqual(['bdi', { lang: 'ar', dir: 'rtl' }, 'ديالى']);
  });

  test('what changed after the article is told apart for the eye and the ear', () => {
    const tree = treeOf(card({ facts: [{ label: 'Led by', rows: [{ text: 'A', since: '2023', src: [1] }, { text: 'B', until: '2019', src: [1] }] }] }));
    const fresh = findAll(findAll(tree, withClass('facts'))[1] ?? '', withClass('new'));
    expect(fresh.map(textOf)).toEqual(['A1 since 2023']);
    expect(findAll(fresh[0] ?? '', withClass('vh'))).toEqual([['span', { class: 'vh' }, 'Since this article: ']]);
  });

  test('an entry with nothing but a lead has no empty section', () => {
    const tree = treeOf(card({}));
    expect(findAll(tree, ([tag]) => tag === 'h3').map(textOf)).toEqual(['Sources']);
    expect(findAll(tree, ([, , ...children]) => children.length === 0).map(([tag]) => tag).filter((tag) => !['path', 'circle', 'ul', 'span', 'use'].includes(tag))).toEqual([]);
  });

  test('text stays text', () => {
    const nasty = '<img src=x onerror=alert(1)>';
    expect(findAll(treeOf(card({ name: nasty, lead: [{ text: nasty, src: [] }] })), ([tag]) => tag === 'img')).toEqual([]);
  });
});

describe('the cards of an article', () => {
  const drawn = drawCards({ order: JSON.parse(JSON.stringify(orderCards({ text: TEXT, published: '2021-03-16' }, mentions))), release: '2026-11-22', card: (id) => CARDS[id], map: () => undefined });

  test('are those of its names and of their other readings; names without a card are left out', () => {
    expect(Object.keys(drawn.cards).toSorted()).toEqual(['balad', 'balad-air-base', 'diyala']);
    expect(drawn.names.map(({ name, count }) => [name, count])).toEqual([['Diyala', 2], ['Balad Air Base', 1]]);
  });

  test('a choice is drawn for every mention with two readings', () => {
    expect(Object.keys(drawn.choices)).toEqual(['1']);
    expect(textOf(['div', {}, ...(drawn.choices['1'] as Tree[])])).toContain('“Balad”');
  });

  test('are ordered with a note of what is named, how often and where, and of what has several readings', () => {
    const twice = [...mentions, mention(60, 'Balad', 'balad-air-base', { candidates: ['balad', 'lost'] }), mention(70, 'Balad', 'balad-air-base', { candidates: ['balad', 'lost'], why: ['another reason'] })];
    const prose = `${'Diyala is named in a paragraph that is long enough to be read as prose. '.repeat(2).trim()}`;
    expect(orderCards({ text: prose }, twice)).toEqual({
      named: [{ entity: 'diyala', count: 2, paragraph: 1 }, { entity: 'balad-air-base', count: 3, paragraph: 1 }, { entity: 'lost', count: 1, paragraph: 1 }],
      choices: [
        { mentions: [1, 4], text: 'Balad', readings: ['balad-air-base', 'balad', 'lost'], reason: 'a reason' },
        { mentions: [5], text: 'Balad', readings: ['balad-air-base', 'balad', 'lost'], reason: 'another reason' },
      ],
    });
    expect(orderCards({ text: '', published: '2021-03-16' }, [])).toEqual({ published: '2021-03-16', named: [], choices: [] });
  });

  test('survive the trip as JSON', () => {
    expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
  });
});

const kerman = (id: string, kind: 'settlement' | 'region', region: string) => card({ id, kind, name: 'Kerman', region });

test('a town and the province of its name are no choice; a town of that name elsewhere is one', () => {
  const cards: Record<string, ReturnType<typeof card>> = { town: kerman('town', 'settlement', 'Kerman, Iran'), province: kerman('province', 'region', 'Iran'), other: kerman('other', 'settlement', 'Turkey') };
  const choicesOf = (...readings: string[]) => drawCards({
    order: { named: [{ entity: 'town', count: 1, paragraph: 1 }], choices: [{ mentions: [0], text: 'Kerman', readings }] }, release: '2026-11-22', card: (id) => cards[id], map: () => undefined,
  }).choices;
  expect(choicesOf('town', 'province')).toEqual({});
  expect(Object.keys(choicesOf('town', 'province', 'other'))).toEqual(['0']);
});
