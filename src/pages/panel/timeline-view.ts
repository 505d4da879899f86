/** Before and since: one timeline of the article's names, with the article's date in it. The weightiest rows first shown; one button shows all. */
import { isAfter } from '../../cards/dates';
import { t, tCount } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { TimelineItem } from '../../messages';
import type { PartialDate } from '../../types';
import { h } from '../parts/dom';
import { english, ENGLISH, own } from '../parts/words';
import type { PanelControls } from './controls';

/** Rows until the reader asks for all: before the article, and since. What one side does not need the other may have. */
const ROWS_BEFORE = 7;
const ROWS_SINCE = 5;
const MOST_ROWS = ROWS_BEFORE + ROWS_SINCE;

/** The heaviest rows of each side, of equals those nearest to the article; in their order of time. Pure. */
export function pickEvents(items: readonly TimelineItem[], published: PartialDate | undefined): TimelineItem[] {
  const at = published === undefined ? items.length : placeOfArticle(items, published);
  const heaviest = (indices: number[]): number[] => indices.toSorted((a, b) => (items[b]?.weight ?? 0) - (items[a]?.weight ?? 0));
  const before = heaviest([...items.keys()].slice(0, at).toReversed());
  const since = heaviest([...items.keys()].slice(at));
  const kept = new Set([...before.slice(0, MOST_ROWS - Math.min(ROWS_SINCE, since.length)), ...since.slice(0, MOST_ROWS - Math.min(ROWS_BEFORE, before.length))]);
  return items.filter((_, index) => kept.has(index));
}

/** Where the article stands among rows in order of time: before the first that is certainly later. */
export function placeOfArticle(items: readonly TimelineItem[], published: PartialDate | undefined): number {
  const later = items.findIndex(({ date }) => isAfter(date, published));
  return later < 0 ? items.length : later;
}

export function buildTimeline(all: readonly TimelineItem[], published: PartialDate | undefined, showAll: boolean, controls: PanelControls): Node[] {
  if (all.length === 0) return [];
  const items = showAll ? all : pickEvents(all, published);
  const at = placeOfArticle(items, published);
  const rows = items.map((item) => buildRow(item, published));
  const here = published === undefined ? [] : [h('li', { class: 'here' }, h('time', {}, printDate(published)), h('p', {}, h('b', {}, t('thisArticle'))))];
  const more = all.length > MOST_ROWS ? h('button', { class: 'text-btn more', type: 'button', 'data-key': 'events', 'aria-expanded': String(showAll), 'aria-controls': 'events', onclick: () => controls.showAllEvents(!showAll) },
    showAll ? tCount('showWeightiest', MOST_ROWS) : tCount('showAllEvents', all.length)) : undefined;
  return [
    h('h2', { id: 'time-title' }, published === undefined ? t('timeline') : t('beforeAndSince')),
    published === undefined ? h('p', { class: 'deck' }, t('noPlaceInTime')) : undefined,
    h('ol', { class: 'vtl', id: 'events' }, ...rows.slice(0, at), ...here, ...rows.slice(at)), more,
  ].filter((node) => node !== undefined);
}

function buildRow({ date, text, by, flag, sources }: TimelineItem, published: PartialDate | undefined): HTMLElement {
  const isNew = isAfter(date, published);
  const said = by === undefined ? '' : english(` According to ${by}.`);
  return h('li', { class: isNew ? 'new' : '' }, h('time', {}, printDate(date)),
    h('p', ENGLISH, isNew ? h('span', { class: 'vh', ...own() }, t('sinceArticle'), ' ') : undefined, `${text}${said} `, h('small', {}, [...sources, ...(flag === undefined ? [] : [flag.replace('-', ' ')])].join(', '))));
}
