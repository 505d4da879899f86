import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/match/article';
import { chooseAll, isOpen, winnersOf } from '../../../src/match/choose';
import type { Trait } from '../../../src/match/index-format';
import { judgeCountry, judgeDate, judgeRelated, profileOf, type Whole } from '../../../src/match/profile';
import type { Reading } from '../../../src/match/reading';
import { isKnownPlace } from '../../../src/match/support';
import type { EntityHead } from '../../../src/types';
import { weigh } from './ledger';
import { makeWorld, type Name, type Thing } from './world';

const TRAIT: Trait = { mode: 'safe', caseRule: 'initial', capitals: 0, prefix: '', lang: '', until: 0, words: 1, rule: 0 };
type Given = Partial<Omit<Reading, 'head' | 'trait'>> & { head?: Partial<EntityHead>; trait?: Partial<Trait> };

/** A reading as the scan and the rules may leave it: four letters, marked, a town unless told otherwise. */
function reading(id: string, { head, trait, ...rest }: Given = {}): Reading {
  const { end = 4 } = rest;
  return { start: 0, end, nameEnd: end, single: true, rules: { local: [], whole: [] }, points: 5, evidence: undefined, ...rest, head: { id, kind: 'settlement', name: id, subtype: '', countries: [], related: [], ...head }, trait: { ...TRAIT, ...trait } };
}

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const country = (id: string, code: string, name: string): Thing => ({ id, kind: 'country', countries: [code], names: [name] });
const town = (name: string, code: string, more: Partial<Thing> = {}): Thing => ({ id: `${name.toLowerCase()}-${code.toLowerCase()}`, kind: 'settlement', countries: [code], subtype: 'town', related: [code], names: [supported(name)], ...more });

/** "id start-end" of what is chosen, with the candidates behind "not". */
const chosen = (readings: readonly Reading[]): string[] => chooseAll([{ start: 0, end: 20, readings: [...readings] }]).map(({ reading: { head, start, end }, rivals }) => `${head.id} ${start}-${end}${rivals.length > 0 ? ` not ${rivals.map((rival) => rival.head.id).join(', ')}` : ''}`);

