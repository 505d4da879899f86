/** The foot: the way to the reasons, how old the data is, and where it comes from. */
import { printDate } from '../../cards/dates';
import { h } from '../parts/dom';
import type { Controls } from './controls';
import type { PopupState } from './state';

export function buildFoot({ section, dataset }: PopupState, controls: Controls): Node[] {
  const why = h('button', {
    class: 'text-btn', type: 'button', 'data-key': 'why', 'aria-expanded': String(section === 'why'), 'aria-controls': 'main', onclick: () => controls.toggle('why'),
  }, section === 'why' ? 'Back to the page' : 'What was recognised and why');
  const release = dataset?.ok === true ? `Data of ${printDate(dataset.release)}` : 'About the data';
  return [why, h('a', { class: 'release', href: '../about/index.html', target: '_blank' }, release)];
}
