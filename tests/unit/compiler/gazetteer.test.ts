/** Places of the registers: which enter, how they are named, what their cards say. Read back through the reader that ships. */
import { NOTED } from '../../../src/dataset/gazetteer-format';
import { describe, expect, test } from 'vitest';
import { compileDataset } from '../../../src/compiler';
import { windFrom } from '../../../src/compiler/gazetteer/anchors';
import { distanceKm } from '../../../src/compiler/gazetteer/distance';
import { withArea } from '../../../src/compiler/gazetteer/areas';
import { displayName, listGazetteerNames, printedName, skeleton, spellingsOf } from '../../../src/compiler/gazetteer/names';
import { selectPlaces, type GazetteerRow } from '../../../src/compiler/gazetteer/select';
import { loadWorld } from '../../../src/compiler/load/world';
import { drawMaps } from '../../../src/compiler/maps';
import { WINDS } from '../../../src/dataset/gazetteer-format';
import { isCard } from '../../../src/messages-guard';
import { readCompiled } from './read-compiled';
import { FIXTURE } from './spoil';

const compiled = compileDataset(FIXTURE);
const { dataset } = await readCompiled(compiled);
const { world } = loadWorld(FIXTURE);
const rows = selectPlaces(world, drawMaps(['IQ'], world.maps, (code) => code));
const rowOf = (name: string): GazetteerRow => rows.find((row) => printedName(row.name, row.country) === name) ?? fail(`no place ${name}`);
const FALLUJAH = 'gn-99454';