describe('the choice', () => {
  const at = (id: string, start: number, end: number, points = 5): Reading => reading(id, { start, end, points });

  it.each<[string, Reading[], string[]]>([
    ['a name with three points', [at('a', 0, 4, 3)], ['a 0-4']],
    ['no name with fewer', [at('a', 0, 4, 2)], []],
    ['the longest name, whatever the shorter ones have', [at('a', 0, 4, 9), at('b', 0, 10, 3), at('c', 6, 10, 9)], ['b 0-10']],
    ['the shorter ones where the longest has too few points, in the order of the text', [at('c', 5, 10), at('a', 0, 4), at('b', 0, 10, 2)], ['a 0-4', 'c 5-10']],
    ['of two that overlap the longer one, at the front', [at('a', 0, 6), at('b', 4, 14)], ['b 4-14']],
    ['of two that overlap the longer one, at the end', [at('a', 8, 14), at('b', 0, 10)], ['b 0-10']],
    ['of two that are equally long the first one', [at('a', 4, 10), at('b', 0, 6)], ['b 0-6']],
    ['both where they only touch', [at('a', 4, 8), at('b', 0, 4)], ['b 0-4', 'a 4-8']],
    ['both where the longer one begins at the end of the other', [at('a', 4, 10), at('b', 0, 4)], ['b 0-4', 'a 4-10']],
    ['nothing inside a long name that is a tie', [at('a', 0, 10), at('b', 0, 10), at('c', 0, 4)], []],
  ])('%s', (_, readings, expected) => {
    expect(chosen(readings)).toEqual(expected);
    expect(winnersOf([{ start: 0, end: 20, readings }]).map(({ head, start, end }) => `${head.id} ${start}-${end}`)).toEqual(expected);
    expect(isOpen({ start: 0, end: 20, readings })).toBe(expected.length === 0);
  });

  it.each<[string, Reading[], string[]]>([
    ['the one that leads by a point', [at('a', 0, 4, 5), at('b', 0, 4, 6)], ['b 0-4 not a']],
    ['none that leads by less', [at('a', 0, 4, 5), at('b', 0, 4, 5.5)], []],
    ['none on a tie', [at('a', 0, 4), at('b', 0, 4)], []],
    ['candidates in the order of their points, then of their ids', [at('d', 0, 4, 1), at('c', 0, 4, 2), at('b', 0, 4, 2), at('a', 0, 4, 1), at('e', 0, 4, 5)], ['e 0-4 not b, c, a, d']],
    ['the same candidates, in whatever order they come', [at('a', 0, 4, 1), at('b', 0, 4, 2), at('c', 0, 4, 2), at('e', 0, 4, 5)], ['e 0-4 not b, c, a']],
    ['one entity under two names is no tie', [at('a', 0, 4), at('a', 0, 4)], ['a 0-4']],
    ['nor is it its own candidate', [at('a', 0, 4, 7), at('b', 0, 4, 2), at('a', 0, 4, 5)], ['a 0-4 not b']],
  ])('of namesakes %s', (_, readings, expected) => {
    expect(chosen(readings)).toEqual(expected);
  });

  const SYRIA = { countries: ['SY'] };
  const province = (more: Given = {}): Reading => reading('province', { points: 7, ...more, head: { kind: 'region', lat: 35, lon: 37, ...SYRIA, ...more.head } });
  const city = (more: Given = {}, id = 'city'): Reading => reading(id, { points: 5, ...more, head: { lat: 35, lon: 37, ...SYRIA, ...more.head } });

  it.each<[string, Reading[], string[]]>([
    ['the city, though the province has more points', [province(), city()], ['city 0-4 not province']],
    ['the city from three points on', [province(), city({ points: 3 })], ['city 0-4 not province']],
    ['the province where the city has fewer', [province(), city({ points: 2 })], ['province 0-4 not city']],
    ['the province where its noun is printed', [province({ end: 13, nameEnd: 4 }), city({ end: 13 })], ['province 0-13 not city']],
    ['the city up to two and a half degrees away', [province(), city({ head: { lat: 34, lon: 38.4 } })], ['city 0-4 not province']],
    ['the province where that city is further away', [province(), city({ head: { lat: 36, lon: 35.5 } })], ['province 0-4 not city']],
    ['the province where the city lies in another country', [province(), city({ head: { countries: ['LB'] } })], ['province 0-4 not city']],
    ['the city that lies in one country of several', [province({ head: { countries: ['SY', 'IQ'] } }), city({ head: { countries: ['LB', 'IQ'] } })], ['city 0-4 not province']],
    ['the city that is related, wherever it lies', [province(), city({ head: { lat: 1, countries: ['LB'], related: ['x', 'province'] } })], ['city 0-4 not province']],
    ['the province where nobody knows where it lies', [province({ head: { lat: undefined } as never }), city()], ['province 0-4 not city']],
    ['the province where nobody knows where the city lies', [province(), city({ head: { lat: undefined } as never })], ['province 0-4 not city']],
    ['the province where nobody knows how far east they lie', [province({ head: { lon: undefined } as never }), city()], ['province 0-4 not city']],
    ['the better of two cities', [province(), city({ points: 4 }, 'other'), city()], ['city 0-4 not province, other']],
    ['the province where two cities are a tie', [province(), city({}, 'other'), city()], ['province 0-4 not city, other']],
    ['the province before a base of the name', [province(), city({ head: { kind: 'base' } })], ['province 0-4 not city']],
    ['the city that leads anyhow', [province({ points: 4 }), city({ points: 9 })], ['city 0-4 not province']],
  ])('of a city and its province %s', (_, readings, expected) => {
    expect(chosen(readings)).toEqual(expected);
  });

  const works = (more: Given = {}): Reading => reading('works', { ...more, head: { kind: 'site', ...SYRIA, ...more.head } });

  it.each<[string, Reading[], string[]]>([
    ['the town on a tie', [works(), city()], ['city 0-4 not works']],
    ['the town on a tie, in whatever order', [city({}, 'a-city'), works()], ['a-city 0-4 not works']],
    ['the town where the site leads by less than a point', [works({ points: 5.5 }), city()], ['city 0-4 not works']],
    ['the site that leads by a point', [works({ points: 6 }), city()], ['works 0-4 not city']],
    ['the town near the site', [works({ head: { lat: 35, lon: 37.1 } }), city()], ['city 0-4 not works']],
    ['neither where they lie apart', [works({ head: { lat: 31, lon: 37 } }), city()], []],
    ['neither where they lie in different countries', [works({ head: { countries: ['LB', 'TR'] } }), city()], []],
    ['the town of two countries that shares one', [works(), city({ head: { countries: ['LB', 'SY'] } })], ['city 0-4 not works']],
    ['the town that shares one country of two', [works({ head: { countries: ['LB', 'SY'] } }), city()], ['city 0-4 not works']],
    ['neither of two towns', [city({}, 'other'), city()], []],
    ['neither of two sites', [works(), city({ head: { kind: 'site' } })], []],
    ['neither of two sites before a town with fewer points', [works(), reading('yard', { head: { kind: 'site', ...SYRIA } }), city({ points: 4 })], []],
  ])('of a town and a site %s', (_, readings, expected) => {
    expect(chosen(readings)).toEqual(expected);
  });

  it('is made for each stretch, and only one of several may be open', () => {
    const stretches = [[at('a', 0, 4)], [at('b', 5, 9, 2)], [at('c', 10, 14), at('d', 10, 14)], [at('e', 15, 19, 9), at('f', 15, 19)]].map((readings) => ({ start: 0, end: 20, readings }));
    expect(chooseAll(stretches).map(({ reading: { head } }) => head.id)).toEqual(['a', 'e']);
    expect(winnersOf(stretches).map(({ head }) => head.id)).toEqual(['a', 'e']);
    expect(stretches.map(isOpen)).toEqual([false, true, true, false]);
  });
});

