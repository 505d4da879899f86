/** The languages whose words the matcher knows; see `language`. */
import { ENGLISH } from './english';
import type { Language } from './language';

export const LANGUAGES: readonly Language[] = [ENGLISH];

/** The language of a BCP 47 tag; English where we know no better. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return LANGUAGES.find((language) => language.tag === primary) ?? ENGLISH;
}
