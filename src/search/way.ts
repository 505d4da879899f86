/**
 * Where a name leads that somebody selected or typed: to the page of one entry, or to the list of all entries with the words filled in. Pure.
 * In: the words, the catalogue of all names, and what matching finds in the words. Out: the address behind # of the explorer page.
 * Called by the look-up of the background. The trap: a name that several entries bear leads to none of them: nobody is there to say which is meant.
 */
import type { EntityId, Mention } from '../types';
import { addressOf, addressOfList, EVERYTHING } from './address';
import type { Catalogue } from './catalogue';
import type { Library } from './library';

export interface Shelves {
  library: Pick<Library, 'head'>;
  catalogue: Pick<Catalogue, 'named'>;
}

/** What matching finds in the words, as if they were an article. */
export type Match = (text: string) => readonly Pick<Mention, 'entity' | 'candidates'>[];

/** Places only a register knows; their ids begin so. */
const REGISTER = /^(?:gn|oa|adm|np|cj)-/;
const isSmall = (text: string): boolean => /\p{Ll}/u.test(text) && text === text.toLowerCase();

const ARTICLE = /^(?:the|an?) (?=\S)/iu;

/** The one entry that is meant; undefined where none fits or several do. */
export function findEntry(text: string, { library, catalogue }: Shelves, match: Match): EntityId | undefined {
  const exact = [text, text.replace(ARTICLE, '')].map((words) => catalogue.named(words)).find((found) => found.length > 0);
  if (exact !== undefined) {
    const id = exact.length === 1 ? idOf(exact[0], library) : undefined;
    // Villages are called North, Side and Star; the words in small letters are not the village.
    return id !== undefined && REGISTER.test(id) && isSmall(text) ? undefined : id;
  }
  const mentions = match(text);
  const named = new Set(mentions.map(({ entity }) => entity));
  return named.size === 1 && mentions.every(({ candidates = [] }) => candidates.length === 0) ? mentions[0]?.entity : undefined;
}

const idOf = (ordinal: number | undefined, library: Pick<Library, 'head'>): EntityId | undefined => (ordinal === undefined ? undefined : library.head(ordinal).id);

/** @param id of the one entry, where there is one */
export const wayTo = (id: EntityId | undefined, text: string): string => (id === undefined ? addressOfList({ ...EVERYTHING, text }) : addressOf(id));
