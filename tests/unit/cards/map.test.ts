import { describe, expect, test } from 'vitest';
import { drawCards } from '../../../src/cards';
import { drawBase, drawMap, drawSmallMap } from '../../../src/cards/map';
import { isAllowed } from '../../../src/content/card/build';
import type { MapBase, Tree } from '../../../src/types';
import { BLANK, card, findAll, textOf } from './fixture';

const BASE: MapBase = {
  id: 'IQ', width: 656, height: 480, projection: { scale: 1, east: 0, south: 0 }, focus: 'M1 1l9 9', land: 'M2 2l9 9', provinces: '', borders: 'M3 3l9 9', disputed: 'M4 4l9 9',
  labels: [{ text: 'Syria', x: 100, y: 100 }, { text: 'Persian Gulf', x: 600, y: 440, sea: true }], caption: 'Borders as drawn.',
};
const town = card({ kind: 'settlement', name: 'Mosul', region: 'Nineveh, Iraq', map: { base: 'IQ', x: 300, y: 90 } });
const drawn = (more: Parameters<typeof card>[0] = {}): Tree => drawMap({ ...town, ...more }, BASE) as Tree;
const texts = (tree: Tree): string[] => findAll(tree, ([tag]) => tag === 'text').map(textOf);

describe('the map of a card', () => {
  test('has the ground, the pin, the names, its own name and the caption', () => {
    const tree = drawn();
    expect(findAll(tree, ([tag]) => tag === 'use').map(([, attributes]) => attributes['href'])).toEqual(['#i-map-IQ']);
    expect(findAll(tree, ([tag]) => tag === 'circle')).toEqual([['circle', { class: 'm-pin', cx: '300', cy: '90', r: '9' }]]);
    expect(texts(tree)).toEqual(['Syria', 'Persian Gulf', 'Mosul']);
    expect(textOf(tree)).toContain('Borders as drawn.');
    expect(findAll(tree, ([, attributes]) => attributes['role'] === 'img').map(([, attributes]) => attributes['aria-label'])).toEqual(['Map: Mosul in Nineveh, Iraq']);
  });
  test('a province is an outline without its name', () => {
    const tree = drawn({ map: { base: 'IQ', shape: 'M5 5l9 9z' } });
    expect(findAll(tree, ([, attributes]) => attributes['class'] === 'm-area')).toHaveLength(1);
    expect(texts(tree)).toEqual(['Syria', 'Persian Gulf']);
  });
  test('a name under the pin\'s own gives way', () => expect(texts(drawn({ map: { base: 'IQ', x: 90, y: 104 } }))).toEqual(['Persian Gulf', 'Mosul']));
  test('near the right edge the name stands to the left', () => {
    const own = findAll(drawn({ map: { base: 'IQ', x: 640, y: 200 } }), ([, attributes]) => attributes['class'] === 'm-own')[0];
    expect(own?.[1]).toMatchObject({ 'text-anchor': 'end', x: '624' });
  });
  test('without a place or without a base there is none', () => {
    expect(drawMap(BLANK, BASE)).toBeUndefined();
    expect(drawMap(town, undefined)).toBeUndefined();
    expect(drawSmallMap(town, undefined)).toBeUndefined();
  });
  test('the small one is for the eye only', () => expect(drawSmallMap(town, BASE)).toMatchObject(['svg', { class: 'map small brief', 'aria-hidden': 'true' }, ['use', {}], ['circle', { class: 'm-pin' }]]));
});

test('the content script allows every tag and attribute of it', () => {
  const trees = [drawn(), drawn({ map: { base: 'IQ', shape: 'M5 5l9 9z' } }), drawSmallMap(town, BASE) as Tree, drawBase(BASE)];
  const all = trees.flatMap((tree) => findAll(tree, () => true));
  expect(all.flatMap(([tag, attributes]) => Object.entries(attributes).filter(([name, value]) => !isAllowed(tag, name, value)).map(([name]) => `${tag} ${name}`))).toEqual([]);
});

test('lines that are nothing are left out', () => expect(drawBase(BASE).slice(2).map((path) => (path as [string, { class: string }])[1].class)).toEqual(['m-land', 'm-focus', 'm-border', 'm-dis']));

const named = ['a', 'b'].map((entity) => ({ entity, count: 1, paragraph: 1 }));

test('each country travels once, however many of its places are named', () => {
  const cards = { a: { ...town, id: 'a' }, b: { ...town, id: 'b' } };
  const { glyphs } = drawCards({ order: { named, choices: [] }, release: '2026-11-22', card: (id) => cards[id as 'a'], map: (code) => (code === 'IQ' ? BASE : undefined) });
  expect(findAll(glyphs, ([, attributes]) => attributes['id'] === 'i-map-IQ')).toHaveLength(1);
});
