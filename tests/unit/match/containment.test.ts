/** The province that is named behind a village decides which of its namesakes is meant, and that none is where all lie elsewhere. */
import { describe, expect, it } from 'vitest';
import { makeWorld, type Name, type Thing } from './world';

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const province = (id: string, lat: number, ...names: Name[]): Thing => ({ id, kind: 'region', countries: ['UA'], province: id, lat, lon: 30, related: ['ukraine'], names });
const village = (name: string, where: string, lat: number, more: Partial<Thing> = {}): Thing => ({ id: `${name.toLowerCase()}-${where}`, kind: 'settlement', countries: ['UA'], province: where, lat, lon: 30, subtype: 'village or small town', related: ['ukraine'], names: [supported(name)], ...more });
const { marks } = makeWorld([
  { id: 'ukraine', kind: 'country', countries: ['UA'], names: ['Ukraine'] }, { id: 'iraq', kind: 'country', countries: ['IQ'], names: ['Iraq'] },
  province('kherson', 46, 'Kherson region', 'Kherson Oblast'), province('odesa', 48, supported('Odesa'), supported('Odesa region')), province('lviv', 50, supported('Lviv region'), supported('Lviv')), province('sumy', 52, supported('Sumy')),
  village('Odesa', 'odesa', 48, { id: 'odesa-town' }), village('Lipky', 'odesa', 48.2), village('Dubno', 'odesa', 48.2), village('Dubno', 'kherson', 46.2), village('Rudky', 'odesa', 46.3), village('Luhy', 'odesa', 48.1, { province: undefined as never }),
  village('Velyka', 'odesa', 48.2, { subtype: 'town' }), village('Stara', 'sumy', 52), village('Stara', 'lviv', 50), village('Nova', 'lviv', 50, { names: ['Nova'] }), village('Brod', 'odesa', 48.2, { countries: ['UA', 'MD'] }), village('Mala', 'odesa', 48, { names: ['Mala'] }), { id: 'castle', kind: 'settlement', countries: ['IQ'], names: ['Lviv Castle'] }, { id: 'lviv-abroad', kind: 'region', countries: ['IQ'], names: [supported('Lviv')] }, { id: 'donbas', kind: 'region', countries: ['UA'], names: ['Donbas'] }, { id: 'dyke-district', kind: 'region', countries: ['UA'], province: 'odesa', lat: 48, lon: 30, names: [supported('Dyke district')] },
]);
/** Without the country that is named first, and without the provinces. */
const villages = (text: string): string[] => marks(`Ukraine: ${text}`).filter((mark) => !/> (?:ukraine|kherson|odesa|lviv|sumy|donbas|iraq)$/.test(mark));

