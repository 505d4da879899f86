/** The languages whose words the matcher knows; see `language`. */
import { ARABIC } from './arabic';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import type { Language } from './language';

export const LANGUAGES: readonly Language[] = [ENGLISH, FRENCH, GERMAN, ARABIC];

/** The language of a BCP 47 tag; English where we know no better. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return LANGUAGES.find((language) => language.tag === primary) ?? ENGLISH;
}
