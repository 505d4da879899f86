import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChoice } from '../../../src/cards/choice';
import { drawDesignations, sortLedger, tellInForce } from '../../../src/cards/designations';
import { drawFacts } from '../../../src/cards/facts';
import { listNames } from '../../../src/cards/list';
import { countParagraphs } from '../../../src/cards/paragraphs';
import { drawRelations } from '../../../src/cards/relations';
import { drawSources } from '../../../src/cards/sources';
import { printPeriod, statement } from '../../../src/cards/text';
import { scaleTimeline } from '../../../src/cards/timeline';
import { h } from '../../../src/cards/tree';
import type { Card, Designation, Relation } from '../../../src/types';
import { card, CARDS, findAll, readingOf, textOf, withAct } from './fixture';

const row = (authority: string, since: string, more: Partial<Designation> = {}): Designation =>
  ({ authority, list: 'A list', action: 'listed', covers: 'self', since, src: [1], ...more });

const words = (...args: Parameters<typeof statement>) => textOf(h('p', {}, ...statement(...args)));
const acts = (entity: string) => findAll(h('p', {}, ...statement({ text: 'X', entity, src: [] }, readingOf(card({ id: 'diyala' })))), ([tag]) => tag === 'button').map(([, attributes]) => attributes['data-do']);
const datedRows = (...dates: string[]) => dates.map((date) => ({ date, text: 'x', src: [1] }));
const relation = (label: string, entity: string, more: Partial<Relation> = {}): Relation => ({ label, entity, text: CARDS[entity]?.name ?? entity, src: [1], ...more });
const hrefs = (url: string) => findAll(drawSources(readingOf(card({ sources: [{ publisher: 'P', url, date: 'undated', accessed: '2024' }] }))), ([tag]) => tag === 'a').map(([, { href }]) => href);

test.each<[Partial<Card>, string]>([
  [{ depth: 'short', reviewed: '2026-06-29' }, 'Entry last checked 29 Jun 2026.'], [{ depth: 'register' }, 'Made from the source above: nobody has written an entry yet.'],
  [{ depth: 'register', sources: ['A', 'B'].map((publisher) => ({ publisher, url: 'https://a.example/', date: 'undated', accessed: '2024' })) }, 'Made from the sources above: nobody has written an entry yet.'],
])('the foot of the sources says how an entry of %j came about', (more, expected) => {
  const sources = [{ publisher: 'P', url: 'https://a.example/', date: 'undated' as const, accessed: '2024' }];
  expect(textOf(drawSources(readingOf(card({ sources, ...more } as Partial<Card>))))).toContain(expected);
});

describe('statements', () => {
  test('say who says so, the source and as of when', () => {
    expect(words({ text: 'Iran', by: 'US Treasury', asOf: '2023-11-17', src: [2] }, readingOf(card({})))).toBe('Iran, according to US Treasury2 as of Nov 2023');
    expect(words({ text: 'Iran', since: '2014', note: 'a note', flag: 'disputed', src: [] }, readingOf(card({})))).toBe('Iran since 2014; a note; disputed');
  });

  test.each([
    [{ since: '2003', until: '2011-11-08' }, '2003 to 8 Nov 2011'], [{ until: '2020-01-03' }, 'until 3 Jan 2020'], [{ since: 'unknown', asOf: '2025-09-17' }, 'as of Sep 2025'],
    [{ since: '2014', asOf: '2025-09' }, 'since 2014, as of Sep 2025'], [{ since: '2020-01-03', asOf: '2020-01-03' }, 'since 3 Jan 2020'], [{}, ''],
  ])('%j', (dated, printed) => {
    expect(printPeriod(dated)).toBe(printed);
  });

  test('lead to entries that came with the article, never to the card itself or to nothing', () => {
    expect(acts('baghdad')).toEqual(['go baghdad']);
    expect(acts('diyala')).toEqual([]);
    expect(acts('not-sent')).toEqual([]);
  });
});

