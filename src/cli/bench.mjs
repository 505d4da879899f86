/**
 * `npm run bench [match] [page] [live]`: sets up what the parts asked for need, builds both packages where the built extension is measured, then
 * measures (tests/bench, where the options are explained). Options are handed on.
 */
import { parseArgs } from 'node:util';
import { buildDataset, buildExtension } from './build.mjs';
import { runTool } from './run.mjs';
import { ensureBrowsers, ensureModules, stop } from './setup.mjs';

const args = process.argv.slice(2);
// Not strict: what is wrong with the options is said by the benchmark.
const { values, positionals } = parseArgs({ args, options: { node: { type: 'boolean' }, browser: { type: 'string' }, rounds: { type: 'string' } }, allowPositionals: true, strict: false });

ensureModules();
if (!values.node) {
  ensureBrowsers(values.browser === 'chrome' || values.browser === 'firefox' ? [values.browser] : ['chrome', 'firefox']);
  if (positionals.length === 0 || positionals.includes('live')) {
    await buildDataset();
    await buildExtension();
  }
}
process.exitCode = await runTool('bench', args).catch((error) => stop(error instanceof Error ? error.message : String(error)));
