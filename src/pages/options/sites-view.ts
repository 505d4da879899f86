/** Where Backgrounder works: the rule, and the two lists of sites with a field to add to each. The fields are built once: the reader types in them. */
import type { Settings } from '../../settings';
import { buildWhere } from '../parts/choices';
import { createRegion, h } from '../parts/dom';
import type { Controls, OptionsState, SiteField } from './state';

const LISTS: readonly { field: SiteField; title: string; note: string; empty: string }[] = [
  { field: 'sitesChosen', title: 'Sites you chose', note: 'Counts while “Sites I choose” is set above.', empty: 'None yet.' },
  { field: 'sitesOff', title: 'Sites turned off', note: 'Nothing is marked there, whatever is set above.', empty: 'None.' },
];

export function createSites(element: HTMLElement, controls: Controls): (state: OptionsState) => void {
  const shows = LISTS.map((list) => createList(list, controls));
  element.append(...shows.map(({ node }) => node));
  return (state) => {
    for (const { show } of shows) show(state);
  };
}

export const buildRule = (settings: Settings, controls: Controls): HTMLElement =>
  h('fieldset', { class: 'set stack' }, h('legend', {}, 'Where to work'), ...buildWhere(settings, (change) => controls.change(change)));

function createList({ field, title, note, empty }: (typeof LISTS)[number], controls: Controls): { node: HTMLElement; show(state: OptionsState): void } {
  const rows = h('ul', { class: 'rows', 'aria-labelledby': `list-${field}` });
  const fault = h('p', { class: 'fault', id: `fault-${field}`, role: 'alert' });
  const input = h('input', { type: 'text', id: `add-${field}`, 'data-key': `add ${field}`, inputmode: 'url', autocapitalize: 'none', autocomplete: 'off', spellcheck: 'false', placeholder: 'news.example', 'aria-describedby': fault.id });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    if (controls.addSite(field, input.value)) input.value = '';
    input.focus();
  };
  const form = h('form', { class: 'add', novalidate: true, onsubmit }, h('label', { for: input.id, class: 'vh' }, `Add to “${title}”`), h('span', { class: 'field' }, input), h('button', { class: 'btn', type: 'submit' }, 'Add'));
  const showRows = createRegion(rows);
  return {
    node: h('div', { class: 'set stack' }, h('div', {}, h('h3', { class: 'lab', id: `list-${field}` }, title), h('p', {}, note)), rows, form, fault),
    show({ settings, siteFaults }) {
      showRows(settings[field], () => (settings[field].length === 0 ? [h('li', { class: 'none' }, empty)] : settings[field].toSorted().map((site) => buildSite(site, field, controls))));
      const words = siteFaults[field] ?? '';
      if (fault.textContent !== words) fault.textContent = words;
      input.setAttribute('aria-invalid', String(words !== ''));
    },
  };
}

function buildSite(site: string, field: SiteField, controls: Controls): HTMLElement {
  return h('li', {}, h('span', { class: 'row-name' }, site),
    h('button', { class: 'text-btn', type: 'button', 'data-key': `${field} ${site}`, 'aria-label': `Remove ${site}`, onclick: () => controls.removeSite(field, site) }, 'Remove'));
}