const { index } = makeWorld([country('iraq', 'IQ', 'Iraq')]);
const articleOf = (text: string): Article => new Article(text, 'en', index);
const votes = (text: string, anchors: readonly Reading[] = []): Record<string, number> => Object.fromEntries(profileOf(anchors, articleOf(text), undefined).countries);
const named = (times: number, head: Partial<EntityHead>, trait: Partial<Trait> = {}): Reading[] => Array.from({ length: times }, () => reading(head.id ?? 'x', { head, trait }));
const whole = (more: Partial<Whole>): Whole => ({ countries: new Map(), strongest: 0, named: new Map(), published: undefined, company: new Set(), introductions: new Map(), article: articleOf(''), ...more });
const about = (points: number, why: string): object => ({ rule: 'country', points, why });

describe('what an article is about', () => {
  it.each<[string, Record<string, number>, string, Reading[]]>([
    ['nothing', {}, 'Men met.', []],
    ['one vote per nationality word', { IQ: 1, SY: 1 }, 'Iraqi and Syrian men met.', []],
    ['three votes at most per word', { IQ: 3 }, 'Iraqi, Iraqi, Iraqi, Iraqi, Iraqi', []],
    ['three votes for each form of it', { AR: 4 }, 'Argentine, Argentine, Argentine, Argentine, Argentinian', []],
    ['no vote of a people of no country, and none of a word of conflict', {}, 'Kurdish and Arab rebels attacked.', []],
    ['two votes per country', { IQ: 2 }, '', named(1, { kind: 'country', countries: ['IQ'] })],
    ['one per anything else', { IQ: 1 }, '', named(1, { kind: 'armed-group', countries: ['IQ'] })],
    ['three times at most', { IQ: 3 }, '', named(4, { countries: ['IQ'] })],
    ['three times for each', { IQ: 4 }, '', [...named(4, { countries: ['IQ'] }), ...named(1, { id: 'y', countries: ['IQ'] })]],
    ['parts for several countries', { IQ: 0.5, SY: 0.5 }, '', named(1, { countries: ['IQ', 'SY'] })],
    ['parts for three at most', { A: 1 / 3, B: 1 / 3, C: 1 / 3 }, '', named(1, { countries: ['A', 'B', 'C'] })],
    ['none for four', {}, '', named(1, { countries: ['A', 'B', 'C', 'D'] })],
    ['none by a place of the gazetteer', {}, '', named(1, { countries: ['IQ'] }, { mode: 'needs-support' })],
    ['all together', { IQ: 4 }, 'Iraqi men', [...named(1, { kind: 'country', countries: ['IQ'] }), ...named(1, { id: 'y', countries: ['IQ'] })]],
  ])('counts %s', (_, expected, text, anchors) => {
    expect(votes(text, anchors)).toEqual(expected);
  });

  it('knows the strongest country and how often each entry is named', () => {
    const anchors = [...named(4, { countries: ['IQ'] }), ...named(1, { id: 'y', countries: ['SY'] })];
    expect(profileOf(anchors, articleOf(''), '2024')).toMatchObject({ strongest: 3, named: new Map([['x', 4], ['y', 1]]), published: '2024' });
    expect(profileOf([], articleOf(''), undefined)).toMatchObject({ strongest: 0, named: new Map(), published: undefined });
  });
});

