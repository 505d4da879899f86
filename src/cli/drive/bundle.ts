/**
 * Bundles one source module into a classic script that puts its exports on `globalThis.Under` ("module under test"),
 * so that DOM code runs unchanged in real Chromium and Firefox: `await page.evaluate(await bundle('src/content/detect/index.ts'))`.
 */
import { build } from 'vite';

const cache = new Map<string, Promise<string>>();

/** @param entry path from the project root. Returns the script's text. Throws what Vite throws. */
export function bundle(entry: string): Promise<string> {
  const known = cache.get(entry);
  if (known !== undefined) return known;
  const made = bundleOnce(entry);
  cache.set(entry, made);
  return made;
}

async function bundleOnce(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.VITE_OPEN_SHADOW': '"1"' },
    build: { write: false, target: 'es2022', minify: false, lib: { entry, formats: ['iife'], name: 'Under', fileName: 'under' } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (first === undefined || !('output' in first)) throw new Error(`Nothing was built from ${entry}`);
  const chunk = first.output[0];
  return `${chunk.code}\nglobalThis.Under = Under; undefined;`;
}
