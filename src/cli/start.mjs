/**
 * `npm start`: sets everything up, builds, and opens a browser with Backgrounder on the demo article.
 * Options: `--firefox`, `--url ADDRESS-OR-FILE`. Without a display it runs headless and reports what was found.
 */
import { buildDataset, buildExtension } from './build.mjs';
import { run, ensureBrowsers, ensureModules } from './setup.mjs';

const args = process.argv.slice(2);
const which = args.includes('--firefox') ? 'firefox' : 'chrome';

ensureModules();
ensureBrowsers([which]);
await buildDataset();
await buildExtension({ targets: [which] });
process.exitCode = run(process.execPath, ['src/cli/run.mjs', 'demo', ...args]) ? 0 : 1;
