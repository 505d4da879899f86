import { describe, expect, it } from 'vitest';
import { expandNames, variantsOf } from '../../../src/compiler/variants';
import type { IndexedName } from '../../../src/compiler/name-index';
import { fold } from '../../../src/match/fold';
import type { Kind } from '../../../src/types';

const foldedVariants = (name: string, countries: string[], kind: Kind = 'settlement'): string[] => variantsOf(name, { countries, kind }).map(fold);
const nameOf = (text: string, entity: number, more: Partial<IndexedName> = {}): IndexedName => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe', ...more });
const texts = (name: IndexedName): string[] => expandNames([name], () => ['IQ']).generated.map(({ text }) => text);
const expand = (names: IndexedName[]) => expandNames(names, () => ['IQ']);

describe('variantsOf', () => {
  it.each([
    ["Kata'ib Sayyid al-Shuhada", ['IQ'], ['Kataeb Sayyid al-Shuhada', 'Kataib Sayyed al-Shuhada', 'Kataeb Sayyed al-Shuhada', "Kata'ib Sayyid ash-Shuhada", "Kata'ib Sayyid el-Shuhada", "Kata'ib Sayyid Shuhada"]],
    ['Ain al-Asad Air Base', ['IQ'], ['Ain al-Asad airbase', 'Ayn al-Asad Air Base', 'Ain el-Asad Airbase']],
    ['Qayyarah', ['IQ'], ['Qayyara', 'Qayarah']], ['Deir ez-Zor', ['SY'], ['Deir al-Zor', 'Deir el-Zor', 'Deir Zor', 'Dayr az-Zor']], ['Fallujah', ['IQ'], ['Falluja']], ['Mayadeen', ['SY'], ['Mayadin']], ['Mayadin', ['SY'], ['Mayadeen']],
    ['Popular Mobilization Forces', ['IQ'], ['Popular Mobilisation Forces']], ['Badr Organization', ['IQ'], ['Badr Organisation']], ['Ministry of Defense', ['SY'], ['Ministry of Defence']],
    ['Sayyid al-Shuhada Brigades', ['IQ'], ['Sayyid al-Shuhada Brigade', 'Sayyed al-Shuhada Brigades']], ['Baghdad International Airport', ['IQ'], ['Baghdad Airport']], ['Donetsk Oblast', ['UA'], ['Donetsk Region']],
    ['Qasem Soleimani', ['IR'], ['Qassem Soleimani', 'Qassim Soleimani']], ['Oleksandr Syrskyi', ['UA'], ['Oleksandr Syrsky']], ['Diyala Governorate', ['IQ'], ['Diyala Province']],
  ])('%s', (name, countries, expected) => {
    expect(foldedVariants(name, countries)).toEqual(expect.arrayContaining(expected.map(fold)));
  });

  it.each([['Hamas', ['PS']], ['Hit', ['IQ']], ['Boko Haram', ['NG']], ['Islamic State', ['IQ']], ['al-Quds Brigades', ['PS']], ['Green Zone', ['IQ']], ['Wagner Group', ['RU']], ['Springfield', ['US']], ['Kansas City', ['US']], ['حزب الله', ['LB']], ['Мосул', ['IQ']]])('%s has none', (name, countries) => {
    expect(variantsOf(name, { countries })).toEqual([]);
  });

  it('changes no letters of English words', () => {
    for (const name of ['Popular Mobilization Forces', 'Islamic Resistance in Iraq', 'Erbil rocket attack', 'Victory Base', 'Camp Anaconda']) expect(foldedVariants(name, ['IQ'], 'armed-group').filter((variant) => variant !== 'popular mobilisation forces')).toEqual([]);
  });

  it('never repeats the name or a variant, however written', () => {
    for (const name of ["Kata'ib Sayyid al-Shuhada", 'Ansar Allah al-Awfiya', 'Al-Hasakah Governorate', 'Abdul Rahman al-Sudani']) {
      const made = foldedVariants(name, ['IQ']);
      expect(made).not.toContain(fold(name));
      expect(new Set(made).size).toBe(made.length);
      expect(made.length).toBeLessThanOrEqual(60);
    }
  });
});

describe('expandNames', () => {
  it('hands the rule of a name on to its variants', () => {
    const { generated } = expand([nameOf('Qayyarah', 0, { match: 'needs-context', kind: 'settlement', near: ['Mosul'], scope: 'article' })]);
    expect(generated).toContainEqual(expect.objectContaining({ text: 'Qayyara', entity: 0, role: 'variant', match: 'needs-context', near: ['Mosul'] }));
  });

  it('leaves what another entry writes, and what two would get', () => {
    const { generated } = expand([nameOf('Hizbullah Movement', 0), nameOf('Hezbollah Movement', 1)]);
    expect(generated.map(({ text, entity }) => `${text} ${entity}`)).toEqual([]);
    expect(expand([nameOf('Hezbollah', 0), nameOf('Hizballah', 1)]).generated).toEqual([]);
  });

  it('drops the leading article of gazetteer places only', () => {
    expect(texts(nameOf('As Suwayda', 0, { kind: 'settlement', match: 'needs-support' }))).toContain('Suwayda');
    expect(texts(nameOf('al-Asad', 0, { kind: 'base' }))).not.toContain('Asad');
    expect(texts(nameOf('El Tor', 0, { kind: 'settlement', match: 'needs-support' }))).not.toContain('Tor');
  });

  it('puts the noun of a written region before its name', () => {
    expect(texts(nameOf('Marib Governorate', 0, { kind: 'region' }))).toContain('governorate of Marib');
    expect(texts(nameOf('Marib Governorate', 0, { kind: 'military' }))).not.toContain('governorate of Marib');
    expect(texts(nameOf('Guaviare Department', 0, { kind: 'region', match: 'needs-support' }))).not.toContain('department of Guaviare');
  });

  it('turns the forces of a country into national ones', () => {
    const ofUkraine = expandNames([nameOf('Armed Forces of Ukraine', 0, { kind: 'military' })], () => ['UA']).generated.map(({ text }) => text);
    expect(ofUkraine).toContain('Ukrainian Armed Forces');
    expect(texts(nameOf('Army of Conquest', 0, { kind: 'armed-group' }))).toEqual([]);
  });

  it.each([['Radwan Force', 'Radwan Forces'], ['Islamic State in the Greater Sahara', 'ISIS in the Sahara']])('%s is also %s', (name, other) => {
    expect(texts(nameOf(name, 0))).toContain(other);
  });

  it('makes none of acronyms, native names and other languages', () => {
    expect(expand([nameOf('HEZBOLLAH', 0, { role: 'acronym' }), nameOf('Hezbollah', 0, { role: 'native' }), nameOf('Hezbollah', 0, { lang: 'fr' }), nameOf('Hezbollah', 0, { match: 'needs-introduction' })]).generated).toEqual([]);
  });

  it('gives the same list whatever the order', () => {
    const names = [nameOf('Hezbollah', 0), nameOf("Kata'ib Hezbollah", 1), nameOf('Qayyarah', 2, { kind: 'settlement' }), nameOf('Fallujah', 3, { kind: 'settlement' })];
    expect(expand(names.toReversed()).generated).toEqual(expect.arrayContaining(expand(names).generated));
    expect(expand(names.toReversed()).generated).toHaveLength(expand(names).generated.length);
  });
});
