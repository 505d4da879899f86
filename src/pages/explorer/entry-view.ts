/** Shows one entry, or says that there is none at this address. */
import { reportAddress, REPORT_WORDS } from '../../cards/report';
import type { Card } from '../../types';
import { h } from '../parts/dom';
import type { Controls } from './controls';
import { drawEntry, HEADING_ID, readingOf } from './entry-page';
import type { Library } from '../../search/library';
import { buildNodes } from './nodes';

/** @param home address of the list the reader came from. */
export function buildEntry(card: Card, library: Library, home: string, controls: Controls): Node[] {
  const nodes = buildNodes(drawEntry(readingOf(card, library), home).map((tree) => tree ?? false));
  const copied = h('span', { class: 'copied', role: 'status', id: 'copied' });
  const acts = h('div', { class: 'entry-acts' },
    h('button', { class: 'btn', type: 'button', 'data-copy': 'plain', onclick: () => controls.copy('plain') }, 'Copy with citation'),
    h('button', { class: 'btn', type: 'button', 'data-copy': 'markdown', onclick: () => controls.copy('markdown') }, 'Copy as Markdown'),
    h('a', { href: reportAddress(card, library.release), target: '_blank', rel: 'noopener noreferrer' }, REPORT_WORDS), copied);
  nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('.entry-main')] : [])).at(0)?.append(acts);
  return nodes;
}

export function buildMissing(home: string): Node[] {
  return [
    h('p', { class: 'crumb' }, h('a', { href: home }, 'All entries')),
    h('h1', { id: HEADING_ID, tabindex: -1 }, 'No entry at this address'),
    h('p', { class: 'lead' }, 'The address may be cut short, or the entry may be in a newer version of the dataset.'),
    h('p', {}, h('a', { href: home }, 'Look for it by name')),
  ];
}

/** The dataset cannot be read: the page has nothing to show. */
export function buildFailure(sentence: string): Node[] {
  return [h('h1', { id: HEADING_ID, tabindex: -1 }, 'The entries cannot be shown'), h('p', { class: 'lead', role: 'alert' }, sentence)];
}
