/** "What was recognised and why": the evidence the page was judged by, as it was found. */
import { printNumber, t, tCount } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { PageState } from '../../messages';
import { explain } from '../../reasons';
import { h } from '../parts/dom';
import { explainFault } from '../parts/fault';
import { printNames } from '../parts/list-view';
import { inEnglish } from '../parts/words';
import type { PopupState } from './state';

interface Row { term: string; value: string; reasons?: readonly (Node | string)[] }

export function buildWhy({ page, dataset }: Pick<PopupState, 'page' | 'dataset'>): Node[] {
  const rows = page.known === 'answered' ? describePage(page.state) : [{ term: t('whyPage'), value: page.known === 'withheld' ? page.sentence : t('whyNoAnswer') }];
  return [h('h2', {}, t('why')), h('dl', {}, ...[...rows, { term: t('dataset'), value: describeDataset(dataset) }].flatMap(buildRow))];
}

function describeDataset(dataset: PopupState['dataset']): string {
  if (dataset === undefined) return t('notKnown');
  return dataset.ok ? t('whyDataset', printDate(dataset.release), tCount('entries', dataset.entries)) : explainFault(dataset.sentence);
}

function describePage(page: PageState): Row[] {
  const { isNews, reasons, published } = page.detected;
  return [
    { term: t('whyPage'), value: isNews ? t('whyNews') : t('whyNotNews'), reasons: explain(reasons) },
    { term: t('whyPublished'), value: published === undefined ? t('whyNoDate') : printDate(published) },
    ...describeRelevance(page),
    ...(page.state === 'annotated' ? [{ term: t('whyFound'), value: describeFound(page.names) }] : []),
  ];
}

function describeRelevance(page: PageState): Row[] {
  if (page.state !== 'annotated' && page.state !== 'not-conflict') return [];
  const { relevant, score, threshold, reasons } = page.relevance;
  return [{ term: t('whyConflict'), value: t(relevant ? 'whyYes' : 'whyNo', printScore(score), printScore(threshold)), reasons: reasons.map((reason) => inEnglish(reason)) }];
}

const printScore = (score: number): string => printNumber(score, { maximumFractionDigits: 1 });

function describeFound(names: readonly { count: number }[]): string {
  const mentions = names.reduce((sum, { count }) => sum + count, 0);
  return t('whyFoundCounts', printNames(names.length), tCount('mentions', mentions));
}

function buildRow({ term, value, reasons = [] }: Row): Node[] {
  const list = reasons.length > 0 ? h('ul', { class: 'reasons' }, ...reasons.map((reason) => h('li', {}, reason))) : undefined;
  return [h('dt', {}, term), h('dd', {}, value, list)];
}
