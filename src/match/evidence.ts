/**
 * The rules that look at a reading where it stands: its own mode, context words, the words beside it. Each returns evidence or nothing; together
 * they are all that is known before the rest of the article is asked (`profile`). In: article and reading; out: points and a sentence.
 * Called by the resolver. Points are small whole numbers; what they add up to is in README.md.
 */
import { FAMILY_OF } from '../types';
import type { Article } from './article';
import type { ContextRule, Trait } from './index-format';
import type { Local } from './local';
import { judgeNeighbour } from './neighbour';
import { judgeContainment, judgeHeadNoun } from './place-words';
import { isPlace, quote, STRONG, VETO, type Evidence, type Reading } from './reading';

const ALONE: Evidence = { rule: 'mode', points: 5, why: 'This name stands for one entry only.' };
const IN_GAZETTEER: Evidence = { rule: 'mode', points: 1, why: 'A place of this name is in the gazetteer.' };
const MODES: Readonly<Record<Trait['mode'], Evidence | undefined>> = { safe: ALONE, 'exact-case': ALONE, 'needs-support': IN_GAZETTEER, 'needs-context': undefined, 'needs-introduction': undefined };

export const judgeMode = ({ trait }: Reading): Evidence | undefined => MODES[trait.mode];

const without = 'None of the words that this name needs beside it was found.';
/** A group in an article about its country, among what it is related to, is still itself; a surname or a small place is not. */
const NO_CONTEXT: Evidence = { rule: 'context', points: -1, why: without };
const NO_NEAR_CONTEXT: Evidence = { rule: 'context', points: -6, why: without };

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
  if (reading.trait.mode !== 'needs-context') return undefined;
  return reading.head.kind === 'country' || (FAMILY_OF[reading.head.kind] === 'group' && rule.scope === 'article') ? NO_CONTEXT : NO_NEAR_CONTEXT;
}

function scopeOf(rule: ContextRule, reading: Reading, article: Article): { start: number; end: number } {
  if (rule.scope === 'article') return { start: 0, end: article.text.length };
  return rule.scope === 'paragraph' ? article.lineOf(reading.start) : article.sentenceOf(reading);
}

/** A title before a person; before a place it makes a person of it. */
export function judgeTitle(reading: Reading, { article }: Local): Evidence | undefined {
  const person = reading.head.kind === 'person';
  if (!person && !(reading.single && isPlace(reading))) return undefined;
  const word = article.wordBefore(reading.start);
  if (word === undefined || !word.capital || !article.language.titles.has(word.text)) return undefined;
  return person ? { rule: 'title', points: 2, why: `The title ${quote(word.printed)} stands before it.` } : { rule: 'title', points: STRONG, why: `The title ${quote(word.printed)} before it makes it a person.` };
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
