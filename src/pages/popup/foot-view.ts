/** The foot: the way to the reasons, and how old the data is. */
import { printDate } from '../../cards/dates';
import { h } from '../shared/dom';
import type { Controls } from './controls';
import type { PopupState } from './state';

export function buildFoot({ section, dataset }: PopupState, controls: Controls): Node[] {
  const why = h('button', {
    class: 'text-btn', type: 'button', 'data-key': 'why', 'aria-expanded': String(section === 'why'), 'aria-controls': 'main', onclick: () => controls.toggle('why'),
  }, section === 'why' ? 'Back to the page' : 'What was recognised and why');
  const release = dataset?.ok === true ? `Data of ${printDate(dataset.release)}` : dataset && 'No data';
  return [why, h('span', { class: 'release' }, release ?? '')];
}
