/**
 * Rules for what stands behind a name: head nouns ("province", "air base") and containing places ("Tripoli, Lebanon"). In: a reading and its
 * surroundings; out: evidence, and a longer span where the noun is printed as part of the name. Called through `evidence`.
 */
import type { Kind } from '../types';
import type { Article } from './article';
import { fold } from './fold';
import { startOf } from './language';
import type { Local } from './local';
import { followsLocative } from './person-words';
import { isPlace, isPlaceKind, quote, STRONG, type Evidence, type Reading } from './reading';
import type { Word } from './word';

const SMALL_F = 0x66;
const AREAS: ReadonlySet<Kind> = new Set<Kind>(['settlement', 'region', 'natural-feature']);

interface HeadNoun {
  kinds: readonly Kind[];
  word: string;
  end: number;
  /** Of two words, as in "air base". */
  isPair: boolean;
}

/** The head noun behind a stretch ("province", "air base") and where it ends. */
function headNounAfter(article: Article, end: number): HeadNoun | undefined {
  const { headNouns, headNounStarts } = article.language;
  const { text } = article;
  // Asked of every name and nearly always answered here: the next word begins like none of ours.
  // Stryker disable next-line ConditionalExpression: only spares the look-up of words that cannot be in the list
  if (!headNounStarts.has(startOf(text.charCodeAt(end + 1), text.charCodeAt(end + 2)))) return undefined;
  const next = article.wordAfter(end);
  if (next !== undefined && isVerb(next, article)) return undefined;
  const second = next === undefined ? undefined : article.wordAfter(next.end);
  return asHeadNoun(next, second, headNouns);
}

const STATES = 'states';
const WHAT_IT_STATES = /^(?:[^\S\n](?:that|its|their|it|the|a|an|how|why|whether)(?!\p{L})|:)/u;
const LONGEST_START = 9;

/** "The report on Kharkiv states that ...": here the noun is none. */
export const isVerb = ({ text, end }: Word, article: Article): boolean => text === STATES && WHAT_IT_STATES.test(article.text.slice(end, end + LONGEST_START));

/** "air base" before "air": the first word of two says nothing alone, and has no kinds. */
function asHeadNoun(next: Word | undefined, second: Word | undefined, headNouns: ReadonlyMap<string, readonly Kind[]>): HeadNoun | undefined {
  const kinds = next && headNouns.get(next.text);
  if (next === undefined || kinds === undefined) return undefined;
  const more = second && headNouns.get(second.text);
  if (kinds.length === 0) return second === undefined || more === undefined ? undefined : { kinds: more, word: second.text, end: second.bareEnd, isPair: true };
  return { kinds, word: next.text, end: next.bareEnd, isPair: false };
}

/** "the province of Nineveh": the noun before "of". "The airport of Erbil" is another thing than Erbil: such nouns say nothing. */
function headNounBefore(article: Article, start: number): { kinds: readonly Kind[]; word: string } | undefined {
  if (article.text.charCodeAt(start - 2) !== SMALL_F || !article.text.startsWith(' of ', start - 4)) return undefined;
  const noun = article.wordBefore(start - 3);
  const kinds = noun && article.language.headNouns.get(noun.text);
  return noun === undefined || kinds === undefined || !kinds.some((kind) => AREAS.has(kind)) ? undefined : { kinds, word: noun.text };
}

/** "The Sumy and Kharkiv regions": a noun that makes provinces of all names before it. @param noun folded */
export const isNounOfProvinces = (noun: string, { headNouns }: Article['language']): boolean => noun.endsWith('s') && headNouns.get(noun)?.[0] === 'region';

/** Whether a noun of its kind follows: "the Azov brigade". */
export const fitsHeadNoun = ({ nameEnd, head }: Reading, article: Article): boolean => headNounAfter(article, nameEnd)?.kinds.includes(head.kind) === true;

const DISTRICTS: ReadonlySet<string> = new Set(['district', 'subdistrict']);
const QUARTER = 'quarter of a town';

/** Nouns are printed as part of the name of anything but a town; a district is named like its town, unless it is a quarter of one. */
function joinsSpan({ head, single }: Reading, word: string, { spanNouns, longNameNouns }: Article['language']): boolean {
  if (head.kind === 'settlement') return DISTRICTS.has(word) && head.subtype !== QUARTER;
  return spanNouns.has(word) || (!single && longNameNouns.has(word));
}

/** "The Donetsk region city of Pokrovsk": the name has said already what it is. */
function endsInNoun({ start, nameEnd, head, single }: Reading, { text, language: { headNouns } }: Article): boolean {
  return !single && headNouns.get(fold(text.slice(text.lastIndexOf(' ', nameEnd - 1) + 1, nameEnd)))?.includes(head.kind) === true && text.slice(start, nameEnd).includes(' ');
}

