/** Puts the state on the page: each part is built anew only when what it shows has changed, the sample never. */
import { printDate } from '../../cards/dates';
import { addressOf } from '../../search/address';
import { buildWhere } from '../parts/choices';
import { createRegion, h, keepFocus } from '../parts/dom';
import { productMark } from '../parts/icons';
import type { Controls, WelcomeState } from './state';
import { buildUse } from './use-view';
import { WORDS } from './words';

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
    h('h1', {}, WORDS.title), h('p', { class: 'big' }, WORDS.deck), where,
    h('p', { class: 'go' }, h('a', { class: 'btn primary', href: EXPLORER }, WORDS.entries), h('a', { class: 'btn', href: '../options/index.html' }, WORDS.options)),
  ];
}

function buildQuestion({ settings }: WelcomeState, controls: Controls): HTMLElement {
  return h('fieldset', { class: 'wel-q', 'aria-describedby': 'where-note' }, h('legend', {}, WORDS.where), ...buildWhere(settings, (change) => controls.change(change)),
    h('p', { class: 'fine', id: 'where-note' }, WORDS.whereNote));
}

/** An article like those of newspapers, for the content script to read; what leads beside it is not part of it. */
function buildSample(): Node[] {
  const { heading, pointer, headline, byline, text, links, listed } = WORDS.sample;
  const names = listed.flatMap(({ id, name }, index) => [index === 0 ? ' ' : ', ', h('a', { href: `${EXPLORER}${addressOf(id)}` }, name)]);
  return [
    h('h2', {}, heading), h('p', { class: 'fine' }, pointer),
    h('article', { class: 'story', lang: 'en' }, h('h3', {}, headline), ...text.map((paragraph) => h('p', {}, paragraph)), h('footer', {}, byline)),
    h('p', { class: 'fine' }, links, ...names),
  ];
}

function buildAccess({ access, notice }: WelcomeState, controls: Controls): Node[] {
  const line = notice === undefined ? undefined : h('p', { class: 'wel-said' }, notice);
  if (access !== 'withheld') return line === undefined ? [] : [h('div', { class: 'wel-note' }, line)];
  return [h('section', { class: 'wel-note', 'aria-labelledby': 'withheld' }, h('h2', { id: 'withheld' }, WORDS.withheld), h('p', {}, WORDS.withheldText), line,
    h('button', { class: 'btn primary', type: 'button', 'data-key': 'allow', onclick: () => controls.askAccess() }, WORDS.allow))];
}

const count = (number: number): string => number.toLocaleString('en-GB');

function buildPromises({ dataset }: WelcomeState): HTMLElement {
  const held = dataset?.ok === true ? WORDS.held(count(dataset.entries), count(dataset.places), printDate(dataset.release)) : (dataset?.sentence ?? WORDS.heldUnknown);
  return h('div', { class: 'wel-three' }, ...WORDS.promises.map(({ title, text }) => h('section', {}, h('h2', {}, title), h('p', {}, text(held)))));
}
