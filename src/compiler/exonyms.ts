/**
 * Names of countries on pages in other languages, from the Unicode locale data that Node carries (CLDR, through Intl.DisplayNames). In: the English
 * names of countries; out: one name for each language of a page. Called by `variants`.
 * The trap: scripts without capitals cannot tell a short name from a word ("Mali" is "financial" in Arabic), so short ones are left out there.
 */
import { fold } from '../match/fold';
import type { IndexedName } from './name-index';

/** Languages of pages; English names are written by hand. */
const PAGE_LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'ku', 'ru', 'tr', 'uk'] as const;
const SHORTEST_UNCASED = 5;

/** One name per language for the country of this ISO code, none where the data has none or the name is the English one. */
export function foreignNamesOf(name: IndexedName, code: string): IndexedName[] {
  return PAGE_LANGUAGES.flatMap((lang) => {
    const text = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(code);
    if (text === undefined || fold(text) === fold(name.text) || /[().,]| [-–—] /u.test(text)) return [];
    if (!/\p{Lu}/u.test(text) && fold(text).length < SHORTEST_UNCASED) return [];
    return [{ text, entity: name.entity, kind: name.kind, role: 'native', match: 'safe', lang }];
  });
}
