/**
 * The accessible twin of the marks, drawn: the region that says how many names there are, with the button that opens their list, and the list itself,
 * which is a card like any other (decision 0014). In: the names as the popup lists them. Out: trees. Called by `cards/index`; shown by `content/article`.
 */
import type { ListedName } from '../messages';
import type { Branch, DrawnCard, Tree } from '../types';
import { icon, glyphOf } from './icons';
import { NAME_ID } from './reading';
import { capitalise } from './text';
import { button, h, spoken } from './tree';

const GROUPS: readonly { title: string; holds(name: ListedName): boolean }[] = [
  { title: 'Groups', holds: ({ family }) => family === 'group' },
  { title: 'People', holds: ({ family }) => family === 'person' },
  { title: 'Places', holds: ({ family, kind }) => family === 'place' && kind !== 'country' },
  { title: 'Events', holds: ({ family }) => family === 'event' },
  { title: 'Countries', holds: ({ kind }) => kind === 'country' },
];

const countNames = (count: number): string => (count === 1 ? '1 name' : `${count} names`);

/**
 * One button for two readers: spoken and in the tab order wherever nothing of it is seen, and a chip where the pointer is coarse (card style decides).
 * The sentence is said once, when the region stands on the page.
 */
export function drawRegion(names: readonly ListedName[]): Tree {
  const { length } = names;
  if (length === 0) return '';
  return h('section', { class: 'ours names', lang: 'en', dir: 'ltr', 'aria-label': 'Backgrounder' },
    button('list', { class: 'chip', 'aria-haspopup': 'dialog' }, countNames(length), h('span', {}, ' in this article')),
    button('dismiss', { class: 'chip-close', 'aria-label': 'Hide this button on this page' }, icon('close')),
    h('p', { class: 'vh', role: 'status' }, `${countNames(length)} in this article ${length === 1 ? 'has a background card' : 'have background cards'}.`));
}

/** A choice goes to the name's first place in the text, and to its card. */
function drawRow(name: ListedName): Branch {
  const { entity, kind, family, subtype, region, count } = name;
  return h('li', { class: family }, button(`pick ${entity}`, {}, icon(glyphOf(kind)),
    h('span', {}, h('b', {}, h('bdi', {}, name.name)), h('small', {}, describe(subtype, region))),
    h('small', {}, String(count), spoken(count === 1 ? ' mention' : ' mentions'))));
}

/** What the subtype already says of the region is not said twice. */
const describe = (subtype: string, region: string): string => capitalise([subtype, ...region.split(', ').filter((part) => part !== '' && !subtype.includes(part))].join(', '));

export function drawNameList(names: readonly ListedName[]): DrawnCard {
  const groups = GROUPS.map(({ title, holds }) => ({ title, rows: names.filter(holds).toSorted((a, b) => a.name.localeCompare(b.name, 'en')) }));
  const name = `${countNames(names.length)} in this article`;
  return {
    name,
    // Nobody copies a list of names.
    plain: '',
    markdown: '',
    tree: [
      h('div', { class: 'bar' }, h('h2', { class: 'name', id: NAME_ID, tabindex: '-1' }, name), button('close', { class: 'icon-btn', 'aria-label': 'Close' }, icon('close'))),
      // Firefox would make a stop of whatever scrolls; here every row is one already.
      h('div', { class: 'body list', tabindex: '-1' }, ...groups.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => h('section', { class: 'sec' },
        h('h3', {}, title, h('small', {}, String(rows.length))), h('ul', {}, ...rows.map(drawRow))))),
    ],
  };
}
