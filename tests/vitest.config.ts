/**
 * Four projects: pure code in Node; the page side in both real browsers, one file at a time, because a pointer that waits must not wait for another test;
 * our own pages and the built extension in both, two files at a time, each with browsers and a site of its own.
 */
import { defineConfig } from 'vitest/config';

const OWN_PAGES = ['detect', 'explorer', 'languages', 'notes', 'options', 'panel', 'popup', 'welcome'].map((folder) => `tests/browser/${folder}/**/*.test.ts`);
const driven = { testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: false, pool: 'forks' } as const;

export default defineConfig({
  root: '.',
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/support/seed.ts', 'tests/support/english.ts'], globalSetup: ['tests/support/compiled-folder.ts'], testTimeout: 60_000, hookTimeout: 90_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: OWN_PAGES, ...driven } },
      { test: { name: 'pages', include: OWN_PAGES, ...driven, fileParallelism: true, maxWorkers: 2 } },
      { test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...driven, fileParallelism: true, maxWorkers: 2 } },
    ],
  },
});
