/** The real dataset as the matcher reads it; tests neither read nor write build/. */
import { openDataset, type Dataset } from '../../../src/dataset';
import { matchArticle, openNameIndex, type Match, type MatchOptions } from '../../../src/match';
import type { ArticleText } from '../../../src/types';
import { compiledOnce } from '../compiler/compiled-once';

export interface RealMatcher {
  dataset: Dataset;
  /** Generated spellings, with the id of their entity. */
  spellings: readonly { text: string; entity: string }[];
  match(article: ArticleText, options?: MatchOptions): Match;
}

export async function openReal(): Promise<RealMatcher> {
  const compiled = await compiledOnce();
  const dataset = await openDataset(async (file) => (compiled.files.get(file) as Uint8Array).slice().buffer as ArrayBuffer);
  if (!dataset.ok) throw new Error(dataset.sentence);
  const names = openNameIndex(dataset.value.names);
  if (!names.ok) throw new Error(names.sentence);
  return { dataset: dataset.value, spellings: compiled.spellings, match: (article, options) => matchArticle(article, names.value, dataset.value.entities, options) };
}
