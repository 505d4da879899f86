/**
 * The packaged dataset as the explorer reads it: heads, cards, maps and all names, straight from the files (decision 0012). In: `read(file)`.
 * Out: a Library, or a sentence for the reader; it never throws. Tests hand the page a library of their own.
 */
import { openForMatching, type CardSource, type ReadFile } from '../../dataset';
// Not through match/index: the matcher itself is not needed here.
import { listNames } from '../../match/list-names';
import { openNameIndex } from '../../match/name-index';
import type { EntityHead, PartialDate, Result } from '../../types';

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
  const { release, entries, places, names, entities, openCards } = opened.value;
  const index = openNameIndex(names);
  const cards = await openCards();
  if (!index.ok) return index;
  if (!cards.ok) return cards;
  return { ok: true, value: { release, entries, places, head: entities.head, names: () => listNames(index.value), ...cards.value } };
}
