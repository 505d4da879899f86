import { expect, test } from 'vitest';
import { middleOfPath } from '../../../src/overview/path';

test('the middle of an outline as the compiler writes it', () => {
  expect(middleOfPath('M10 20l10 0 0 10-10 0z')).toEqual({ x: 15, y: 25 });
  expect(middleOfPath('M10 20l10 0-10-20z M300 300l900 0 0 9z')).toEqual({ x: 15, y: 10 });
  expect(middleOfPath('')).toBeUndefined();
});
