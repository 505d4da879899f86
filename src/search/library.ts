/**
 * The packaged dataset as a search reads it: heads, cards, maps and all names, straight from the files (decision 0012). In: `read(file)`.
 * Out: a Library, or a sentence for the reader; it never throws. Tests hand the page a library of their own.
 */
import { openForMatching, type CardSource, type MatchData, type ReadFile } from '../dataset';
// Not through match/index: the matcher itself is not needed here.
import { listNames } from '../match/list-names';
import { openNameIndex, type NameIndex } from '../match/name-index';
import type { EntityHead, PartialDate, Result } from '../types';

export interface Library extends CardSource {
  release: PartialDate;
  /** Written entries and countries of the register: ordinals from 0. */
  entries: number;
  /** Places of the gazetteer: the ordinals behind. */
  places: number;
  head(ordinal: number): EntityHead;
  /** Every name that is looked for in articles, folded, with its ordinal; to be taken a few at a time. */
  names(): Iterator<readonly [name: string, ordinal: number]>;
}

export async function openLibrary(read: ReadFile): Promise<Result<Library>> {
  const opened = await openForMatching(read);
  if (!opened.ok) return opened;
  const index = openNameIndex(opened.value.names);
  const cards = await opened.value.openCards();
  if (!index.ok) return index;
  return cards.ok ? { ok: true, value: toLibrary(opened.value, index.value, cards.value) } : cards;
}

/** What is open already, as a library: the background reads no file twice. */
export function toLibrary({ release, entries, places, entities }: Omit<MatchData, 'names'>, index: NameIndex, cards: CardSource): Library {
  return { release, entries, places, head: entities.head, names: () => listNames(index), ...cards };
}
