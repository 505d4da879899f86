/**
 * `npm run build [chrome|firefox]`: compiles the dataset, then writes dist/chrome and dist/firefox.
 * `--test` writes build/test-chrome and build/test-firefox instead: the same code with open shadow roots, so that axe-core can look inside.
 */
import { pathToFileURL } from 'node:url';
import { ensureModules, stop } from './setup.mjs';

const TARGETS = ['chrome', 'firefox'];

/** @param {{ targets?: string[], test?: boolean }} options */
export async function buildExtension({ targets = TARGETS, test = false } = {}) {
  if (test) process.env['VITE_OPEN_SHADOW'] = '1';
  else delete process.env['VITE_OPEN_SHADOW'];
  const { build } = await import('vite');
  for (const mode of targets) {
    process.env['BACKGROUNDER_OUT'] = test ? `build/test-${mode}` : `dist/${mode}`;
    await build({ mode, logLevel: 'error' });
  }
}

/** Compiles the entries into build/dataset; ends the process with the compiler's errors where they do not compile. */
export async function buildDataset(/** @type {string[]} */ args = ['--quiet']) {
  const { runTool } = await import('./run.mjs');
  if ((await runTool('dataset', args)) !== 0) stop('the dataset does not compile; see the lines above.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureModules();
  const chosen = process.argv.slice(2).filter((argument) => TARGETS.includes(argument));
  await buildDataset();
  await buildExtension({ targets: chosen.length > 0 ? chosen : TARGETS, test: process.argv.includes('--test') });
}
