/**
 * Splits a name into the key the trie holds and what the scanner checks around it. In: the name as printed; out: folded key, prefix, case rule.
 * The key starts at the first capital (or uncased letter, or digit), because the scanner only starts there: "killing of Qasem Soleimani" is kept
 * under "qasem soleimani" behind "killing of", and "al-Tanf" under "tanf" behind an article. Called by `name-index`.
 */
import { CLASS_OF, fold, LETTER, UPPER } from '../match/fold';
import { ARTICLE, CAPITAL_BITS, type CaseRule, type MatchMode, type NameRole } from '../match/index-format';
import { ARTICLES } from '../match/language';
import { languageOf } from '../match/languages';

export interface NameKey {
  key: string;
  prefix: string;
  caseRule: CaseRule;
  capitals: number;
}

/** Words with the gap before each kept out: "Ain al-Asad" -> Ain, al, Asad. */
const wordsOf = (text: string): string[] => text.split(/[\s\u00a0\u2010-\u2013\u2212-]+/u).filter((word) => fold(word) !== '');

const firstLetter = (word: string): string => [...word].find((char) => (CLASS_OF[char.charCodeAt(0)] ?? 0) & LETTER) ?? '';
const startsSmall = (word: string): boolean => firstLetter(word) !== firstLetter(word).toUpperCase();
const startsLarge = (word: string): boolean => ((CLASS_OF[firstLetter(word).charCodeAt(0)] ?? 0) & UPPER) !== 0;

const isArticle = (word: string): boolean => ARTICLES.has(fold(word)) || fold(word) === 'the';

/** How many leading words stand before the key. */
function prefixLength(words: readonly string[]): number {
  let count = words.findIndex((word) => !startsSmall(word));
  if (count < 0) return 0;
  while (count < words.length - 1 && isArticle(words[count] as string) && !startsSmall(words[count + 1] as string)) count += 1;
  return count;
}

function prefixOf(words: readonly string[]): string {
  const folded = words.map(fold).join(' ');
  return ARTICLES.has(folded) ? ARTICLE : folded;
}

/** Bit n: the n-th letter is a capital. */
function letterCapitals(text: string): number {
  let bits = 0;
  let letter = 0;
  for (let at = 0; at < text.length && letter < CAPITAL_BITS; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)] ?? 0;
    if ((kind & LETTER) === 0) continue;
    if (kind & UPPER) bits |= 1 << letter;
    letter += 1;
  }
  return bits;
}

/** Bit n: the n-th word must begin with a capital; words newspapers also print small are left free. The first is always required. */
function wordCapitals(words: readonly string[]): number {
  const { mayBeSmall } = languageOf('en');
  let bits = 0;
  words.slice(0, CAPITAL_BITS).forEach((word, index) => {
    if (index > 0 && startsLarge(word) && !mayBeSmall.has(fold(word))) bits |= 1 << index;
  });
  return bits;
}

/** Acronyms and exact names are matched letter by letter, others by the capitals of their words; scripts without case by nothing. */
export function keyOf(name: string, match: MatchMode, role: NameRole): NameKey {
  const words = wordsOf(name);
  const cut = prefixLength(words);
  const rest = words.slice(cut);
  const key = rest.map(fold).join(' ');
  const prefix = prefixOf(words.slice(0, cut));
  if (!/\p{Lu}/u.test(name)) return { key, prefix, caseRule: 'any', capitals: 0 };
  const exact = match === 'exact-case' || match === 'needs-introduction' || role === 'acronym';
  return exact ? { key, prefix, caseRule: 'exact', capitals: letterCapitals(rest.join('')) } : { key, prefix, caseRule: 'initial', capitals: wordCapitals(rest) };
}

const LONGEST_KEY = 200;
/** White space to `keyOf`, but no article holds a name across lines, and cards would show the break. */
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** Why no article can ever hold this name; undefined where one can. The index leaves such names out, and the rules refuse them in an entry. */
export function describeUnfindable({ text, match, role }: { text: string; match: MatchMode | 'display-only'; role: NameRole }): string | undefined {
  if (match === 'display-only') return undefined;
  const { key, prefix } = keyOf(text, match, role);
  if (key === '') return 'nothing is left of it when folded';
  // "golfe d'Aden": the scan starts at words that begin with a capital.
  if (/\p{Lu}/u.test(text) && wordsOf(text).every(startsSmall)) return 'no word of it begins with its capital';
  if (key.length > LONGEST_KEY) return `longer than ${LONGEST_KEY} characters`;
  return `${prefix}${key}`.includes('\n') || LINE_BREAK.test(text) ? 'holds a character no name may hold' : undefined;
}
