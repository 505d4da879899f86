/**
 * `node src/cli/run.mjs NAME ...`: bundles src/cli/NAME.ts for Node (Node 20 runs no TypeScript) and runs its `main(arguments)`.
 * The exit code is what `main` returns. Starts `npm run annotate`, `detect`, `evaluate`, `dataset` and `bench`.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { ensureModules, stop } from './setup.mjs';

/** Bundles a TypeScript tool into build/cli/NAME.js (packages stay outside) and runs it. @returns {Promise<number>} its exit code */
export async function runTool(/** @type {string} */ tool, /** @type {string[]} */ args) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: `src/cli/${tool}.ts`, outDir: 'build/cli', emptyOutDir: false, target: 'node20', rollupOptions: { output: { entryFileNames: `${tool}.js` } } },
  });
  const { main } = await import(pathToFileURL(resolve(`build/cli/${tool}.js`)).href);
  return main(args);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', ...rest] = process.argv.slice(2);
  if (!existsSync(`src/cli/${name}.ts`)) stop(`there is no tool "${name}" here.`);
  ensureModules();
  process.exitCode = await runTool(name, rest).catch((error) => stop(error instanceof Error ? error.message : String(error)));
}
