import { describe, expect, it } from 'vitest';
import { expandNames } from '../../../src/compiler/variants';
import { makeWorld, type Thing } from './world';

const THINGS: Thing[] = [
  { id: 'hamas', kind: 'armed-group', countries: ['PS'], names: ['Hamas'] }, { id: 'hezbollah', kind: 'armed-group', countries: ['LB'], names: ['Hezbollah'] },
  { id: 'syria', kind: 'country', countries: ['SY'], names: ['Syria', { text: 'Syrien', lang: 'de' }, { text: 'Syrie', lang: 'fr' }, { text: 'سوريا', lang: 'ar' }] },
  { id: 'tripoli-libya', kind: 'settlement', countries: ['LY'], names: [{ text: 'Tripoli', match: 'needs-support' }] }, { id: 'tripoli-lebanon', kind: 'settlement', countries: ['LB'], names: [{ text: 'Tripoli', match: 'needs-support' }] },
];
const { marks, match } = makeWorld(THINGS);

describe('pages in other languages', () => {
  it.each<[string, string, string, string[]]>([
    ['German nouns beside a name', 'de', 'Die Kämpfer der Hamas Raketen nach Syrien', ['Hamas > hamas', 'Syrien > syria']],
    ['the German genitive of places', 'de', 'im Norden Syriens', ['Syriens > syria']],
    ['no such genitive in English', 'en', 'Syrias are many', []],
    ['French articles with a capital', 'fr', 'Le Hezbollah en Syrie', ['Hezbollah > hezbollah', 'Syrie > syria']],
    ['French nationality words', 'fr', 'Des miliciens libyens à Tripoli', ['Tripoli > tripoli-libya']],
    ['German nationality words', 'de', 'libanesische Soldaten in Tripoli', ['Tripoli > tripoli-lebanon']],
    ['names of no other language', 'en', 'Syrien and Syrie', []],
  ])('%s', (_, language, text, expected) => {
    expect(marks(text, { language })).toEqual(expected);
  });

  it.each([
    ['de', 'Bei einem Luftangriff auf ein Munitionslager in Syrien sind zehn Soldaten verletzt worden. Die Streitkräfte sprachen von Terroristen.'],
    ['fr', 'Des frappes aériennes ont tué vingt combattants en Syrie, où des milices tiennent la base aérienne.'],
    ['ar', 'قتل عشرة جنود في غارة على قاعدة عسكرية في سوريا، وقال الجيش إن مقاتلين أطلقوا صواريخ.'],
  ])('knows war in %s', (language, text) => {
    expect(match(text, { language }).relevance.relevant).toBe(true);
  });

  it.each([
    ['de', 'In Syrien hat der Torwart den Elfmeter gehalten; die Mannschaft steht vor der Weltmeisterschaft.'],
    ['fr', 'La Syrie a gagné son match de championnat ; l’entraîneur a félicité ses joueurs et le buteur.'],
    ['ar', 'فاز المنتخب في سوريا في مباراة كأس العالم وسط فرحة كل لاعب.'],
  ])('knows sport in %s', (language, text) => {
    expect(match(text, { language }).relevance.relevant).toBe(false);
  });
});

const named = (text: string, code: string): string[] => expandNames([{ text, entity: 0, kind: 'country', role: 'primary', match: 'safe' }], () => [code]).generated.filter(({ role }) => role === 'native').map((name) => `${name.lang ?? ''}:${name.text}`);

describe('names of countries in other languages', () => {
  it('come from the locale data', () => {
    expect(named('Syria', 'SY')).toEqual(expect.arrayContaining(['fr:Syrie', 'de:Syrien', 'ar:سوريا', 'tr:Suriye', 'uk:Сирія']));
  });

  it('leave out short words of scripts without capitals, and what is printed as in English', () => {
    expect(named('Mali', 'ML').join()).not.toMatch(/ar:|fa:|fr:|de:/);
    expect(named('Nowhere', 'QQ')).toEqual([]);
  });
});
