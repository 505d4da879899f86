/** The options a reader changes most, in the popup itself; the options page has all of them. Each change is saved at once and reaches every open tab. */
import { t } from '../../i18n';
import type { Settings } from '../../settings';
import { buildSegment, buildWhere, DENSITY, DWELL, PAINTER, type Choice, type SegmentField } from '../parts/choices';
import { h } from '../parts/dom';
import type { Controls } from './controls';

export function buildOptions(settings: Settings, controls: Controls): Node[] {
  const parts = [
    h('h2', {}, t('options')),
    h('fieldset', { class: 'set' }, h('legend', {}, t('where')), ...buildWhere(settings, (change) => controls.change(change))),
    buildSet(t('density'), t('densityNote'), 'density', DENSITY, settings, controls),
    buildSet(t('dwellShort'), t('dwellNote'), 'dwell', DWELL, settings, controls),
    buildSet(t('painter'), t('painterNote'), 'painter', PAINTER, settings, controls),
    buildCountries(settings, controls),
    buildSites(t('sitesOff'), 'sitesOff', settings, controls),
    buildSites(t('sitesChosen'), 'sitesChosen', settings, controls),
    h('p', { class: 'set all' }, h('a', { href: '../options/index.html', target: '_blank', 'data-key': 'all-settings' }, t('allSettings'))),
  ];
  return parts.filter((part) => part !== undefined);
}

function buildSet<K extends SegmentField>(legend: string, note: string, field: K, choice: Choice<Settings[K]>, settings: Settings, controls: Controls): HTMLElement {
  const id = `note-${field}`;
  return h('fieldset', { class: 'set', 'aria-describedby': id }, h('legend', {}, legend), h('p', { id }, note), buildSegment(field, choice, settings, (change) => controls.change(change)));
}

function buildCountries({ underlineCountries }: Settings, controls: Controls): HTMLElement {
  const onchange = (event: Event) => controls.change((now) => ({ ...now, underlineCountries: (event.target as HTMLInputElement).checked }));
  return h('div', { class: 'set' }, h('label', { class: 'switch wide' },
    h('input', { type: 'checkbox', role: 'switch', 'data-key': 'countries', checked: underlineCountries, onchange }), h('span', {}, t('countriesToo'))));
}

function buildSites(title: string, field: 'sitesOff' | 'sitesChosen', settings: Settings, controls: Controls): HTMLElement | undefined {
  if (settings[field].length === 0) return undefined;
  const remove = (site: string) => controls.change((now) => ({ ...now, [field]: now[field].filter((listed) => listed !== site) }));
  return h('section', { class: 'set' }, h('h3', {}, title), h('ul', { class: 'sites' }, ...settings[field].map((site) =>
    h('li', {}, h('span', {}, h('bdi', {}, site)), h('button', { class: 'text-btn', type: 'button', 'data-key': `${field} ${site}`, 'aria-label': t('removeSite', site), onclick: () => remove(site) }, t('remove'))))));
}
