/** What held on the article's date, over dates of every precision: certain, or not said. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../../src/cards';
import { drawSince } from '../../../src/cards/lead';
import { compareThen, drawThen, findFirstDate, heldOn } from '../../../src/cards/then';
import { h } from '../../../src/cards/tree';
import type { Card, Designation, Fact } from '../../../src/types';
import { card, CARDS, findAll, readingOf, textOf, withClass } from './fixture';

type Row = Partial<Fact['rows'][number]>;
const fact = (label: string, ...rows: Row[]): Fact => ({ label, rows: rows.map((row) => ({ text: 'X', src: [1], ...row })) });
const listed = (authority: string, more: Partial<Designation> = {}): Designation => ({ authority, list: 'A list', action: 'listed', covers: 'self', since: '2009', src: [1], ...more });
const tell = (more: Partial<Card>, published = '2021-03-16') => compareThen(card(more), published).map(({ label, held, later }) => [label, held.map(({ text }) => text), later.map(({ text }) => text)]);
const words = (more: Partial<Card>, published?: string) => {
  const { published: _published, ...article } = readingOf(card(more)).article;
  return textOf(h('div', {}, drawThen({ card: card(more), article: published === undefined ? article : { ...article, published } })));
};

describe('did it hold on that date?', () => {
  test.each<[Row, string, boolean | undefined]>([
    // The article to the day.
    [{ since: '2020' }, '2021-03-16', true], [{ since: '2021' }, '2021-03-16', undefined], [{ since: '2021-03' }, '2021-03-16', undefined], [{ since: '2021-03-16' }, '2021-03-16', true],
    [{ since: '2021-03-17' }, '2021-03-16', false], [{ since: '2021-04' }, '2021-03-16', false], [{ since: '2022' }, '2021-03-16', false],
    [{ since: '2010', until: '2021-03-16' }, '2021-03-16', undefined], [{ since: '2010', until: '2021-03-15' }, '2021-03-16', false], [{ since: '2010', until: '2021-03-17' }, '2021-03-16', true],
    [{ since: '2010', until: '2021-03' }, '2021-03-16', undefined], [{ since: '2010', until: '2021' }, '2021-03-16', undefined], [{ since: '2010', until: '2020' }, '2021-03-16', false], [{ since: '2010', until: '2022' }, '2021-03-16', true],
    // To the month.
    [{ since: '2021-02' }, '2021-03', true], [{ since: '2021-03' }, '2021-03', undefined], [{ since: '2021-03-01' }, '2021-03', true], [{ since: '2021-03-02' }, '2021-03', undefined], [{ since: '2021-04' }, '2021-03', false],
    [{ since: '2010', until: '2021-03-31' }, '2021-03', undefined], [{ since: '2010', until: '2021-04' }, '2021-03', true],
    // To the year.
    [{ since: '2020' }, '2021', true], [{ since: '2021' }, '2021', undefined], [{ since: '2021-06' }, '2021', undefined], [{ since: '2022-01-01' }, '2021', false], [{ since: '2010', until: '2021-12-31' }, '2021', undefined],
    // About, between, unknown.
    [{ since: '2020~' }, '2021-03-16', undefined], [{ since: '2019~' }, '2021-03-16', true], [{ since: '2022~' }, '2021-03-16', undefined], [{ since: '2020/2022' }, '2021-03-16', undefined], [{ since: '2018/2019' }, '2021-03-16', true],
    [{ since: 'unknown' }, '2021-03-16', undefined], [{}, '2021-03-16', undefined], [{ until: '2020' }, '2021-03-16', false], [{ until: '2022' }, '2021-03-16', undefined], [{ since: '2010', until: '2021~' }, '2021-03-16', undefined],
  ])('%j on %s: %s', (row, date, held) => {
    expect(heldOn(row, date)).toBe(held);
  });

  test('never both yes for what ended and for what began after it', () => {
    const day = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.option(fc.integer({ min: 1, max: 12 })), fc.boolean())
      .map(([year, month, about]) => `${year}${month === null ? '' : `-${String(month).padStart(2, '0')}`}${about ? '~' : ''}`);
    fc.assert(fc.property(day, day, (change, published) => {
      const [before, after] = [heldOn({ since: '1900', until: change }, published), heldOn({ since: change }, published)];
      expect(before === true && after === true).toBe(false);
      expect(before === true ? after : false).toBe(false);
    }));
  });
});

describe('what differs from today', () => {
  const leaders = fact('Led by', { text: 'New', since: '2022-01-03' }, { text: 'Old', since: '1998', until: '2022-01-03' }, { text: 'Oldest', until: '1998' });

  test('led by one then, by another since', () => {
    expect(tell({ facts: [leaders] })).toEqual([['Led by', ['Old'], ['New']]]);
    expect(tell({ facts: [leaders] }, '2023')).toEqual([]);
  });

  test('all who held it then are told, an interim is not', () => {
    const rows = [{ text: 'Now', since: '2024' }, { text: 'Co', since: '2000' }, { text: 'Old', since: '1998', until: '2022' }, { text: 'Interim', since: '2022', until: '2024' }];
    expect(tell({ facts: [fact('Led by', ...rows)] })).toEqual([['Led by', ['Co', 'Old'], ['Now']]]);
  });

  test('who only came later: what was before is not known, and that is said; not where it may have been the same', () => {
    expect(tell({ facts: [fact('Held by', { text: 'B', since: '2024-12-08' })] })).toEqual([['Held by', [], ['B']]]);
    expect(tell({ facts: [fact('Held by', { text: 'B', since: '2024-12-08' }, { text: 'A', since: 'unknown' })] })).toEqual([]);
    expect(tell({ facts: [fact('Held by', { text: 'B', since: '2021' })] })).toEqual([]);
    expect(tell({ facts: [fact('Allied with', { text: 'B', since: '2024' })] })).toEqual([]);
  });

  test('somebody who has died since was alive', () => {
    expect(tell({ facts: [fact('Status', { text: 'Dead', since: '2024-09-27' })] })).toEqual([['Status', ['Alive'], ['Dead']]]);
    expect(tell({ facts: [fact('Status', { text: 'Dissolved', since: '2025' })] })).toEqual([['Status', ['Not yet dissolved'], ['Dissolved']]]);
    expect(tell({ facts: [fact('Status', { text: 'Active', since: '2025' })] })).toEqual([['Status', [], ['Active']]]);
  });

  test('what happened once and what was counted is not compared', () => {
    expect(tell({ facts: [fact('Killed in', { since: '2024' }), fact('Strength', { since: '2022' }), fact('Founded', { since: '2022' })] })).toEqual([]);
  });

  test('listed by nobody then, by one since; by one then, delisted since; in doubt nothing', () => {
    expect(tell({ designations: [listed('United States', { since: '2023-11-17' })] })).toEqual([['Listed by', ['none of the authorities below'], ['United States']]]);
    expect(compareThen(card({ designations: [listed('United States', { since: '2025', src: [2] }), listed('United States', { since: '2023', src: [1, 2] })] }), '2021')[0]?.later).toEqual([{ text: 'United States', since: '2023', src: [1, 2] }]);
    expect(tell({ designations: [listed('United States', { until: '2025' }), listed('UN'), listed('EU', { action: 'not-listed' })] })).toEqual([['Listed by', ['United States, UN'], []]]);
    expect(tell({ designations: [listed('United States')] })).toEqual([]);
    expect(tell({ designations: [listed('United States', { since: '2023' }), listed('UN', { since: '2021' })] })).toEqual([]);
  });
});

describe('in the whole card', () => {
  const change = { timeline: [{ date: '1998', text: 'Founded.', src: [1] }], facts: [fact('Led by', { text: 'new man', since: '2022-01-03', src: [1] }, { text: 'old man', since: '1998', until: '2022-01-03', by: 'a ministry', src: [1] })] };

  test('both are said with source, speaker and dates, before the timeline', () => {
    expect(words(change, '2021-03-16')).toBe('At the time of this article16 Mar 2021Led byOld man, according to a ministry1 1998 to 3 Jan 2022Later: New man1 since 3 Jan 2022');
    const all = textOf(h('div', {}, ...drawCard(readingOf(card(change))).tree));
    expect(all.indexOf('At the time of this article')).toBeLessThan(all.indexOf('Founded.'));
  });

  test('it is not said a second time to the ear that this is new', () => {
    const tree = h('div', {}, drawThen(readingOf(card(change))));
    expect(findAll(tree, withClass('vh'))).toEqual([]);
    expect(findAll(tree, withClass('new')).map(textOf)).toEqual(['Later: New man1 since 3 Jan 2022']);
  });

  test.each<[string, string | undefined]>([['1997', '1998'], ['1997-12-31', '1998'], ['1998-05', undefined], ['2021', undefined]])('an article of %s is older than the first date of the entry: %s', (published, first) => {
    expect(findFirstDate(card(change), published)).toBe(first);
    expect(words(change, published).includes('older than anything in this entry: the first date in it is 1998.')).toBe(first !== undefined);
  });

  test('an entry without a date is not called younger than the article', () => {
    expect(findFirstDate(card({ facts: [fact('Led by', { since: 'unknown' })] }), '1997')).toBeUndefined();
  });

  test('without a date of the article: nothing is compared, and the card says of when it speaks', () => {
    expect(words(change)).toBe('');
    const { published: _published, ...article } = readingOf(card(change)).article;
    expect(textOf(h('div', {}, drawSince({ card: card(change), article })))).toBe('This page gives no date. The card tells what was known on 22 Nov 2026.');
  });

  test('an article newer than the data says so, and nothing is compared', () => {
    expect(textOf(h('div', {}, drawSince(readingOf(card(change), { published: '2027-01-01' }))))).toBe('This article is newer than our data (22 Nov 2026)');
    expect(words(change, '2027-01-01')).toBe('');
  });

  test('a real card: the Quds Force in 2019 was led by Soleimani', () => {
    const led = compareThen(CARDS['quds-force'] as Card, '2019-06-15').find(({ label }) => label === 'Led by');
    expect([led?.held.map(({ text }) => text), led?.later.map(({ text }) => text)]).toEqual([['Qasem Soleimani, commander'], ['Esmail Qaani, commander']]);
  });
});
