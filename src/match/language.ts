/**
 * What the matcher knows of a language besides names: words that stand beside names and say what they are. Data only.
 * The next language is one more object of this shape, listed in `languages`. Called by the scanner, the resolver, short forms and the compiler (`mayBeSmall`).
 */
import type { Kind } from '../types';

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
  /** Head nouns that newspapers print as part of the name: "Diyala province", "Islamic State group". */
  spanNouns: ReadonlySet<string>;
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
  /** Days and months: "in Baghdad Monday". */
  calendar: ReadonlySet<string>;
  /** Nationality words with the ISO code of their country, empty where they have none: never mentions, no part of a name, but a sign of the country. */
  demonyms: ReadonlyMap<string, string>;
  /** Words of a name that newspapers print with or without a capital. */
  mayBeSmall: ReadonlySet<string>;
}

/** Two letters in small ASCII as one number. */
export const startOf = (first: number, second: number): number => (first | 32) * 128 + (second | 32);

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
