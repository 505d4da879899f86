import { describe, expect, test } from 'vitest';
import { PointerSpeed } from '../../../src/content/hover/pointer-speed';

const run = (samples: readonly (readonly [x: number, at: number])[]) => {
  const speed = new PointerSpeed();
  return samples.map(([x, at]) => speed.add(x, 0, at)).at(-1);
};

describe('PointerSpeed', () => {
  test('the gate is the mean of the last two moves', () => {
    expect(run([[0, 0], [20, 16], [40, 32]])).toEqual({ real: true, slow: false });
    expect(run([[0, 0], [20, 16], [40, 32], [44, 48], [46, 64]])).toEqual({ real: true, slow: true });
    expect(run([[0, 0], [100, 16], [104, 32]])?.slow).toBe(false);
  });

  test('a pointer that turns back is not slow', () => {
    expect(run([[0, 0], [40, 16], [0, 32]])?.slow).toBe(false);
  });

  test('a move to the same place is the page moving, not the pointer', () => {
    expect(run([[0, 0], [10, 16], [10, 500]])).toEqual({ real: false, slow: true });
  });

  test('the first event proves no movement', () => {
    expect(run([[5, 0]])?.real).toBe(false);
  });

  test('with a rounded clock the gate stays open, because speed cannot be told', () => {
    const rounded = Array.from({ length: 12 }, (_, index) => [index * 30, Math.floor((index * 16) / 100) * 100] as const);
    expect(run(rounded)?.slow).toBe(true);
  });
});