describe('a village and the province behind it', () => {
  it.each<[string, string]>([
    ['behind a comma', 'Lipky, Kherson region, was hit.'], ['behind a comma, with the other noun', 'Lipky, Kherson Oblast.'], ['in brackets', 'They left Lipky (Kherson region) at dawn.'], ['in brackets with more', 'They left Lipky (Kherson Oblast, in the south).'],
    ['behind "in"', 'Men died in Lipky in Kherson region.'], ['behind "in the"', 'Men died near Lipky in the Kherson region.'], ['behind "in" alone, for a village', 'Guns hit Lipky in Kherson region.'], ['behind its noun', 'Guns hit Velyka town in the Kherson region.'], ['behind a noun and "of"', 'Guns hit the Velyka area of Kherson region.'], ['a district and "of"', 'Guns hit Dyke district of Kherson region.'],
    ['in a town far from it', 'Guns hit the Lipky community in Lviv.'], ['behind "the village of"', 'Men took the village of Lipky in the Kherson region.'],
    ['a province of the gazetteer', 'Lipky, Lviv region, was hit.'], ['without a noun, where nothing else is called so', 'Lipky, Sumy.'], ['that is an entry', 'Mala, Kherson region, was hit.'],
    ['a district of another province', 'Dyke district, Kherson region, was hit.'],
  ])('is not meant where it lies in another one: %s', (_, text) => {
    expect(villages(text)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['its own province', 'Lipky, Odesa region, was hit.', ['Lipky > lipky-odesa']],
    ['its own province in brackets', 'Lipky (Odesa region) was hit.', ['Lipky > lipky-odesa']],
    ['one of two namesakes', 'Dubno, Kherson region, was hit.', ['Dubno > dubno-kherson']],
    ['the other', 'They left Dubno (Odesa region).', ['Dubno > dubno-odesa']],
    ['and behind "in the"', 'They met in Dubno in the Kherson region.', ['Dubno > dubno-kherson']],
    ['a town so near the middle of the province that registers may disagree', 'Rudky, Kherson region, was hit.', ['Rudky > rudky-odesa']],
    ['a crossing that lies in two countries', 'Brod, Kherson region, was hit.', ['Brod > brod-odesa']],
    ['a village of no known province', 'Luhy, Kherson region, was hit.', ['Luhy > luhy-odesa']],
    ['a region that is no province', 'Lipky, Donbas, was hit.', ['Lipky > lipky-odesa']],
    ['a town whose name begins like that of a region', 'Lipky, Lviv Castle.', ['Lipky > lipky-odesa', 'Lviv Castle > castle']],
    ['a country', 'Lipky, Ukraine, was hit.', ['Lipky > lipky-odesa']],
    ['a name that may be the town', 'Lipky, Odesa, was hit.', ['Lipky > lipky-odesa', 'Odesa > odesa-town']],
    ['a list that goes on', 'Lipky, Sumy and Rudky were hit.', ['Lipky > lipky-odesa', 'Rudky > rudky-odesa']],
    ['a longer list', 'Lipky, Sumy, Rudky, and Luhy were hit.', ['Lipky > lipky-odesa', 'Rudky > rudky-odesa', 'Luhy > luhy-odesa']],
    ['a list of provinces', 'Lipky, Lviv regions.', ['Lipky > lipky-odesa']],
    ['the end of a phrase, before people of the region', 'In Lipky, Kherson region men met.', ['Lipky > lipky-odesa']],
    ['the same before those of a province that only has its noun behind it', 'In Lipky, Sumy region men met.', ['Lipky > lipky-odesa']],
    ['a list whose second name has its noun', 'Lipky, Kherson region and Rudky were hit.', ['Lipky > lipky-odesa', 'Rudky > rudky-odesa']],
    ['the same with a comma', 'Lipky, Kherson region, and Rudky were hit.', ['Lipky > lipky-odesa', 'Rudky > rudky-odesa']],
    ['a list that goes on behind the noun', 'Lipky, Sumy region, Rudky and Luhy were hit.', ['Lipky > lipky-odesa', 'Rudky > rudky-odesa', 'Luhy > luhy-odesa']],
    ['no word that speaks of a place, for a town', 'Soldiers of Velyka in the Kherson region.', ['Velyka > velyka-odesa']],
    ['nor one of another kind', 'Lipky soldiers in Kherson region fled.', ['Lipky > lipky-odesa']],
    ['the town it belongs to', 'A Lipky area of Odesa was hit.', ['Lipky > lipky-odesa', 'Odesa > odesa-town']],
    ['what lies towards a town', 'They met near Lipky in the Nova direction.', ['Lipky > lipky-odesa', 'Nova > nova-lviv']],
    ['one of several towns', 'They met near Lipky in Stara.', ['Lipky > lipky-odesa']],
    ['a list behind "in"', 'They met near Lipky in Sumy and Lviv regions.', ['Lipky > lipky-odesa']],
    ['another bracket', 'Lipky (Kherson men say) was hit.', ['Lipky > lipky-odesa']],
    ['a bracket that goes on', 'Lipky (Sumy men say) was hit.', ['Lipky > lipky-odesa']],
  ])('is decided by %s', (_, text, expected) => {
    expect(villages(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['is not meant there again', 'Lipky, Kherson region, was hit. Men in Lipky fled.', []],
    ['nor before', 'Men in Lipky fled. Lipky, Kherson region, was hit.', []],
    ['unless its own province stands behind it', 'Lipky, Kherson region, was hit. So was Lipky, Odesa region.', ['Lipky > lipky-odesa']],
    ['another one may be', 'Dubno, Kherson region, was hit. Men in Dubno fled.', ['Dubno > dubno-kherson', 'Dubno > dubno-kherson']],
    ['an entry may be', 'Mala, Kherson region, was hit. Mala was.', ['Mala > mala-odesa']],
  ])('%s', (_, text, expected) => {
    expect(villages(text)).toEqual(expected);
  });

  it('is not meant in brackets with another country', () => {
    expect(villages('They left Lipky (Iraq) at dawn.')).toEqual([]);
  });
});
