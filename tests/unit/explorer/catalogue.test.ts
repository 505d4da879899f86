/** Search, order and filters, and the work they take: counted, not timed. */
import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Ask } from '../../../src/search/address';
import { Catalogue } from '../../../src/search/catalogue';
import { describeList, PAGE_ROWS, summarise } from '../../../src/pages/explorer/list-state';
import { generateCards, makeCard, makeLibrary, makePlace, type World } from '../../browser/explorer/fake-library';

function open(world: World) {
  const { library, asked } = makeLibrary(world);
  const catalogue = new Catalogue(library);
  for (const _ of catalogue.prepare()) { /* one slice after the other */ }
  const find = (text: string, more: Partial<Ask> = {}) => catalogue.find({ ...EVERYTHING, text, ...more });
  return { library, asked, catalogue, find, names: (text: string, more: Partial<Ask> = {}) => find(text, more).ordinals.map((ordinal) => library.head(ordinal).name) };
}

const status = (text: string) => [{ label: 'Status', rows: [{ text: 'Unknown', until: '2014', src: [1] }, { text, src: [1] }] }];

const WORLD: World = {
  cards: [
    makeCard({ id: 'hezbollah', name: 'Hezbollah', region: 'Lebanon', native: { text: 'حزب الله', lang: 'ar', dir: 'rtl' }, also: ['Party of God'], facts: status('Active') }),
    makeCard({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah', acronym: 'KH', also: ['Hezbollah Brigades'], native: { text: 'كتائب حزب الله', lang: 'ar', dir: 'rtl' }, region: 'Iraq, Syria', facts: status('Active') }),
    makeCard({ id: 'baghdadi', name: 'Abu Bakr al-Baghdadi', kind: 'person', also: ['Baghdadi'], region: 'Iraq', facts: status('Dead') }),
    makeCard({ id: 'baghdad', name: 'Baghdad', kind: 'settlement', region: 'Iraq' }),
    makeCard({ id: 'iraq', name: 'Iraq', kind: 'country', region: '' }),
    makeCard({ id: 'al-qaim', name: 'al-Qaim', kind: 'settlement', region: 'Iraq' }),
  ],
  places: [makePlace('gn-1', 'Baghdad al-Jadida', 'town'), makePlace('gn-2', 'Baghdad Qadim', 'city'), makePlace('gn-3', 'Hezb', 'village', 'Hama, Syria'), makePlace('np-4', 'al-Suwayda', 'village', 'Hama, Syria')],
  names: [['kataib-hezbollah', 'Kataeb Hizballah'], ['np-4', 'as-Suweida']],
  countries: { iraq: ['IQ'] },
};

describe('search', () => {
  const { names, find } = open(WORLD);

  test('without a word lists what is written, in the order of the alphabet, "al-" left aside', () => {
    expect(names('')).toEqual(['Abu Bakr al-Baghdadi', 'Baghdad', 'Hezbollah', 'Iraq', 'Kata\'ib Hezbollah', 'al-Qaim']);
  });

  test.each([
    ['hezbollah', ['Hezbollah', 'Kata\'ib Hezbollah']],
    ['kataib', ['Kata\'ib Hezbollah']],
    ['KATA’IB HEZ', ['Kata\'ib Hezbollah']],
    ['kataeb hizb', ['Kata\'ib Hezbollah']],
    ['kh', ['Kata\'ib Hezbollah']],
    ['party of', ['Hezbollah']],
    ['حزب', ['Hezbollah', 'Kata\'ib Hezbollah']],
    ['brigades kataib', ['Kata\'ib Hezbollah']],
    ['el qaim', ['al-Qaim']],
    ['suweida', ['al-Suwayda']],
    ['at-suwayda', ['al-Suwayda']],
    ['zzz', []],
    ['’’’', []],
  ])('%s finds %j', (query, found) => {
    expect(names(query)).toEqual(found);
  });

  test('first what is called so, then what begins so, then a word that does, written entries before places, large towns before others', () => {
    expect(names('baghdad')).toEqual(['Baghdad', 'Abu Bakr al-Baghdadi', 'Baghdad Qadim', 'Baghdad al-Jadida']);
    expect(names('hezb')).toEqual(['Hezbollah', 'Kata\'ib Hezbollah', 'Hezb']);
  });

  test('a hit inside a word of an entry comes after a place that begins so; a single letter is not looked for inside', () => {
    expect(names('aghd')).toEqual(['Abu Bakr al-Baghdadi', 'Baghdad', 'Baghdad Qadim', 'Baghdad al-Jadida']);
    expect(names('q')).toEqual(['al-Qaim', 'Baghdad Qadim']);
    expect(names('z')).toEqual([]);
    expect(names('hezb').at(-1)).toBe('Hezb');
    expect(names('jad')).toEqual(['Baghdad al-Jadida']);
  });

  test('an entry is found once, however many of its names match', () => {
    expect(find('hezbollah').ordinals).toHaveLength(2);
  });
});

describe('filters', () => {
  const { names, find, catalogue } = open(WORLD);

  test('narrow by kind, country and status, one within the other', () => {
    expect(names('', { kinds: ['group'] })).toEqual(['Hezbollah', 'Kata\'ib Hezbollah']);
    expect(names('', { kinds: ['group', 'person'], country: 'IQ' })).toEqual(['Abu Bakr al-Baghdadi', 'Kata\'ib Hezbollah']);
    expect(names('', { kinds: ['group', 'person'], country: 'IQ', status: 'Dead' })).toEqual(['Abu Bakr al-Baghdadi']);
    expect(names('baghdad', { kinds: ['place'] })).toEqual(['Baghdad', 'Baghdad Qadim', 'Baghdad al-Jadida']);
    expect(names('', { kinds: ['country'] })).toEqual(['Iraq']);
  });

  test('count what a choice would leave, the other choices kept', () => {
    const { counts } = find('', { kinds: ['group'] });
    expect([...counts.kinds]).toEqual([['person', 1], ['place', 2], ['group', 2], ['country', 1]]);
    expect(Object.fromEntries(counts.countries)).toEqual({ LB: 1, IQ: 1, SY: 1 });
    expect(Object.fromEntries(counts.statuses)).toEqual({ Active: 2 });
  });

  test('the last status is the one that holds; countries are named where their entry names them', () => {
    expect(catalogue.statuses()).toEqual(['Active', 'Dead']);
    expect(catalogue.countries()).toEqual([{ code: 'IQ', name: 'Iraq' }, { code: 'LB', name: 'LB' }, { code: 'SY', name: 'SY' }]);
  });
});

describe('3,000 entries', () => {
  const cards = generateCards(3000);
  const places = Array.from({ length: 2000 }, (_, index) => makePlace(`gn-${index}`, `Katahmoshdi ${index}`));
  const names = cards.map(({ id }, index) => [id, `Spelling ${index}`] as const);

  test('are known before anything is read; the rest is read in small slices, everything once', () => {
    const { library, asked } = makeLibrary({ cards, places, names });
    const catalogue = new Catalogue(library);
    expect(catalogue.find(EVERYTHING).ordinals).toHaveLength(3000);
    expect(asked).toEqual({ cards: [], names: 0 });
    let [most, before, slices] = [0, 0, 0];
    for (const _ of catalogue.prepare()) {
      most = Math.max(most, asked.cards.length - before);
      before = asked.cards.length;
      slices += 1;
    }
    expect(most).toBeLessThanOrEqual(50);
    expect(slices).toBeGreaterThan(3000 / 50);
    expect(asked.cards).toEqual(cards.map(({ id }) => id));
    expect(asked.names).toBe(3000);
  });

  test('a letter typed looks at every place of the letters in a name once, and asks for no card before the rows of one page are built', () => {
    const { library, asked, catalogue } = open({ cards, places, names });
    for (const text of ['k', 'ka', 'kat', 'kata', 'kata h']) {
      asked.cards.length = 0;
      const looked = catalogue.search.looked;
      const shown = describeList({ library, catalogue, isReading: false }, { ...EVERYTHING, text });
      expect(shown.ids.length).toBeLessThanOrEqual(PAGE_ROWS);
      expect(asked.cards).toEqual([]);
      expect(catalogue.search.looked - looked).toBeLessThan(60_000);
    }
  });

  test('pages hold all of them, each once, and a page beyond the last is the last', () => {
    const { library, catalogue } = open({ cards });
    const page = (number: number) => describeList({ library, catalogue, isReading: false }, { ...EVERYTHING, page: number });
    const ids = Array.from({ length: page(1).pages }, (_, index) => page(index + 1).ids).flat();
    expect(new Set(ids).size).toBe(3000);
    expect(ids).toHaveLength(3000);
    expect(page(999).page).toBe(60);
  });
});

test('the summary says how many, of how many, for what', () => {
  const library = { entries: 695, places: 24_398 };
  expect(summarise(7, library, { ...EVERYTHING, text: ' kata’ib ' }, false)).toBe('7 of 25,093 entries and places match “kata’ib”');
  expect(summarise(1, library, { ...EVERYTHING, text: 'x' }, true)).toBe('1 of 25,093 entries and places matches “x”; still reading');
  expect(summarise(695, library, EVERYTHING, false)).toBe('695 entries. 24,398 further places are found by name');
  expect(summarise(1, library, { ...EVERYTHING, country: 'IQ' }, false)).toBe('1 of 695 entries. 24,398 further places are found by name');
});
