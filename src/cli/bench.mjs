/** `npm run bench`: sets everything up, builds both packages, then measures (tests/bench). Options are handed on. */
import { buildDataset, buildExtension } from './build.mjs';
import { runTool } from './run.mjs';
import { ensureBrowsers, ensureModules } from './setup.mjs';

const args = process.argv.slice(2);

ensureModules();
if (!args.includes('--node')) {
  ensureBrowsers(['chrome', 'firefox']);
  await buildDataset();
  await buildExtension();
}
process.exitCode = await runTool('bench', args);
