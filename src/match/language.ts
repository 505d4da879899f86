/**
 * What the matcher knows of a language besides names: words that stand beside names and say what they are. Data only.
 * The next language is one more object of this shape, listed in `languages`. Called by the scanner, the resolver, short forms and the compiler (`mayBeSmall`).
 */
import type { Kind } from '../types';
import { fold } from './fold';

export interface Language {
  tag: string;
  /** Titles and ranks that stand before a person's name. */
  titles: ReadonlySet<string>;
  /** Words for offices and events that may stand beside any name, with a capital too, without being part of it: "Gaza Health Ministry". */
  offices: ReadonlySet<string>;
  /** Nouns that stand behind (or, with "of", before) a name and tell its kind. Without kinds: the first word of two ("oil field"). */
  headNouns: ReadonlyMap<string, readonly Kind[]>;
  /** The first two letters of every head noun, as one number: see `startOf`. */
  headNounStarts: ReadonlySet<number>;
  /** Head nouns that are verbs too where one of `objects` stands behind them: "the report on Kharkiv states that". */
  verbsLikeNouns: ReadonlySet<string>;
  objects: ReadonlySet<string>;
  /** Head nouns that newspapers print as part of the name: "Diyala province", "Islamic State group". */
  spanNouns: ReadonlySet<string>;
  /** With a capital behind a town they are part of its name: "Kandahar City". */
  townNouns: ReadonlySet<string>;
  /** Head nouns that belong to a group's name of two words or more: "Counter Terrorism Service Command". */
  longNameNouns: ReadonlySet<string>;
  /** Nouns that make a name of something else out of a place: "Street", "Times". */
  otherNouns: ReadonlySet<string>;
  /** First words of forces a country may be part of the name of: "US army", "US air force". */
  forces: ReadonlySet<string>;
  /** "Northern", "South", "Greater": may stand before a place without changing it. */
  directions: ReadonlySet<string>;
  /** Words that begin sentences and headlines with a capital without being names. */
  smallWords: ReadonlySet<string>;
  /** Words after which a place stands: "in", "near". */
  locatives: ReadonlySet<string>;
  /** What only people do: verbs of saying. */
  sayings: ReadonlySet<string>;
  /** Words before a person's name that are no titles: "brother", "named". */
  kin: ReadonlySet<string>;
  /** With a capital before a name they make another name of it: "Lake Chad", "Port Sudan". */
  nameStarts: ReadonlySet<string>;
  /** Small words inside names of places: "Mocimboa da Praia". */
  joiners: ReadonlySet<string>;
  /** The people of a group: "M23 rebels" names M23. */
  members: ReadonlySet<string>;
  /** What speaks under the name of a place: "Fars agency". */
  media: ReadonlySet<string>;
  /** Bodies whose name may end in that of a place, behind "of": "News Agency of Nigeria". Not governments and their offices. */
  bodies: ReadonlySet<string>;
  /** The same, and also behind "for" and "in": "Assistance Mission in Afghanistan". */
  missions: ReadonlySet<string>;
  /** Nouns behind the name of a place that is part of another: "the Bagh area of Khyber district". Head nouns for towns need not be here. */
  localities: ReadonlySet<string>;
  /** "New", which makes another town of a town even where it opens a sentence. */
  newWords: ReadonlySet<string>;
  /** What leads from one place to another: "the Palmyra-Homs highway". */
  routes: ReadonlySet<string>;
  /** Who is named beside a province, and beside no town. */
  governors: ReadonlySet<string>;
  /** Words that open a clause or phrase which a comma closes: "After leaving Sumy, ...". Not "in": what stands behind it may be a list. */
  clauseStarts: ReadonlySet<string>;
  /** All nouns are printed with a capital, so that a capital beside a name says nothing. */
  nounsHaveCapitals: boolean;
  /** Names of places take an -s for "of": "die Armee Syriens". */
  genitiveS: boolean;
  /** Days and months: "in Baghdad Monday". */
  calendar: ReadonlySet<string>;
  /** Nationality words with the ISO code of their country, empty where they have none: never mentions, no part of a name, but a sign of the country. */
  demonyms: ReadonlyMap<string, string>;
  /** Words of a name that newspapers print with or without a capital. */
  mayBeSmall: ReadonlySet<string>;
}

/** The words of a text, folded like the words they are compared with. */
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '').map((word) => fold(word));
export const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/** Head nouns from rows of words and the kinds they stand for. */
export function nounsOf(table: readonly (readonly [string, readonly Kind[]])[]): ReadonlyMap<string, readonly Kind[]> {
  return new Map(table.flatMap(([text, kinds]) => wordsOf(text).map((word) => [word, kinds] as const)));
}

/** Nationality words from "IQ:iraqi,iraqis SY:syrian"; those of "-" belong to no country, or to several. */
export function demonymsOf(text: string): ReadonlyMap<string, string> {
  const rows = text.split(/\s+/).filter((row) => row !== '');
  return new Map(rows.flatMap((row) => (row.split(':')[1] ?? '').split(',').map((word): [string, string] => [fold(word), row.startsWith('-') ? '' : row.slice(0, 2)])));
}

/** Two letters in small ASCII as one number. */
export const startOf = (first: number, second: number): number => (first | 32) * 128 + (second | 32);

/** The starts of head nouns, for `headNounStarts`. */
export const startsOf = (nouns: Iterable<string>): ReadonlySet<number> => new Set([...nouns].map((noun) => startOf(noun.charCodeAt(0), noun.charCodeAt(1))));

/** Elided words before an apostrophe, behind which a name may begin: l'Iran, d'Irak, qu'Israel. */
export const ELISIONS: ReadonlySet<string> = new Set(['l', 'd', 'qu', 'n', 's', 'j', 'm', 't', 'c', 'dell', 'all', 'dall', 'nell', 'sull', 'un']);

/** Letters that Arabic and Hebrew write in one word with the name behind them: "and", "in", "to", "so", "like"; "the", "from". */
export const PROCLITICS: ReadonlySet<number> = new Set([...'وفبلكובלמהשכ'].map((letter) => letter.charCodeAt(0)));

/** Arabic articles as Latin script prints them; the assimilated ones stand only before their own consonant. */
export const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'il', 'ul', 'ad', 'adh', 'an', 'ar', 'as', 'ash', 'at', 'ath', 'az', 'ed', 'en', 'er', 'es', 'esh', 'et', 'ez']);
/** These are no word of English, so a space may follow them; behind the others only where they are printed with a capital. */
export const FREE_ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ash', 'adh']);

/** ISO codes of countries whose place names take the Arabic article. */
export const ARABIC_COUNTRIES: ReadonlySet<string> = new Set('AE BH DJ DZ EG IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '));
