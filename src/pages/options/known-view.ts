/** The names the reader knows: listed in articles, not marked. They are put here in the popup, where they are read. */
import { h } from '../parts/dom';
import type { Controls, OptionsState } from './state';

const HOW = 'The eye beside a name in the toolbar popup says “I know this one”: it stays in the list there and is no longer marked in articles. Which names you know never leaves this browser.';

export function buildKnown({ settings: { known }, names }: OptionsState, controls: Controls): Node[] {
  const rows = known.map((id) => ({ id, name: names[id] ?? id })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const how = h('p', { class: 'how' }, HOW);
  if (rows.length === 0) return [how, h('p', { class: 'none' }, 'None yet.')];
  return [
    how,
    h('ul', { class: 'rows', 'aria-labelledby': 'known' }, ...rows.map(({ id, name }) => h('li', {}, h('span', { class: 'row-name' }, h('bdi', {}, name)),
      h('button', { class: 'text-btn', type: 'button', 'data-key': `known ${id}`, 'aria-label': `Mark again: ${name}`, onclick: () => controls.unknow(id) }, 'Mark again')))),
    h('div', { class: 'acts' }, h('button', { class: 'btn', type: 'button', 'data-key': 'unknow-all', onclick: () => controls.unknowAll() }, 'Mark all of them again')),
  ];
}
