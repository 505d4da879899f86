/**
 * Regular spelling variants of names, so that people write only the irregular ones into entries. In: a name as printed and the countries of its
 * entity; out: other ways newspapers print it. Called by the compiler; the report lists every spelling made here.
 * Case, accents, apostrophes, hyphens and the choice among leading articles are no variants: folding and the scanner see to them.
 * The trap: a variant must never be an everyday word or somebody else's name, so letters change only in long words of names from countries
 * that write another script, and `expandNames` drops what another entry claims.
 */
import { fold } from '../match/fold';
import { ARTICLES } from '../match/language';
import { languageOf } from '../match/languages';
import type { Kind } from '../types';
import { foreignNamesOf } from './exonyms';
import type { IndexedName } from './name-index';
import { CLASSES, ENGLISH_PAIRS, TRANSLITERATED } from './spellings';

/** More spellings than this of one name are not worth their bytes. */
const MOST_VARIANTS = 60;
/** So many places of a name may differ from what is written in the entry. */
const MOST_CHANGES = 2;
const SHORTEST_CHANGED = 6;
const SHORTEST_BARE = 5;
const SUN_LETTERS: Readonly<Record<string, readonly string[]>> = { s: ['as', 'es'], sh: ['ash'], d: ['ad'], dh: ['adh'], t: ['at'], th: ['ath'], n: ['an'], r: ['ar'], z: ['az', 'ez'] };

const GAPS = /[\s\u00a0-]+/u;
const GAPS_ALL = /[\s\u00a0-]+/gu;

const classOf = new Map(CLASSES.flatMap((spellings) => spellings.map((word) => [word, spellings] as const)));

const isArticle = (word: string): boolean => ARTICLES.has(word);
const capitalise = (word: string, model: string): string => (/^\P{L}*\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word);

/** Letters that newspapers transliterate in several ways; one change at a time. */
function changeLetters(word: string): string[] {
  const changed = [
    word.replace(/(?<=[^aeiou])(?:ah|eh)$/u, 'a'), word.replace(/(?<=[^aeiou])(?:a|eh)$/u, 'ah'), word.replace(/(?<=iyy?|k|r)(?:a|ah)$/u, 'eh'),
    word.replace(/(?<=[aeiou])([ysnmbdrzqfj])\1(?=[aeiou])/u, '$1'), word.replace(/iyya/u, 'iya'),
    word.replace(/(?<=[^aeiou])ay(?=[^aeiouy])/u, 'ei'), word.replace(/(?<=[^aeiou])ay(?=[^aeiouy])/u, 'ai'), word.replace(/(?<=[^aeiou])ei(?=[^aeiou])/u, 'ay'), word.replace(/(?<=[^aeiou])ai(?=[^aeiou])/u, 'ay'),
    word.replace(/ou(?=[^aeiou])/u, 'u'), word.replace(/oo/u, 'u'), word.replace(/ee/u, 'i'), word.replace(/dh$/u, 'd'), word.replace(/(?<=[^aeiou])in$/u, 'een'), word.replace(/^([^aeiou]+)u(?![aeiou])/u, '$1o'), word.replace(/^([^aeiou]+)o(?![aeiou])/u, '$1u'),
    ...['sky', 'skyi', 'skyy', 'skiy'].map((ending) => word.replace(/sk(?:yy|iy|yi|yj|y)$/u, ending)),
  ];
  return changed.filter((other) => other !== word);
}

/** Words of English that stand in names of groups and bases: they are not transliterated. */
function isEnglish(word: string): boolean {
  const { headNouns, mayBeSmall, demonyms, directions, smallWords, offices, otherNouns } = languageOf('en');
  return headNouns.has(word) || [mayBeSmall, demonyms, directions, smallWords, offices, otherNouns].some((list) => list.has(word)) || /(?:tion|ment|ance|ence|ing|ers|ive|ist|ism|ade|ades|ces)$/u.test(word);
}

interface Spelling {
  word: string;
  changes: number;
}

/** Other spellings of one word of a name. Changed letters are not combined with other changes: they are guesses already. */
function spellingsOf(word: string, next: string | undefined, first: boolean, foreign: boolean): Spelling[] {
  const folded = fold(word);
  if (isArticle(folded) && next !== undefined) {
    if (first) return [];
    const initial = /^(?:sh|dh|th)/u.exec(fold(next))?.[0] ?? fold(next).charAt(0);
    return ['', 'al', 'el', ...(SUN_LETTERS[initial] ?? [])].filter((article) => article !== folded).map((article) => ({ word: article, changes: 1 }));
  }
  const known = classOf.get(folded)?.filter((other) => other !== folded) ?? [];
  const guessed = foreign && folded.length >= SHORTEST_CHANGED && known.length === 0 && !isEnglish(folded) ? changeLetters(folded) : [];
  return [...known.map((other) => ({ word: capitalise(other, word), changes: 1 })), ...guessed.map((other) => ({ word: capitalise(other, word), changes: MOST_CHANGES }))];
}

/** Puts spellings together, fewest changes first. An empty word takes the gap behind it along. */
function combine(words: readonly string[], gaps: readonly string[], foreign: boolean): string[] {
  let partial: { text: string; changes: number }[] = [{ text: '', changes: 0 }];
  words.forEach((word, at) => {
    const options = [{ word, changes: 0 }, ...spellingsOf(word, words[at + 1], at === 0, foreign)];
    partial = partial.flatMap(({ text, changes }) => options.filter((option) => changes + option.changes <= MOST_CHANGES).map((option) => ({ text: text + option.word + (option.word === '' ? '' : (gaps[at] ?? '')), changes: changes + option.changes })));
  });
  return partial.toSorted((a, b) => a.changes - b.changes).map(({ text }) => text);
}

