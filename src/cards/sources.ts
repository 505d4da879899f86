/** The numbered sources, each with publisher, date and a link, and how fresh entry and dataset are. */
import type { Branch, Card, Source } from '../types';
import { printDate } from './dates';
import { sourceId, type Reading } from './reading';
import { section } from './text';
import { h } from './tree';

/** When the page is from, as far as it says. */
export const dateOf = ({ date, accessed }: Source): string => (date === 'undated' ? `undated, read ${printDate(accessed)}` : printDate(date));

/** An address is only ever http or https; the content script checks again. */
function drawSource(source: Source, number: number): Branch {
  const words = source.title ?? source.publisher;
  const title = /^https?:\/\//.test(source.url) ? h('a', { href: source.url, target: '_blank', rel: 'noopener noreferrer' }, words) : h('cite', {}, words);
  return h('li', { id: sourceId(number), tabindex: '-1' }, h('span', {},
    source.title !== undefined && `${source.publisher}, `, title, `, ${dateOf(source)}`, source.original !== undefined && ` (${source.original})`));
}

/** How a card came about and how fresh it is. */
export const originOf = ({ depth, sources, reviewed }: Card): string =>
  depth === 'register' ? `Made from ${sources.length === 1 ? 'the source' : 'the sources'} above: nobody has written an entry yet.` : `Entry last checked ${printDate(reviewed)}.`;

export const drawSources = ({ card, article }: Reading): Branch => section('Sources', undefined,
  h('ol', { class: 'src' }, ...card.sources.map((source, index) => drawSource(source, index + 1))),
  h('p', { class: 'fine' }, `Dataset of ${printDate(article.release)}. ${originOf(card)}`));
