/** The notes page outside the extension: the real page, styles, policy and code, with fake browser calls. Used by its tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { ListedName, PageState } from '../../../src/messages';
import { FAMILY_OF, type Card } from '../../../src/types';
import { makeCard } from '../explorer/fake-library';
import { LONG } from '../explorer/harness';

const FOLDER = 'src/pages/notes';
const headers = { 'content-security-policy': manifest.content_security_policy.extension_pages };

/** What the fake browser answers; all of it is JSON. */
export interface Scene {
  /** Answers to `page-state`, one after the other; the last one stays. No list: nobody answers. */
  pages?: PageState[];
  tab?: { id: number; url?: string; title?: string } | null;
  cards?: readonly Card[];
  /** The dataset does not open; the second time it does. */
  failure?: string;
}

export function serveNotes(): Promise<Site> {
  const css = (file: string) => [`/${file}`, { body: readFileSync(file, 'utf8'), type: 'text/css', headers }] as const;
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({ [`/${FOLDER}/index.html`]: { body: html, headers }, ...Object.fromEntries([`${FOLDER}/notes.css`, ...['tokens', 'ui', 'top'].map((name) => `src/pages/parts/${name}.css`)].map(css)) });
}

const real = Object.values(JSON.parse(readFileSync('tests/browser/content/cards.json', 'utf8')) as Record<string, Card>);
export const CARDS: readonly Card[] = [
  ...real, makeCard({ id: 'iraq', name: 'Iraq', kind: 'country', depth: 'register', subtype: 'country', region: 'Western Asia', native: { text: 'العراق', lang: 'ar', dir: 'rtl' } }),
];
const list = (cards: readonly Card[]): ListedName[] => cards.map(({ id, name, kind, subtype, region }) => ({ entity: id, name, kind, family: FAMILY_OF[kind], subtype, region, count: 2 }));
const page = { type: 'page-state', host: 'www.meridianpost.example', detected: { isNews: true, score: 0.9, reasons: [], published: '2021-03-16' } } as const;
const about = (cards: readonly Card[], detected: PageState['detected'] = page.detected): PageState =>
  ({ ...page, detected, state: 'annotated', names: list(cards), relevance: { relevant: true, score: 9, threshold: 3, reasons: [] }, release: '2026-11-22' });

export const WORKING: PageState = { ...page, state: 'working' };
export const ARTICLE = about(CARDS);
export const TAB = { id: 7, url: 'https://www.meridianpost.example/world/2021/03/16/rockets?from=home', title: 'Rockets fall near an air base' };
const { published: _published, ...undated } = page.detected;

/** Every state the page can be in. */
const LONG_HOST = `${'very-long-label.'.repeat(14)}example`;

export const SCENES: Record<string, Scene> = {
  article: { pages: [ARTICLE], tab: TAB },
  'from the side panel': { pages: [about(CARDS, undated)] },
  'one kind': { pages: [about(CARDS.filter(({ kind }) => kind === 'country'))] },
  'gone on': { pages: [ARTICLE], tab: { ...TAB, url: 'https://another.example/', title: 'Another page' } },
  'long names': { pages: [{ ...about(LONG.cards), host: LONG_HOST }], tab: { ...TAB, url: `https://${LONG_HOST}/${'x'.repeat(400)}`, title: 'y'.repeat(300) }, cards: LONG.cards },
  gone: { tab: null },
  failed: { pages: [ARTICLE], failure: 'The dataset could not be opened: cards.bin cannot be read. Reinstalling Backgrounder usually repairs it.' },
};

export async function openNotes(to: Page, site: Site, scene: Scene, language = 'en'): Promise<void> {
  await to.goto(`${site.origin}/${FOLDER}/index.html`);
  await to.evaluate(await bundle('tests/browser/notes/under.ts'));
  await to.evaluate(`Under.speakIn('${language}')`);
  await to.evaluate(`(${mountWithFakes})(...${JSON.stringify([{ tab: { id: 7 }, cards: CARDS, ...scene }])})`);
}

/** What the page asked for: `tab 7 page-state`, `pause at` what it showed then, `open`, `print`. */
export const readLog = (from: Page): Promise<string[]> => from.evaluate('globalThis.log') as Promise<string[]>;

/** Runs in the page. */
function mountWithFakes(scene: Scene & { cards: readonly Card[] }): Promise<void> {
  const log: string[] = [];
  const shared = globalThis as unknown as { log: string[]; scene: Scene; Under: typeof import('./under') };
  Object.assign(shared, { log, scene });
  const { library } = shared.Under.makeLibrary({ cards: scene.cards });
  return shared.Under.mountNotes(document, {
    findTab: async () => scene.tab ?? undefined,
    async askTab(tabId, { type }) {
      log.push(`tab ${tabId} ${type}`);
      const pages = scene.pages ?? [];
      return pages.length > 1 ? pages.shift() : pages[0];
    },
    async open() {
      log.push('open');
      const { failure } = scene;
      delete scene.failure;
      return failure === undefined ? { ok: true, value: library } : { ok: false, sentence: failure };
    },
    pause: async () => { log.push(`pause at ${document.getElementById('main')?.innerText.replaceAll(/\s+/g, ' ')}`); },
    print: () => { log.push('print'); },
  });
}
