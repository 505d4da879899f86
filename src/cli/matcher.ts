/**
 * The matcher with the compiled dataset, for command-line tools: the same code the extension runs. Compiles the dataset first where build/dataset
 * is missing or older than what it is made from. Called by annotate and evaluate.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileDataset } from '../compiler';
import { printProblem } from '../compiler/problem';
import { openDataset, type Dataset } from '../dataset';
import { matchArticle, openNameIndex, type Match, type MatchOptions } from '../match';
import type { ArticleText, Result } from '../types';

const DATASET_DIR = 'build/dataset';
const MADE_FROM = ['src/entries', 'src/compiler', 'src/match'];

export interface Matcher {
  dataset: Dataset;
  match(article: ArticleText, options?: MatchOptions): Match;
}

/** Opens the dataset, compiled anew if need be. The sentence lists the faults of the entries where they break a rule. */
export async function openMatcher(): Promise<Result<Matcher>> {
  if (isStale()) {
    const compiled = compileDataset('src/entries');
    if (!compiled.ok) return { ok: false, sentence: `The dataset cannot be compiled:\n${compiled.problems.map(printProblem).join('\n')}` };
    writeFiles(compiled.files);
  }
  const dataset = await openDataset(async (file) => new Uint8Array(await readFile(join(DATASET_DIR, file))).buffer);
  if (!dataset.ok) return dataset;
  const names = openNameIndex(dataset.value.names);
  if (!names.ok) return names;
  return { ok: true, value: { dataset: dataset.value, match: (article, options) => matchArticle(article, names.value, dataset.value.entities, options) } };
}

function isStale(): boolean {
  const built = modifiedAt(join(DATASET_DIR, 'manifest.json'));
  return built === 0 || MADE_FROM.some((folder) => newestIn(folder) > built);
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(folder: string): number {
  return Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => modifiedAt(join(entry.parentPath, entry.name))));
}

/** The manifest last: a run that is interrupted leaves a dataset that counts as missing. */
function writeFiles(files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(DATASET_DIR, { recursive: true, force: true });
  mkdirSync(DATASET_DIR, { recursive: true });
  const order = [...files].toSorted(([a], [b]) => Number(a === 'manifest.json') - Number(b === 'manifest.json'));
  for (const [name, bytes] of order) writeFileSync(join(DATASET_DIR, name), bytes);
}
