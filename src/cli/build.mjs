/** `npm run build [chrome|firefox]`: compiles the dataset, then writes dist/chrome and dist/firefox. */
import { pathToFileURL } from 'node:url';
import { ensureModules, stop } from './setup.mjs';

const TARGETS = ['chrome', 'firefox'];

export async function buildExtension({ targets = TARGETS } = {}) {
  const { build } = await import('vite');
  for (const mode of targets) {
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
  await buildExtension({ targets: chosen.length > 0 ? chosen : TARGETS });
}
