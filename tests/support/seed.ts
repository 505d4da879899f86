/**
 * Property tests draw the same examples on every run, so that a red run can be repeated; `FC_SEED=...` draws others, `FC_RUNS=...` fewer or more
 * than 100 (mutation tests ask for few: each of their mutants runs them anew).
 */
import * as fc from 'fast-check';

const SEED = 20_261_122;
const RUNS = 100;

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? SEED), numRuns: Number(process.env['FC_RUNS'] ?? RUNS) });