describe('the ledger', () => {
  test('keeps the authorities in order, the newest first within one', () => {
    const rows = [row('United States', '2009'), row('European Union', '2012'), row('United States', '2020'), row('United States', 'unknown')];
    expect(sortLedger(rows).map(({ authority, since }) => `${authority} ${since}`)).toEqual(['United States 2020', 'United States 2009', 'United States unknown', 'European Union 2012']);
  });

  test('says what was in force on the day of the article, and nothing where that is in doubt', () => {
    expect(tellInForce([row('A', '2023-11-17')], '2021-03-16')).toBe('none in force on 16 Mar 2021');
    expect(tellInForce([row('A', '2009-07-02'), row('B', '2023')], '2021-03-16')).toBe('1 in force on 16 Mar 2021');
    expect(tellInForce([row('A', '2009', { until: '2015' })], '2021-03-16')).toBe('none in force on 16 Mar 2021');
    for (const doubt of [row('A', '2021'), row('A', 'unknown'), row('A', '2009', { until: '2021' })]) expect(tellInForce([doubt], '2021-03-16')).toBeUndefined();
    expect(tellInForce([row('A', '2009')], undefined)).toBeUndefined();
  });

  test('does not speak of days after the data', () => {
    expect(['2026-11-22', '2026-11-23'].map((published) => textOf(findAll(h('div', {}, drawDesignations(readingOf(card({ designations: [row('A', '2009')] }), { published }))), ([tag]) => tag === 'h3')[0] ?? ''))).toEqual(['Designations1 in force on 22 Nov 2026', 'Designations']);
  });

  test('every act is a row, also the ones that name nobody, and more than three are folded', () => {
    const rows = [row('A', '2009'), row('B', 'unknown', { action: 'not-listed' }), row('C', '2012', { action: 'delisted' }), row('D', '2013', { covers: 'parent' })];
    const drawn = h('div', {}, drawDesignations(readingOf(card({ designations: rows }))));
    const body = findAll(drawn, ([tag, , ...cells]) => tag === 'tr' && cells.some((cell) => Array.isArray(cell) && cell[0] === 'td'));
    expect(body.map(textOf)).toEqual(['AA list12009', 'BA list: not on the list1–', 'CA list: removed from the list12012', 'DA list1 its parent body is listed2013']);
    expect(body.map(([, attributes]) => attributes['class']?.includes('fold') === true)).toEqual([false, false, false, true]);
    expect(findAll(drawn, withAct('toggle')).map(textOf)).toEqual(['1 moreShow fewer']);
  });
});

describe('the timeline', () => {
  test('marks lie in order within the drawing, the article between what was and what came', () => {
    const dates = fc.array(fc.integer({ min: 1960, max: 2026 }).map(String), { minLength: 2, maxLength: 8 }).map((list) => list.toSorted());
    fc.assert(fc.property(dates, fc.integer({ min: 1960, max: 2026 }).map((year) => `${year}-06-15`), (list, published) => {
      const scale = scaleTimeline(datedRows(...list), published);
      if (scale === undefined) return;
      const article = scale.article ?? NaN;
      expect(scale.marks.map(({ x }) => x)).toEqual(scale.marks.map(({ x }) => x).toSorted((a, b) => a - b));
      for (const { x, isNew } of scale.marks) {
        expect(x >= 0 && x <= 328 && (!isNew || x >= article)).toBe(true);
      }
    }));
  });

  test('is not drawn for one date, but listed', () => {
    expect(scaleTimeline(datedRows('2014'), undefined)).toBeUndefined();
    expect(scaleTimeline(datedRows('2014', '2014'), undefined)).toBeUndefined();
    expect(scaleTimeline(datedRows('2014'), '2021-03-16')).toMatchObject({ years: [2014, 2021], marks: [{ isNew: false }], article: 315 });
    expect(scaleTimeline([], '2021-03-16')).toBeUndefined();
    expect(scaleTimeline(datedRows('2014', '2020'), undefined)).toMatchObject({ years: [2014, 2020], marks: [{ isNew: false }, { isNew: false }] });
  });
});

