/**
 * The rules that look at a reading where it stands: context words, the words beside it, its capitals. Each returns evidence or nothing; together
 * they are all that is known before the rest of the article is asked (`profile`). In: article and reading; out: points and a sentence.
 * Called by the resolver. Points are small whole numbers; what they add up to is in README.md.
 */
import { FAMILY_OF } from '../types';
import type { Article } from './article';
import { judgeContainment } from './containment';
import { fold } from './fold';
import type { ContextRule } from './index-format';
import type { Local } from './local';
import { judgeLongerName, judgeWaterState } from './longer-name';
import { judgeNeighbour } from './neighbour';
import { isLoneGazetteerName, judgePerson } from './person-words';
import { fitsHeadNoun, judgeDateline, judgeHeadNoun } from './place-words';
import { isPlaceKind, quote, STRONG, VETO, type Evidence, type Name, type Reading } from './reading';
import { isKnownPlace, judgeLocative, judgeSize } from './support';

const without = 'None of the words that this name needs beside it was found.';
/** A group in an article about its country, among what it is related to, is still itself; a surname or a small place is not. */
const NO_CONTEXT: Evidence = { rule: 'context', points: -1, why: without };
const NO_NEAR_CONTEXT: Evidence = { rule: 'context', points: -6, why: without };

/** Context words of the name's own rule. */
export function judgeContext(reading: Reading, { article, index }: Local): Evidence | undefined {
  const rule = index.rule(reading.trait.rule);
  const within = scopeOf(rule, reading, article);
  for (const term of rule.notNear) {
    const found = article.terms.has(term, within, reading, true);
    if (found) return { rule: 'context', points: VETO, why: `${quote(article.text.slice(found.start, found.end))} in the same ${rule.scope} speaks for something else of this name.` };
  }
  for (const term of rule.near) {
    const found = article.terms.has(term, within, reading);
    if (found) return { rule: 'context', points: 4, why: `${quote(article.text.slice(found.start, found.end))} stands in the same ${rule.scope}.` };
  }
  if (reading.trait.mode !== 'needs-context') return undefined;
  const group = FAMILY_OF[reading.head.kind] === 'group';
  // "the Azov brigade": the noun is context enough not to speak against it.
  return reading.head.kind === 'country' || (group && (rule.scope === 'article' || fitsHeadNoun(reading, article))) ? NO_CONTEXT : NO_NEAR_CONTEXT;
}

function scopeOf(rule: ContextRule, reading: Reading, article: Article): { start: number; end: number } {
  if (rule.scope === 'article') return { start: 0, end: article.text.length };
  return rule.scope === 'paragraph' ? article.lineOf(reading.start) : article.sentenceOf(reading);
}

/** A title before a person; before a place it makes a person of it. */
export function judgeTitle(reading: Reading, { article }: Local): Evidence | undefined {
  const person = reading.head.kind === 'person';
  const word = article.wordBefore(reading.start);
  if (word === undefined || !word.capital || !article.language.titles.has(word.text)) return undefined;
  return person ? { rule: 'title', points: 2, why: `The title ${quote(word.printed)} stands before it.` } : { rule: 'title', points: STRONG, why: `The title ${quote(word.printed)} before it makes it a person.` };
}

/** The same word in small letters elsewhere, and a capital here that only opens the sentence. */
export function judgeLowerCase(reading: Reading, { article }: Local): Evidence | undefined {
  const printed = article.text.slice(reading.start, reading.end);
  if (printed !== printed.charAt(0) + printed.slice(1).toLowerCase() || !article.hasSmallWord(printed.toLowerCase())) return undefined;
  return { rule: 'lower-case', points: -6, why: `The article also prints ${quote(printed.toLowerCase())}, as an ordinary word.` };
}

const EVERYDAY: Evidence = { rule: 'everyday', points: VETO, why: 'The word has a meaning of its own, and only the gazetteer knows it as a place.' };

/** Villages are called Arab, May and General, quarters Old City; the words are not the village. "Delta State" names itself by its noun; "Southern District" is any. */
export function judgeEveryday(reading: Reading, { article }: Local): Evidence | undefined {
  const { demonyms, titles, offices, calendar, smallWords, directions, otherNouns, headNouns } = article.language;
  const words = fold(article.text.slice(reading.start, reading.nameEnd)).split(' ');
  const [first = '', noun] = words;
  if (reading.head.kind === 'region' && noun !== undefined && words.length === 2 && headNouns.has(first) && headNouns.get(noun)?.includes('region') === true) return undefined;
  const isEveryday = (word: string): boolean => headNouns.has(word) || demonyms.has(word) || [titles, offices, calendar, smallWords, directions, otherNouns].some((list) => list.has(word));
  return words.every(isEveryday) ? EVERYDAY : undefined;
}

/** In a line all in capitals "US" may be "us"; in a headline "Hit" may be the verb. */
export function judgeCapitals(reading: Reading, { article }: Local): Evidence | undefined {
  if (reading.trait.mode === 'needs-support' && article.isHeadline(reading.start)) return { rule: 'capitals', points: -3, why: 'In a headline every word has a capital, so this may be an ordinary word.' };
  if (reading.trait.caseRule !== 'exact' || reading.end - reading.start > 4 || !article.isAllCapitals(reading)) return undefined;
  return { rule: 'capitals', points: -3, why: 'The whole line is in capitals, so this may be an ordinary word.' };
}

/** Which names a rule can say anything of: asked once per name, so that most mentions meet few rules. */
export interface LocalRule {
  judge: (reading: Reading, local: Local) => Evidence | undefined;
  concerns: (name: Name) => boolean;
}

const isSingle = ({ trait }: Name): boolean => trait.words === 1;

/** The head noun first: it may lengthen the reading. */
export const LOCAL_RULES: readonly LocalRule[] = [
  { judge: judgeContext, concerns: ({ trait }) => trait.rule !== 0 },
  { judge: judgeHeadNoun, concerns: ({ head }) => head.kind !== 'country' && head.kind !== 'person' },
  { judge: judgeNeighbour, concerns: () => true },
  { judge: judgeLongerName, concerns: (name) => isSingle(name) && name.head.kind !== 'person' },
  { judge: judgeWaterState, concerns: (name) => !isSingle(name) && name.head.kind === 'region' && name.trait.mode === 'needs-support' },
  { judge: judgeTitle, concerns: (name) => name.head.kind === 'person' || ((isSingle(name) || name.trait.mode === 'needs-support') && isPlaceKind(name.head.kind)) },
  { judge: judgeContainment, concerns: ({ head }) => isPlaceKind(head.kind) },
  { judge: judgeDateline, concerns: ({ head, trait }) => head.kind === 'settlement' && trait.mode !== 'safe' },
  { judge: judgeLowerCase, concerns: (name) => isSingle(name) && name.trait.caseRule === 'initial' && name.head.kind !== 'person' },
  { judge: judgeEveryday, concerns: ({ trait }) => trait.mode === 'needs-support' },
  { judge: judgePerson, concerns: ({ trait }) => isLoneGazetteerName({ single: trait.words === 1, trait }) },
  { judge: judgeLocative, concerns: ({ head, trait }) => trait.mode === 'needs-support' && isPlaceKind(head.kind) },
  { judge: judgeSize, concerns: ({ head, trait }) => trait.mode === 'needs-support' && isKnownPlace(head.subtype) },
  { judge: judgeCapitals, concerns: (name) => isSingle(name) && (name.trait.mode === 'needs-support' || name.trait.caseRule === 'exact') },
];
