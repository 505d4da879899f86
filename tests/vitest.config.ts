/** Three projects: pure code in Node, DOM code in both real browsers, the built extension in both. */
import { defineConfig } from 'vitest/config';

const driven = { testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: false, pool: 'forks' } as const;

export default defineConfig({
  root: '.',
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/support/seed.ts'], testTimeout: 60_000, hookTimeout: 90_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...driven } },
      { test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], ...driven } },
    ],
  },
});
