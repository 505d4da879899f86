/**
 * Which names of a gazetteer place are looked for. Registers list every spelling of every language; a news text in English or in the country's
 * own script uses few of them, and a wrong mark costs more than a missed one.
 */
import { fold } from '../../match/fold';
import { WATERS } from '../../match/longer-name';
import { kindOf } from '../../dataset/gazetteer-card';
import { NOTED } from '../../dataset/gazetteer-format';
import type { IndexedName } from '../name-index';
import type { Town } from '../registers/geonames';
import { isEverydayWord, isFrequentName } from '../registers/frequent-words';
import { distanceKm } from './distance';
import type { GazetteerRow } from './select';

const LATIN = /^[\p{Script=Latin}\p{M}\s'‘’ʻʼ`-]+$/u;
const ARABIC = /^[\p{Script=Arabic}\s]+$/u;
const HEBREW = /^[\p{Script=Hebrew}\s"'־-]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\s'’ʼ-]+$/u;

/** The script a country's own press is written in, where it is one whose pages are read. */
const SCRIPT_OF: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['IQ', 'SY', 'LB', 'PS', 'YE', 'IR', 'JO', 'KW', 'QA', 'BH', 'AE', 'OM', 'SA', 'EG', 'SD', 'LY', 'AF'].map((code) => [code, ARABIC])),
  IL: HEBREW, UA: CYRILLIC, RU: CYRILLIC, BY: CYRILLIC,
};

const SHORTEST = 4;
/** Kut, Gao and Jos are towns of this size. */
const SHORTEST_LARGE = 3;
const LARGE_TOWN = 80_000;
const SHORTEST_NATIVE = 3;
const MOST_LATIN = 5;
const MOST_NATIVE = 1;
/** A city of this size is meant by its name even where people are called so. */
const CITY_POPULATION = 100_000;

/** What is left of a spelling when vowels, doubled letters and the usual ways to write one sound are taken away: "Fallujah" and "Al-Falluja" agree, "Falludscha" does not. */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/^(?:al|el|ad|an|ar|as|at|az|ash)[ -]/, '')
    .replaceAll(/kh/g, 'x').replaceAll(/[qg]/g, 'k').replaceAll(/dh/g, 'd').replaceAll(/th/g, 't').replaceAll(/[aeiouyhw\s'-]/g, '').replaceAll(/(.)\1+/g, '$1');
}

/** Whether one of these names is, but for its spelling, that of the town or one of its other names. */
export function isOwnRow(names: readonly string[], { name, alternates }: Pick<Town, 'name' | 'alternates'>): boolean {
  const own = new Set([name, ...alternates.split(',')].filter((text) => LATIN.test(text)).map(skeleton));
  return names.some((text) => LATIN.test(text) && own.has(skeleton(text)));
}

function isUsable(name: string, { population }: GazetteerRow): boolean {
  const folded = fold(name);
  const letters = folded.replaceAll(' ', '').length;
  if (letters < (population >= LARGE_TOWN ? SHORTEST_LARGE : SHORTEST) || /\d/.test(folded)) return false;
  if (folded.includes(' ')) return true;
  return !isEverydayWord(folded) && (population >= CITY_POPULATION || !isFrequentName(folded));
}

/** What the card is headed by. Airfields are named in English already. */
export function displayName({ name, register, printed, country }: GazetteerRow): string {
  if (printed[0] !== undefined) return printed[0];
  return register !== 1 ? printedName(name, country) : name.replace(/\s*\([^)]*\)/u, '');
}

/** Signs of spellings that other languages use: German, Polish, Czech, Dutch, Scandinavian. */
const FOREIGN = /sch|sz|cz|zh[ij]|ij|[dt]s[hc]h|aa|uu|ii|jj|w[aeiou]?w|kh?kh|oe|ue$/i;

/** How many letters must change (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

const DESIGNATOR = /(?<=\p{L}{3}) (?:province|region|department|governorate|state|oblast|krai|kray|district|county)$/iu;
/** "Guaviare Department": what newspapers also print, and what a province shares with its town. */
export const withoutDesignator = (name: string): string => name.replace(DESIGNATOR, '');

