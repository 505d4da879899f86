/**
 * The rule of the neighbouring word: a capitalised word beside a name may make another name of it. In: a reading and its surroundings; out: evidence
 * against it. Called through `evidence`. This is what keeps Michael Jordan, Badr Hari and the Moscow School District unmarked.
 */
import { FAMILY_OF } from '../types';
import type { Article } from './article';
import { UPPER } from './fold';
import type { Local } from './local';
import { isNounOfProvinces } from './place-words';
import { quote, STRONG, type Evidence, type Reading, type Stretch } from './reading';
import { classAt } from './walk';
import type { Word } from './word';

/** Further capitalised words that may belong to a name. */
const MOST_JOINED = 3;
/** "Oslo II". */
const ROMAN_NUMBER = /^[IVX]+$/u;

/** A word with a capital beside a name may make another name of it: "Michael Jordan", "Badr Hari", "Islamic State West Africa Province". */
export function judgeNeighbour(reading: Reading, local: Local): Evidence | undefined {
  const { article, before } = local;
  const open = reading.single || reading.trait.mode !== 'safe';
  const ahead = open ? article.wordBefore(reading.start) : undefined;
  const initial = ahead !== undefined && !(ahead.hyphen && isRoute(reading, article)) && !ahead.possessive && isForeign(ahead, article, isKnown(before, ahead.hyphen) && ahead.end <= before.end);
  const joined = initial ? undefined : joinedWord(reading, local, open);
  const word = initial ? ahead : joined?.word;
  if (word === undefined || article.isHeadline(reading.start)) return undefined;
  const weak = FAMILY_OF[reading.head.kind] === 'group' && reading.trait.mode === 'safe' && joined?.ends !== true;
  const points = weak ? (initial ? -3 : -2) : STRONG;
  return { rule: 'neighbour', points, why: `The word ${initial ? 'before' : 'after'} it, ${quote(word.printed)}, seems to belong to the name.` };
}

/** "the Palmyra-Homs highway": the name before the hyphen is one of its own. */
function isRoute({ nameEnd, head, trait }: Reading, article: Article): boolean {
  const next = head.kind === 'settlement' && trait.mode === 'safe' ? article.wordAfter(nameEnd) : undefined;
  return next !== undefined && article.language.routes.has(next.text);
}

/** Whether a neighbouring stretch may be a name of its own; a mere namesake in the gazetteer is no sign of that, except in "Palmyra-Homs". */
const isKnown = (stretch: Stretch | undefined, hyphen: boolean): stretch is Stretch => stretch !== undefined && (hyphen || stretch.readings.some(({ trait }) => trait.mode !== 'needs-support'));

/** The word behind a name that makes it longer: one no list explains, or the noun that ends a run of capitals; `ends` for the latter. */
function joinedWord({ head, nameEnd, end }: Reading, { article, after }: Local, open: boolean): { word: Word; ends: boolean } | undefined {
  const { headNouns, otherNouns, forces, spanNouns } = article.language;
  // Asked of every name: most are followed by a small word or a stop.
  if ((classAt(article.text, end + 1) & UPPER) === 0 && head.kind !== 'country') return undefined;
  const next = article.wordAfter(end);
  if (next === undefined) return undefined;
  const border = isKnown(after, next.hyphen) ? after.start : Infinity;
  if (head.kind === 'country' && !next.hyphen && forces.has(next.text)) return { word: next, ends: true };
  if (open && isForeign(next, article, next.start >= border)) return { word: next, ends: false };
  let last: Word | undefined = next.capital && next.start < border ? next : undefined;
  for (let more = 0; last !== undefined && !last.possessive && more < MOST_JOINED; more++) {
    const further = article.wordAfter(last.end);
    if (further === undefined || !further.capital || further.start >= border) break;
    last = further;
  }
  if (last === undefined || (last === next && end === nameEnd && (spanNouns.has(last.text) || isNounOfProvinces(last.text, article.language)))) return undefined;
  return headNouns.has(last.text) || otherNouns.has(last.text) ? { word: last, ends: true } : undefined;
}

/** A capitalised word that no list explains and no known name covers. An initial ("M.") is one too. */
function isForeign(word: Word, article: Article, known: boolean): boolean {
  if (!word.capital || known || article.language.nounsHaveCapitals) return false;
  const { titles, offices, directions, smallWords, calendar, demonyms, headNouns } = article.language;
  const { text, printed } = word;
  if (printed.length > 1 && printed === printed.toUpperCase()) return ROMAN_NUMBER.test(printed);
  if (headNouns.has(text) || [titles, offices, directions, calendar, demonyms, smallWords].some((list) => list.has(text))) return false;
  return !(/(?:ing|ed|ly)$/u.test(text) && article.opensSentence(word.start));
}
