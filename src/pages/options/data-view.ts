/** What is kept and what is not, and the settings as a file. */
import { printDate } from '../../cards/dates';
import type { DatasetStatus } from '../../messages';
import { h } from '../parts/dom';
import type { Controls, OptionsState } from './state';

export function buildData({ dataset }: OptionsState, controls: Controls): Node[] {
  const proof: [string, string][] = [
    ['Dataset', describeDataset(dataset)],
    ['Sent over the network', 'Nothing. The browser itself forbids Backgrounder every connection.'],
    ['Kept in this browser', 'These options, your lists of sites, the names you know'],
    ['Private windows', 'Nothing is kept from them'],
  ];
  const input = h('input', { type: 'file', accept: '.json,application/json', id: 'import-file', hidden: true, onchange: () => takeFile(input, controls) });
  return [
    h('dl', { class: 'proof' }, ...proof.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value)))),
    h('div', { class: 'acts' }, button('export', 'Export settings', () => controls.exportFile()), button('import', 'Import settings', () => input.click()), button('reset', 'Reset everything', () => controls.reset()), input),
    h('p', { class: 'how' }, 'The file holds everything on this page, your lists too. Importing checks all of it first; what a file does not name stays as it is.'),
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
  if (dataset === undefined) return 'Not known';
  if (!dataset.ok) return dataset.sentence;
  return `${dataset.entries.toLocaleString('en-GB')} entries and ${dataset.places.toLocaleString('en-GB')} further places, ${printDate(dataset.release)}`;
}
