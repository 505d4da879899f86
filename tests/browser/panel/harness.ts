/** The side panel outside the extension: the real page, styles, policy and code, with fake browser calls. Used by the panel's tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Overview, PageState } from '../../../src/messages';
import { DEFAULTS, type Settings } from '../../../src/settings';

const FOLDER = 'src/pages/panel';
const policy = manifest.content_security_policy.extension_pages;

/** What the fake browser answers; all of it is JSON. */
export interface PanelScene {
  /** By tab id: what its content script says; null where none listens. The first is in front. */
  tabs: Record<number, { url?: string; page: PageState | null }>;
  /** By the first name of the question; the question has no other mark of its article. */
  overviews: Record<string, Overview>;
  settings?: Partial<Settings>;
  /** The background does not answer. */
  silent?: boolean;
}

export function servePanel(): Promise<Site> {
  const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers: { 'content-security-policy': policy } });
  const styles = ['panel/panel.css', 'parts/names.css', 'parts/tokens.css', 'parts/ui.css'].map((name) => [`/src/pages/${name}`, css(`src/pages/${name}`)] as const);
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({ [`/${FOLDER}/index.html`]: { body: html, headers: { 'content-security-policy': policy } }, ...Object.fromEntries(styles) });
}

export async function openPanel(page: Page, site: Site, scene: PanelScene, language = 'en'): Promise<void> {
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  await page.evaluate(await bundle('tests/browser/panel/under.ts'));
  await page.evaluate(`Under.speakIn('${language}')`);
  const call = JSON.stringify([scene, DEFAULTS]);
  await page.evaluate(`void (${mountWithFakes})(...${call})`);
}

/** Everything the panel asked for but states and overviews: `tab 7 jump baghdad 0`, `show 7`, `copy …`. */
export const readLog = (page: Page): Promise<string[]> => page.evaluate('globalThis.log') as Promise<string[]>;
/** The reader goes to another tab. */
export const goToTab = (page: Page, id: number): Promise<void> => page.evaluate(`globalThis.goToTab(${id})`) as Promise<void>;
/** The page in a tab becomes another one without the browser saying so. */
export const changePage = (page: Page, id: number, state: PageState | null): Promise<void> => page.evaluate(`globalThis.scene.tabs[${id}].page = ${JSON.stringify(state)}; undefined`) as Promise<void>;

/** Runs in the page. */
function mountWithFakes(scene: PanelScene, defaults: Settings): Promise<void> {
  const log: string[] = [];
  const shared = globalThis as unknown as { log: string[]; scene: PanelScene; goToTab(id: number): void; Under: typeof import('./under') };
  shared.log = log;
  shared.scene = scene;
  let front = Number(Object.keys(scene.tabs)[0]);
  let settings = { ...defaults, ...scene.settings };
  let changed: (() => void) | undefined;
  shared.goToTab = (id) => {
    front = id;
    changed?.();
  };
  return shared.Under.mountPanel(document, {
    findTab: async () => {
      const url = scene.tabs[front]?.url;
      return { id: front, ...(url !== undefined && { url }) };
    },
    async askTab(tabId, message) {
      if (message.type === 'page-state') return scene.tabs[tabId]?.page ?? undefined;
      log.push(['tab', tabId, ...Object.values(message)].join(' '));
      return undefined;
    },
    async askBackground(message) {
      if (scene.silent === true) return undefined;
      if (message.type === 'overview') return scene.overviews[message.named[0]?.entity ?? ''];
      if (message.type === 'dataset-status') return { type: 'dataset', ok: true, release: '2026-06-29', entries: 500, places: 20_000 };
      log.push(['background', ...Object.values(message)].join(' '));
      return undefined;
    },
    settings: {
      read: async () => settings,
      async update(change) {
        settings = change(settings);
        log.push('saved');
        return { ok: true, value: settings };
      },
    },
    onTabChange: (listener) => { changed = listener; },
    showTab: async (tabId) => { log.push(`show ${tabId}`); },
    openNotes: async (tabId) => { log.push(`notes ${tabId}`); },
    copy: async (text) => { log.push(`copy ${text}`); },
  });
}
