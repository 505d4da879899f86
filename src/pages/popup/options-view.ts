/** The options, in the popup itself. Each change is saved at once and reaches every open tab. */
import { DEFAULTS, type Settings } from '../../settings';
import { h } from '../parts/dom';
import type { Controls } from './controls';

type Choice<T> = readonly { value: T; label: string; note?: string }[];

const WHERE: Choice<Settings['where']> = [
  { value: 'every-article', label: 'Every news article', note: 'Only articles about armed conflict are marked.' },
  { value: 'chosen-sites', label: 'Sites I choose', note: 'Use the switch above on each of them.' },
  { value: 'on-click', label: 'Only when I click', note: 'Nothing is marked until you ask for it here.' },
];
const PAINTER: Choice<Settings['painter']> = [{ value: 'highlight', label: 'Over the page' }, { value: 'elements', label: 'In the page' }];
const DENSITY: Choice<Settings['density']> = [{ value: 'article', label: 'First' }, { value: 'section', label: 'First per section' }, { value: 'every', label: 'All' }];
const DWELL: Choice<Settings['dwell']> = [
  { value: 200, label: '0.2 s' }, { value: 400, label: '0.4 s' }, { value: 700, label: '0.7 s' }, { value: 'click', label: 'Click' }, { value: 'alt', label: 'Hold Alt' },
];

export function buildOptions(settings: Settings, controls: Controls): Node[] {
  const parts = [
    h('h2', {}, 'Options'),
    buildWhere(settings, controls),
    buildSegment('Which mentions', 'A name is marked again under each new heading.', 'density', DENSITY, settings, controls),
    buildSegment('Open a card after', 'Cards never open while you scroll, select or type.', 'dwell', DWELL, settings, controls),
    buildSegment('Draw the lines', 'Over the page leaves it untouched. In the page adds elements that other tools can reach.', 'painter', PAINTER, settings, controls),
    buildCountries(settings, controls),
    buildSites('Sites turned off', 'sitesOff', settings, controls),
    buildSites('Sites you chose', 'sitesChosen', settings, controls),
    buildHidden(settings, controls),
  ];
  return parts.filter((part) => part !== undefined);
}

function buildWhere(settings: Settings, controls: Controls): HTMLElement {
  return h('fieldset', { class: 'set' }, h('legend', {}, 'Where to work'), ...WHERE.map(({ value, label, note }) =>
    h('label', { class: 'pick' },
      h('input', { type: 'radio', name: 'where', 'data-key': `where ${value}`, checked: settings.where === value, onchange: () => controls.change((now) => ({ ...now, where: value })) }),
      h('span', {}, h('b', {}, label), h('span', {}, note ?? '')))));
}

function buildSegment<K extends 'density' | 'dwell' | 'painter'>(legend: string, note: string, field: K, choice: Choice<Settings[K]>, settings: Settings, controls: Controls): HTMLElement {
  const id = `note-${field}`;
  return h('fieldset', { class: 'set', 'aria-describedby': id }, h('legend', {}, legend), h('p', { id }, note),
    h('span', { class: 'seg' }, ...choice.map(({ value, label }) => h('label', {},
      h('input', { type: 'radio', name: field, 'data-key': `${field} ${value}`, checked: settings[field] === value, onchange: () => controls.change((now) => ({ ...now, [field]: value })) }),
      label))));
}

function buildCountries({ underlineCountries }: Settings, controls: Controls): HTMLElement {
  const onchange = (event: Event) => controls.change((now) => ({ ...now, underlineCountries: (event.target as HTMLInputElement).checked }));
  return h('div', { class: 'set' }, h('label', { class: 'switch wide' },
    h('input', { type: 'checkbox', role: 'switch', 'data-key': 'countries', checked: underlineCountries, onchange }), h('span', {}, 'Mark the names of countries too')));
}

function buildSites(title: string, field: 'sitesOff' | 'sitesChosen', settings: Settings, controls: Controls): HTMLElement | undefined {
  if (settings[field].length === 0) return undefined;
  const remove = (site: string) => controls.change((now) => ({ ...now, [field]: now[field].filter((listed) => listed !== site) }));
  return h('section', { class: 'set' }, h('h3', {}, title), h('ul', { class: 'sites' }, ...settings[field].map((site) =>
    h('li', {}, h('span', {}, site), h('button', { class: 'text-btn', type: 'button', 'data-key': `${field} ${site}`, 'aria-label': `Remove ${site}`, onclick: () => remove(site) }, 'Remove')))));
}

function buildHidden({ hidden }: Settings, controls: Controls): HTMLElement | undefined {
  if (hidden.length === 0) return undefined;
  const onclick = () => controls.change((now) => ({ ...now, hidden: DEFAULTS.hidden }));
  return h('section', { class: 'set' }, h('h3', {}, 'Hidden names'),
    h('button', { class: 'btn', type: 'button', 'data-key': 'hidden', onclick }, hidden.length === 1 ? 'Show the hidden name again' : `Show ${hidden.length} hidden names again`));
}
