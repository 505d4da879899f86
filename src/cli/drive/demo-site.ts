/**
 * The demo article on localhost, under the path it would have in a newspaper, with the files beside it. Called by the demo, the screenshots and the
 * tests of the built extension.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { serve, type Route, type Site } from './serve';

export const DEMO_FILE = 'tests/pages/demo/page.html';
export const DEMO_PATH = '/world/middle-east/2021/03/16/rockets-hit-iraqi-air-base';

const TYPES: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.js': 'text/javascript' };

/** @param extra further paths to answer */
export const serveDemo = (extra: Record<string, Route | string> = {}): Promise<Site> => serveFile(DEMO_FILE, DEMO_PATH, extra);

/** Serves one page under `path`, and what lies in its folder under the names it uses for it. */
export function serveFile(file: string, path: string, extra: Record<string, Route | string> = {}): Promise<Site> {
  return serve({ [path]: readFileSync(file, 'utf8'), ...extra }, (other) => besideFile(resolve(file), path, other));
}

/** Files in the page's own folder, nothing above it. */
function besideFile(page: string, pagePath: string, asked: string): Route | undefined {
  const folder = dirname(page);
  const relative = asked.startsWith(`${dirname(pagePath)}/`) ? asked.slice(dirname(pagePath).length + 1) : asked.slice(1);
  const file = resolve(join(folder, relative));
  const type = TYPES[extname(file)];
  return type !== undefined && file.startsWith(folder + sep) && existsSync(file) ? { body: readFileSync(file), type } : undefined;
}
