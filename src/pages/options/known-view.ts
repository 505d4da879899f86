/** The names the reader knows: listed in articles, not marked. They are put here in the popup and in cards, where they are read, or after some openings of their cards. */
import { t } from '../../i18n';
import type { Settings } from '../../settings';
import { HIDE_AFTER } from '../parts/choices';
import { h } from '../parts/dom';
import { inEnglish } from '../parts/words';
import type { Controls, OptionsState } from './state';
import { buildChoice } from './switch';

export const buildAfter = (settings: Settings, controls: Controls): HTMLElement => buildChoice('hideAfter', t('hideAfter'), t('hideAfterNote'), HIDE_AFTER, settings, controls);

export function buildKnown({ settings: { known }, names }: OptionsState, controls: Controls): Node[] {
  const rows = known.map((id) => ({ id, name: names[id] ?? id })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const how = h('p', { class: 'how' }, t('knownHow'));
  if (rows.length === 0) return [how, h('p', { class: 'none' }, t('noneYet'))];
  return [
    how,
    h('ul', { class: 'rows', 'aria-labelledby': 'known' }, ...rows.map(({ id, name }) => h('li', {}, h('span', { class: 'row-name' }, inEnglish(name)),
      h('button', { class: 'text-btn', type: 'button', 'data-key': `known ${id}`, 'aria-label': t('markAgainName', name), onclick: () => controls.unknow(id) }, t('markAgain'))))),
    h('div', { class: 'acts' }, h('button', { class: 'btn', type: 'button', 'data-key': 'unknow-all', onclick: () => controls.unknowAll() }, t('markAllAgain'))),
  ];
}