/** The Blue Nile is a river, also where a state is called after it: such a state is found only as gazetteer.yaml prints it. */
const WATER = new RegExp(`(?:^| )${WATERS}$`, 'u');

/** Names of one place: the printed one, the register's own, then plain spellings that agree with it, the nearest first. */
export function spellingsOf(row: GazetteerRow): string[] {
  const kept = new Map<string, string>();
  const keep = (name: string): void => { if (LATIN.test(name) && isUsable(name, row) && !kept.has(fold(name))) kept.set(fold(name), name); };
  const isArea = kindOf(row.feature) === 'region';
  // "Cesar department": a small noun in a name is found in either case, and with it also a name that alone is a first name or a river.
  const withSmallNoun = (name: string): string => (isArea ? name.replace(DESIGNATOR, (noun) => noun.toLowerCase()) : name);
  const isWater = isArea && WATER.test(withoutDesignator(row.name));
  for (const name of row.printed) kept.set(fold(name), withSmallNoun(name));
  for (const name of [displayName(row), row.name]) if (!isWater || name !== withoutDesignator(name)) keep(withSmallNoun(name));
  if (isWater) return [...kept.values()];
  if (isArea) for (const name of kept.values()) keep(withoutDesignator(name));
  const own = skeleton(row.name);
  const shown = fold(displayName(row));
  const isAirfield = row.feature === 'airport' || row.feature === 'air-base';
  // Not "MIA": registers list codes of airports among the names of their cities.
  const others = row.also.filter((name) => LATIN.test(name) && /^\p{Lu}/u.test(name) && !/^\p{Lu}{3}$/u.test(name) && (isAirfield || (skeleton(name) === own && !FOREIGN.test(fold(name)))));
  const near = others.map((name) => ({ name, away: distance(fold(name), shown) })).toSorted((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1));
  for (const { name } of near) if (kept.size < MOST_LATIN) keep(name);
  const script = SCRIPT_OF[row.country];
  const native = row.also.filter((name) => script?.test(name) === true && fold(name).length >= SHORTEST_NATIVE).slice(0, MOST_NATIVE);
  return [...kept.values(), ...native];
}

