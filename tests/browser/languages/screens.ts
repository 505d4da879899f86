/** Every page of the extension in a language: how it is served, opened and brought into a state that shows most of its words. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import { openExplorer, serveExplorer } from '../explorer/harness';
import { FULL, key, openOptions, serveOptions } from '../options/harness';
import { openNotes, SCENES as NOTES, serveNotes, type Scene as NotesScene } from '../notes/harness';
import { openPanel, servePanel } from '../panel/harness';
import { firstOf, makeScenes, type Scenes } from '../panel/scenes';
import { openPopup, servePopup } from '../popup/harness';
import { FULL_OPTIONS, list, SCENES } from '../popup/scenes';
import { openWelcome, serveWelcome, type Scene as WelcomeScene } from '../welcome/harness';

export interface Screen {
  name: string;
  /** The narrowest and a usual width in px. */
  widths: readonly [number, number];
  open(page: Page, language: string): Promise<void>;
}

const DATASET = { type: 'dataset', ok: true, release: '2026-06-29', entries: 650, places: 19_000 };

/** The list, with evidence as a content script of this version reports it. */
const JUDGED = { ...SCENES['list'], pages: [{ ...list, detected: { ...list.detected, reasons: ['says-news', 'long-text', 'has-date'] } }] };

function serveAbout(): Promise<Site> {
  const headers = { 'content-security-policy': manifest.content_security_policy.extension_pages };
  const css = (file: string) => ({ body: readFileSync(file, 'utf8'), type: 'text/css', headers });
  const html = readFileSync('src/pages/about/index.html', 'utf8').replace(/<script.*<\/script>/, '');
  return serve({ '/src/pages/about/index.html': { body: html, headers }, ...Object.fromEntries(['about/about', 'parts/tokens', 'parts/top', 'parts/ui'].map((name) => [`/src/pages/${name}.css`, css(`src/pages/${name}.css`)])) });
}

export interface Stage {
  screens: Screen[];
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const sites = await Promise.all([servePopup(), serveOptions(), servePanel(), serveExplorer(), serveAbout(), serveWelcome(), serveNotes()]);
  const [popup, options, panel, explorer, about, welcome, notes] = sites;
  const scenes = await makeScenes();
  const screens = [...popupScreens(popup), ...optionsScreens(options), ...panelScreens(panel, scenes), ...explorerScreens(explorer), aboutScreen(about), ...welcomeScreens(welcome), ...notesScreens(notes)];
  return { screens, close: async () => { await Promise.all(sites.map((site) => site.close())); } };
}

/** Names of the screens, before there is a stage. */
export const SCREENS = [
  ...['list', ...Object.keys(SCENES).filter((name) => name !== 'list'), 'options', 'why'].map((name) => `popup: ${name}`),
  ...['full', 'faults'].map((name) => `options: ${name}`), ...['article', 'undated', 'silent tab'].map((name) => `panel: ${name}`),
  ...['list', 'search', 'nothing found', 'entry', 'no entry', 'failure'].map((name) => `explorer: ${name}`), 'about',
  ...['usual', 'withheld', 'phone'].map((name) => `welcome: ${name}`), ...['article', 'gone', 'failed'].map((name) => `notes: ${name}`),
] as const;

const popupScreens = (site: Site): Screen[] => {
  const show = (name: string, scene: (typeof SCENES)[string] = {}, section?: string): Screen => ({
    name: `popup: ${name}`, widths: [320, 360],
    async open(page, language) {
      await openPopup(page, site, scene, language);
      await page.waitForSelector('#main h2, .row');
      if (section !== undefined) await page.click(`[data-key=${section}]`);
    },
  });
  return [...Object.entries(SCENES).map(([name, scene]) => show(name, scene)), show('options', FULL_OPTIONS, 'options'), show('why', JUDGED, 'why')];
};

const optionsScreens = (site: Site): Screen[] => [
  {
    name: 'options: full', widths: [320, 1000],
    async open(page, language) {
      await openOptions(page, site, FULL, language);
      await page.waitForSelector(key('known baghdad'));
    },
  },
  {
    name: 'options: faults', widths: [320, 1000],
    async open(page, language) {
      await openOptions(page, site, { ...FULL, readFault: 'corrupt', isPrivate: true, dataset: { type: 'dataset', ok: false, sentence: 'The dataset could not be opened: cards.bin cannot be read. Reinstalling Backgrounder usually repairs it.' } }, language);
      await page.type(key('add sitesOff'), 'a b');
      await page.keyboard.press('Enter');
      await page.click(key('reset'));
      await page.waitForSelector('#notice [role=alert]');
    },
  },
];

const panelScreens = (site: Site, scenes: Scenes): Screen[] => {
  const show = (name: string, article: Scenes['iraq']): Screen => ({
    name: `panel: ${name}`, widths: [252, 400],
    async open(page, language) {
      await openPanel(page, site, { tabs: { 7: { page: article.page } }, overviews: { [firstOf(article)]: article.overview } }, language);
      await page.waitForSelector('#time .vtl', { timeout: 20_000 });
      for (const details of await page.$$('summary')) await details.click();
    },
  });
  return [show('article', scenes.iraq), show('undated', scenes.undated), {
    name: 'panel: silent tab', widths: [252, 400],
    async open(page, language) {
      await openPanel(page, site, { tabs: { 7: { page: null } }, overviews: {} }, language);
      await page.waitForSelector('#main h2');
    },
  }];
};

const explorerScreens = (site: Site): Screen[] => {
  const show = (name: string, hash: string, scene = {}): Screen => ({ name: `explorer: ${name}`, widths: [320, 1100], open: (page, language) => openExplorer(page, site, hash, { ...scene, language }) });
  return [
    show('list', '#/?kind=group'), show('search', '#/?q=bagdad'), show('nothing found', '#/?q=nobodyatall'), show('entry', '#/entry/kataib-hezbollah'), show('no entry', '#/entry/nothing'),
    show('failure', '', { failure: 'The dataset could not be opened: names.bin cannot be read. Reinstalling Backgrounder usually repairs it.' }),
  ];
};

const aboutScreen = (site: Site): Screen => ({
  name: 'about', widths: [320, 900],
  async open(page, language) {
    await page.goto(`${site.origin}/src/pages/about/index.html`);
    await page.evaluate(await bundle('tests/browser/languages/under.ts'));
    await page.evaluate(`Under.speakIn('${language}'); Under.showAbout(document); Under.showRelease(document, ${JSON.stringify(DATASET)})`);
  },
});

const notesScreens = (site: Site): Screen[] => ['article', 'gone', 'failed'].map((name) => ({
  name: `notes: ${name}`, widths: [320, 1100], open: (page, language) => openNotes(page, site, NOTES[name] as NotesScene, language),
}));

const welcomeScreens = (site: Site): Screen[] => {
  const show = (name: string, scene: WelcomeScene): Screen => ({
    name: `welcome: ${name}`, widths: [320, 1100],
    async open(page, language) {
      await openWelcome(page, site, scene, language);
      await page.waitForFunction(() => CSS.highlights.size > 0);
      if (scene.writeFault !== undefined) await page.click('[data-key="where on-click"]');
    },
  });
  return [show('usual', { shortcuts: [{ keys: 'Alt+Shift+J', does: '…' }] }), show('withheld', { access: 'withheld', writeFault: 'No.' }), show('phone', { phone: true })];
};
