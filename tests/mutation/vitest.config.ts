/**
 * `npm run mutation`: the tests that judge a mutant of `src/match`, pure code in Node. The real dataset is left out, because every mutant would wait
 * for its compilation; lists of words are not mutated (stryker.config.json). Test files share their modules: most of a mutant's time went into
 * loading them. `tsconfigFile` in stryker.config.json names a file that does not exist: Stryker would rewrite the real one through an interface that
 * TypeScript 7 no longer has.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/unit/match/**/*.test.ts', 'tests/unit/explorer/list-names.test.ts'], exclude: ['tests/unit/match/real-dataset.test.ts'], setupFiles: ['tests/support/seed.ts'], isolate: false, testTimeout: 60_000, hookTimeout: 90_000, env: { FC_RUNS: '10' } },
});