const ARTICLE = /^(?:Al|El|Ad|An|Ar|As|At|Az|Ash|Ath)[ -](?=\p{Lu}[\p{L}\p{M}'’ʻʼ]{4})/u;

/** "Donostia / San Sebastián", "Halle (Saale)". */
const SECOND_NAME = /\s*[(/,].*$/u;

/** The register writes "Al Ḩadīthah"; without marks of transliteration and the article a reader knows it again: "Hadithah". What belongs to the spelling stays: "Cúcuta", "Ségou". @param country ISO 3166-1 code */
export function printedName(name: string, country: string): string {
  const bare = name.replace(SECOND_NAME, '');
  return WRITES_LATIN.has(country) ? bare : bare.normalize('NFKD').replaceAll(/[\u0300-\u036f'‘’ʻʼ`]/gu, '').normalize('NFC').replace(ARTICLE, '');
}

/** Countries of conflicts, and their neighbours, that write a language with Latin letters: marks on them are no transliteration. */
const WRITES_LATIN: ReadonlySet<string> = new Set('CO VE MX HT EC PE BR BO AR CL CU GT HN SV NI PA DO PY UY CR ML NE BF TD CM CF CD CG GA BJ TG SN GN CI MR BI RW MZ AO PT ES FR DE PL RO HU CZ SK AT CH IT SE NO FI DK'.split(' '));

export interface WrittenNames {
  /** Folded names of groups, people, events and countries. */
  others: ReadonlySet<string>;
  /** Folded names of written places that stand alone, and of all towns, with the countries they lie in. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param first ordinal of the first place. An entry's name is never shared, but for places of one name in two countries. */
export function listGazetteerNames(rows: readonly GazetteerRow[], first: number, { others, places }: WrittenNames): IndexedName[] {
  const isTaken = ({ country }: GazetteerRow, text: string): boolean => places.get(fold(text))?.has(country) === true;
  const isFree = (row: GazetteerRow, text: string): boolean => !others.has(fold(text)) && !isTaken(row, text);
  const spellings = rows.map((row) => {
    const all = spellingsOf(row);
    return [...all, ...withOldNouns(row, all), ...withNouns(row, all.filter((text) => isTaken(row, text)))].filter((text, at, list) => isFree(row, text) && list.indexOf(text) === at);
  });
  const bearers = findBearers(rows, spellings);
  return rows.flatMap((row, index) =>
    (spellings[index] ?? [])
      .filter((text) => isMeant(row, bearers.get(bearerKey(row, text)) ?? row))
      .map((text): IndexedName => ({ text, entity: first + index, kind: kindOf(row.feature), role: LATIN.test(text) ? 'variant' : 'native', match: 'needs-support' })));
}

/** What newspapers call provinces of these countries, beside "province" and "region". */
const OWN_NOUNS: readonly (readonly [noun: string, countries: ReadonlySet<string>])[] = [
  ['oblast', new Set(['UA', 'RU', 'BY', 'KZ', 'KG', 'BG'])], ['governorate', new Set(['IQ', 'SY', 'YE', 'LB', 'JO', 'EG', 'KW', 'OM', 'BH', 'TN', 'PS'])],
  ['state', new Set(['NG', 'SD', 'SS', 'IN', 'MM', 'MX', 'VE', 'BR', 'SO', 'US', 'MY'])], ['department', new Set(['CO', 'HT', 'BO', 'PY', 'PE', 'HN', 'GT'])],
];

/** A province whose bare name an entry has keeps its name with the noun: "Mykolaiv region" is not the town. */
function withNouns({ feature, country }: GazetteerRow, taken: readonly string[]): string[] {
  if (kindOf(feature) !== 'region') return [];
  const nouns = ['region', 'province', ...OWN_NOUNS.flatMap(([noun, countries]) => (countries.has(country) ? [noun] : []))];
  return taken.filter((name) => LATIN.test(name)).map(withoutDesignator).flatMap((name) => nouns.map((noun) => `${name} ${noun}`));
}

/** What provinces of these countries were called, and still are in reports; elsewhere the noun is that of an army. */
const OLD_NOUNS: Readonly<Record<string, string>> = { MM: 'division' };

/** "Magway Division" is Magway Region. */
function withOldNouns({ feature, country }: GazetteerRow, all: readonly string[]): string[] {
  const noun = feature === 'province' ? OLD_NOUNS[country] : undefined;
  return noun === undefined ? [] : [...new Set(all.filter((name) => LATIN.test(name)).map(withoutDesignator))].map((name) => `${name} ${noun}`);
}

/** A town this many times larger than a namesake in its country is the one that news means. */
const FAR_LARGER = 3;
/** Registers list a town and its centre twice. */
const SAME_TOWN_KM = 30;

const bearerKey = (row: GazetteerRow, text: string): string => `${row.country} ${kindOf(row.feature)} ${fold(text)}`;

/** The largest place of each name in each country. */
function findBearers(rows: readonly GazetteerRow[], spellings: readonly (readonly string[])[]): Map<string, GazetteerRow> {
  const bearers = new Map<string, GazetteerRow>();
  for (const [index, row] of rows.entries()) {
    for (const text of spellings[index] ?? []) {
      const known = bearers.get(bearerKey(row, text));
      if (known === undefined || row.population > known.population) bearers.set(bearerKey(row, text), row);
    }
  }
  return bearers;
}

/** A noted place is in the news, whatever its size. */
function isMeant(row: GazetteerRow, largest: GazetteerRow): boolean {
  return row === largest || ((row.register === NOTED || row.population * FAR_LARGER > largest.population) && distanceKm(row, largest) > SAME_TOWN_KM);
}
