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
  catalogue: Pick<Catalogue, 'named' | 'find'>;
}

/** What matching finds in the words, as if they were an article. */
export type Match = (text: string) => readonly Pick<Mention, 'entity' | 'candidates'>[];

const ARTICLE = /^(?:the|an?) (?=\S)/iu;

/** The one entry that is meant; undefined where none fits or several do. */
export function findEntry(text: string, { library, catalogue }: Shelves, match: Match): EntityId | undefined {
  const exact = [text, text.replace(ARTICLE, '')].map((words) => catalogue.named(words)).find((found) => found.length > 0);
  if (exact !== undefined) return exact.length === 1 ? idOf(exact[0], library) : undefined;
  const mentions = match(text);
  const named = new Set(mentions.map(({ entity }) => entity));
  if (named.size === 1 && mentions.every(({ candidates = [] }) => candidates.length < 2)) return mentions[0]?.entity;
  if (named.size > 0) return undefined;
  const { ordinals } = catalogue.find({ ...EVERYTHING, text });
  return ordinals.length === 1 ? idOf(ordinals[0], library) : undefined;
}

const idOf = (ordinal: number | undefined, library: Pick<Library, 'head'>): EntityId | undefined => (ordinal === undefined ? undefined : library.head(ordinal).id);

/** @param id of the one entry, where there is one */
export const wayTo = (id: EntityId | undefined, text: string): string => (id === undefined ? addressOfList({ ...EVERYTHING, text }) : addressOf(id));
