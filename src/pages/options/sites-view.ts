/** Where Backgrounder works: the rule, and the two lists of sites with a field to add to each. The fields are built once: the reader types in them. */
import { t, type Key } from '../../i18n';
import type { Settings } from '../../settings';
import { buildWhere } from '../parts/choices';
import { createRegion, h } from '../parts/dom';
import type { Controls, OptionsState, SiteField } from './state';

const LISTS: readonly { field: SiteField; title: Key; note: Key; empty: Key }[] = [
  { field: 'sitesChosen', title: 'sitesChosen', note: 'sitesChosenNote', empty: 'noneYet' },
  { field: 'sitesOff', title: 'sitesOff', note: 'sitesOffNote', empty: 'none' },
];

export function createSites(element: HTMLElement, controls: Controls): (state: OptionsState) => void {
  const shows = LISTS.map((list) => createList(list, controls));
  element.append(...shows.map(({ node }) => node));
  return (state) => {
    for (const { show } of shows) show(state);
  };
}

export const buildRule = (settings: Settings, controls: Controls): HTMLElement =>
  h('fieldset', { class: 'set stack' }, h('legend', {}, t('where')), ...buildWhere(settings, (change) => controls.change(change)));

function createList({ field, title, note, empty }: (typeof LISTS)[number], controls: Controls): { node: HTMLElement; show(state: OptionsState): void } {
  const rows = h('ul', { class: 'rows', 'aria-labelledby': `list-${field}` });
  const fault = h('p', { class: 'fault', id: `fault-${field}`, role: 'alert' });
  const input = h('input', { type: 'text', id: `add-${field}`, 'data-key': `add ${field}`, inputmode: 'url', autocapitalize: 'none', autocomplete: 'off', spellcheck: 'false', placeholder: 'news.example', 'aria-describedby': fault.id });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    if (controls.addSite(field, input.value)) input.value = '';
    input.focus();
  };
  const form = h('form', { class: 'add', novalidate: true, onsubmit }, h('label', { for: input.id, class: 'vh' }, t('addTo', t(title))), h('span', { class: 'field' }, input), h('button', { class: 'btn', type: 'submit' }, t('add')));
  const showRows = createRegion(rows);
  return {
    node: h('div', { class: 'set stack' }, h('div', {}, h('h3', { class: 'lab', id: `list-${field}` }, t(title)), h('p', {}, t(note))), rows, form, fault),
    show({ settings, siteFaults }) {
      showRows(settings[field], () => (settings[field].length === 0 ? [h('li', { class: 'none' }, t(empty))] : settings[field].toSorted().map((site) => buildSite(site, field, controls))));
      const words = siteFaults[field] ?? '';
      if (fault.textContent !== words) fault.textContent = words;
      input.setAttribute('aria-invalid', String(words !== ''));
    },
  };
}

function buildSite(site: string, field: SiteField, controls: Controls): HTMLElement {
  return h('li', {}, h('span', { class: 'row-name' }, h('bdi', {}, site)),
    h('button', { class: 'text-btn', type: 'button', 'data-key': `${field} ${site}`, 'aria-label': t('removeSite', site), onclick: () => controls.removeSite(field, site) }, t('remove')));
}
