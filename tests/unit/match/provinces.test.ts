/** Provinces as newspapers print them: with the noun before or behind the name, several with one noun, and far from where the article is. */
import { describe, expect, it } from 'vitest';
import { makeWorld, type Name, type Thing } from './world';

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const country = (id: string, code: string, name: string): Thing => ({ id, kind: 'country', countries: [code], names: [name] });
const { marks } = makeWorld([
  country('ukraine', 'UA', 'Ukraine'), country('sudan', 'SD', 'Sudan'), country('syria', 'SY', 'Syria'),
  { id: 'kharkiv-oblast', kind: 'region', countries: ['UA'], names: ['Kharkiv Oblast', 'oblast of Kharkiv', 'Kharkiv region', 'region of Kharkiv'] },
  { id: 'kharkiv', kind: 'settlement', countries: ['UA'], subtype: 'city', related: ['ukraine', 'kharkiv-oblast'], names: ['Kharkiv'] },
  { id: 'sumy-oblast', kind: 'region', countries: ['UA'], related: ['ukraine'], names: [supported('Sumy oblast'), supported('Sumy')] },
  { id: 'sumy', kind: 'settlement', countries: ['UA'], subtype: 'city', related: ['ukraine', 'sumy-oblast'], names: [supported('Sumy')] },
  { id: 'chernihiv-oblast', kind: 'region', countries: ['UA'], names: ['Chernihiv Oblast', 'Chernihiv region'] },
  { id: 'chernihiv', kind: 'settlement', countries: ['UA'], subtype: 'city', related: ['ukraine', 'chernihiv-oblast'], names: ['Chernihiv'] },
  { id: 'poltava-oblast', kind: 'region', countries: ['UA'], related: ['ukraine'], names: [supported('Poltava oblast'), supported('Poltava region')] },
  { id: 'uman-oblast', kind: 'region', countries: ['UA'], names: ['Uman region'] }, { id: 'uman', kind: 'settlement', countries: ['UA'], related: ['ukraine'], names: [supported('Uman')] }, { id: 'uman-sudan', kind: 'settlement', countries: ['SD'], related: ['sudan'], names: [supported('Uman')] },
  { id: 'lviv', kind: 'settlement', countries: ['UA'], subtype: 'city', names: ['Lviv'] },
  { id: 'kyiv', kind: 'settlement', countries: ['UA'], subtype: 'capital city', related: ['ukraine', 'kyiv-oblast'], names: ['Kyiv'] },
  { id: 'kyiv-oblast', kind: 'region', countries: ['UA'], names: ['Kyiv region'] },
  { id: 'al-hasakah', kind: 'region', countries: ['SY'], names: ['al-Hasakah Governorate', 'governorate of al-Hasakah'] },
  { id: 'gezira', kind: 'region', countries: ['SD'], subtype: 'province or region', names: [supported('Jazira')] },
  { id: 'red-sea', kind: 'natural-feature', countries: ['SD'], names: ['Red Sea'] },
  { id: 'red-sea-state', kind: 'region', countries: ['SD'], names: [supported('Red Sea state')] },
  { id: 'red-sea-governorate', kind: 'region', countries: ['SD'], names: [supported('Red Sea governorate')] },
  { id: 'southern-district', kind: 'region', countries: ['SD'], names: [supported('Southern District')] },
  { id: 'red-marsh', kind: 'region', countries: ['UA'], names: [supported('Red Marsh region')] },
  { id: 'big-town', kind: 'settlement', countries: ['SD'], subtype: 'city', names: [supported('Omdurman')] },
]);

