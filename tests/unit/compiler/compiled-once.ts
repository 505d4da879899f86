/**
 * The real dataset, compiled once for all test files of a run: the first that asks compiles it into the run's own folder, the others wait and read; where the
 * build has just compiled it, it lies there. Compiling takes many seconds, and nothing here is kept from one run to the next. Tests of the compiler itself call `compileDataset`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { compileDataset, type Compilation } from '../../../src/compiler';
import { printProblem } from '../../../src/compiler/problem';
import { REST } from '../../support/compiled-folder';

export type Compiled = Extract<Compilation, { ok: true }>;

const ASK_AGAIN_MS = 100;

/** @returns what `compileDataset('src/entries')` gives. Throws the faults of the entries where they do not compile. */
export async function compiledOnce(): Promise<Compiled> {
  const folder = inject('compiledFolder');
  const done = join(folder, 'done');
  const failed = join(folder, 'failed');
  if (isFirst(folder)) writeInto(folder, done, failed);
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await wait(ASK_AGAIN_MS);
  }
  const { report, spellings } = JSON.parse(readFileSync(join(done, REST), 'utf8')) as Omit<Compiled, 'files'>;
  return { ok: true, files: new Map(Object.keys(report.sizes).map((name) => [name, new Uint8Array(readFileSync(join(done, name)))])), report, spellings };
}

/** A folder can be made by one only. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'making'));
    return true;
  } catch {
    return false;
  }
}

/** The folder gets its last name when all is in it; a failure is told to all who wait. */
function writeInto(folder: string, done: string, failed: string): void {
  const made = join(folder, 'making');
  try {
    const compiled = compileDataset('src/entries');
    if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
    const { files, ...rest } = compiled;
    for (const [name, bytes] of files) writeFileSync(join(made, name), bytes);
    writeFileSync(join(made, REST), JSON.stringify(rest));
    renameSync(made, done);
  } catch (error) {
    writeFileSync(failed, error instanceof Error ? error.message : String(error));
  }
}
