import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { printMeasure, printStrength } from '../../../src/compiler/cards/facts';
import { groupDigits, printDate, printDollars, printNumber, printPoint, printRange } from '../../../src/compiler/cards/print';
import { dayAfter, firstDay, isCalendarDate, lastDay } from '../../../src/compiler/rules/dates-of';

test.each([
  ['2014', '2014'], ['2014-06', 'Jun 2014'], ['2020-01-03', '3 Jan 2020'], ['1985~', 'about 1985'], ['2014-12~', 'about Dec 2014'],
  ['2006/2007', 'between 2006 and 2007'], ['2024-01-15/2024-01-16', 'between 15 Jan 2024 and 16 Jan 2024'],
])('date %s reads %s', (partial, text) => expect(printDate(partial)).toBe(text));

test.each([[0, '0'], [999, '999'], [1000, '1,000'], [1560021, '1,560,021'], [2.5, '2.5'], [1234.25, '1,234.25']])('number %d reads %s', (value, text) => expect(printNumber(value)).toBe(text));

test.each([
  ['about 3000', 'about 3,000'], ['more than 100000', 'more than 100,000'], ['about 1,000 to several thousand', 'about 1,000 to several thousand'],
  ['counted in 2014', 'counted in 2014'], ['20145', '20,145'],
])('digits in %s', (text, grouped) => expect(groupDigits(text)).toBe(grouped));

test.each([[7000, 10000, '7,000 to 10,000'], [3, 3, '3'], [7, undefined, 'at least 7'], [undefined, 8000, 'up to 8,000'], [undefined, undefined, '']])('range %s to %s', (min, max, text) => expect(printRange(min, max)).toBe(text));

test.each([[2_900_000_000, '2.9 billion US dollars'], [280_000_000, '280 million US dollars'], [5000, '5,000 US dollars']])('%d dollars', (value, text) => expect(printDollars(value)).toBe(text));

test('points name their half of the globe', () => {
  expect(printPoint({ lat: 36.18333, lon: 44.01193 })).toBe('36.183° N, 44.012° E');
  expect(printPoint({ lat: -8.5, lon: -71.2 })).toBe('8.5° S, 71.2° W');
});

test('strengths and measures read as a person would say them', () => {
  expect(printStrength({ text: 'thousands', unit: 'fighters' })).toBe('thousands of fighters');
  expect(printStrength({ min: 20000, max: 30000, unit: 'members', scope: 'Iraq and Syria' })).toBe('20,000 to 30,000 members (Iraq and Syria)');
  expect(printMeasure({ what: 'area_km2', value: 17600 })).toBe('17,600 km²');
  expect(printMeasure({ what: 'population', value: 1200000, max: 1500000 })).toBe('1,200,000 to 1,500,000');
  expect(printMeasure({ what: 'budget_usd', value: 2_900_000_000 })).toBe('2.9 billion US dollars');
});

const days = date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((made) => made.toISOString().slice(0, 10));

test('a day lies within its month and its year, and days are in the calendar', () => {
  assert(property(days, (day) => {
    for (const partial of [day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 4)}~`, `${day}/${day.slice(0, 4)}`]) {
      expect(firstDay(partial) <= day && day <= lastDay(partial)).toBe(true);
      expect(isCalendarDate(partial)).toBe(true);
    }
    expect(dayAfter(day) > day).toBe(true);
  }));
});

test.each(['2026-02-29', '2026-13', '2026-00-10', '2020-01-01/2020-04-31'])('%s is not in the calendar', (partial) => expect(isCalendarDate(partial)).toBe(false));