/** Spellings of English words in names: airbase, Organisation, Defence. */
function swapEnglish(name: string): string[] {
  return ENGLISH_PAIRS.flatMap(([pattern, replacement]) => (pattern.test(name) ? [name.replace(pattern, replacement)] : []));
}

/** Names of persons and places hold no English words but those `isEnglish` knows; names of groups and bases may. */
const NO_ENGLISH: ReadonlySet<Kind> = new Set<Kind>(['person', 'settlement', 'region', 'natural-feature']);

export interface VariantOptions {
  /** ISO codes of the entity: letters of its words change only where one of them writes a script other than Latin. */
  countries?: readonly string[];
  kind?: Kind;
}

/** Regular variants of a name, without the name itself and without any that folds like it or like another one. */
export function variantsOf(name: string, { countries = [], kind = 'settlement' }: VariantOptions = {}): string[] {
  if (!/\p{Script=Latin}/u.test(name)) return [];
  const words = name.split(GAPS);
  const hasArabicWord = words.some((word, index) => (index < words.length - 1 && isArticle(fold(word))) || classOf.has(fold(word)));
  const foreign = hasArabicWord || (NO_ENGLISH.has(kind) && countries.some((country) => TRANSLITERATED.has(country)));
  const english = swapEnglish(name);
  const made = new Map<string, string>();
  for (const base of [name, ...english, ...english.flatMap(swapEnglish)]) {
    for (const variant of combine(base.split(GAPS), base.match(GAPS_ALL) ?? [], foreign)) if (!made.has(fold(variant))) made.set(fold(variant), variant);
  }
  made.delete(fold(name));
  return [...made.values()].slice(0, MOST_VARIANTS);
}

export interface Expansion {
  /** The names as written, then the generated ones. */
  names: IndexedName[];
  generated: IndexedName[];
}

/** Gazetteers write "As Suwayda" where newspapers print "Suwayda". Not for names that are marked without further support: "al-Asad". */
function withoutArticle(name: string): string[] {
  const rest = name.replace(/^\p{L}{2,3}[\s\u00a0-]+(?=\p{Lu})/u, '');
  return rest !== name && isArticle(fold(name.slice(0, -rest.length))) && rest.length >= SHORTEST_BARE ? [rest] : [];
}

/** What is made of a name beside its regular variants. */
function furtherNames(name: IndexedName, countries: readonly string[]): string[] {
  if (name.match === 'needs-support') return withoutArticle(name.text);
  if (name.kind === 'region') return nounFirst(name.text);
  return name.kind === 'military' ? nationalForces(name.text, countries) : [];
}

/** "Marib Governorate" is also "the governorate of Marib". */
function nounFirst(name: string): string[] {
  const [, bare, noun] = /^(\p{L}.*) (Province|Governorate|Oblast|Region|State|Department)$/iu.exec(name) ?? [];
  return bare === undefined || noun === undefined ? [] : [`${noun.toLowerCase()} of ${bare}`];
}

const FORCES_OF = /^(?:Armed Forces|Army|Navy|Air Force|Ground Forces) of (?:the )?\p{Lu}/u;

/** "Armed Forces of Ukraine" are the "Ukrainian armed forces". */
function nationalForces(name: string, [code]: readonly string[]): string[] {
  if (!FORCES_OF.test(name) || code === undefined) return [];
  const [adjective] = [...languageOf('en').demonyms].find(([, country]) => country === code) ?? [];
  return adjective === undefined ? [] : [`${capitalise(adjective, 'A')} ${name.replace(/ of .*$/u, '')}`];
}

const MATCHED_BY_LETTER: ReadonlySet<string> = new Set(['acronym', 'native']);

/** Takes a spelling unless an entry writes it; one that two entries would get is nobody's. */
function offer(made: Map<string, IndexedName | undefined>, written: ReadonlyMap<string, number>, name: IndexedName): void {
  // One word may be a country in two languages.
  const key = fold(name.text);
  const slot = name.role === 'native' ? `${key} ${name.lang ?? ''}` : key;
  if (written.has(key)) return;
  if (!made.has(slot)) made.set(slot, name);
  else if (made.get(slot)?.entity !== name.entity) made.set(slot, undefined);
}

/** Adds the variants of all names. A spelling that another entry writes, or that two entries would get, is nobody's. */
export function expandNames(names: readonly IndexedName[], countriesOf: (entity: number) => readonly string[]): Expansion {
  const written = new Map<string, number>();
  for (const { text, entity } of names) written.set(fold(text), written.has(fold(text)) && written.get(fold(text)) !== entity ? -1 : entity);
  const made = new Map<string, IndexedName | undefined>();
  for (const name of names) {
    if (MATCHED_BY_LETTER.has(name.role) || name.match === 'needs-introduction' || (name.lang !== undefined && name.lang !== 'en')) continue;
    const countries = countriesOf(name.entity);
    const spellings = [...variantsOf(name.text, { countries, kind: name.kind }), ...furtherNames(name, countries)];
    for (const text of spellings) offer(made, written, { ...name, text, role: name.role === 'former' ? 'former' : 'variant' });
    if (name.kind === 'country' && name.role === 'primary') for (const foreign of foreignNamesOf(name, countries[0] ?? '')) offer(made, written, foreign);
  }
  const generated = [...made.values()].filter((name) => name !== undefined).toSorted((a, b) => a.entity - b.entity || (a.text < b.text ? -1 : 1));
  return { names: [...names, ...generated], generated };
}