describe('provinces', () => {
  it.each<[string, string, string[]]>([
    ['the noun may stand before the name, and is no part of it', 'Ukraine: in the oblast of Kharkiv, and in the region of Kharkiv.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Kharkiv > kharkiv-oblast']],
    ['the article is', 'Syria: the governorate of al-Hasakah.', ['Syria > syria', 'al-Hasakah > al-hasakah']],
    ['without the noun it is the town', 'Ukraine: the mayor of Kharkiv.', ['Ukraine > ukraine', 'Kharkiv > kharkiv']],
    ['the noun behind may be small', 'Ukraine: Kharkiv oblast.', ['Ukraine > ukraine', 'Kharkiv oblast > kharkiv-oblast']],
    ['of several with one noun each is a province', 'Ukraine: the Sumy and Kharkiv regions.', ['Ukraine > ukraine', 'Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast']],
    ['also where the noun stands behind one the gazetteer knows', 'Ukraine: the Kharkiv and Sumy regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast']],
    ['a list may be long', 'Ukraine: the Sumy, Kharkiv, Chernihiv and Poltava regions were hit.', ['Ukraine > ukraine', 'Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast', 'Chernihiv > chernihiv-oblast', 'Poltava > poltava-oblast']],
    ['and goes on behind a comma before "and"', 'Ukraine: Kharkiv, Sumy, and Poltava regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast']],
    ['a town whose province nobody knows stays one', 'Ukraine: Kharkiv, Lviv and Poltava regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Lviv > lviv', 'Poltava > poltava-oblast']],
    ['as the last it is not marked: the noun says that it is not the town', 'Ukraine: Kharkiv and Lviv regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast']],
    ['other words end it', 'Ukraine: Kharkiv, where Sumy and Poltava regions meet.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast']],
    ['the capital too is a province in it', 'Ukraine: Kyiv, Sumy and Poltava regions.', ['Ukraine > ukraine', 'Kyiv > kyiv-oblast', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast']],
    ['the noun may have a capital', 'Ukraine: Kharkiv and Sumy Regions, and Sumy and Kharkiv Oblasts.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast', 'Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast']],
    ['names are joined in many ways', 'Ukraine: Kharkiv; Sumy; and the Poltava regions, Sumy or Kharkiv regions, Sumy as well as Kharkiv regions, Sumy\u00a0& Kharkiv regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast', ...Array.from({ length: 3 }, () => ['Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast']).flat()]],
    ['it ends at the line', 'Ukraine: in Kharkiv,\nSumy and Poltava regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast']],
    ['and at another list', 'Ukraine: at Sumy and Kharkiv, Chernihiv and Poltava regions.', ['Ukraine > ukraine', 'Sumy > sumy', 'Kharkiv > kharkiv-oblast', 'Chernihiv > chernihiv-oblast', 'Poltava > poltava-oblast']],
    ['and at the comma of a clause', 'Ukraine. After leaving Kharkiv, Sumy and Poltava regions were quiet. But after that, Kharkiv, Sumy and Poltava regions were not.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast', 'Poltava > poltava-oblast']],
    ['a village abroad is no doubt', 'Ukraine and Sudan: Uman and Sumy regions.', ['Ukraine > ukraine', 'Sudan > sudan', 'Uman > uman-oblast', 'Sumy > sumy-oblast']],
    ['the noun may stand before them', 'Ukraine: the oblasts of Sumy, Kharkiv and Chernihiv, and Sumy.', ['Ukraine > ukraine', 'Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast', 'Chernihiv > chernihiv-oblast', 'Sumy > sumy']],
    ['and their list ends behind "and"', 'Ukraine: the oblasts of Sumy and Kharkiv, Chernihiv.', ['Ukraine > ukraine', 'Sumy > sumy-oblast', 'Kharkiv > kharkiv-oblast', 'Chernihiv > chernihiv']],
    ['a governor has a province', 'Ukraine: Kharkiv governor Ivan, the governor of Sumy, Chernihiv and the mayor of Sumy.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast', 'Chernihiv > chernihiv', 'Sumy > sumy']],
    ['its noun is the name\'s, the next one the town\'s', 'Ukraine: in the Kharkiv region city of Sumy.', ['Ukraine > ukraine', 'Kharkiv region > kharkiv-oblast', 'Sumy > sumy']],
    ['reports say things too', 'Ukraine: a paper on Sumy and Kharkiv states that all is quiet.', ['Ukraine > ukraine', 'Sumy > sumy', 'Kharkiv > kharkiv']],
    ['another noun makes no provinces', 'Ukraine: the Sumy and Chernihiv brigades.', ['Ukraine > ukraine', 'Sumy > sumy', 'Chernihiv > chernihiv']],
    ['the noun of one makes no list', 'Ukraine: Kharkiv, Sumy and Chernihiv region.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy', 'Chernihiv region > chernihiv-oblast']],
    ['a name that is none without its noun does not end it', 'Ukraine: Kharkiv, Red Marsh, and Sumy regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast']],
    ['before "and" either', 'Ukraine: Kharkiv, Red Marsh and Sumy regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv-oblast', 'Sumy > sumy-oblast']],
    ['an unknown name does', 'Ukraine: Kharkiv, Green Marsh, and Sumy regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy-oblast']],
    ['so do other words', 'Ukraine: Kharkiv saw Red Marsh, and Sumy regions.', ['Ukraine > ukraine', 'Kharkiv > kharkiv', 'Sumy > sumy-oblast']],
    ['of two towns each is a town', 'Ukraine: in Sumy and Kharkiv.', ['Ukraine > ukraine', 'Sumy > sumy', 'Kharkiv > kharkiv']],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('one that is called after a water takes no article, and its noun is not the water\'s', () => {
    expect(marks('Sudan: in Red Sea state, and in Red Sea State.')).toEqual(['Sudan > sudan', 'Red Sea state > red-sea-state', 'Red Sea State > red-sea-state']);
    expect(marks('Sudan: in the Red Sea state media saw ships.').filter((mark) => mark.includes('red-sea-state'))).toEqual([]);
    expect(marks('Sudan: in the Niger Red Sea state.').filter((mark) => mark.includes('red-sea-state'))).toEqual([]);
    expect(marks('Sudan: Red Sea Governorate.')).toEqual(['Sudan > sudan', 'Red Sea Governorate > red-sea-governorate']);
    expect(marks('Sudan: the Southern District of New York.')).toEqual(['Sudan > sudan']);
  });

  it('one of another country than those the article names is not meant, but for large towns', () => {
    expect(marks('Syria: in the Jazira region and in Omdurman city.')).toEqual(['Syria > syria', 'Omdurman > big-town']);
    expect(marks('Sudan: in the Jazira region.')).toEqual(['Sudan > sudan', 'Jazira region > gezira']);
    expect(marks('In the Jazira region.')).toEqual(['Jazira region > gezira']);
  });
});
