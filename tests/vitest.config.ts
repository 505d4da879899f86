/**
 * Four projects: pure code in Node; the page side in both real browsers, one file at a time, because a pointer that waits must not wait for another test
 * in its browser; our own pages in both, two files at a time. Files of these two share the browsers of their worker (tests/support/shared-browser.ts). The
 * built extension in both, two files at a time, each with browsers of its own: what is stored and what is opened must not reach the next file.
 */
import { defineConfig } from 'vitest/config';

const OWN_PAGES = ['detect', 'explorer', 'languages', 'notes', 'options', 'panel', 'popup', 'welcome'].map((folder) => `tests/browser/${folder}/**/*.test.ts`);
const driven = { testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: false, pool: 'forks' } as const;
const sharing = { environment: './tests/support/browsers-environment.ts', isolate: false } as const;

export default defineConfig({
  root: '.',
  test: {
    // Two browsers have to be closed.
    teardownTimeout: 60_000,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/support/seed.ts', 'tests/support/english.ts'], globalSetup: ['tests/support/compiled-folder.ts'], testTimeout: 120_000, hookTimeout: 180_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: OWN_PAGES, ...driven, ...sharing } },
      { test: { name: 'pages', include: OWN_PAGES, ...driven, ...sharing, fileParallelism: true, maxWorkers: 2 } },
      { test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...driven, ...sharing, fileParallelism: true, maxWorkers: 2 } },
    ],
  },
});
