/**
 * Which names of a gazetteer place are looked for. Registers list every spelling of every language; a news text in English or in the country's
 * own script uses few of them, and a wrong mark costs more than a missed one.
 */
import { fold } from '../../match/fold';
import type { IndexedName } from '../name-index';
import { isEverydayWord, isFrequentName } from '../registers/frequent-words';
import type { GazetteerRow } from './select';

const LATIN = /^[\p{Script=Latin}\p{M}\s'’ʻʼ`-]+$/u;
const ARABIC = /^[\p{Script=Arabic}\s]+$/u;
const HEBREW = /^[\p{Script=Hebrew}\s"'־-]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\s'’ʼ-]+$/u;

/** The script a country's own press is written in, where it is one whose pages are read. */
const SCRIPT_OF: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['IQ', 'SY', 'LB', 'PS', 'YE', 'IR', 'JO', 'KW', 'QA', 'BH', 'AE', 'OM', 'SA', 'EG', 'SD', 'LY', 'AF'].map((code) => [code, ARABIC])),
  IL: HEBREW, UA: CYRILLIC, RU: CYRILLIC, BY: CYRILLIC,
};

const SHORTEST = 4;
const SHORTEST_NATIVE = 3;
const MOST_LATIN = 3;
const MOST_NATIVE = 1;
/** A city of this size is meant by its name even where people are called so. */
const CITY_POPULATION = 100_000;

/** What is left of a spelling when vowels, doubled letters and the usual ways to write one sound are taken away: "Fallujah" and "Al-Falluja" agree, "Falludscha" does not. */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/^(?:al|el|ad|an|ar|as|at|az|ash)[ -]/, '')
    .replaceAll(/kh/g, 'x').replaceAll(/[qg]/g, 'k').replaceAll(/dh/g, 'd').replaceAll(/th/g, 't').replaceAll(/[aeiouyhw\s'-]/g, '').replaceAll(/(.)\1+/g, '$1');
}

function isUsable(name: string, { population }: GazetteerRow): boolean {
  const folded = fold(name);
  if (folded.replaceAll(' ', '').length < SHORTEST || /\d/.test(folded)) return false;
  if (folded.includes(' ')) return true;
  return !isEverydayWord(folded) && (population >= CITY_POPULATION || !isFrequentName(folded));
}

/** What the card is headed by. Airfields are named in English already. */
export function displayName({ name, register }: GazetteerRow): string {
  return register === 0 ? printedName(name) : name;
}

/** Names of one place, the printed one first. */
export function spellingsOf(row: GazetteerRow): string[] {
  const kept = new Map<string, string>();
  const own = skeleton(row.name);
  for (const name of [displayName(row), row.name, ...row.also]) {
    if (kept.size >= MOST_LATIN || !LATIN.test(name) || !/^\p{Lu}/u.test(name) || !isUsable(name, row)) continue;
    if ((row.feature === 'airport' || row.feature === 'air-base' || skeleton(name) === own) && !kept.has(fold(name))) kept.set(fold(name), name);
  }
  const script = SCRIPT_OF[row.country];
  const native = row.also.filter((name) => script?.test(name) === true && fold(name).length >= SHORTEST_NATIVE).slice(0, MOST_NATIVE);
  return [...kept.values(), ...native];
}

const ARTICLE = /^(?:Al|El|Ad|An|Ar|As|At|Az|Ash|Ath)[ -](?=\p{Lu}[\p{L}\p{M}'’ʻʼ]{4})/u;

/** The register writes "Al Ḩadīthah"; without marks of transliteration and the article a reader knows it again: "Hadithah". */
export function printedName(name: string): string {
  return name.normalize('NFKD').replaceAll(/[\u0300-\u036f'’ʻʼ`]/gu, '').normalize('NFC').replace(ARTICLE, '');
}

export interface WrittenNames {
  /** Folded names of groups, people, events and countries. */
  others: ReadonlySet<string>;
  /** Folded names of written places, with the countries they lie in. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param first ordinal of the first place. An entry's name is never shared, but for places of one name in two countries. */
export function listGazetteerNames(rows: readonly GazetteerRow[], first: number, { others, places }: WrittenNames): IndexedName[] {
  return rows.flatMap((row, index) =>
    spellingsOf(row)
      .filter((text) => !others.has(fold(text)) && places.get(fold(text))?.has(row.country) !== true)
      .map((text): IndexedName => ({ text, entity: first + index, kind: kindOf(row), role: LATIN.test(text) ? 'variant' : 'native', match: 'needs-support' })));
}

function kindOf({ feature }: GazetteerRow): IndexedName['kind'] {
  if (feature === 'province') return 'region';
  if (feature === 'airport') return 'site';
  return feature === 'air-base' ? 'base' : 'settlement';
}
