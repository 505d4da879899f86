/** Opens a compiled dataset through the reader that ships, and hands out records that must exist. */
import type { Compilation } from '../../../src/compiler';
import { openDataset, type Dataset } from '../../../src/dataset';
import type { Card, EntityHead } from '../../../src/types';

export async function readCompiled(compiled: Compilation): Promise<{ dataset: Dataset; card: (id: string) => Card; head: (id: string) => EntityHead }> {
  if (!compiled.ok) throw new Error(compiled.problems.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`).join('\n'));
  const opened = await openDataset(async (file) => (compiled.files.get(file) as Uint8Array).slice().buffer);
  if (!opened.ok) throw new Error(opened.sentence);
  const { value: dataset } = opened;
  return {
    dataset,
    card: (id) => dataset.card(id) ?? fail(`There is no card ${id}`),
    head: (id) => dataset.entities.head(dataset.entities.ordinalOf(id) ?? -1),
  };
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
