/** The welcome page outside the extension: the real page, styles, policy, code and content script, with a background that knows three names. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Shortcut } from '../../../src/pages/welcome/state';
import type { Settings } from '../../../src/settings';

const FOLDER = 'src/pages/welcome';
const headers = { 'content-security-policy': manifest.content_security_policy.extension_pages };
const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers });

/** What the fake browser does. All of it is JSON: it travels into the page. */
export interface Scene {
  settings?: Partial<Settings>;
  /** What storage throws when it is written. */
  writeFault?: string;
  dataset?: object;
  access?: 'granted' | 'withheld' | 'fails';
  /** What the reader answers the browser. */
  agrees?: boolean;
  shortcuts?: Shortcut[];
  /** The browser of a phone. */
  phone?: boolean;
}

export const DATASET = { type: 'dataset', ok: true, release: '2026-06-29', entries: 650, places: 19_000 };

export function serveWelcome(): Promise<Site> {
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({
    [`/${FOLDER}/index.html`]: { body: html, headers },
    ...Object.fromEntries([`${FOLDER}/welcome.css`, ...['tokens', 'ui', 'top'].map((name) => `src/pages/parts/${name}.css`)].map((file) => [`/${file}`, css(file)])),
  });
}

export async function openWelcome(page: Page, site: Site, scene: Scene = {}, language = 'en'): Promise<void> {
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  await page.evaluate(await bundle('tests/browser/welcome/under.ts'));
  await page.evaluate(`Under.speakIn('${language}')`);
  await page.evaluate(`(${mountWithFakes})(${JSON.stringify({ dataset: DATASET, ...scene })})`);
}

export const readStored = (page: Page): Promise<Partial<Settings> | undefined> => page.evaluate('globalThis.held.settings') as Promise<Partial<Settings> | undefined>;
export const changeElsewhere = (page: Page, some: Partial<Settings>): Promise<unknown> => page.evaluate(`globalThis.changeElsewhere(${JSON.stringify(some)})`);
/** Names that are marked in the sample. */
export const countMarks = (page: Page): Promise<number> => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** Runs in the page. */
function mountWithFakes(scene: Scene): Promise<void> {
  const shared = globalThis as unknown as { held: Record<string, unknown>; changeElsewhere(some: object): void; Under: typeof import('./under') };
  const { Under } = shared;
  const listeners: (() => void)[] = [];
  let access = scene.access ?? 'granted';
  shared.held = scene.settings === undefined ? {} : { settings: scene.settings };
  const put = (items: Record<string, unknown>): void => {
    Object.assign(shared.held, structuredClone(items));
    for (const listener of listeners) listener();
  };
  shared.changeElsewhere = (some) => put({ settings: { ...Under.DEFAULTS, ...(shared.held['settings'] as object), ...some } });
  const area = {
    get: async () => structuredClone(shared.held),
    set: async (items: Record<string, unknown>) => {
      if (scene.writeFault !== undefined) throw new Error(scene.writeFault);
      put(items);
    },
  };
  return Under.mountWelcome(document, {
    settings: Under.createSettings(area),
    askBackground: async () => scene.dataset,
    onChanged: (listener) => { listeners.push(listener); },
    readAccess: async () => {
      if (access === 'fails') throw new Error('Not here');
      return access;
    },
    askAccess: async () => {
      if (scene.agrees === true) access = 'granted';
      return scene.agrees === true;
    },
    readShortcuts: async () => scene.shortcuts ?? [],
    lookUp: { menu: scene.phone !== true, bar: scene.phone !== true },
    startSample: (body, published) => Under.startSample(body, published, Under.makePort()),
  });
}
