/**
 * Dataset and name index together: text in, mentions and cards out. Opened once, however many tabs ask at the same time; a failure
 * is not kept, so the next question tries again. Everything here can be rebuilt after the browser stops the background.
 */
import { openDataset, type Dataset } from '../dataset';
import { matchArticle, openNameIndex } from '../match';
import type { ArticleText, Card, EntityId, MapBase, Mention, PartialDate, Relevance, Result } from '../types';
import { openOnce } from './once';

export interface Engine {
  release: PartialDate;
  entries: number;
  /** Of the gazetteer. */
  places: number;
  match(article: ArticleText, manual: boolean): { relevance: Relevance; mentions: readonly Mention[] };
  card(id: EntityId): Card | undefined;
  map(code: string): MapBase | undefined;
}

/** Never rejects. The sentence names the file and what is wrong with it. */
export type OpenEngine = () => Promise<Result<Engine>>;

/** @param read gives the bytes of one file of the packaged dataset; may reject. */
export function createEngine(read: (file: string) => Promise<ArrayBuffer>): OpenEngine {
  return openOnce(async () => {
    const opened = await openDataset(read);
    return opened.ok ? assemble(opened.value) : opened;
  });
}

function assemble(dataset: Dataset): Result<Engine> {
  const names = openNameIndex(dataset.names);
  if (!names.ok) return names;
  const match: Engine['match'] = (article, manual) => matchArticle(article, names.value, dataset.entities, { manual });
  return { ok: true, value: { release: dataset.release, entries: dataset.entries, places: dataset.places, match, card: (id) => dataset.card(id), map: (code) => dataset.map(code) } };
}