describe('selection', () => {
  test('towns above the figure of their country, large cities elsewhere, airfields and provinces where asked', () => {
    const towns = rows.filter(({ register, printed }) => register === 0 && printed.length === 0);
    expect(towns.filter(({ country, population }) => population < (country === 'IQ' ? 100_000 : 5_000_000))).toEqual([]);
    expect(towns.filter(({ country }) => country === 'IQ').length).toBeGreaterThan(20);
    expect(new Set(rows.filter(({ register }) => register > 0).map(({ country }) => country))).toEqual(new Set(['IQ']));
  });

  test('what has an entry is left out, by number of the register', () => {
    const numbers = [...world.entries.values()].flatMap(({ entry }) => entry.ids?.geonames ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(rows.filter(({ register, id }) => register === 0 && numbers.includes(String(id)))).toEqual([]);
  });

  test('rows are sorted as the reader looks them up', () => {
    expect(rows).toEqual([...rows].toSorted((a, b) => a.register - b.register || a.id - b.id));
  });
});

const place = (more: Partial<GazetteerRow>): GazetteerRow => ({ register: 0, id: 1, name: 'Somewhere', also: [], printed: [], feature: 'town', country: 'IQ', lat: 33, lon: 44, population: 5000, changed: '2020-01', ...more });

describe('names', () => {
  test.each([['Al Fallūjah', 'Fallujah'], ['Khān Yūnis', 'Khan Yunis'], ['Pokrovs’k', 'Pokrovsk'], ['Al Qā’im', 'Al Qaim'], ['Ash Shaddādah', 'Shaddadah'], ['Alexandria', 'Alexandria'], ['Donostia / San Sebastián', 'Donostia'], ['Halle (Saale)', 'Halle']])('%s is printed %s', (name, printed) => expect(printedName(name, 'IQ')).toBe(printed));
  test.each([['Cúcuta', 'CO'], ['Ségou', 'ML'], ['Mocímboa da Praia', 'MZ'], ["N'Djaména", 'TD']])('marks that belong to the spelling stay: %s', (name, country) => expect(displayName(place({ name, country }))).toBe(name));
  test('one sound in several letters is one skeleton', () => {
    expect(skeleton('Al-Falluja')).toBe(skeleton('Fallūjah'));
    expect(skeleton('Falludscha')).not.toBe(skeleton('Fallujah'));
  });

  test('an everyday word is no name of a small place', () => expect(spellingsOf(place({ name: 'Hit' }))).toEqual([]));
  test('a first name is none of a small place, but a city keeps its own', () => {
    expect(spellingsOf(place({ name: 'Mary' }))).toEqual([]);
    expect(spellingsOf(place({ name: 'Paris', population: 2_000_000 }))).toEqual(['Paris']);
  });
  test('a name newspapers use stands before the register\'s own, and heads the card', () => {
    const tadmur = place({ name: 'Tadmur', printed: ['Palmyra'] });
    expect(spellingsOf(tadmur)).toEqual(['Palmyra', 'Tadmur']);
    expect(displayName(tadmur)).toBe('Palmyra');
  });
  test('a province is looked for without its noun too, and under the names newspapers use', () => {
    expect(spellingsOf(place({ feature: 'province', name: 'Arauca Department', country: 'CO' }))).toEqual(['Arauca department', 'Arauca']);
    expect(spellingsOf(place({ feature: 'province', name: 'Rivers State', country: 'NG' }))).toEqual(['Rivers state']);
    expect(spellingsOf(place({ feature: 'province', name: 'Blue Nile', printed: ['Blue Nile State'], country: 'SD' }))).toEqual(['Blue Nile state']);
    expect(spellingsOf(place({ feature: 'province', name: 'White Nile', country: 'SD' }))).toEqual([]);
    expect(spellingsOf(place({ feature: 'province', name: 'Khowst', printed: ['Khost'], country: 'AF' }))).toEqual(['Khost', 'Khowst']);
    expect(displayName(place({ feature: 'province', name: 'Arauca Department', country: 'CO' }))).toBe('Arauca Department');
    const printed = selectPlaces({ ...world, gazetteer: { ...world.gazetteer, names: { 'IQ.01': ['Anbar province'] } }, entries: new Map() }, drawMaps(['IQ'], world.maps, (code) => code)).find(({ province, feature }) => feature === 'province' && province === 'IQ.01')?.printed;
    expect(printed).toEqual(['Anbar province']);
  });
  test('three letters are too few', () => expect(spellingsOf(place({ name: 'Ana' }))).toEqual([]));
  test('spellings of other languages are left, one in the country\'s own script is kept', () => {
    expect(spellingsOf(place({ name: 'Al Fallūjah', also: ['Falludscha', 'Falluja', 'Фалуджа', 'الفلوجة', '费卢杰'] }))).toEqual(['Fallujah', 'Al Fallūjah', 'Falluja', 'الفلوجة']);
  });
  test('a name of a group or person is nobody else\'s; one of a written place is shared with another country only', () => {
    const written = { others: new Set(['badr']), places: new Map([['tripoli', new Set(['LB'])]]) };
    const named = (name: string, country: string) => listGazetteerNames([place({ name, country, population: 200_000 })], 7, written).map(({ text, entity }) => `${entity} ${text}`);
    expect(named('Badr', 'SA')).toEqual([]);
    expect(named('Tripoli', 'LB')).toEqual([]);
    expect(named('Tripoli', 'LY')).toEqual(['7 Tripoli']);
  });

  test('a province whose bare name an entry has keeps its name with the noun', () => {
    const written = { others: new Set(['odesa province']), places: new Map([['mykolaiv', new Set(['UA'])], ['odesa', new Set(['UA'])], ['kano', new Set(['NG'])]]) };
    const named = (name: string, country: string) => listGazetteerNames([place({ name, country, feature: 'province', population: 0 })], 7, written).map(({ text }) => text);
    expect(named('Mykolaiv', 'UA')).toEqual(['Mykolaiv region', 'Mykolaiv province', 'Mykolaiv oblast']);
    expect(named('Mykolaiv Oblast', 'UA')).toEqual(['Mykolaiv oblast', 'Mykolaiv region', 'Mykolaiv province']);
    expect(named('Odesa', 'UA')).toEqual(['Odesa region', 'Odesa oblast']);
    expect(listGazetteerNames([place({ name: 'Magway Region', country: 'MM', feature: 'province' })], 7, { others: new Set(), places: new Map() }).map(({ text }) => text)).toEqual(['Magway region', 'Magway', 'Magway division']);
    expect(listGazetteerNames([place({ name: 'Magway', country: 'MM', feature: 'town' })], 7, { others: new Set(), places: new Map() }).map(({ text }) => text)).toEqual(['Magway']);
    expect(named('Kano', 'NG')).toEqual(['Kano region', 'Kano province', 'Kano state']);
    expect(named('Sumy', 'UA')).toEqual(['Sumy']);
  });
});

test('of two namesakes in one country the far larger one has the name; two of a size both have it, unless they are one town', () => {
  const none = { others: new Set<string>(), places: new Map<string, Set<string>>() };
  const bearers = (...rows: GazetteerRow[]) => listGazetteerNames(rows, 0, none).map(({ entity }) => entity);
  const large = place({ name: 'Lyman', population: 20_000 });
  expect(bearers(large, place({ name: 'Lyman', population: 900, lat: 40 }))).toEqual([0]);
  expect(bearers(large, place({ name: 'Lyman', population: 15_000, lat: 40 }))).toEqual([0, 1]);
  expect(bearers(large, place({ name: 'Lyman', population: 15_000, lat: 33.1 }))).toEqual([0]);
  expect(bearers(large, place({ name: 'Lyman', population: 900, country: 'UA', lat: 48 }))).toEqual([0, 1]);
  // A noted place is in the news, however small.
  expect(bearers(large, place({ name: 'Lyman', population: 0, lat: 40, register: NOTED }))).toEqual([0, 1]);
});

describe('areas that more than one side claims', () => {
  const areas = { 'west-bank': { provinces: ['PS.WE'], of: ['IL'], outline: 'PS' }, 'golan-heights': { provinces: [], of: ['IL'], box: [35.655, 32.71, 35.9, 33.34] as [number, number, number, number] } };
  const areaOf = (more: Partial<GazetteerRow>) => withArea(place(more), areas).area;
  test.each([
    ['Ariel, which the register lists under Israel', { country: 'IL', lat: 32.105, lon: 35.17 }, 'west-bank'],
    ['Ramallah, by its province', { country: 'PS', province: 'PS.WE' }, 'west-bank'],
    ['Katzrin', { country: 'IL', lat: 32.99, lon: 35.69 }, 'golan-heights'],
    ['Tel Aviv', { country: 'IL', lat: 32.07, lon: 34.8 }, undefined],
    ['a town of Syria at the same point', { country: 'SY', lat: 32.99, lon: 35.69 }, undefined],
  ])('%s', (_, more, area) => expect(areaOf(more)).toBe(area));
});

describe('distance and direction', () => {
  const baghdad = { lat: 33.34, lon: 44.4 };
  const mosul = { lat: 36.34, lon: 43.13 };
  test('Mosul lies 353 km north of Baghdad, give or take one', () => {
    expect(Math.abs(distanceKm(baghdad, mosul) - 353)).toBeLessThanOrEqual(1);
    expect(WINDS[windFrom(baghdad, mosul)]).toBe('north');
    expect(WINDS[windFrom(mosul, baghdad)]).toBe('south');
  });
  test.each([[0, 1, 'east'], [0, -1, 'west'], [1, 1, 'north-east'], [-1, -1, 'south-west'], [1, -1, 'north-west'], [-1, 1, 'south-east']])('%d north, %d east is %s', (lat, lon, wind) => expect(WINDS[windFrom({ lat: 0, lon: 0 }, { lat, lon })]).toBe(wind));
  test('the anchor is larger and in the same country', () => {
    const { anchor } = rowOf('Fallujah');
    expect(anchor).toMatchObject({ name: expect.any(String), km: expect.any(Number) });
    expect(anchor?.km).toBeLessThan(100);
  });
});

describe('in the package', () => {
  test('places stand behind the entries, and each is found again by its id', () => {
    expect(dataset.entities.count).toBe(dataset.entries + dataset.places);
    expect(dataset.places).toBe(rows.length);
    const ids = Array.from({ length: dataset.places }, (_, place) => dataset.entities.head(dataset.entries + place).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id, place) => dataset.entities.ordinalOf(id) !== dataset.entries + place)).toEqual([]);
  });

  test('a town has a plain card: what, where, how many, how far, and the row it comes from', () => {
    const card = dataset.card(FALLUJAH);
    expect(card).toMatchObject({ id: FALLUJAH, kind: 'settlement', depth: 'register', name: 'Fallujah', subtype: 'town', region: 'Anbar, Iraq' });
    expect(card?.lead[0]?.text).toMatch(/^Town in Anbar, Iraq, \d+ km [a-z-]+ of [A-Z][\w ]+\.$/);
    expect(card?.facts.map(({ label }) => label)).toEqual(['Population', 'Coordinates']);
    expect(card?.facts[0]?.rows[0]).toMatchObject({ text: '190,159', note: expect.stringContaining('not of the count'), asOf: expect.stringMatching(/^\d{4}-\d{2}$/) });
    expect(card?.sources).toEqual([{ publisher: 'GeoNames', title: expect.stringContaining('99454'), url: 'https://www.geonames.org/99454', date: card?.leadAsOf, accessed: dataset.release }]);
    expect(isCard(card)).toBe(true);
  });

  test('airfields are bases or airports, provinces have no point', () => {
    const cards = rows.map((_, place) => dataset.card(dataset.entities.head(dataset.entries + place).id));
    expect(cards.find((card) => card?.name === 'Al Taqaddum Air Base')).toMatchObject({ kind: 'base', subtype: 'air base' });
    expect(cards.find((card) => card?.name === 'Al Najaf International Airport')).toMatchObject({ kind: 'site', subtype: 'airport' });
    const provinces = cards.filter((card) => card?.kind === 'region');
    expect(provinces.length).toBeGreaterThan(5);
    expect(provinces.filter((card) => card?.point !== undefined)).toEqual([]);
  });

  test('a place knows the province it lies in, and a province itself', () => {
    const headOf = (id: string) => dataset.entities.head(dataset.entities.ordinalOf(id) ?? -1);
    const { province = '', related } = headOf(FALLUJAH);
    expect(headOf(province)).toMatchObject({ name: 'Anbar', kind: 'region', province, related: ['iraq'] });
    expect(related).toEqual(['iraq', province]);
    // Airfields are not divided by province in their register.
    const airfield = rows.findIndex(({ feature }) => feature === 'airport');
    expect(dataset.entities.head(dataset.entries + airfield).province).toBeUndefined();
  });

  test('what is no id of a place is none', () => {
    expect(['gn-1', 'gn-', 'oa-99454', 'gn-99454x', 'erbil'].map((id) => dataset.entities.ordinalOf(id)).filter((ordinal) => (ordinal ?? -1) >= dataset.entries)).toEqual([]);
  });
});

function fail(sentence: string): never {
  throw new Error(sentence);
}