describe('what the whole article says of a name', () => {
  const [MAIN, NAMED] = ['The article is about the country it belongs to.', 'The article names the country it belongs to.'];
  const COMPANY = { rule: 'company', points: 2, why: 'The article names several places of the country it lies in.' }, ELSEWHERE = { rule: 'country', points: -1, why: 'The article names countries, and not the one it belongs to.' };

  it.each<[string, object | undefined, string[], Trait['mode']]>([
    ['the strongest', about(2, MAIN), ['IQ'], 'safe'], ['half of the strongest', about(2, MAIN), ['SY'], 'safe'], ['less than half', about(1, NAMED), ['LB'], 'needs-context'], ['none', undefined, ['TR'], 'safe'], ['no country at all', undefined, [], 'safe'],
    ['the best of two', about(2, MAIN), ['IQ', 'LB'], 'safe'], ['the best of two, in whatever order', about(2, MAIN), ['LB', 'IQ'], 'safe'], ['one of two', about(1, NAMED), ['TR', 'LB'], 'safe'],
    ['the strongest, of the gazetteer', about(3, MAIN), ['IQ'], 'needs-support'], ['half of it, of the gazetteer', about(3, MAIN), ['SY'], 'needs-support'], ['less than half, of the gazetteer', about(2, NAMED), ['LB'], 'needs-support'],
    ['company alone, of the gazetteer', COMPANY, ['EG', 'KE'], 'needs-support'], ['company where votes speak', about(2, NAMED), ['KE', 'LB'], 'needs-support'], ['company of no gazetteer place', undefined, ['KE'], 'safe'], ['company of another country', ELSEWHERE, ['EG'], 'needs-support'],
  ])('country: %s', (_, expected, countries, mode) => {
    expect(judgeCountry(reading('x', { head: { countries }, trait: { mode } }), whole({ countries: new Map([['IQ', 4], ['SY', 2], ['LB', 1.9]]), strongest: 4, company: new Set(['KE']) }))).toEqual(expected);
  });

  it.each<[number | undefined, string[]]>([[undefined, []], [undefined, ['c']], [1, ['a']], [1, ['c', 'a']], [2, ['a', 'b']], [2, ['c', 'a', 'b']], [2, ['a', 'b', 'd']]])('related: %s points for %s', (points, related) => {
    const expected = points === undefined ? undefined : { rule: 'related', points, why: 'The article also names what it is related to.' };
    expect(judgeRelated(reading('x', { head: { related } }), whole({ named: new Map([['a', 1], ['b', 1], ['d', 1]]) }))).toEqual(expected);
  });

  it.each<[string, string | undefined, string | undefined, boolean, number?]>([
    ['a year later', '2017', '2016', true], ['the same year', '2017', '2017', false], ['a year before', '2016', '2017', false],
    ['a month later', '2017-03', '2017-02-27', true], ['the same month', '2017-03', '2017-03-01', false], ['a day later', '2017-03-02', '2017-03-01', true], ['the same day', '2017-03-02', '2017-03-02', false],
    ['a year alone does not say', '2017-12-31', '2017', false], ['nor does the year of the article', '2017', '2017-01-01', false], ['a date with a time', '2017-03-02', '2017-03-01T23:59:00Z', true], ['some time between', '2017/2019', '2016-05', true],
    ['about that year', '2017~', '2016', false], ['about that day', '2017-01-02~', '2016', false], ['no date', undefined, '2016', false], ['no date of the article', '2017', undefined, false], ['a date nobody can read', 'later', '2016', false], ['an article date nobody can read', '2017', 'soon', false], ['not at its start', 'c. 2017', '2016', false], ['an article date not at its start', '2017', 'on 2016', false],
    ['a former name', '2017', '2016', false, 2016],
  ])('date: %s', (_, since, published, expected, until = 0) => {
    const found = judgeDate(reading('x', { head: since === undefined ? {} : { since }, trait: { until } }), whole({ published }));
    expect(found).toEqual(expected ? { rule: 'date', points: -6, why: 'It did not exist yet when the article was published.' } : undefined);
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['a year before', '2016', '2017', true], ['the same year', '2017', '2017-12-31', false], ['a month before', '2017-02', '2017-03-01', true], ['the same month', '2017-03', '2017-03-31', false], ['a day before', '2017-03-01', '2017-03-02', true], ['the same day', '2017-03-02', '2017-03-02', false], ['a year later', '2018', '2017', false],
    ['the year of the article does not say', '2017-03-01', '2017', false], ['a later year does', '2017-03-01', '2018', true], ['some time between', '2016/2018', '2017', false], ['some time between two years before', '2014/2016', '2017', true], ['about that year', '2016~', '2018', false], ['not at all', undefined, '2017', false], ['no date of the article', '2016', undefined, false],
  ])('date of an end: %s', (_, until, published, expected) => {
    const found = judgeDate(reading('x', { head: { since: '2001', ...(until !== undefined && { until }) } }), whole({ published }));
    expect(found).toEqual(expected ? { rule: 'date', points: -1, why: 'It had ended when the article was published.' } : undefined);
  });

  it('of two namesakes takes the one that lives', () => {
    const world = makeWorld([country('iraq', 'IQ', 'Iraq'), guard('old', { since: '2001', until: '2024-12-08' }), guard('new', { since: '2025-01-29' })]);
    expect(world.marks('Iraq and the Guard.', { published: '2025-06-01' })).toContain('Guard > new');
    expect(world.marks('Iraq and the Guard.', { published: '2020-06-01' })).toContain('Guard > old');
  });

  it('asks of a country only what can be said of it', () => {
    const world = makeWorld([country('iraq', 'IQ', 'Iraq'), { id: 'guard', kind: 'military', countries: ['IQ'], related: ['iraq'], since: '2010', names: ['Guard', { text: 'GRD', role: 'acronym' }] }, { id: 'un', kind: 'international-organisation', names: ['United Nations'] }]);
    const text = 'Iraq and the Guard and the United Nations.';
    expect(weigh(world, text, 'country')).toEqual([`Guard > guard: 2 ${MAIN}`]);
    expect(weigh(world, text, 'related')).toEqual(['Guard > guard: 1 The article also names what it is related to.']);
    expect(weigh(world, text, 'date', { published: '2009' })).toEqual(['Guard > guard: -6 It did not exist yet when the article was published.']);
    expect(weigh(world, 'The Guard (GRD) met GRD men.', 'introduced')).toEqual(Array.from({ length: 2 }, () => 'GRD > guard: 5 The article introduces “GRD” as its short form.'));
  });
});

