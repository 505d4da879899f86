/** The words of the panel: which ties are drawn and how they are labelled, which events are picked, where long names break. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedName, Tie, TimelineItem } from '../../../src/messages';
import { pickEvents, placeOfArticle } from '../../../src/pages/panel/timeline-view';
import { wrapText } from '../../../src/pages/panel/text';
import { chooseWho, isSaid, labelLine, MOST_BOXES, printTie } from '../../../src/pages/panel/who/model';

const name = (entity: string, more: Partial<ListedName> = {}): ListedName => ({ entity, name: entity.toUpperCase(), kind: 'armed-group', family: 'group', subtype: '', region: '', count: 1, ...more });
const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({ from, to, label: 'part of', above: 'to', isMutual: false, sources: ['A newspaper'], ...more });

describe('who is who', () => {
  test('boxes are the names that are tied; groups and people without a tie are named, places are not', () => {
    const who = chooseWho([name('a'), name('b'), name('c'), name('town', { kind: 'settlement', family: 'place' }), name('land', { kind: 'country', family: 'place' })], [tie('a', 'b'), tie('a', 'land')]);
    expect(who.boxes.map(({ entity }) => entity)).toEqual(['a', 'b', 'land']);
    expect(who.alone.map(({ entity }) => entity)).toEqual(['c']);
  });

  test('one line a pair: what holds before what has ended, hierarchy before a fight; the list keeps all', () => {
    const ties = [tie('a', 'b', { label: 'fought against', isMutual: true }), tie('b', 'a', { label: 'backs', until: '2015' }), tie('a', 'b')];
    const who = chooseWho([name('a'), name('b')], ties);
    expect(who.lines.map(({ label }) => label)).toEqual(['part of']);
    expect(who).toMatchObject({ ties, undrawn: 2 });
  });

  test('never more boxes than can be read, those with most ties first; every box keeps a line', () => {
    const names = Array.from({ length: 40 }, (_, index) => name(`n${index}`));
    const ties = names.flatMap(({ entity }, index) => names.slice(index + 1, index + 1 + (index % 5)).map((other) => tie(entity, other.entity)));
    const { boxes, lines, undrawn } = chooseWho(names, ties);
    expect(boxes).toHaveLength(MOST_BOXES);
    expect(lines.length).toBeLessThan(ties.length);
    expect(lines.length + undrawn).toBe(ties.length);
    const shown = new Set(lines.flatMap(({ from, to }) => [from, to]));
    const tied = new Set(ties.filter(({ from, to }) => [from, to].every((end) => boxes.some(({ entity }) => entity === end))).flatMap(({ from, to }) => [from, to]));
    expect([...tied].filter((entity) => !shown.has(entity))).toEqual([]);
  });

  test.each([
    [tie('a', 'b'), 'part of'],
    [tie('a', 'b', { label: 'was in the leadership of', note: 'commander; killed', until: '2020-01-03' }), 'commander until 2020'],
    [tie('a', 'b', { label: 'serves in', note: 'head of the office for relations with all the others in the region; since then' }), 'serves in'],
    [tie('a', 'b', { label: 'in the leadership of' }), 'in the leadership of'],
    [tie('a', 'b', { label: 'fought against', note: 'in Mosul', until: '2016/2017' }), 'fought against until 2016'],
  ])('%j reads "%s"', (one, label) => {
    expect(labelLine(one)).toBe(label);
  });

  test('what somebody says, and what is in doubt, is dashed', () => {
    expect([tie('a', 'b'), tie('a', 'b', { by: 'a ministry' }), tie('a', 'b', { flag: 'disputed' })].map(isSaid)).toEqual([false, true, true]);
  });

  test('small print: period, note, reservation', () => {
    expect(printTie(tie('a', 'b', { since: '2014', asOf: '2024-02-03', note: 'formally', flag: 'single-source' }))).toBe('since 2014, as of Feb 2024; formally; single source');
  });
});

const event = (date: string, weight: number): TimelineItem => ({ date, text: date, names: [], weight, sources: [] });
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(String(from + index), 1));

describe('timeline', () => {
  test('the article stands before the first row that is certainly later', () => {
    const items = [event('2014', 1), event('2021', 1), event('2021-03-16', 1), event('2021-03-17', 1)];
    expect(placeOfArticle(items, '2021-03-16')).toBe(3);
    expect(placeOfArticle(items, undefined)).toBe(4);
    expect(placeOfArticle(items, '2010')).toBe(0);
  });

  test('seven before and five since, nearest to the article, the weighty ones whatever their age; in order of time', () => {
    const items = [event('1990', 9), ...years(2000, 2020), ...years(2022, 2040)];
    expect(pickEvents(items, '2021-03-16').map(({ date }) => date)).toEqual(['1990', '2015', '2016', '2017', '2018', '2019', '2020', '2022', '2023', '2024', '2025', '2026']);
  });

  test('what one side does not need the other has', () => {
    expect(pickEvents(years(2000, 2030), '2031').map(({ date }) => date)).toEqual(years(2019, 2030).map(({ date }) => date));
    expect(pickEvents(years(2000, 2030), '1990')).toEqual(years(2000, 2011));
    expect(pickEvents(years(2000, 2030), undefined)).toEqual(years(2019, 2030));
  });
});

const measure = (text: string) => text.length * 7;

describe('breaking names', () => {
  test('at spaces and after hyphens; what is too long ends in an ellipsis', () => {
    expect(wrapText('Popular Mobilization Forces', 100, 3, measure)).toEqual(['Popular', 'Mobilization', 'Forces']);
    expect(wrapText('Abu Mahdi al-Muhandis', 98, 3, measure)).toEqual(['Abu Mahdi al-', 'Muhandis']);
    expect(wrapText('one two three four', 40, 2, measure)).toEqual(['one', 'two …']);
    expect(wrapText('Donaudampfschifffahrt', 70, 2, measure)).toEqual(['Donaudamp…']);
  });

  test('no line is wider than it may be, and never more lines', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
      const lines = wrapText(text, width, most, measure);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }));
  });
});
