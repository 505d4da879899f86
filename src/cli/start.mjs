/**
 * `npm start`: sets everything up, builds, and opens a browser with Backgrounder on the demo article.
 * Options: `--firefox`, `--url ADDRESS-OR-FILE`. Without a display it runs headless and reports what was found.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDataset, buildExtension } from './build.mjs';
import { run, ensureBrowsers, ensureModules, stop } from './setup.mjs';

const args = process.argv.slice(2);

/** Refuses what cannot work before anything is built. @returns {'chrome' | 'firefox'} */
function readOptions() {
  try {
    const { values } = parseArgs({ args, options: { firefox: { type: 'boolean' }, url: { type: 'string' }, readme: { type: 'boolean' } } });
    const file = values.url?.replace(/^file:\/\//, '');
    if (file !== undefined && !/^https?:/.test(file) && !(existsSync(file) && statSync(file).isFile())) stop(`there is no file ${file}.`);
    return values.firefox === true ? 'firefox' : 'chrome';
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error} Options: --firefox, --url ADDRESS-OR-FILE.`);
  }
}

const which = readOptions();

ensureModules();
ensureBrowsers([which]);
await buildDataset();
await buildExtension({ targets: [which] });
process.exitCode = run(process.execPath, ['src/cli/run.mjs', 'demo', ...args]) ? 0 : 1;
