/**
 * `node src/cli/run.mjs NAME ...`: bundles src/cli/NAME.ts for Node (Node 20 runs no TypeScript) and runs its `main(arguments)`.
 * The exit code is what `main` returns. Only the starter of `npm run annotate` and its kin calls this.
 */
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [name = '', ...rest] = process.argv.slice(2);

/** Bundles a TypeScript entry into build/cli/NAME.js; packages stay outside. */
export async function bundleTool(/** @type {string} */ tool) {
  const { build } = await import('vite');
  mkdirSync('build/cli', { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: `src/cli/${tool}.ts`, outDir: 'build/cli', emptyOutDir: false, target: 'node20', rollupOptions: { output: { entryFileNames: `${tool}.js` } } },
  });
  return pathToFileURL(resolve(`build/cli/${tool}.js`)).href;
}

const { main } = await import(await bundleTool(name));
process.exitCode = await main(rest);
