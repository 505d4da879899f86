/**
 * Four projects: pure code in Node, whose files share their modules; the page side in both real browsers; our own pages in both; the built extension in
 * both. The last three run two files at a time, each worker with browsers of its own, so that a pointer that waits never waits for another test in its
 * browser. Files of one worker share its browsers (tests/support/shared-browser.ts; tests/extension/support.ts makes those with the extension as good as new).
 */
import { defineConfig } from 'vitest/config';

const OWN_PAGES = ['detect', 'explorer', 'languages', 'notes', 'options', 'panel', 'popup', 'welcome'].map((folder) => `tests/browser/${folder}/**/*.test.ts`);
const driven = { testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: true, maxWorkers: 2, pool: 'forks', environment: './tests/support/browsers-environment.ts', isolate: false } as const;

export default defineConfig({
  root: '.',
  test: {
    // Two browsers have to be closed.
    teardownTimeout: 60_000,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/support/seed.ts', 'tests/support/english.ts'], globalSetup: ['tests/support/compiled-folder.ts'], isolate: false, testTimeout: 120_000, hookTimeout: 180_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: OWN_PAGES, ...driven } },
      { test: { name: 'pages', include: OWN_PAGES, ...driven } },
      { test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...driven } },
    ],
  },
});
