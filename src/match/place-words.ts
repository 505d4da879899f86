/**
 * Rules for what stands behind a name: head nouns ("province", "air base"), and the sign of a dateline. In: a reading and its
 * surroundings; out: evidence, and a longer span where the noun is printed as part of the name. Called through `evidence`.
 */
import type { Kind } from '../types';
import type { Article } from './article';
import { fold } from './fold';
import { startOf } from './language';
import type { Local } from './local';
import { isPlace, isPlaceKind, quote, STRONG, type Evidence, type Reading } from './reading';
import type { Word } from './word';

const SMALL_F = 0x66;
const AREAS: ReadonlySet<Kind> = new Set<Kind>(['settlement', 'region', 'natural-feature']);

interface HeadNoun {
  kinds: readonly Kind[];
  word: string;
  capital: boolean;
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

const COLON = 0x3a;

/** "The report on Kharkiv states that ...": here the noun is none. */
export function isVerb({ text, end }: Word, article: Article): boolean {
  const { verbsLikeNouns, objects } = article.language;
  if (!verbsLikeNouns.has(text)) return false;
  return article.text.charCodeAt(end) === COLON || objects.has(article.wordAfter(end)?.text ?? '');
}

/** "air base" before "air": the first word of two says nothing alone, and has no kinds. */
function asHeadNoun(next: Word | undefined, second: Word | undefined, headNouns: ReadonlyMap<string, readonly Kind[]>): HeadNoun | undefined {
  const kinds = next && headNouns.get(next.text);
  if (next === undefined || kinds === undefined) return undefined;
  const more = second && headNouns.get(second.text);
  if (kinds.length === 0) return second === undefined || more === undefined ? undefined : { kinds: more, word: second.text, capital: second.capital, end: second.bareEnd, isPair: true };
  return { kinds, word: next.text, capital: next.capital, end: next.bareEnd, isPair: false };
}

/** "the province of Nineveh": the noun before "of". "The airport of Erbil" is another thing than Erbil: such nouns say nothing. */
export function headNounBefore(article: Article, start: number): { kinds: readonly Kind[]; word: string } | undefined {
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

/** Nouns are printed as part of the name of anything but a town, which takes only "City", not of "City Police"; a district is named like its town, unless it is a quarter of one. */
function joinsSpan({ head, single }: Reading, { word, capital, end }: HeadNoun, article: Article): boolean {
  const { spanNouns, longNameNouns, townNouns } = article.language;
  if (head.kind === 'settlement') return (DISTRICTS.has(word) && head.subtype !== QUARTER) || (capital && townNouns.has(word) && article.wordAfter(end)?.capital !== true);
  return spanNouns.has(word) || (!single && longNameNouns.has(word));
}

/** The kinds of things that the last word of a name calls so: "Kherson region". Undefined where that is no noun, or the whole name. */
export function nounInName({ start, nameEnd }: Reading, { text, language: { headNouns } }: Article): readonly Kind[] | undefined {
  const space = text.lastIndexOf(' ', nameEnd - 1);
  return space > start ? headNouns.get(fold(text.slice(space + 1, nameEnd))) : undefined;
}

/** "The Donetsk region city of Pokrovsk": the name has said already what it is. */
const endsInNoun = (reading: Reading, article: Article): boolean => !reading.single && nounInName(reading, article)?.includes(reading.head.kind) === true;

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
    if (behind !== undefined && !(behind.isPair && AREAS.has(kind)) && joinsSpan(reading, behind, article)) reading.end = behind.end;
    return { rule: 'head-noun', points: 2, why: `The noun ${quote(noun.word)} fits.` };
  }
  if (!isPlace(reading) || !noun.kinds.some((other) => isPlaceKind(other)) || endsInNoun(reading, article)) return undefined;
  return { rule: 'head-noun', points: STRONG, why: `The noun ${quote(noun.word)} names something else.` };
}

/** "BEIRUT –", "SANAA (AFP) –", "RAWALPINDI:" at the start of a paragraph. */
const DATELINE = /^\p{Lu}[\p{Lu}'’ -]{2,30}(?:, \p{L}[\p{L} .]{1,30})?(?: ?\([\p{L}/ ]{2,30}\))?(?: ?[–—:]| --? )/u;
const LONGEST_DATELINE = 80;

/** The place an agency writes from is a place. */
export function judgeDateline(reading: Reading, { article }: Local): Evidence | undefined {
  if (reading.start > 0 && article.text[reading.start - 1] !== '\n') return undefined;
  return DATELINE.test(article.text.slice(reading.start, reading.start + LONGEST_DATELINE)) ? { rule: 'dateline', points: 3, why: 'It is the dateline.' } : undefined;
}
