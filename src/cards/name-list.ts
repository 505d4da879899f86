/**
 * The accessible twin of the marks, drawn: the region that says how many names there are, with the button that opens their list, and the list itself,
 * which is a card like any other (decision 0014), but in the reader's language: only names and what they are come from the dataset (decision 0015).
 * In: the names as the popup lists them. Out: trees. Called by `cards/index`; shown by `content/article`.
 */
import { describeName } from '../describe';
import { printNumber, t, tCount, tParts, type Key } from '../i18n';
import type { ListedName } from '../messages';
import type { Branch, DrawnCard, Tree } from '../types';
import { icon, glyphOf } from './icons';
import { NAME_ID } from './reading';
import { button, ENGLISH, h, own, spoken } from './tree';

const GROUPS: readonly { title: Key; holds(name: ListedName): boolean }[] = [
  { title: 'groups', holds: ({ family }) => family === 'group' },
  { title: 'people', holds: ({ family }) => family === 'person' },
  { title: 'places', holds: ({ family, kind }) => family === 'place' && kind !== 'country' },
  { title: 'events', holds: ({ family }) => family === 'event' },
  { title: 'countries', holds: ({ kind }) => kind === 'country' },
];

/**
 * One button for two readers: spoken and in the tab order wherever nothing of it is seen, and a chip where the pointer is coarse (card style decides).
 * The chip says only how many names there are. The sentence is said once, when the region stands on the page.
 */
export function drawRegion(names: readonly ListedName[]): Tree {
  const { length } = names;
  if (length === 0) return '';
  return h('section', { class: 'ours names', ...own(), 'aria-label': 'Backgrounder' },
    button('list', { class: 'chip', 'aria-haspopup': 'dialog' }, ...tParts('inArticle', h('b', {}, tCount('names', length))).map((part) => (typeof part === 'string' ? h('span', {}, part) : part))),
    button('dismiss', { class: 'chip-close', 'aria-label': t('hideChip') }, icon('close')),
    h('p', { class: 'vh', role: 'status' }, tCount('haveCards', length)));
}

/** A choice goes to the name's first place in the text, and to its card. */
function drawRow(name: ListedName): Branch {
  const { entity, kind, family, count } = name;
  return h('li', { class: family }, button(`pick ${entity}`, {}, icon(glyphOf(kind)),
    h('span', {}, h('b', {}, h('bdi', ENGLISH, name.name)), h('small', {}, h('bdi', ENGLISH, describeName(name)))),
    h('small', {}, h('span', { 'aria-hidden': 'true' }, printNumber(count)), spoken(tCount('mentions', count)))));
}

export function drawNameList(names: readonly ListedName[]): DrawnCard {
  const groups = GROUPS.map(({ title, holds }) => ({ title, rows: names.filter(holds).toSorted((a, b) => a.name.localeCompare(b.name, 'en')) }));
  const name = t('inArticle', tCount('names', names.length));
  return {
    name: h('span', own(), name),
    // Nobody copies a list of names.
    plain: '',
    markdown: '',
    tree: [
      h('div', { class: 'bar', ...own() }, h('h2', { class: 'name', id: NAME_ID, tabindex: '-1' }, name), button('close', { class: 'icon-btn', 'aria-label': t('close') }, icon('close'))),
      // Firefox would make a stop of whatever scrolls; here every row is one already.
      h('div', { class: 'body list', tabindex: '-1', ...own() }, ...groups.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => h('section', { class: 'sec' },
        h('h3', {}, t(title), h('small', {}, printNumber(rows.length))), h('ul', {}, ...rows.map(drawRow))))),
    ],
  };
}
