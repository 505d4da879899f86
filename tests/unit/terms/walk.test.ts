/** Which name comes next: the table of term mode, and what must hold for any page. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAgain, moveOf, step, type Move, type Span } from '../../../src/content/terms/walk';

const HEIGHT = 800;
/** Names on a page scrolled so that 2 is above, 5 and 7 are on the screen, 9 is below; 4 is folded away. */
const PLACES: Readonly<Record<number, Span>> = { 2: { top: -300, bottom: -280 }, 5: { top: 100, bottom: 120 }, 7: { top: 500, bottom: 520 }, 9: { top: 1_500, bottom: 1_520 } };
const MARKS = [2, 4, 5, 7, 9];
const spanOf = (mark: number): Span | undefined => PLACES[mark];

describe('step', () => {
  test.each<[what: string, at: number | undefined, move: Move, to: number | undefined]>([
    ['forward', 5, 'next', 7],
    ['back', 7, 'previous', 5],
    ['forward over a name that is folded away', 2, 'next', 5],
    ['back over a name that is folded away', 5, 'previous', 2],
    ['round at the end', 9, 'next', 2],
    ['round at the beginning', 2, 'previous', 9],
    ['to the first', 7, 'first', 2],
    ['to the last', 5, 'last', 9],
    ['beginning forward: the first name that is not above the screen', undefined, 'next', 5],
    ['beginning backward: the last name that is not below the screen', undefined, 'previous', 7],
    ['from a mark that is gone: as if beginning', 6, 'next', 5],
    ['from a name that is folded away: the next that is not', 4, 'next', 5],
  ])('goes %s', (_, at, move, to) => {
    expect(step(MARKS, at, move, spanOf, HEIGHT)).toBe(to);
  });

  test('beginning below the last name goes to the first, above the first goes to the last', () => {
    expect(step(MARKS, undefined, 'next', (mark) => ({ top: -900 + mark, bottom: -880 + mark }), HEIGHT)).toBe(2);
    expect(step(MARKS, undefined, 'previous', (mark) => ({ top: 900 + mark, bottom: 920 + mark }), HEIGHT)).toBe(9);
  });

  test.each<Move>(['next', 'previous', 'first', 'last'])('%s goes nowhere where there is no name, or none can be seen', (move) => {
    expect(step([], undefined, move, spanOf, HEIGHT)).toBeUndefined();
    expect(step([4, 6], undefined, move, spanOf, HEIGHT)).toBeUndefined();
    expect(step([4, 6], 4, move, spanOf, HEIGHT)).toBeUndefined();
  });

  test('the only name is its own neighbour', () => {
    expect(step([5], 5, 'next', spanOf, HEIGHT)).toBe(5);
    expect(step([5], 5, 'previous', spanOf, HEIGHT)).toBe(5);
  });

  test('going on and on meets every name that can be seen once, and back is the way back', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 40 }), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (numbers, hidden) => {
      const marks = numbers.toSorted((a, b) => a - b);
      const seen = marks.filter((_, index) => hidden[index] !== true);
      const at = (mark: number): Span | undefined => (seen.includes(mark) ? { top: mark * 30, bottom: mark * 30 + 20 } : undefined);
      const walked: number[] = [];
      let mark = step(marks, undefined, 'first', at, HEIGHT);
      for (let count = 0; mark !== undefined && count < seen.length; count++) {
        walked.push(mark);
        const next = step(marks, mark, 'next', at, HEIGHT);
        expect(next === undefined ? undefined : step(marks, next, 'previous', at, HEIGHT)).toBe(mark);
        mark = next;
      }
      expect(walked).toEqual(seen);
    }));
  });
});

describe('findAgain', () => {
  const before = [{ entity: 'diyala', start: 10 }, { entity: 'balad', start: 50 }, { entity: 'diyala', start: 400 }];
  const now = [{ entity: 'mosul', start: 5 }, { entity: 'diyala', start: 40 }, { entity: 'balad', start: 90 }, { entity: 'diyala', start: 430 }];
  test.each([
    ['the nearest mark of the same entry', [0, 1, 2, 3], 2, 3],
    ['another of its marks where the nearest is not painted', [0, 1, 2], 2, 1],
    ['its new number', [0, 1, 2, 3], 1, 2],
    ['nothing where the entry has no mark any more', [0, 1, 3], 1, undefined],
  ])('gives %s', (_, marks, at, found) => {
    expect(findAgain(marks, now, before[at] as { entity: string; start: number })).toBe(found);
  });
});

test.each([
  ['ArrowDown', false, 'next'], ['ArrowUp', false, 'previous'], ['ArrowRight', false, 'next'], ['ArrowLeft', false, 'previous'], ['ArrowRight', true, 'previous'], ['ArrowLeft', true, 'next'],
  ['ArrowDown', true, 'next'], ['Home', false, 'first'], ['End', true, 'last'], ['PageDown', false, undefined], ['n', false, undefined], ['Tab', false, undefined],
] as const)('%s on the button (right to left: %s) means %s', (key, rtl, move) => {
  expect(moveOf(key, rtl)).toBe(move);
});
