/** What is typed and what is printed, folded like the names of the index; and where what is typed stands in what is printed. Pure. */
import { fold, foldWithMap } from '../match/fold';
import { ARTICLES } from '../match/language';

/** A stretch of the printed name, in UTF-16 units. */
export interface Hit {
  start: number;
  length: number;
}

const ARTICLE_WORD = new RegExp(`(^| )(?:${[...ARTICLES].join('|')}) (?=\\S)`, 'gu');

/** Folded like the names of the index, all forms of the Arabic article alike. */
export const foldName = (printed: string): string => alikeArticles(fold(printed).replaceAll(/[\n ]+/gu, ' ').trim());

/** All forms of the Arabic article are one, as in the index: "as-Suwayda", "el Suwayda" and "Al Suwayda" are typed for the same town. @param folded */
export const alikeArticles = (folded: string): string => folded.replaceAll(ARTICLE_WORD, '$1al ');

/** Where the query stands in a printed name, at the beginning of a word if it can; undefined where it does not. */
export function findInName(printed: string, query: string): Hit | undefined {
  const wanted = fold(query).trim();
  if (wanted === '') return undefined;
  const { text, starts } = foldWithMap(printed);
  const atWord = ` ${text}`.indexOf(` ${wanted}`);
  const at = atWord < 0 ? text.indexOf(wanted) : atWord;
  const start = starts[at];
  const last = starts[at + wanted.length - 1];
  if (at < 0 || start === undefined || last === undefined) return undefined;
  return { start, length: endOf(printed, last) - start };
}

/** Vowel signs and accents behind a letter belong to it. */
function endOf(printed: string, last: number): number {
  const [letter = ''] = /^.\p{M}*/su.exec(printed.slice(last)) ?? [];
  return last + Math.max(letter.length, 1);
}
