/** The explorer outside the extension: the real page, styles, policy and code, with a made-up dataset behind it. Used by its tests in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Card } from '../../../src/types';
import { makeCard, makePlace, type Asked, type World } from './fake-library';

const FOLDER = 'src/pages/explorer';
const policy = manifest.content_security_policy.extension_pages;
const headers = { 'content-security-policy': policy };
const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers });

/** Serves index.html and its styles under the extension's own policy; the script is brought in by `openExplorer`. */
export function serveExplorer(): Promise<Site> {
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8').replace(/<script.*<\/script>/, '');
  return serve({
    [`/${FOLDER}/index.html`]: { body: html, headers },
    ...Object.fromEntries([`${FOLDER}/explorer.css`, `${FOLDER}/entry.css`, 'src/pages/parts/tokens.css', 'src/pages/parts/ui.css', 'src/pages/parts/top.css'].map((file) => [`/${file}`, css(file)])),
  });
}

export interface Scene {
  world?: World;
  /** So many made-up entries instead. */
  generated?: number;
  /** Opening fails with this sentence. */
  failure?: string;
  /** Nothing is read beyond the written entries until the test says so. */
  held?: boolean;
  /** The browser refuses the clipboard. */
  noCopy?: boolean;
  /** English where none is named. */
  language?: string;
}

/** Opens the page at an address and mounts the explorer. */
export async function openExplorer(page: Page, site: Site, hash = '', scene: Scene = {}): Promise<void> {
  // Without a fragment it is always loaded anew; with one it may be the page that is there, scrolled.
  await page.goto(`${site.origin}/${FOLDER}/index.html`);
  if (hash !== '') await page.evaluate((address) => { history.replaceState(null, '', address); }, hash);
  await mount(page, scene);
}

/** Also after a reload: the script is gone then, the address is not. */
export async function mount(page: Page, scene: Scene = {}): Promise<void> {
  await page.evaluate(await bundle('tests/browser/explorer/under.ts'));
  await page.evaluate(`Under.speakIn('${scene.language ?? 'en'}')`);
  await page.evaluate(`(${mountWithFakes})(...${JSON.stringify([{ world: WORLD, ...scene }])})`);
  if (scene.failure === undefined && scene.held !== true) await page.waitForSelector('#hits[aria-busy="false"], #entry:not([hidden])');
}

export const readAsked = (page: Page): Promise<Asked> => page.evaluate('globalThis.asked') as Promise<Asked>;
export const readCopied = (page: Page): Promise<string> => page.evaluate('globalThis.copied') as Promise<string>;
/** Lets the reading of names go on. */
export const release = (page: Page): Promise<unknown> => page.evaluate('globalThis.release()');

/** Runs in the page. */
function mountWithFakes({ world, generated, failure, held, noCopy }: Scene & { world: World }): Promise<void> {
  const shared = globalThis as unknown as { asked: Asked; copied: string; release(): void; Under: typeof import('./under') };
  const { library, asked } = shared.Under.makeLibrary(generated === undefined ? world : { cards: shared.Under.generateCards(generated) });
  const waiting: (() => void)[] = [];
  let isHeld = held === true;
  shared.asked = asked;
  shared.release = () => {
    isHeld = false;
    for (const work of waiting.splice(0)) setTimeout(work);
  };
  return shared.Under.mountExplorer(document, {
    open: async () => (failure === undefined ? { ok: true, value: library } : { ok: false, sentence: failure }),
    later: (work) => { if (isHeld) waiting.push(work); else setTimeout(work); },
    copy: async (text) => {
      if (noCopy === true) throw new Error('refused');
      shared.copied = text;
    },
  });
}

const real = Object.values(JSON.parse(readFileSync('tests/browser/content/cards.json', 'utf8')) as Record<string, Card>);
const status = (text: string) => [{ label: 'Status', rows: [{ text, src: [1] }] }];

/** Eight real entries, a few made-up ones, and places. */
export const WORLD: World = {
  cards: [
    ...real,
    makeCard({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah', acronym: 'KH', native: { text: 'كتائب حزب الله', lang: 'ar', dir: 'rtl' }, also: ['Hezbollah Brigades', 'Kataeb Hezbollah'], region: 'Iraq, Syria', facts: status('Active') }),
    makeCard({ id: 'iraq', name: 'Iraq', kind: 'country', depth: 'register', subtype: 'country in Western Asia', region: 'Western Asia' }),
    ...Array.from({ length: 60 }, (_, index) => makeCard({ id: `brigade-${index}`, name: `Brigade ${String(index).padStart(2, '0')}`, region: 'Syria', facts: status('Dissolved') })),
  ],
  places: [makePlace('gn-99454', 'Al Kut'), makePlace('np-7600174', 'al-Hamamiyat', 'village', 'Hama, Syria'), makePlace('gn-2', 'Baghdad al-Jadida')],
  names: [['gn-99454', 'Kut'], ['baghdad', 'Bagdad'], ['kataib-hezbollah', 'Kataib Hizballah']],
  countries: { iraq: ['IQ'] },
};

const endless = 'Kata’ib-al-'.repeat(20) + 'x'.repeat(200);
const long = makeCard({
  id: 'long', name: `Long ${endless}`, subtype: endless, region: endless, also: [endless, endless], native: { text: 'كتائب'.repeat(40), lang: 'ar', dir: 'rtl' }, lead: [{ text: endless, src: [1] }],
  facts: [{ label: endless.slice(0, 60), rows: [{ text: endless, by: endless, note: endless, src: [1, 1, 1] }] }, { label: 'Led by', rows: [{ text: endless, since: '2003', src: [1] }] }],
  designations: [{ authority: endless, list: endless, action: 'listed', covers: 'self', since: '2009-07-02', src: [1] }], timeline: [{ date: '2003', text: endless, src: [1] }, { date: '2020', text: endless, src: [1] }],
  relations: [{ label: 'part of', text: endless, entity: 'long-2', src: [1] }], gaps: [{ topic: endless, note: endless, asOf: '2024' }], confusable: [{ text: endless, why: endless }],
});
/** Longer than anything the dataset allows. */
export const LONG: World = { cards: [long, { ...long, id: 'long-2' }] };
