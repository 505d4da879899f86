/** The popup outside the extension: the real page, styles, policy and code, with fake browser calls. Used by the popup's tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { DatasetStatus, Injected, ListedName, PageState } from '../../../src/messages';
import { DEFAULTS, type Settings } from '../../../src/settings';
import type { Kind } from '../../../src/types';
import { FAMILY_OF } from '../../../src/types';

const FOLDER = 'src/pages/popup';
const policy = manifest.content_security_policy.extension_pages;

/** What the fake browser answers. All of it is JSON: it travels into the page. */
export interface Scene {
  tab?: { id: number; url?: string };
  /** Answers to `page-state`, one after the other; the last one stays. No list: nobody answers. */
  pages?: PageState[];
  /** What the page says after `annotate-anyway`, after `inject` or after a change of settings. */
  after?: PageState;
  injected?: Injected;
  dataset?: DatasetStatus;
  settings?: Partial<Settings>;
  /** Storage refuses to write. */
  readOnly?: boolean;
  phone?: boolean;
}

/** Serves index.html and its styles under the extension's own policy; the script is brought in by `openPopup`. */
export function servePopup(): Promise<Site> {
  const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers: { 'content-security-policy': policy } });
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({
    [`/${FOLDER}/index.html`]: { body: html, headers: { 'content-security-policy': policy } },
    [`/${FOLDER}/popup.css`]: css(`${FOLDER}/popup.css`),
    '/src/pages/shared/tokens.css': css('src/pages/shared/tokens.css'),
    '/src/pages/shared/ui.css': css('src/pages/shared/ui.css'),
  });
}

export async function openPopup(page: Page, site: Site, scene: Scene): Promise<void> {
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  await page.evaluate(await bundle(`${FOLDER}/app.ts`));
  const usual: Scene = { tab: { id: 7, url: 'https://www.meridianpost.example/world/a' }, dataset: { type: 'dataset', ok: true, release: '2026-06-29', entries: 75 } };
  const call = JSON.stringify([{ ...usual, ...scene }, DEFAULTS]);
  // Not awaited: where the page goes on working, the popup goes on asking.
  await page.evaluate(`void (${mountWithFakes})(...${call})`);
}

/** Everything the popup asked for, in order: `tab 7 jump diyala 1`, `background inject`, `close`, ... */
export const readLog = (page: Page): Promise<string[]> => page.evaluate('globalThis.log') as Promise<string[]>;
export const readSettings = (page: Page): Promise<Settings> => page.evaluate('globalThis.stored') as Promise<Settings>;

/** Runs in the page. */
function mountWithFakes(scene: Scene, defaults: Settings): Promise<void> {
  const log: string[] = [];
  const shared = globalThis as unknown as { log: string[]; stored: Settings; Under: typeof import('../../../src/pages/popup/app') };
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
    copy: async (text) => { log.push(`copy ${text}`); },
  });
}

const relevance = { relevant: true, score: 9, threshold: 3, reasons: ['names 6 armed groups', 'says “rocket attack”'] };
const detected = { isNews: true, score: 0.93, reasons: ['the page says it is a NewsArticle', 'one long body of text'], published: '2021-03-16' };
export const page = { type: 'page-state', host: 'www.meridianpost.example', detected, release: '2026-06-29' } as const;

const listed = (entity: string, name: string, kind: Kind, subtype: string, region: string, count = 1): ListedName => ({ entity, name, kind, family: FAMILY_OF[kind], subtype, region, count });

export const names: ListedName[] = [
  listed('popular-mobilization-forces', 'Hashd al-Shaabi', 'military', 'Umbrella of Iraqi armed groups', '', 2),
  listed('islamic-state', 'Islamic State', 'armed-group', 'Armed group', 'Iraq, Syria'),
  listed('kataib-hezbollah', 'Kata\'ib Hezbollah', 'armed-group', 'Shia armed group, also part of a state force', 'Iraq, Syria', 2),
  listed('kataib-sayyid-al-shuhada', 'Kata’ib Sayyid al-Shuhada', 'armed-group', 'Armed group', 'Iraq', 3),
  listed('saraya-awliya-al-dam', 'Saraya Awliya al-Dam', 'armed-group', 'Armed faction', 'Iraq'),
  listed('qasem-soleimani', 'Qasem Soleimani', 'person', 'Military officer', 'Iran'),
  listed('ain-al-asad-air-base', 'Ain al-Asad', 'base', 'Air base', 'Anbar, Iraq'),
  listed('baghdad', 'Baghdad', 'settlement', 'Capital', 'Iraq', 3),
  listed('diyala', 'Diyala', 'region', 'Governorate', 'Iraq'),
  listed('erbil', 'Irbil', 'settlement', 'City', 'Kurdistan Region, Iraq', 2),
  listed('killing-of-qasem-soleimani', 'Killing of Qasem Soleimani', 'event', '3 January 2020', 'Iraq'),
  listed('iraq', 'Iraq', 'country', 'Country', 'Middle East', 5),
  listed('united-states', 'United States', 'country', 'Country', 'North America', 4),
];

export const list: PageState = { ...page, state: 'annotated', names, relevance } as PageState;
const { release: _release, ...plain } = page;
const state = (more: object): PageState => ({ ...plain, ...more }) as unknown as PageState;

/** One scene for every state the popup can be in. */
export const SCENES: Record<string, Scene> = {
  list: { pages: [list] },
  working: { pages: [state({ state: 'working' })] },
  'not-an-article': { pages: [state({ state: 'idle', detected: { isNews: false, score: 0.1, reasons: ['many headlines, no single text'] } })] },
  'not-conflict': { pages: [state({ state: 'not-conflict', relevance: { relevant: false, score: 0.5, threshold: 3, reasons: ['one name only: Baghdad', 'no word of fighting'] } })] },
  'nothing-found': { pages: [{ ...page, state: 'annotated', names: [], relevance } as PageState] },
  off: { pages: [state({ state: 'off', why: 'site' })], settings: { sitesOff: ['meridianpost.example'] } },
  'on-click': { pages: [state({ state: 'off', why: 'on-click' })], settings: { where: 'on-click' } },
  'not-chosen': { pages: [state({ state: 'off', why: 'not-chosen' })], settings: { where: 'chosen-sites' } },
  'dataset-error': {
    pages: [state({ state: 'failed', sentence: 'The dataset file names.bin is cut short: 1,024 of 48,310 bytes.' })],
    dataset: { type: 'dataset', ok: false, sentence: 'The dataset file names.bin is cut short: 1,024 of 48,310 bytes.' },
  },
  failed: { pages: [state({ state: 'failed', sentence: 'Something in this article could not be handled.' })] },
  withheld: { tab: { id: 7, url: 'chrome://settings/' } },
  silent: {},
};

/** The sections that open over the page's own. */
export const FULL_OPTIONS: Scene = { pages: [list], settings: { sitesOff: ['mail.example', 'a-very-long-name-of-a-site-that-goes-on-and-on.and-on.example'], sitesChosen: ['news.example'], hidden: ['baghdad', 'iraq'] } };
