/** The list of names and the region that leads to it, as trees: order, words, and that the page builds every part of them. */
import { expect, test } from 'vitest';
import { drawNameList, drawRegion } from '../../../src/cards/name-list';
import { isAllowed } from '../../../src/content/card/build';
import type { ListedName } from '../../../src/messages';
import { isDrawnCard } from '../../../src/messages-guard';
import type { Branch, Tree } from '../../../src/types';

const listed = (entity: string, name: string, some: Partial<ListedName> = {}): ListedName => ({ entity, name, kind: 'region', family: 'place', subtype: 'governorate', region: 'Iraq', count: 1, ...some });
const NAMES = [
  listed('iraq', 'Iraq', { kind: 'country', subtype: 'country', region: '' }),
  listed('mosul', 'Mosul', { kind: 'settlement', subtype: 'city of Iraq', region: 'Nineveh, Iraq', count: 3 }),
  listed('qasem-soleimani', 'Qasem Soleimani', { kind: 'person', family: 'person', subtype: 'military officer', region: 'Iran' }),
  listed('diyala', 'Diyala'),
];

const isBranch = (tree: Tree): tree is Branch => Array.isArray(tree);
/** As it is read aloud. */
const textOf = (tree: Tree): string => (isBranch(tree) ? tree[1]['aria-hidden'] === 'true' ? '' : tree.slice(2).map((child) => textOf(child as Tree)).join('') : String(tree));
const all = (tree: Tree): Branch[] => (isBranch(tree) ? [tree, ...tree.slice(2).flatMap((child) => all(child as Tree))] : []);
const found = (trees: readonly Tree[], tag: string): Branch[] => trees.flatMap(all).filter(([name]) => name === tag);

test('the list has a heading, groups in the order of the popup, names in alphabetical order, each with kind and count', () => {
  const list = drawNameList(NAMES);
  const { tree } = list;
  expect(isDrawnCard(list)).toBe(true);
  expect(found(tree, 'h2').map(textOf)).toEqual(['4 names in this article']);
  expect(found(tree, 'h3').map(textOf)).toEqual(['People1', 'Places2', 'Countries1']);
  expect(found(tree, 'li').map(textOf)).toEqual(['Qasem SoleimaniMilitary officer, Iran1 mention', 'DiyalaGovernorate, Iraq1 mention', 'MosulCity of Iraq, Nineveh3 mentions', 'IraqCountry1 mention']);
  expect(found(tree, 'button').map(([, { 'data-do': act }]) => act)).toEqual(['close', 'pick qasem-soleimani', 'pick diyala', 'pick mosul', 'pick iraq']);
});

test('the region says how many there are, in the button and once aloud', () => {
  const region = drawRegion(NAMES);
  expect(found([region], 'button').map((one) => [one[1]['data-do'], textOf(one)])).toEqual([['list', '4 names in this article'], ['dismiss', '']]);
  expect(found([region], 'p').map((one) => [one[1]['role'], textOf(one)])).toEqual([['status', '4 names in this article have background cards.']]);
  expect(found([drawRegion(NAMES.slice(0, 1))], 'p').map(textOf)).toEqual(['1 name in this article has a background card.']);
});

test('without names there is no region', () => {
  expect(drawRegion([])).toBe('');
});

test('the page builds every tag and attribute used', () => {
  const refused = [...drawNameList(NAMES).tree, drawRegion(NAMES)].flatMap(all).flatMap(([tag, attributes]) => Object.entries(attributes).filter(([name, value]) => !isAllowed(tag, name, value)).map(([name]) => `${tag} ${name}`));
  expect(refused).toEqual([]);
});