describe('support for places of the gazetteer', () => {
  const world = makeWorld([
    country('france', 'FR', 'France'), { id: 'hezbollah', kind: 'armed-group', countries: ['LB'], related: ['IL'], names: ['Hezbollah'] }, { id: 'sinwar', kind: 'person', related: ['IL'], names: ['Sinwar'] },
    ...['Ashdod', 'Haifa', 'Holon', 'Lod'].map((name) => town(name, 'IL')), { id: 'holon-quarter', kind: 'site', countries: ['IL'], names: [supported('Holon')] }, town('Lod', 'US'), town('Yavne', 'IL', { countries: ['IL', 'PS'] }), town('Nowhere', '', { countries: [], related: [] }), town('Arad', 'IL'), { id: 'arad', kind: 'settlement', countries: ['RO'], names: ['Arad'] },
    { id: 'eilat', kind: 'settlement', countries: ['IL'], names: ['Eilat'] }, { id: 'front', kind: 'armed-group', countries: ['IL'], names: [supported('Front')] },
    town('Vienna', 'AT', { subtype: 'capital city' }), town('Munich', 'DE', { subtype: 'provincial capital' }), town('Passau', 'DE', { subtype: 'city' }), { id: 'rome', kind: 'settlement', subtype: 'capital city', names: ['Rome'] },
  ]);
  /** Which places are said to stand in company. */
  const company = (text: string): string[] => weigh(world, text, 'company').map((row) => row.replace(': 2 The article names several places of the country it lies in.', ''));

  it.each<[string, string[]]>([
    ['They saw Ashdod, Haifa and Holon.', ['Ashdod > ashdod-il', 'Haifa > haifa-il', 'Holon > holon-il', 'Holon > holon-quarter']],
    ['They saw Ashdod and Haifa.', []],
    ['They saw Ashdod, Haifa, Ashdod and Haifa.', []],
    // Tied to it: a group, not a person; still two.
    ['Hezbollah saw Ashdod and Haifa.', ['Ashdod > ashdod-il', 'Haifa > haifa-il']], ['Hezbollah saw Ashdod.', []], ['Sinwar saw Ashdod and Haifa.', []], ['Michael Hezbollah saw Ashdod and Haifa.', []], ['Hezbollah saw Munich and Passau.', []],
    // A namesake abroad takes half of a vote, a second reading of the same country none.
    ['They saw Ashdod, Haifa and Lod.', []], ['They saw Ashdod and Holon.', []], ['They saw Ashdod, Haifa, Holon and Lod.', ['Ashdod > ashdod-il', 'Haifa > haifa-il', 'Holon > holon-il', 'Holon > holon-quarter', 'Lod > lod-il']], ['Hezbollah saw Ashdod and Lod.', []],
    ['They saw Ashdod, Haifa and Yavne.', []], ['They saw Ashdod, Haifa, Holon and Yavne.', ['Ashdod > ashdod-il', 'Haifa > haifa-il', 'Holon > holon-il', 'Holon > holon-quarter', 'Yavne > yavne-il']],
    // One that means something by itself too takes nothing from it.
    ['They saw Ashdod, Haifa and Arad.', ['Ashdod > ashdod-il', 'Haifa > haifa-il', 'Arad > arad-il']],
    // A name with too much against it, of no place or of no country is no company.
    ['They saw Ashdod, Haifa and Mr Holon.', []], ['They saw Ashdod, Haifa and Front.', []], ['They saw Ashdod, Haifa and Nowhere.', []], ['Haifa City Shelled After Ashdod And Holon', []], ['Haifa City Shelled After Long Fight\nThey saw Ashdod and Holon.', []],
    // Where the country is named, that says more.
    ['They saw Ashdod, Haifa, Holon and Eilat.', []],
  ])('company: %s', (text, expected) => {
    expect(company(text)).toEqual(expected);
  });

  it('marks three places of one country, and two where a group is tied to it', () => {
    expect(['They saw Ashdod, Haifa and Holon.', 'They saw Ashdod and Haifa.', 'Hezbollah saw Ashdod and Haifa.'].map((text) => world.marks(text).length)).toEqual([3, 0, 3]);
  });

  it('knows capitals without their country', () => {
    expect(weigh(world, 'They saw Vienna, Munich, Passau and Rome.', 'size')).toEqual(['Vienna > vienna-at: 2 It is the capital of a country.', 'Munich > munich-de: 1 It is the capital of a province.']);
    expect(['capital city', 'provincial capital', 'city', ''].map(isKnownPlace)).toEqual([true, true, false, false]);
  });
});

