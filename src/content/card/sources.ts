/** The numbered sources, each with publisher, date and a link, and how fresh entry and dataset are. */
import type { Source } from '../../types';
import { printDate } from './dates';
import { h } from './h';
import { section } from './text';
import { sourceId, type View } from './view';

/** Dataset text is text, and an address is only ever http or https. */
export const safeUrl = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);

const dateOf = ({ date, accessed }: Source): string => (date === 'undated' ? `undated, read ${printDate(accessed)}` : printDate(date));

function renderSource(source: Source, number: number): HTMLElement {
  const href = safeUrl(source.url);
  const words = source.title ?? source.publisher;
  const title = href === undefined ? h('cite', {}, words) : h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words);
  const before = source.title === undefined ? [] : [`${source.publisher}, `];
  const original = source.original === undefined ? [] : [` (${source.original})`];
  return h('li', { id: sourceId(number), tabindex: '-1' }, h('span', {}, ...before, title, `, ${dateOf(source)}`, ...original));
}

export function renderSources({ card, page }: View): HTMLElement {
  return section('Sources', undefined,
    h('ol', { class: 'src' }, ...card.sources.map((source, index) => renderSource(source, index + 1))),
    h('p', { class: 'fine' }, `Dataset of ${printDate(page.release)}. Entry last checked ${printDate(card.reviewed)}.`));
}
