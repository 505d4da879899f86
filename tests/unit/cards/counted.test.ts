/** The line for openings: in the card only where they are counted, made of nothing the content script would drop. */
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/cards';
import { drawBack, drawCounted, drawLast } from '../../../src/cards/counted';
import { isAllowed } from '../../../src/content/card/build';
import type { Branch, Tree } from '../../../src/types';
import { card, findAll, readingOf, textOf, withAct, withClass } from './fixture';

const lineOf = (hiding?: { everything: boolean; counts?(id: string): boolean }): Branch[] =>
  findAll(['div', {}, ...drawCard(readingOf(card({ id: 'a-group' }), hiding === undefined ? {} : { hiding })).tree], withClass('last'));

test('stands in a card whose openings are counted, and in no other', () => {
  expect([lineOf(), lineOf({ everything: true }), lineOf({ everything: true, counts: (id) => id !== 'a-group' })]).toEqual([[], [], []]);
  expect(lineOf({ everything: true, counts: (id) => id === 'a-group' })).toEqual([['p', { class: 'last', role: 'status', id: 'a-group' }]]);
});

test('says at the last opening what came of it, with a way back where there is one', () => {
  const said: Branch = ['p', {}, ...drawLast({ id: 'a-group', name: 'A group' }, 5, true)];
  expect(textOf(said)).toBe('You have opened this card 5 times. From the next page on, A group is no longer marked.Undo');
  expect(findAll(said, withAct('hide back a-group'))).toHaveLength(1);
  expect(textOf(['p', {}, ...drawLast({ id: 'a-group', name: 'A group' }, 5, false)])).not.toContain('Undo');
});

test('is made of what the content script builds', () => {
  const all: Tree = ['div', {}, drawCounted('a'), ...drawLast({ id: 'a', name: 'A' }, 3, true), ...drawBack('takenBack'), ...drawBack('undoGone'), ...drawBack('notSaved')];
  const wrong = findAll(all, ([tag, attributes]) => Object.entries(attributes).some(([name, value]) => !isAllowed(tag, name, value)));
  expect(wrong).toEqual([]);
});
