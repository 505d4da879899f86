/**
 * The rules that look at a reading where it stands: its own mode, context words, the words beside it. Each returns evidence or nothing; together
 * they are all that is known before the rest of the article is asked (`evidence-article`). In: article and reading; out: points and a sentence.
 * Called by the resolver. Points are small whole numbers; what they add up to is in README.md.
 */
import { FAMILY_OF, type Kind } from '../types';
import type { Article } from './article';
import { fold } from './fold';
import type { ContextRule, Trait } from './index-format';
import type { NameIndex } from './name-index';
import type { Evidence, Reading, Stretch } from './reading';
import type { Word } from './word';

export const VETO = -20;
/** Against nearly everything that may speak for a reading. */
const STRONG = -10;
/** Further capitalised words that may belong to a name. */
const MOST_JOINED = 3;

/** What a local rule may ask. */
export interface Local {
  article: Article;
  index: NameIndex;
  /** The stretches next to the reading's own: whether a neighbouring word belongs to a name we know. */
  before: Stretch | undefined;
  after: Stretch | undefined;
}

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['settlement', 'region', 'country', 'natural-feature', 'base', 'site']);

export const isPlace = (reading: Reading): boolean => PLACES.has(reading.head.kind);
const quote = (text: string): string => `“${text.replaceAll('\n', ' ')}”`;

const ALONE: Evidence = { rule: 'mode', points: 5, why: 'This name stands for one entry only.' };
const IN_GAZETTEER: Evidence = { rule: 'mode', points: 1, why: 'A place of this name is in the gazetteer.' };
const MODES: Readonly<Record<Trait['mode'], Evidence | undefined>> = { safe: ALONE, 'exact-case': ALONE, 'needs-support': IN_GAZETTEER, 'needs-context': undefined, 'needs-introduction': undefined };

export const judgeMode = ({ trait }: Reading): Evidence | undefined => MODES[trait.mode];

/** Context words of the name's own rule. */
export function judgeContext(reading: Reading, { article, index }: Local): Evidence | undefined {
  if (reading.trait.rule === 0) return undefined;
  const rule = index.rule(reading.trait.rule);
  const within = scopeOf(rule, reading, article);
  for (const term of rule.notNear) {
    const found = article.hasTerm(term, within, reading);
    if (found) return { rule: 'context', points: VETO, why: `${quote(article.text.slice(found.start, found.end))} in the same ${rule.scope} speaks for something else of this name.` };
  }
  for (const term of rule.near) {
    const found = article.hasTerm(term, within, reading);
    if (found) return { rule: 'context', points: 4, why: `${quote(article.text.slice(found.start, found.end))} stands in the same ${rule.scope}.` };
  }
  return undefined;
}

function scopeOf(rule: ContextRule, reading: Reading, article: Article): { start: number; end: number } {
  if (rule.scope === 'article') return { start: 0, end: article.text.length };
  return rule.scope === 'paragraph' ? article.lineOf(reading.start) : article.sentenceOf(reading);
}

/** A word with a capital beside a name may make another name of it: "Michael Jordan", "Badr Hari", "Islamic State West Africa Province". */
export function judgeNeighbour(reading: Reading, local: Local): Evidence | undefined {
  const { article, before } = local;
  const open = reading.single || reading.trait.mode !== 'safe';
  const ahead = open ? article.wordBefore(reading.start) : undefined;
  const initial = ahead !== undefined && ahead.capital && !ahead.possessive && isForeign(ahead, article, ahead.end <= (before?.end ?? -1));
  const joined = initial ? undefined : joinedWord(reading, local, open);
  const word = initial ? ahead : joined?.word;
  if (word === undefined || article.isHeadline(reading.start)) return undefined;
  const weak = FAMILY_OF[reading.head.kind] === 'group' && reading.trait.mode === 'safe' && joined?.ends !== true;
  const points = weak ? (initial ? -3 : -2) : STRONG;
  return { rule: 'neighbour', points, why: `The word ${initial ? 'before' : 'after'} it, ${quote(word.printed)}, seems to belong to the name.` };
}