const guard = (id: string, span: Partial<Thing>): Thing => ({ id, kind: 'military', countries: ['IQ'], names: ['Guard'], ...span });
const capital = (name: string): Thing => ({ ...town(name, 'AF', { lat: 33, lon: 70 }), id: `${name.toLowerCase()}-city`, subtype: 'capital city' });
const province = (name: string, lat = 33): Thing => ({ id: `${name.toLowerCase()}-province`, kind: 'region', countries: ['AF'], subtype: 'province', related: ['AF'], lat, lon: 70, province: `${name.toLowerCase()}-province`, names: [supported(name)] });

describe('lists of provinces', () => {
  const world = makeWorld([
    country('afghanistan', 'AF', 'Afghanistan'), province('Paktika'), province('Khost'), town('Khost', 'AF', { lat: 33.3, lon: 69.9 }), province('Takhar'), province('Kunduz', 36), town('Kunduz', 'AF', { lat: 20, lon: 69 }),
    { id: 'helmand', kind: 'region', countries: ['AF'], names: ['Helmand'], lat: 33, lon: 70 }, town('Spin', 'AF'), capital('Kabul'), province('Kabul'),
  ]);
  it.each<[string, string[]]>([
    ['in Khost and Paktika.', ['Khost > khost-province', 'Paktika > paktika-province']], ['in Paktika and Khost.', ['Paktika > paktika-province', 'Khost > khost-province']],
    ['in Khost.', ['Khost > khost-af']], ['in Khost, Paktika residents said.', ['Khost > khost-af', 'Paktika > paktika-province']], ['in Khost and Spin.', ['Khost > khost-af', 'Spin > spin-af']], ['in Khost and Helmand.', ['Khost > khost-af', 'Helmand > helmand']], ['in Khost province and Spin.', ['Khost province > khost-province', 'Spin > spin-af']],
    ['in Kabul and Paktika.', ['Kabul > kabul-city', 'Paktika > paktika-province']],
    ['in Takhar and Kunduz.', ['Takhar > takhar-province']],
  ])('a bare name is the province only beside one, with a word for and, near by: %s', (text, expected) => {
    expect(world.marks(`Afghanistan saw men ${text}`).slice(1)).toEqual(expected);
  });
  it('says why, and gives no points for it', () => {
    expect(weigh(world, 'Afghanistan saw men in Khost and Paktika.', 'list')).toEqual(['Khost > khost-province: 0 It stands in a list of provinces.']);
  });
});

