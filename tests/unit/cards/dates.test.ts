import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, isAfter, lastDay, printDate, printMonth, yearFraction } from '../../../src/cards/dates';

const two = (value: number) => String(value).padStart(2, '0');

describe('printing', () => {
  test.each([
    ['2021-03-16', '16 Mar 2021'], ['2021-03', 'Mar 2021'], ['2021', '2021'], ['2013~', 'about 2013'], ['2020-01~', 'about Jan 2020'], ['2006/2007', 'between 2006 and 2007'],
    ['2021-03-16T10:00:00Z', '16 Mar 2021'], ['unknown', 'date unknown'], ['undated', 'undated'], ['some day', 'some day'],
  ])('%s', (date, printed) => {
    expect(printDate(date)).toBe(printed);
  });

  test('"as of" needs no day', () => {
    expect(['2025-09-18', '2025-09', '2025', '2013~'].map(printMonth)).toEqual(['Sep 2025', 'Sep 2025', '2025', 'about 2013']);
  });
});

describe('comparing', () => {
  test.each<[string, string, boolean]>([
    ['2021-03-17', '2021-03-16', true], ['2021-03-16', '2021-03-16', false], ['2021-03', '2021-03-16', false], ['2021-04', '2021-03-16', true],
    ['2021', '2021-03-16', false], ['2022', '2021-03-16', true], ['2022~', '2021-03-16', false], ['2023~', '2021-03-16', true], ['2020/2022', '2021-03-16', false],
    ['2022/2023', '2021-03-16', true], ['unknown', '2021-03-16', false], ['2022', 'unknown', false],
  ])('%s after %s: %s', (date, other, after) => {
    expect(isAfter(date, other)).toBe(after);
  });

  test('never both ways, and a date contains its own days', () => {
    const dates = fc.record({ y: fc.integer({ min: 1900, max: 2100 }), m: fc.option(fc.integer({ min: 1, max: 12 })), d: fc.option(fc.integer({ min: 1, max: 28 })), about: fc.boolean() })
      .map(({ y, m, d, about }) => `${y}${m === null ? '' : `-${two(m)}`}${m === null || d === null ? '' : `-${two(d)}`}${about ? '~' : ''}`);
    fc.assert(fc.property(dates, dates, (one, other) => {
      expect(isAfter(one, other) && isAfter(other, one)).toBe(false);
      expect(isAfter(one, one)).toBe(false);
      expect(firstDay(one) ?? 0).toBeLessThanOrEqual(lastDay(one) ?? 0);
    }));
  });

  test('years on a line', () => {
    expect(yearFraction('2021')).toBe(2021);
    expect(yearFraction('2021-07')).toBeCloseTo(2021.5, 2);
    expect(yearFraction('unknown')).toBeUndefined();
  });
});
