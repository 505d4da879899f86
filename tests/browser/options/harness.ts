/** The options page outside the extension: the real page, styles, policy and code, with a real store over a fake storage. Used by its tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Settings } from '../../../src/settings';

const FOLDER = 'src/pages/options';
const policy = manifest.content_security_policy.extension_pages;

/** What the fake browser does. All of it is JSON: it travels into the page. */
export interface Scene {
  settings?: Partial<Settings>;
  /** What storage throws when it is read, or written. */
  readFault?: string;
  writeFault?: string;
  isPrivate?: boolean;
  /** Counts of opened cards. */
  openings?: Record<string, number>;
  names?: Record<string, string>;
  dataset?: object;
}

export const FULL: Scene = {
  settings: {
    version: 2, where: 'chosen-sites', sitesOff: ['mail.example', `${'very-long-label.'.repeat(12)}example`], sitesChosen: ['news.example', 'live.other.example', 'a.example'],
    known: ['baghdad', 'kataib-hezbollah', 'iraq', 'no-longer-there'], kindsOff: ['event'], scriptsOff: ['hebrew'],
  },
  names: { baghdad: 'Baghdad', 'kataib-hezbollah': 'Kata\'ib Hezbollah', iraq: 'Iraq' },
};

/** Serves index.html and its styles under the extension's own policy; the script is brought in by `openOptions`. */
export function serveOptions(): Promise<Site> {
  const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers: { 'content-security-policy': policy } });
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({
    [`/${FOLDER}/index.html`]: { body: html, headers: { 'content-security-policy': policy } },
    [`/${FOLDER}/options.css`]: css(`${FOLDER}/options.css`),
    '/src/pages/parts/tokens.css': css('src/pages/parts/tokens.css'),
    '/src/pages/parts/ui.css': css('src/pages/parts/ui.css'),
    '/src/pages/parts/top.css': css('src/pages/parts/top.css'),
  });
}

export async function openOptions(page: Page, site: Site, scene: Scene = {}, language = 'en'): Promise<void> {
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  await page.evaluate((await bundle('tests/browser/options/under.ts')));
  await page.evaluate(`Under.speakIn('${language}')`);
  await page.evaluate(`(${mountWithFakes})(${JSON.stringify(scene)})`);
}

/** What is stored, as it is stored; undefined where nothing is. */
export const readStored = (page: Page): Promise<Settings | undefined> => page.evaluate('globalThis.held.settings') as Promise<Settings | undefined>;
/** Files handed to the reader: name and text. */
export const readFiles = (page: Page): Promise<[string, string][]> => page.evaluate('globalThis.files') as Promise<[string, string][]>;
/** Another tab or the popup changes something. */
export const changeElsewhere = (page: Page, some: Partial<Settings>): Promise<unknown> => page.evaluate(`globalThis.changeElsewhere(${JSON.stringify(some)})`);
/** Storage begins, or stops, to refuse. */
export const setFault = (page: Page, fault: string | undefined): Promise<unknown> => page.evaluate(`globalThis.fault = ${JSON.stringify(fault) ?? 'undefined'}`);

export const key = (name: string): string => `[data-key="${name}"]`;

/** Waits until these fields are stored with these values. */
export async function waitForFields(page: Page, some: Partial<Settings>): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { settings } = (globalThis as unknown as { held: { settings?: Record<string, unknown> } }).held;
    return Object.entries(JSON.parse(wanted) as object).every(([name, value]) => JSON.stringify(settings?.[name]) === JSON.stringify(value));
  }, {}, JSON.stringify(some));
}

/** Waits until the notice at the foot says these words. */
export async function waitForWords(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('#notice p')?.textContent?.includes(wanted), {}, words);
}

/** Runs in the page. */
function mountWithFakes(scene: Scene): Promise<void> {
  const held: Record<string, unknown> = { ...(scene.settings !== undefined && { settings: scene.settings }), ...(scene.openings !== undefined && { openings: { version: 1, counts: scene.openings } }) };
  const listeners: (() => void)[] = [];
  const shared = globalThis as unknown as {
    held: typeof held; files: [string, string][]; fault: string | undefined; changeElsewhere: (some: object) => void; Under: typeof import('./under');
  };
  const files: [string, string][] = [];
  const put = (items: Record<string, unknown>) => {
    Object.assign(held, structuredClone(items));
    for (const listener of listeners) listener();
  };
  Object.assign(shared, { held, files, fault: scene.writeFault, changeElsewhere: (some: object) => put({ settings: { ...(held['settings'] as object), ...some } }) });
  const area = {
    get: async () => {
      if (scene.readFault !== undefined) throw new Error(scene.readFault);
      return structuredClone(held);
    },
    set: async (items: Record<string, unknown>) => {
      if (shared.fault !== undefined) throw new Error(shared.fault);
      put(items);
    },
  };
  const isPrivate = async () => scene.isPrivate === true;
  return shared.Under.mountOptions(document, {
    settings: shared.Under.createSettings(area, { isPrivate }),
    openings: shared.Under.createOpenings(area),
    isPrivate,
    onChanged: (listener) => { listeners.push(listener); },
    async askBackground(message) {
      if (message.type === 'names') return { type: 'names', names: Object.fromEntries(Object.entries(scene.names ?? {}).filter(([id]) => message.entities.includes(id))) };
      return scene.dataset ?? { type: 'dataset', ok: true, release: '2026-06-29', entries: 650, places: 19_000 };
    },
    saveFile: (name, text) => { files.push([name, text]); },
  });
}
