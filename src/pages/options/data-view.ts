/** What is kept and what is not, and the settings as a file. */
import { t, tCount } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { DatasetStatus } from '../../messages';
import { h } from '../parts/dom';
import { explainFault } from '../parts/fault';
import type { Controls, OptionsState } from './state';

export function buildData({ dataset }: OptionsState, controls: Controls): Node[] {
  const proof: [string, string][] = [
    [t('dataset'), describeDataset(dataset)],
    [t('network'), t('networkNone')],
    [t('kept'), t('keptWhat')],
    [t('privateWindows'), t('privateNone')],
  ];
  const input = h('input', { type: 'file', accept: '.json,application/json', id: 'import-file', hidden: true, onchange: () => takeFile(input, controls) });
  return [
    h('dl', { class: 'proof' }, ...proof.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value)))),
    h('div', { class: 'acts' }, button('export', t('exportSettings'), () => controls.exportFile()), button('import', t('importSettings'), () => input.click()), button('reset', t('resetAll'), () => controls.reset()), input),
    h('p', { class: 'how' }, t('fileNote')),
  ];
}

const button = (key: string, label: string, onclick: () => void): HTMLElement => h('button', { class: 'btn', type: 'button', 'data-key': key, onclick }, label);

/** The same file chosen again is a new choice. */
function takeFile(input: HTMLInputElement, controls: Controls): void {
  const file = input.files?.[0];
  if (file !== undefined) controls.importFile(file);
  input.value = '';
}

function describeDataset(dataset: DatasetStatus | undefined): string {
  if (dataset === undefined) return t('notKnown');
  if (!dataset.ok) return explainFault(dataset.sentence);
  return t('whyDataset', t('datasetHolds', tCount('entries', dataset.entries), tCount('furtherPlaces', dataset.places)), printDate(dataset.release));
}
