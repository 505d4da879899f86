/** The foot: the way to the reasons, to the notes for print and to all entries, how old the data is, and where it comes from. */
import { t } from '../../i18n';
import { printDate } from '../../i18n/dates';
import { h } from '../parts/dom';
import type { Controls } from './controls';
import type { PopupState } from './state';

/** @param hasNames there is something to print notes about */
export function buildFoot({ section, dataset }: PopupState, hasNames: boolean, controls: Controls): Node[] {
  const why = h('button', {
    class: 'text-btn', type: 'button', 'data-key': 'why', 'aria-expanded': String(section === 'why'), 'aria-controls': 'main', onclick: () => controls.toggle('why'),
  }, section === 'why' ? t('backToPage') : t('why'));
  const release = dataset?.ok === true ? t('dataOf', printDate(dataset.release)) : t('aboutData');
  const entries = h('a', { class: 'entries', href: '../explorer/index.html', target: '_blank' }, t('allEntries'));
  const notes = hasNames ? [h('button', { class: 'text-btn', type: 'button', 'data-key': 'notes', onclick: () => controls.openNotes() }, t('printNotes'))] : [];
  return [h('div', { class: 'acts' }, why, ...notes), entries, h('a', { class: 'release', href: '../about/index.html', target: '_blank' }, release)];
}
