/** Real cards of the dataset, as the compiler wrote them when this test was made, and a small one to bend. */
import { readFileSync } from 'node:fs';
import type { Article, Reading } from '../../../src/cards/reading';
import type { Branch, Card, EntityId, Tree } from '../../../src/types';

export const CARDS = JSON.parse(readFileSync('tests/browser/content/cards.json', 'utf8')) as Record<EntityId, Card>;

export const BLANK: Card = {
  id: 'a', kind: 'armed-group', depth: 'full', name: 'A group', subtype: 'armed group', region: 'Iraq', also: [], lead: [{ text: 'An armed group.', src: [1] }], leadAsOf: '2024',
  facts: [], claims: [], designations: [], timeline: [], relations: [], confusable: [], gaps: [],
  sources: [{ publisher: 'A newspaper', url: 'https://news.example/a', date: '2024-02-03', accessed: '2024-05-01' }], reviewed: '2024-05-01',
};

export const card = (more: Partial<Card>): Card => ({ ...BLANK, ...more });

export function readingOf(entry: Card, more: Partial<Article> = {}): Reading {
  return { card: entry, article: { published: '2021-03-16', release: '2026-11-22', cardOf: (id) => CARDS[id], paragraphOf: () => undefined, mapOf: () => undefined, ...more } };
}

/** All text of a tree, without what is only spoken. */
export function textOf(tree: Tree): string {
  if (typeof tree !== 'object') return String(tree);
  const [, attributes, ...children] = tree;
  return attributes['class'] === 'vh' ? '' : children.map(textOf).join('');
}

/** Branches in document order that a test holds for. */
export function findAll(tree: Tree, holds: (branch: Branch) => boolean): Branch[] {
  if (typeof tree !== 'object') return [];
  const [, , ...children] = tree;
  return [...(holds(tree) ? [tree] : []), ...children.flatMap((child) => findAll(child, holds))];
}

export const withClass = (name: string) => ([, attributes]: Branch): boolean => attributes['class']?.split(' ').includes(name) === true;
export const withAct = (act: string) => ([, attributes]: Branch): boolean => attributes['data-do'] === act;

/** The source numbers of a tree, in document order. */
export function refsOf(tree: Tree): number[] {
  if (typeof tree !== 'object') return typeof tree === 'number' ? [tree] : [];
  const [, , ...children] = tree;
  return children.flatMap(refsOf);
}