describe('relations', () => {
  test('names of this page come first, with their paragraph; the rest only where the facts do not say it already', () => {
    const entry = card({
      relations: [relation('part of', 'quds-force', { by: 'US Treasury', asOf: '2023' }), relation('in', 'diyala'), relation('backs', 'baghdad')],
      facts: [{ label: 'Part of', rows: [{ text: 'Quds Force', entity: 'quds-force', src: [1] }, { text: 'Baghdad', entity: 'baghdad', src: [1] }] }],
    });
    const drawn = drawRelations(readingOf(entry, { paragraphOf: (id) => (id === 'quds-force' ? 6 : undefined) }));
    const [here, others] = [drawn[0], drawn[1]].map((part) => h('div', {}, part));
    expect(textOf(here ?? '')).toBe('On this pagePart of Quds Force, according to US Treasury1 as of 2023para 6');
    expect(findAll(here ?? '', withAct('jump quds-force'))).toHaveLength(1);
    expect(textOf(others ?? '')).toBe('Also relatedIn Diyala1Backs Baghdad1');
  });

  test('what has ended keeps its dates on this page, although the facts say it too', () => {
    const row = { text: 'US forces', entity: 'us-forces', since: '2003', until: '2011-11-08', src: [1] };
    const entry = card({ relations: [{ ...row, label: 'held by' }], facts: [{ label: 'Held by', rows: [row] }] });
    const drawn = drawRelations(readingOf(entry, { paragraphOf: () => 2 }));
    expect(textOf(h('div', {}, drawn[0]))).toContain('2003 to 8 Nov 2011');
  });

  test.each([
    [{ since: '2020-01-03', until: '2020-01-03' }, 'on 3 Jan 2020'],
    [{ since: '2014', until: '2014' }, 'in 2014'],
    [{ since: '2003', until: '2011-11-08' }, '2003 to 8 Nov 2011'],
    [{ since: '2024-12-06', until: '2024-12-10/2024-12-11' }, 'from 6 Dec 2024 until some time between 10 Dec 2024 and 11 Dec 2024'],
    [{ since: '2024-12-10/2024-12-11', asOf: '2026-01' }, 'begun between 10 Dec 2024 and 11 Dec 2024, as of Jan 2026'],
    [{ until: '2026-03-16/2026-03-17' }, 'until some time between 16 Mar 2026 and 17 Mar 2026'],
  ])('the period %j reads "%s"', (dated, words) => {
    expect(printPeriod(dated)).toBe(words);
  });
});

describe('sources', () => {
  test('link only to the web', () => {
    expect(hrefs('https://news.example/a')).toEqual(['https://news.example/a']);
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//news.example', 'file:///etc/passwd']) expect(hrefs(bad)).toEqual([]);
  });

  test('a disputed place says so among its facts', () => {
    expect(textOf(h('div', {}, drawFacts(readingOf(CARDS['diyala'] as Card))))).toContain('In disputeKhanaqin and other areas are disputed');
  });
});

describe('two readings', () => {
  const mention = { text: 'Balad', reason: '“airbase” stands next to it.' };

  test('one card with both, the likely one first, the reason for each, and a way to refuse', () => {
    const drawn = h('div', {}, ...drawChoice(mention, [CARDS['balad-air-base'] as Card, CARDS['balad'] as Card]));
    expect(textOf(drawn)).toMatch(/Two places fit this name.*“Balad”.*Balad Air Baselikely.*airbase.*Not this.*Balad.*The town lies some 20 km to the west.*Not this/);
    expect(findAll(drawn, withAct('go balad'))).toHaveLength(1);
    expect(findAll(drawn, withAct('not balad-air-base'))).toHaveLength(1);
  });
});

describe('what goes with the cards', () => {
  test('paragraphs are counted as a reader counts: prose only', () => {
    const text = ['A headline without a stop', `${'First paragraph of the story, long enough to be prose. '.repeat(2).trim()}`, 'Reuters', `${'The second paragraph is prose as well, and ends with a stop. '.repeat(2).trim()}`].join('\n');
    const at = countParagraphs(text);
    expect([text.indexOf('headline'), text.indexOf('First'), text.indexOf('Reuters'), text.indexOf('second')].map(at)).toEqual([0, 1, 0, 2]);
  });

  test('the list keeps order and counts, and leaves out what has no card', () => {
    expect(listNames([['diyala', 2], ['unknown', 1], ['baghdad', 1]].map(([entity, count]) => ({ entity: String(entity), count: Number(count), paragraph: 0 })), (id) => CARDS[id]).map(({ entity, family, count }) => [entity, family, count])).toEqual([['diyala', 'place', 2], ['baghdad', 'place', 1]]);
  });
});
