/**
 * The folder of this run's dataset; gone when the run ends. Where the run has just built the extension (`npm test`), what the build compiled is put into it;
 * else it is empty, and tests/unit/compiler/compiled-once.ts fills it when a test asks.
 */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext { compiledFolder: string }
}

/** What is not a file of the package: report and spellings. */
export const REST = 'compilation.json';

export default function makeFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-compiled-'));
  const compilation = process.env['COMPILATION'];
  if (compilation !== undefined) {
    mkdirSync(join(folder, 'making'));
    cpSync('build/dataset', join(folder, 'done'), { recursive: true });
    copyFileSync(compilation, join(folder, 'done', REST));
  }
  project.provide('compiledFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
