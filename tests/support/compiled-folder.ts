/** An empty folder for the dataset of this run (tests/unit/compiler/compiled-once.ts fills it when a test asks); gone when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext { compiledFolder: string }
}

export default function makeFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-compiled-'));
  project.provide('compiledFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