/** The word behind a name that makes it longer: one no list explains, or the noun that ends a run of capitals; `ends` for the latter. */
function joinedWord({ head, nameEnd, end }: Reading, { article, after }: Local, open: boolean): { word: Word; ends: boolean } | undefined {
  const { headNouns, otherNouns, forces, spanNouns } = article.language;
  const next = article.wordAfter(end);
  if (next === undefined || (!next.capital && head.kind !== 'country')) return undefined;
  if (head.kind === 'country' && !next.hyphen && forces.has(next.text)) return { word: next, ends: true };
  const border = after?.start ?? Infinity;
  if (open && isForeign(next, article, next.start >= border)) return { word: next, ends: false };
  let last: Word | undefined = next.capital && next.start < border ? next : undefined;
  for (let more = 0; last !== undefined && !last.possessive && more < MOST_JOINED; more++) {
    const further = article.wordAfter(last.end);
    if (further === undefined || !further.capital || further.start >= border) break;
    last = further;
  }
  if (last === undefined || (last === next && end === nameEnd && spanNouns.has(last.text))) return undefined;
  return headNouns.has(last.text) || otherNouns.has(last.text) ? { word: last, ends: true } : undefined;
}

/** A capitalised word that no list explains and no known name covers. An initial ("M.") is one too. */
function isForeign(word: Word, article: Article, known: boolean): boolean {
  if (!word.capital || known) return false;
  const { titles, offices, directions, smallWords, calendar, demonyms, headNouns } = article.language;
  const { text, printed } = word;
  if (printed.length > 1 && printed === printed.toUpperCase()) return false;
  if (headNouns.has(text) || [titles, offices, directions, calendar, demonyms, smallWords].some((list) => list.has(text))) return false;
  return !(/(?:ing|ed|ly)$/u.test(text) && article.opensSentence(word.start));
}

const TWO_WORD_NOUNS = new Set(['air', 'military', 'naval', 'oil', 'gas', 'refugee', 'border', 'international', 'nuclear', 'power', 'army', 'training', 'displacement']);

/** The head noun behind a stretch ("province", "air base") and where it ends. */
function headNounAfter(article: Article, end: number): { kinds: readonly Kind[]; word: string; end: number } | undefined {
  const next = article.wordAfter(end);
  if (next === undefined) return undefined;
  const first = next.capital ? next.text : next.printed;
  const second = TWO_WORD_NOUNS.has(first) ? article.wordAfter(next.end) : undefined;
  const noun = second !== undefined && article.language.headNouns.has(second.text) ? second : next;
  const word = noun === next ? first : noun.text;
  const kinds = article.language.headNouns.get(word);
  return kinds === undefined ? undefined : { kinds, word, end: noun.bareEnd };
}

/** "the province of Nineveh": the noun before "of". */
function headNounBefore(article: Article, start: number): { kinds: readonly Kind[]; word: string } | undefined {
  if (!article.text.startsWith(' of ', start - 4)) return undefined;
  const noun = article.wordBefore(start - 3);
  const kinds = noun && article.language.headNouns.get(noun.text);
  return kinds === undefined ? undefined : { kinds, word: noun?.text ?? '' };
}

/**
 * "Diyala province", "Balad airbase", "city of Mosul": the noun says which kind is meant. Nouns for groups say nothing against a place ("Gaza
 * militants"). Newspapers print some nouns as part of the name ("al-Tanf base", "Islamic State group"): there the reading is made longer.
 */
export function judgeHeadNoun(reading: Reading, { article }: Local): Evidence | undefined {
  const { kind } = reading.head;
  if (kind === 'country' || kind === 'person') return undefined;
  const behind = headNounAfter(article, reading.nameEnd);
  const noun = behind ?? headNounBefore(article, reading.start);
  if (noun === undefined) return undefined;
  if (noun.kinds.includes(kind)) {
    const { spanNouns, longNameNouns } = article.language;
    if (behind !== undefined && kind !== 'settlement' && (spanNouns.has(behind.word) || (!reading.single && longNameNouns.has(behind.word)))) reading.end = behind.end;
    return { rule: 'head-noun', points: 2, why: `The noun ${quote(noun.word)} fits.` };
  }
  if (!isPlace(reading) || !noun.kinds.some((other) => PLACES.has(other))) return undefined;
  return { rule: 'head-noun', points: STRONG, why: `The noun ${quote(noun.word)} names something else.` };
}

