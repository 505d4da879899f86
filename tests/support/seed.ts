/** Property tests draw the same examples on every run, so that a red run can be repeated; `FC_SEED=...` draws others. */
import * as fc from 'fast-check';

const SEED = 20_261_122;

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? SEED) });
