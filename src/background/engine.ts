/**
 * Dataset and name index together: text in, mentions and cards out. Names and cards are opened apart, because marks are waited for and cards
 * are not; each once, however many tabs ask at the same time. A failure is not kept, so the next question tries again. Everything here can be rebuilt after the browser stops the background.
 */
import { openForMatching, type CardSource, type MatchData } from '../dataset';
import { matchArticle, openNameIndex } from '../match';
import { toLibrary, type Library } from '../search/library';
import type { ArticleText, EntityHead, EntityId, Mention, PartialDate, Relevance, Result } from '../types';
import { openOnce } from './once';

export interface Engine {
  release: PartialDate;
  entries: number;
  /** Of the gazetteer. */
  places: number;
  match(article: ArticleText, manual: boolean): { relevance: Relevance; mentions: readonly Mention[] };
  /** Undefined where the dataset has no entry or place of this id. */
  head(id: EntityId): EntityHead | undefined;
  /** Read when first asked for. Never rejects. */
  openCards(): Promise<Result<CardSource>>;
  /** All of it, for searching by name. Never rejects. */
  openLibrary(): Promise<Result<Library>>;
}

/** Never rejects. The sentence names the file and what is wrong with it. */
export type OpenEngine = () => Promise<Result<Engine>>;

/** @param read gives the bytes of one file of the packaged dataset; may reject. */
export function createEngine(read: (file: string) => Promise<ArrayBuffer>): OpenEngine {
  return openOnce(async () => {
    const opened = await openForMatching(read);
    return opened.ok ? assemble(opened.value) : opened;
  });
}

function assemble({ names: bytes, ...data }: MatchData): Result<Engine> {
  // Nothing here may hold on to the bytes: the index has made its own of them.
  const names = openNameIndex(bytes);
  if (!names.ok) return names;
  const match: Engine['match'] = (article, manual) => matchArticle(article, names.value, data.entities, { manual });
  const head: Engine['head'] = (id) => {
    const ordinal = data.entities.ordinalOf(id);
    return ordinal === undefined ? undefined : data.entities.head(ordinal);
  };
  const openCards = openOnce(() => data.openCards());
  const openLibrary: Engine['openLibrary'] = async () => {
    const cards = await openCards();
    return cards.ok ? { ok: true, value: toLibrary(data, names.value, cards.value) } : cards;
  };
  return { ok: true, value: { release: data.release, entries: data.entries, places: data.places, match, head, openCards, openLibrary } };
}