/**
 * "Diyala province", "Balad airbase", "city of Mosul": the noun says which kind is meant. Nouns for groups say nothing against a place ("Gaza
 * militants"). Newspapers print some nouns as part of the name ("al-Tanf base", "Islamic State group"): there the reading is made longer.
 */
export function judgeHeadNoun(reading: Reading, { article }: Local): Evidence | undefined {
  const { kind } = reading.head;
  const behind = headNounAfter(article, reading.nameEnd);
  const noun = behind ?? headNounBefore(article, reading.start);
  if (noun === undefined) return undefined;
  if (noun.kinds.includes(kind)) {
    // "Belgorod border region" is what lies along the border of Belgorod.
    if (behind !== undefined && !(behind.isPair && AREAS.has(kind)) && joinsSpan(reading, behind.word, article.language)) reading.end = behind.end;
    return { rule: 'head-noun', points: 2, why: `The noun ${quote(noun.word)} fits.` };
  }
  if (!isPlace(reading) || !noun.kinds.some((other) => isPlaceKind(other)) || endsInNoun(reading, article)) return undefined;
  return { rule: 'head-noun', points: STRONG, why: `The noun ${quote(noun.word)} names something else.` };
}

const CONTAINER = /^, (?<name>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})(?= (?:province|state|region|governorate|district|oblast|county|department)\b|[,.;:)–—\n"”]|$| [–—-] )/u;

/** "Tripoli, Lebanon" and "Palestine, Texas": what stands behind the comma contains the place. So it does in "at Juba in Marib". */
export function judgeContainment(reading: Reading, local: Local): Evidence | undefined {
  const { article, after } = local;
  if (article.text[reading.end] !== ',') return judgeInside(reading, local);
  const container = CONTAINER.exec(article.text.slice(reading.end, reading.end + 60))?.groups?.['name'];
  if (container === undefined) return undefined;
  if (after?.start !== reading.end + ', '.length) return judgeUnknownContainer(reading, article, container);
  return compareWithContainer(reading, after.readings.filter(({ head }) => head.kind === 'country' || head.kind === 'region'), container);
}

const IN = ' in ';

/** Only behind a word like "in" or "near": "Moscow in Syria" is no place in Syria. */
function judgeInside(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (reading.trait.mode !== 'needs-support' || after?.start !== reading.end + IN.length || !article.text.startsWith(IN, reading.end) || !followsLocative(article, reading.start)) return undefined;
  return compareWithContainer(reading, after.readings.filter(isPlace), article.text.slice(after.start, after.end));
}

/** @param known what may contain the place, printed as `container`. */
function compareWithContainer(reading: Reading, known: readonly Reading[], container: string): Evidence | undefined {
  if (known.length === 0 || reading.head.kind === 'country') return undefined;
  const inside = known.some(({ head }) => head.countries.some((country) => reading.head.countries.includes(country)));
  return inside ? { rule: 'containment', points: 3, why: `It stands before ${quote(container)}, where it lies.` } : { rule: 'containment', points: STRONG, why: `It stands before ${quote(container)}, where it does not lie.` };
}

/** How a list goes on behind its last name but two or more: "Hit, [Rawa], Ana and Qaim". */
const LIST_REACH = 200;
const LIST_GOES_ON = /^(?:, (?:al-|el-)?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}){0,8},? (?:and|et|und) (?:al-|el-)?\p{Lu}/u;

/** A lone capitalised word between comma and stop, like a state after a town, that is no place we know. In a list of places it contains nothing. */
function judgeUnknownContainer(reading: Reading, article: Article, container: string): Evidence | undefined {
  const { calendar, demonyms, smallWords, titles, offices } = article.language;
  const word = fold(container.split(' ', 1)[0] ?? '');
  if (!reading.single || [calendar, demonyms, smallWords, titles, offices].some((list) => list.has(word)) || /['’]s/u.test(container)) return undefined;
  const behind = reading.end + ', '.length + container.length;
  if (LIST_GOES_ON.test(article.text.slice(behind, behind + LIST_REACH))) return undefined;
  return { rule: 'containment', points: -4, why: `It stands before ${quote(container)}, which is not where the place we know lies.` };
}

/** "BEIRUT –", "SANAA (AFP) –", "RAWALPINDI:" at the start of a paragraph. */
const DATELINE = /^\p{Lu}[\p{Lu}'’ -]{2,30}(?:, \p{L}[\p{L} .]{1,30})?(?: ?\([\p{L}/ ]{2,30}\))?(?: ?[–—:]| --? )/u;
const LONGEST_DATELINE = 80;

/** The place an agency writes from is a place. */
export function judgeDateline(reading: Reading, { article }: Local): Evidence | undefined {
  if (reading.start > 0 && article.text[reading.start - 1] !== '\n') return undefined;
  return DATELINE.test(article.text.slice(reading.start, reading.start + LONGEST_DATELINE)) ? { rule: 'dateline', points: 3, why: 'It is the dateline.' } : undefined;
}
