/** Shows one entry, or says that there is none at this address. */
import { reportAddress } from '../../cards/report';
import { language, t } from '../../i18n';
import type { Card } from '../../types';
import { explainFault } from '../parts/fault';
import { h } from '../parts/dom';
import { ENGLISH, own } from '../parts/words';
import type { Controls } from './controls';
import { drawEntry, HEADING_ID, readingOf } from './entry-page';
import { FACETS, facetOf } from '../../search/facets';
import type { Library } from '../../search/library';
import { buildNodes } from './nodes';

/** @param home address of the list the reader came from. */
export function buildEntry(card: Card, library: Library, home: string, controls: Controls): Node[] {
  const nodes = buildNodes(drawEntry(readingOf(card, library)).map((tree) => tree ?? false));
  const copied = h('span', { class: 'copied', role: 'status', id: 'copied', ...own() });
  const acts = h('div', { class: 'entry-acts' },
    h('button', { class: 'btn', type: 'button', 'data-copy': 'plain', ...own(), onclick: () => controls.copy('plain') }, t('copyCitation')),
    h('button', { class: 'btn', type: 'button', 'data-copy': 'markdown', ...own(), onclick: () => controls.copy('markdown') }, t('copyMarkdown')),
    h('a', { href: reportAddress(card, library.release), target: '_blank', rel: 'noopener noreferrer', ...own() }, t('reportError')), copied);
  nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('.entry-main')] : [])).at(0)?.append(acts);
  const facet = FACETS.find(({ key }) => key === facetOf(card.kind));
  const crumb = buildCrumb(home, facet === undefined ? '' : ` / ${t(facet.title)}`);
  return [crumb, ...(language() === 'en' ? [] : [h('p', { class: 'crumb' }, t('entryEnglish'))]), h('article', ENGLISH, ...nodes)];
}

const buildCrumb = (home: string, ...behind: string[]): HTMLElement => h('p', { class: 'crumb' }, h('a', { href: home }, t('allEntries')), ...behind);

export function buildMissing(home: string): Node[] {
  return [
    buildCrumb(home),
    h('h1', { id: HEADING_ID, tabindex: -1 }, t('missingTitle')),
    h('p', { class: 'lead' }, t('missingText')),
    h('p', {}, h('a', { href: home }, t('lookByName'))),
  ];
}

/** The dataset cannot be read: the page has nothing to show. */
export function buildFailure(sentence: string): Node[] {
  return [h('h1', { id: HEADING_ID, tabindex: -1 }, t('entriesFailed')), h('p', { class: 'lead', role: 'alert' }, explainFault(sentence))];
}
