/**
 * `npm run screenshots [-- chrome|firefox] [--only WORD]`: builds, then photographs every surface into build/screenshots/BROWSER/NAME.png, one line per
 * picture. `--only` takes the pictures whose name begins with the word (article, card, popup, panel, ...).
 */
import { parseArgs } from 'node:util';
import { buildDataset, buildExtension } from './build.mjs';
import { run, ensureBrowsers, ensureModules, stop } from './setup.mjs';

/** @type {('chrome' | 'firefox')[]} */
const BROWSERS = ['chrome', 'firefox'];

function readOptions() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
    const unknown = positionals.find((name) => !BROWSERS.some((which) => which === name));
    if (unknown !== undefined) throw new Error(`there is no browser "${unknown}" here.`);
    const chosen = BROWSERS.filter((which) => positionals.includes(which));
    return { which: chosen.length > 0 ? chosen : BROWSERS, only: values.only ?? '' };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error} Options: chrome, firefox, --only WORD.`);
  }
}

const { which, only } = readOptions();

ensureModules();
ensureBrowsers(which);
await buildDataset();
await buildExtension({ targets: which });
process.exitCode = run(process.execPath, ['src/cli/run.mjs', 'screenshots', '--only', only, ...which]) ? 0 : 1;
