/** Puts the state on the page: each part is built anew only when what it shows has changed, the sample never. */
import { language, t, tCount, tParts, type Key } from '../../i18n';
import { printDate } from '../../i18n/dates';
import { addressOf } from '../../search/address';
import { buildWhere } from '../parts/choices';
import { createRegion, h, keepFocus } from '../parts/dom';
import { explainFault } from '../parts/fault';
import { productMark } from '../parts/icons';
import { ENGLISH, inEnglish, own } from '../parts/words';
import { SAMPLE } from './sample-text';
import type { Controls, WelcomeState } from './state';
import { buildUse } from './use-view';

const EXPLORER = '../explorer/index.html';

/** @param root holds the skeleton of index.html. */
export function createView(root: Document, controls: Controls): (state: WelcomeState) => void {
  const find = (id: string): HTMLElement => root.getElementById(id) ?? root.body;
  find('brand').prepend(productMark());
  const where = h('div');
  find('intro').append(...buildIntro(where));
  find('sample').append(...buildSample());
  const regions = { access: createRegion(find('access')), where: createRegion(where), promises: createRegion(find('promises')), use: createRegion(find('use')) };
  const update = (state: WelcomeState): void => {
    regions.access([state.access, state.notice], () => buildAccess(state, controls));
    regions.where([state.settings.where, state.refused], () => [buildQuestion(state, controls)]);
    regions.promises([state.dataset], () => [buildPromises(state)]);
    regions.use([state.shortcuts, state.lookUp], () => buildUse(state));
  };
  return (state) => keepFocus(root, find('main'), () => update(state));
}

function buildIntro(where: HTMLElement): Node[] {
  return [
    h('h1', {}, t('welcomeHead')), h('p', { class: 'big' }, t('welcomeDeck')), where,
    h('p', { class: 'go' }, h('a', { class: 'btn primary', href: EXPLORER }, t('seeEntries')), h('a', { class: 'btn', href: '../options/index.html' }, t('allOptions'))),
  ];
}

function buildQuestion({ settings }: WelcomeState, controls: Controls): HTMLElement {
  return h('fieldset', { class: 'wel-q', 'aria-describedby': 'where-note' }, h('legend', {}, t('welcomeWhere')), ...buildWhere(settings, (change) => controls.change(change)),
    h('p', { class: 'fine', id: 'where-note' }, t('welcomeWhereNote')));
}

/** An article like those of newspapers, for the content script to read; what leads beside it is not part of it. */
function buildSample(): Node[] {
  const { headline, published, text, listed } = SAMPLE;
  const names = listed.flatMap(({ id, name }, index) => [...(index === 0 ? [] : [', ']), h('a', { href: `${EXPLORER}${addressOf(id)}` }, name)]);
  return [
    h('h2', {}, t('tryHere')), h('p', { class: 'fine' }, t('tryHow'), ...(language() === 'en' ? [] : [' ', t('aboutEnglish')])),
    h('article', { class: 'story', ...ENGLISH }, h('h3', {}, headline), ...text.map((paragraph) => h('p', {}, paragraph)), h('footer', own(), t('sampleByline', printDate(published)))),
    h('p', { class: 'fine' }, ...tParts<Node>('sampleLinks', inEnglish(...names))),
  ];
}

function buildAccess({ access, notice }: WelcomeState, controls: Controls): Node[] {
  const line = notice === undefined ? undefined : h('p', { class: 'wel-said' }, notice);
  if (access !== 'withheld') return line === undefined ? [] : [h('div', { class: 'wel-note' }, line)];
  return [h('section', { class: 'wel-note', 'aria-labelledby': 'withheld' }, h('h2', { id: 'withheld' }, t('noSites')), h('p', {}, t('noSitesText')), line,
    h('button', { class: 'btn primary', type: 'button', 'data-key': 'allow', onclick: () => controls.askAccess() }, t('allowSites')))];
}

const PROMISES: readonly { title: Key; text: Key }[] = [
  { title: 'promiseLocal', text: 'promiseLocalText' }, { title: 'promiseSource', text: 'promiseSourceText' }, { title: 'promiseQuiet', text: 'promiseQuietText' },
];

function buildPromises({ dataset }: WelcomeState): HTMLElement {
  return h('div', { class: 'wel-three' }, ...PROMISES.map(({ title, text }) => h('section', {}, h('h2', {}, t(title)), h('p', {}, text === 'promiseLocalText' ? t(text, describeHeld(dataset)) : t(text)))));
}

function describeHeld(dataset: WelcomeState['dataset']): string {
  if (dataset === undefined) return t('heldUnknown');
  return dataset.ok ? t('held', tCount('entries', dataset.entries), tCount('furtherPlaces', dataset.places), printDate(dataset.release)) : explainFault(dataset.sentence);
}