describe('lists', () => {
  const world = makeWorld([
    country('egypt', 'EG', 'Egypt'), { id: 'us', kind: 'country', names: [{ text: 'US', match: 'exact-case' }] }, { id: 'jordan', kind: 'country', countries: ['JO'], names: [{ text: 'Jordan', match: 'needs-context', near: ['Amman'], scope: 'article' }] }, { id: 'mosul', kind: 'settlement', countries: ['IQ'], names: ['Mosul'] },
    town('Hit', 'IQ'), { id: 'hezbollah', kind: 'armed-group', names: ['Hezbollah'] }, { id: 'badr', kind: 'armed-group', names: [{ text: 'Badr', match: 'needs-context', near: ['Amiri'], scope: 'article' }] }, { id: 'tunis', kind: 'settlement', names: [{ text: 'Tunis', match: 'needs-introduction' }] },
  ]);

  it.each<[string, string[]]>([
    ['Egypt and Jordan met.', ['jordan']], ['Egypt, Jordan met.', ['jordan']], ['Egypt, and Jordan met.', ['jordan']], ['Jordan and Egypt met.', ['jordan']], ['Jordan, Egypt met.', ['jordan']], ['Jordan, and Egypt met.', ['jordan']],
    ['They saw Mosul, Hit and all.', ['hit-iq']], ['They saw Hit and Mosul.', ['hit-iq']], ['Then Egypt and Jordan met.', ['jordan']], ['US, Jordan met.', ['jordan']],
    // Not beside a place of another kind, one that is no anchor, a group, or with other words between.
    ['Mosul and Jordan met.', []], ['Egypt and Hit met.', []], ['Hit and Jordan met.', []], ['Hezbollah and Badr met.', []], ['Egypt or Jordan met.', []], ['Egypt, or Jordan met.', []], ['Egypt and old Jordan met.', []], ['Jordan and old Egypt met.', []], ['Egypt. Jordan met.', []], ['Egypt and, Jordan met.', []], ['Jordan; and Egypt met.', []], ['Jordan', []], ['Mosul and Tunis', []],
    ['Jordan, Jordan and Egypt met.', ['jordan']], ['Hit, Egypt and Jordan met.', ['jordan']], ['Egypt, Jordan and Mosul met.', ['jordan']], ['Mosul, Jordan and Egypt met.', ['jordan']],
  ])('%s', (text, expected) => {
    expect(weigh(world, text, 'list')).toEqual(expected.map((id) => `${id === 'jordan' ? 'Jordan' : 'Hit'} > ${id}: 4 It stands in a list of such places.`));
  });
});

