/** "What was recognised and why": the evidence the page was judged by, as it was found. */
import { printDate } from '../../cards/dates';
import type { PageState } from '../../messages';
import { explain } from '../../reasons';
import { h } from '../parts/dom';
import { printNames } from '../parts/list-view';
import type { PopupState } from './state';

interface Row { term: string; value: string; reasons?: readonly string[] }

export function buildWhy({ page, dataset }: Pick<PopupState, 'page' | 'dataset'>): Node[] {
  const rows = page.known === 'answered' ? describePage(page.state) : [{ term: 'Page', value: page.known === 'withheld' ? page.sentence : 'No answer from this page' }];
  const release = dataset?.ok === true ? `${printDate(dataset.release)}, ${dataset.entries.toLocaleString('en-GB')} entries` : (dataset?.sentence ?? 'Not known');
  return [h('h2', {}, 'What was recognised and why'), h('dl', {}, ...[...rows, { term: 'Dataset', value: release }].flatMap(buildRow))];
}

function describePage(page: PageState): Row[] {
  const { isNews, reasons, published } = page.detected;
  return [
    { term: 'Page', value: isNews ? 'A news article' : 'Not a news article', reasons: explain(reasons) },
    { term: 'Published', value: published === undefined ? 'No date found on the page' : printDate(published) },
    ...describeRelevance(page),
    ...(page.state === 'annotated' ? [{ term: 'Found', value: describeFound(page.names) }] : []),
  ];
}

function describeRelevance(page: PageState): Row[] {
  if (page.state !== 'annotated' && page.state !== 'not-conflict') return [];
  const { relevant, score, threshold, reasons } = page.relevance;
  return [{ term: 'Armed conflict', value: `${relevant ? 'Yes' : 'No'}: evidence ${printScore(score)}, ${printScore(threshold)} needed`, reasons }];
}

const printScore = (score: number): string => score.toLocaleString('en-GB', { maximumFractionDigits: 1 });

function describeFound(names: readonly { count: number }[]): string {
  const mentions = names.reduce((sum, { count }) => sum + count, 0);
  return `${printNames(names.length)}, ${mentions === 1 ? '1 mention' : `${mentions} mentions`}`;
}

function buildRow({ term, value, reasons = [] }: Row): Node[] {
  const list = reasons.length > 0 ? h('ul', { class: 'reasons' }, ...reasons.map((reason) => h('li', {}, reason))) : undefined;
  return [h('dt', {}, term), h('dd', {}, value, list)];
}
