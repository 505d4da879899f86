import { describe, expect, test } from 'vitest';
import { chooseScreen, type Message } from '../../../src/pages/parts/screens';
import type { PopupState } from '../../../src/pages/popup/state';
import { whyWithheld } from '../../../src/pages/parts/withheld';
import { DEFAULTS } from '../../../src/settings';
import { FULL_OPTIONS, names, SCENES, type Scene } from '../../browser/popup/scenes';

const dataset = { type: 'dataset', ok: true, release: '2026-06-29', entries: 1_204, places: 17_500 } as const;
const base: PopupState = {
  url: 'https://www.meridianpost.example/', page: { known: 'silent' }, dataset, settings: DEFAULTS, refused: 0, section: 'page', filter: '', at: {}, stalled: false, notice: undefined,
};
const stateOf = (scene: Scene = {}, more: Partial<PopupState> = {}): PopupState => {
  const state = scene.pages?.at(-1);
  return { ...base, ...(state && { page: { known: 'answered', state } }), dataset: scene.dataset ?? dataset, settings: { ...DEFAULTS, ...scene.settings }, ...more };
};
const screenOf = (scene?: Scene, more?: Partial<PopupState>) => chooseScreen(stateOf(scene, more)) as Message;
const actionsOf = ({ actions = [] }: Message) => actions.map(({ action }) => action);

describe('chooseScreen', () => {
  test('shows the names where there are some', () => {
    expect(screenOf(SCENES['list'])).toEqual({ screen: 'list', names });
    expect(screenOf(FULL_OPTIONS)).toMatchObject({ screen: 'list' });
  });

  test.each([
    ['working', 'Reading this article', []],
    ['not-an-article', 'This does not look like a news article', ['annotate']],
    ['not-conflict', 'This article is not about armed conflict', ['annotate']],
    ['nothing-found', 'No names from the dataset here', []],
    ['off', 'Off on this site', ['turn-on', 'annotate']],
    ['on-click', 'Waiting for your click', ['annotate']],
    ['not-chosen', 'Not one of your sites', ['turn-on', 'annotate']],
    ['dataset-error', 'The dataset could not be opened', ['retry', 'copy']],
    ['failed', 'This article could not be annotated', ['retry', 'copy']],
    ['silent', 'Not yet at work on this page', ['annotate']],
  ])('%s', (scene, title, actions) => {
    const screen = screenOf(SCENES[scene]);
    expect(screen.title).toBe(title);
    expect(actionsOf(screen)).toEqual(actions);
  });

  test('shows nothing until the page has answered', () => {
    expect(screenOf({}, { page: { known: 'asking' } })).toEqual({ screen: 'blank' });
  });

  test('says why an article is not taken to be about conflict', () => {
    expect(screenOf(SCENES['not-conflict']).reasons).toEqual(['one name only: Baghdad', 'no word of fighting']);
  });

  test('gives the exact wording of a broken dataset, also on a page that is no article', () => {
    const sentence = 'names.bin is missing.';
    for (const scene of ['not-an-article', 'silent', 'failed']) {
      expect(screenOf({ ...SCENES[scene], dataset: { type: 'dataset', ok: false, sentence } })).toMatchObject({ title: 'The dataset could not be opened', details: sentence });
    }
  });

  test('does not say twice what the sentence of the dataset says already', () => {
    const sentence = 'The dataset could not be opened: names.bin cannot be read. Reinstalling Backgrounder usually repairs it.';
    expect(screenOf({ dataset: { type: 'dataset', ok: false, sentence } }).details).toBe('names.bin cannot be read.');
  });

  test('a site that is off stays quiet about everything else', () => {
    const off = { sitesOff: ['meridianpost.example'] };
    for (const scene of ['not-an-article', 'silent', 'dataset-error']) expect(screenOf({ ...SCENES[scene], settings: off }).title).toBe('Off on this site');
  });

  test('marks that are there are shown whatever the settings say', () => {
    expect(screenOf({ ...SCENES['list'], settings: { sitesOff: ['meridianpost.example'] } })).toMatchObject({ screen: 'list' });
  });

  test('what the browser forbids comes before everything', () => {
    expect(screenOf(SCENES['list'], { page: { known: 'withheld', sentence: 'This page belongs to the browser.' } })).toMatchObject({ title: 'Not on this page', text: ['This page belongs to the browser.'] });
  });

  test('offers to look again when the page takes long', () => {
    expect(actionsOf(screenOf(SCENES['working'], { stalled: true }))).toEqual(['look-again']);
  });

  test('prints the size of the dataset for people', () => {
    expect(screenOf(SCENES['nothing-found']).text[0]).toContain('1,204 entries');
  });
});

describe('whyWithheld', () => {
  test.each([
    'chrome://extensions/', 'about:config', 'edge://settings', 'moz-extension://1/a.html', 'chrome-extension://a/b.html', 'view-source:https://news.example/', 'devtools://x',
    'https://chromewebstore.google.com/detail/a', 'https://chrome.google.com/webstore/devconsole', 'https://addons.mozilla.org/firefox/', 'https://microsoftedge.microsoft.com/addons/x',
    'file:///home/reader/page.html', 'data:text/html,hi', 'blob:https://news.example/1', 'javascript:1', 'ftp://news.example/',
  ])('%s has a sentence', (url) => {
    expect(whyWithheld(url)).toMatch(/^[A-Z].*\.$/);
  });

  test.each([undefined, '', 'nonsense', 'https://news.example/', 'http://localhost:3000/', 'https://chrome.google.com/intl/', 'https://addons.mozilla.org.news.example/'])('%j has none', (url) => {
    expect(whyWithheld(url)).toBeUndefined();
  });
});