describe('one name, one sense', () => {
  const world = makeWorld([
    country('libya', 'LY', 'Libya'), country('lebanon', 'LB', 'Lebanon'), town('Tripoli', 'LY', { related: [] }), town('Tripoli', 'LB', { related: [] }), { id: 'hezbollah', kind: 'armed-group', names: ['Hezbollah', 'Hizbullah'] },
    { id: 'jordan', kind: 'country', countries: ['JO'], related: ['hezbollah'], names: [{ text: 'Jordan', match: 'needs-context', near: ['Amman'], scope: 'sentence' }] }, { id: 'badr', kind: 'armed-group', names: [{ text: 'Badr', match: 'needs-context', near: ['Amiri'], scope: 'sentence' }] },
  ]);
  const WHY = 'Elsewhere in the article the same name clearly means this.';

  it.each<[string, string[]]>([
    ['The Badr brigade left. Amiri of Badr stayed.', [`Badr > badr: 2 ${WHY}`]], ['The Badr brigade left.', []], ['The Badr brigade left. Badr stayed.', []], ['Amiri of Badr stayed.', []],
    ['Michael Hezbollah wept. Then Hezbollah left.', [`Hezbollah > hezbollah: 2 ${WHY}`]], ['Michael Hezbollah wept. Then Hizbullah left.', []],
    // Only what has something for it.
    ['Jordan of Amman and Hezbollah left. Then Jordan came.', []],
    // In two places it means two things, in one it means one.
    ['In Tripoli, Libya, and in Tripoli, Lebanon, men met. Then Tripoli slept.', []],
    ['In Tripoli, Libya, men met. Men of Lebanon and Lebanon came. Then Tripoli slept.', [`Tripoli > tripoli-ly: 2 ${WHY}`]],
  ])('%s', (text, expected) => {
    expect(weigh(world, text, 'one-sense')).toEqual(expected);
  });

  it('marks what its own spot leaves open', () => {
    expect(world.marks('The Badr brigade left. Amiri of Badr stayed.')).toEqual(['Badr > badr', 'Badr > badr']);
    expect(world.marks('The Badr brigade left.')).toEqual([]);
  });
});
