/** The timeline: a line with the article's date on it, and the same in words below. Rings are before the article, diamonds since. */
import type { PartialDate, TimelineRow } from '../../types';
import { isAfter, printDate, yearFraction } from './dates';
import { h, s } from './h';
import { flagText, spokenNew, withRefs } from './text';
import type { View } from './view';

const WIDTH = 328;
const EDGE = 13;
const LINE_Y = 32;
const DIAMOND = 4;
/** A label centred nearer to the edge than this would run out of the drawing. */
const LABEL_EDGE = 76;

export interface TimelineScale { years: [number, number]; marks: { x: number; isNew: boolean }[]; article?: number }

/** Pure: x positions in drawing units; undefined where there is no line to draw (fewer than two different dates). */
export function scaleTimeline(rows: readonly TimelineRow[], published: PartialDate | undefined): TimelineScale | undefined {
  const dated = rows.flatMap((row) => {
    const at = yearFraction(row.date);
    return at === undefined ? [] : [{ at, isNew: isAfter(row.date, published) }];
  });
  const article = published === undefined ? undefined : yearFraction(published);
  const all = [...dated.map(({ at }) => at), ...(article === undefined ? [] : [article])];
  const first = Math.min(...all);
  const last = Math.max(...all);
  if (dated.length < 2 || last - first < 1 / 12) return undefined;
  const toX = (at: number): number => Math.round((EDGE + (at - first) / (last - first) * (WIDTH - 2 * EDGE)) * 10) / 10;
  return {
    years: [Math.floor(first), Math.floor(last)], marks: dated.map(({ at, isNew }) => ({ x: toX(at), isNew })),
    ...(article !== undefined && { article: toX(article) }),
  };
}

function drawArticle(x: number, published: PartialDate): SVGElement[] {
  const [anchor, at] = x < LABEL_EDGE ? ['start', 2] : x > WIDTH - LABEL_EDGE ? ['end', WIDTH - 2] : ['middle', x];
  return [
    s('path', { class: 'tl-art', d: `M${x} 19v20` }),
    s('text', { class: 'tl-artt', x: String(at), y: '13', 'text-anchor': String(anchor) }, `this article, ${printDate(published)}`),
  ];
}

function draw(scale: TimelineScale, published: PartialDate | undefined): SVGElement {
  const { years: [from, to], marks, article } = scale;
  const until = article ?? WIDTH - 6;
  const shape = ({ x, isNew }: { x: number; isNew: boolean }) => (isNew
    ? s('path', { class: 'tl-new', d: `M${x} ${LINE_Y - DIAMOND - 2}l6 6-6 6-6-6Z` })
    : s('circle', { class: 'tl-ev', cx: String(x), cy: String(LINE_Y), r: '4' }));
  const dated = article === undefined || published === undefined ? '' : `; the article is dated ${printDate(published)}`;
  return s('svg', { class: 'tl', viewBox: `0 0 ${WIDTH} 54`, role: 'img', 'aria-label': `Timeline ${from} to ${to}${dated}` },
    s('path', { class: 'tl-line', d: `M6 ${LINE_Y}H${until}` }),
    article !== undefined && s('path', { class: 'tl-after', d: `M${article} ${LINE_Y}H${WIDTH - 6}` }),
    ...marks.map(shape), ...(article === undefined || published === undefined ? [] : drawArticle(article, published)),
    s('text', { x: '2', y: '52' }, String(from)), s('text', { x: String(WIDTH - 2), y: '52', 'text-anchor': 'end' }, String(to)));
}

function renderRow(row: TimelineRow, view: View): HTMLElement {
  const fresh = isAfter(row.date, view.page.published);
  const by = row.by === undefined ? '' : ` According to ${row.by}.`;
  const flag = flagText(row.flag);
  return h('li', { class: fresh && 'new' }, h('time', {}, printDate(row.date)),
    h('span', {}, fresh && spokenNew(), ...withRefs(row.text + by, row.src, view), flag !== undefined && h('small', {}, ` ${flag}`)));
}

export function renderTimeline(view: View): (Element | undefined)[] {
  const { timeline } = view.card;
  if (timeline.length === 0) return [];
  const { published } = view.page;
  const scale = scaleTimeline(timeline, published);
  return [scale && draw(scale, published), h('ul', { class: 'tl-list' }, ...timeline.map((row) => renderRow(row, view)))];
}
