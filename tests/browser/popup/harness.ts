/** The popup outside the extension: the real page, styles, policy and code, with fake browser calls. Used by the popup's tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import { DEFAULTS, type Settings } from '../../../src/settings';
import type { Scene } from './scenes';

const FOLDER = 'src/pages/popup';
const policy = manifest.content_security_policy.extension_pages;

/** Serves index.html and its styles under the extension's own policy; the script is brought in by `openPopup`. */
export function servePopup(): Promise<Site> {
  const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers: { 'content-security-policy': policy } });
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({
    [`/${FOLDER}/index.html`]: { body: html, headers: { 'content-security-policy': policy } },
    [`/${FOLDER}/popup.css`]: css(`${FOLDER}/popup.css`),
    '/src/pages/parts/names.css': css('src/pages/parts/names.css'),
    '/src/pages/parts/tokens.css': css('src/pages/parts/tokens.css'),
    '/src/pages/parts/ui.css': css('src/pages/parts/ui.css'),
  });
}

export async function openPopup(page: Page, site: Site, scene: Scene, language = 'en'): Promise<void> {
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  await page.evaluate(await bundle('tests/browser/popup/under.ts'));
  const usual: Scene = { tab: { id: 7, url: 'https://www.meridianpost.example/world/a' }, dataset: { type: 'dataset', ok: true, release: '2026-06-29', entries: 75, places: 17500 } };
  const call = JSON.stringify([{ ...usual, ...scene }, DEFAULTS]);
  await page.evaluate(`Under.speakIn('${language}')`);
  // Not awaited: where the page goes on working, the popup goes on asking.
  await page.evaluate(`void (${mountWithFakes})(...${call})`);
}

/** Everything the popup asked for, in order: `tab 7 jump diyala 1`, `background inject`, `close`, ... */
export const readLog = (page: Page): Promise<string[]> => page.evaluate('globalThis.log') as Promise<string[]>;
export const readSettings = (page: Page): Promise<Settings> => page.evaluate('globalThis.stored') as Promise<Settings>;

/** Runs in the page. */
function mountWithFakes(scene: Scene, defaults: Settings): Promise<void> {
  const log: string[] = [];
  const shared = globalThis as unknown as { log: string[]; stored: Settings; Under: typeof import('./under') };
  shared.log = log;
  shared.stored = { ...defaults, ...scene.settings };
  let pages = scene.pages ?? [];
  const settle = () => { if (scene.after !== undefined) pages = [scene.after]; };
  return shared.Under.mountPopup(document, {
    findTab: async () => scene.tab,
    async askTab(tabId, message) {
      if (message.type === 'page-state') return pages.length > 1 ? pages.shift() : pages[0];
      log.push(['tab', tabId, ...Object.values(message)].join(' '));
      if (message.type !== 'jump') settle();
      return undefined;
    },
    async askBackground(message) {
      log.push(['background', ...Object.values(message)].join(' '));
      if (message.type === 'inject' && scene.injected?.ok === true) settle();
      return message.type === 'inject' ? scene.injected : scene.dataset;
    },
    settings: {
      read: async () => shared.stored,
      async update(change) {
        if (scene.readOnly === true) return { ok: false, sentence: 'The browser did not let Backgrounder save this.' };
        shared.stored = change(shared.stored);
        settle();
        return { ok: true, value: shared.stored };
      },
    },
    coversPage: async () => scene.phone === true,
    close: () => { log.push('close'); },
    openPanel: async (tabId) => { log.push(`panel ${tabId}`); },
    openNotes: async (tabId) => { log.push(`notes ${tabId}`); },
    copy: async (text) => { log.push(`copy ${text}`); },
  });
}