/** A title before a person; before a place it makes a person of it. */
export function judgeTitle(reading: Reading, { article }: Local): Evidence | undefined {
  const person = reading.head.kind === 'person';
  if (!person && !(reading.single && isPlace(reading))) return undefined;
  const word = article.wordBefore(reading.start);
  if (word === undefined || !word.capital || !article.language.titles.has(word.text)) return undefined;
  return person ? { rule: 'title', points: 2, why: `The title ${quote(word.printed)} stands before it.` } : { rule: 'title', points: STRONG, why: `The title ${quote(word.printed)} before it makes it a person.` };
}

const CONTAINER = /^, (?<name>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})(?=[,.;:)–—\n"”]|$| [–—-] )/u;

/** "Tripoli, Lebanon" and "Palestine, Texas": what stands behind the comma contains the place. */
export function judgeContainment(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (!isPlace(reading) || article.text[reading.end] !== ',') return undefined;
  const container = CONTAINER.exec(article.text.slice(reading.end, reading.end + 60))?.groups?.['name'];
  if (container === undefined) return undefined;
  const known = after !== undefined && after.start === reading.end + 2 ? after.readings.filter(({ head }) => head.kind === 'country' || head.kind === 'region') : undefined;
  if (known === undefined) return judgeUnknownContainer(reading, article, container);
  if (known.length === 0 || reading.head.kind === 'country') return undefined;
  const inside = known.some(({ head }) => head.countries.some((country) => reading.head.countries.includes(country)));
  return inside ? { rule: 'containment', points: 3, why: `It stands before ${quote(container)}, where it lies.` } : { rule: 'containment', points: STRONG, why: `It stands before ${quote(container)}, where it does not lie.` };
}

/** A lone capitalised word between comma and stop, like a state after a town, that is no place we know. */
function judgeUnknownContainer(reading: Reading, article: Article, container: string): Evidence | undefined {
  const { calendar, demonyms, smallWords, titles, offices } = article.language;
  const word = fold(container.split(' ', 1)[0] ?? '');
  if (!reading.single || [calendar, demonyms, smallWords, titles, offices].some((list) => list.has(word)) || /['’]s/u.test(container)) return undefined;
  return { rule: 'containment', points: -4, why: `It stands before ${quote(container)}, which is not where the place we know lies.` };
}

/** The same word in small letters elsewhere, and a capital here that only opens the sentence. */
export function judgeLowerCase(reading: Reading, { article }: Local): Evidence | undefined {
  if (!reading.single || reading.trait.caseRule !== 'initial' || reading.head.kind === 'person') return undefined;
  const printed = article.text.slice(reading.start, reading.end);
  if (printed !== printed.charAt(0) + printed.slice(1).toLowerCase() || !article.hasSmallWord(printed.toLowerCase())) return undefined;
  return { rule: 'lower-case', points: -6, why: `The article also prints ${quote(printed.toLowerCase())}, as an ordinary word.` };
}

/** In a line all in capitals "US" may be "us"; in a headline "Hit" may be the verb. */
export function judgeCapitals(reading: Reading, { article }: Local): Evidence | undefined {
  if (!reading.single) return undefined;
  if (reading.trait.mode === 'needs-support' && article.isHeadline(reading.start)) return { rule: 'capitals', points: -3, why: 'In a headline every word has a capital, so this may be an ordinary word.' };
  if (reading.trait.caseRule !== 'exact' || reading.end - reading.start > 4 || !article.isAllCapitals(reading)) return undefined;
  return { rule: 'capitals', points: -3, why: 'The whole line is in capitals, so this may be an ordinary word.' };
}

/** The head noun first: it may lengthen the reading. */
export const LOCAL_RULES = [judgeMode, judgeContext, judgeHeadNoun, judgeNeighbour, judgeTitle, judgeContainment, judgeLowerCase, judgeCapitals];
