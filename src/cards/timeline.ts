/** The timeline: a line with the article's date on it, and the same in words below. Rings are before the article, diamonds since. */
import type { Branch, PartialDate, TimelineRow } from '../types';
import { isAfter, printDate, yearFraction } from './dates';
import type { Reading } from './reading';
import { flagText, sayNew, small, withRefs } from './text';
import { h, type Child } from './tree';

const WIDTH = 328;
const EDGE = 13;
const LINE_Y = 32;
/** Half a diagonal. */
const DIAMOND = 6;
/** A label centred nearer to the edge than this would run out of the drawing. */
const LABEL_EDGE = 76;

export interface TimelineScale { years: [number, number]; marks: { x: number; isNew: boolean }[]; article?: number }

/** Pure: x positions in drawing units; undefined where there is no line to draw: fewer than two different dates, the article's among them. */
export function scaleTimeline(rows: readonly TimelineRow[], published: PartialDate | undefined): TimelineScale | undefined {
  const dated = rows.flatMap((row) => {
    const at = yearFraction(row.date);
    return at === undefined ? [] : [{ at, isNew: isAfter(row.date, published) }];
  });
  const article = published === undefined ? undefined : yearFraction(published);
  const all = [...dated.map(({ at }) => at), ...(article === undefined ? [] : [article])];
  const first = Math.min(...all);
  const last = Math.max(...all);
  if (dated.length === 0 || all.length < 2 || last - first < 1 / 12) return undefined;
  const toX = (at: number): number => Math.round((EDGE + (at - first) / (last - first) * (WIDTH - 2 * EDGE)) * 10) / 10;
  return {
    years: [Math.floor(first), Math.floor(last)], marks: dated.map(({ at, isNew }) => ({ x: toX(at), isNew })),
    ...(article !== undefined && { article: toX(article) }),
  };
}

function drawArticle(x: number, published: PartialDate): Branch[] {
  const [anchor, at] = x < LABEL_EDGE ? ['start', 2] : x > WIDTH - LABEL_EDGE ? ['end', WIDTH - 2] : ['middle', x];
  return [
    h('path', { class: 'tl-art', d: `M${x} 19v20` }),
    h('text', { class: 'tl-artt', x: String(at), y: '13', 'text-anchor': String(anchor) }, `this article, ${printDate(published)}`),
  ];
}

const drawMark = ({ x, isNew }: { x: number; isNew: boolean }): Branch => (isNew
  ? h('path', { class: 'tl-new', d: `M${x} ${LINE_Y - DIAMOND}l${DIAMOND} ${DIAMOND}-${DIAMOND} ${DIAMOND}-${DIAMOND}-${DIAMOND}Z` })
  : h('circle', { class: 'tl-ev', cx: String(x), cy: String(LINE_Y), r: '4' }));

function drawLine({ years: [from, to], marks, article }: TimelineScale, published: PartialDate | undefined): Branch {
  const dated = article === undefined || published === undefined ? '' : `; the article is dated ${printDate(published)}`;
  return h('svg', { class: 'tl', viewBox: `0 0 ${WIDTH} 54`, role: 'img', 'aria-label': `Timeline ${from} to ${to}${dated}` },
    h('path', { class: 'tl-line', d: `M6 ${LINE_Y}H${article ?? WIDTH - 6}` }),
    article !== undefined && h('path', { class: 'tl-after', d: `M${article} ${LINE_Y}H${WIDTH - 6}` }),
    ...marks.map(drawMark), ...(article === undefined || published === undefined ? [] : drawArticle(article, published)),
    h('text', { x: '2', y: '52' }, String(from)), h('text', { x: String(WIDTH - 2), y: '52', 'text-anchor': 'end' }, String(to)));
}

function drawRow(row: TimelineRow, { article }: Reading): Branch {
  const fresh = isAfter(row.date, article.published);
  const by = row.by === undefined ? '' : ` According to ${row.by}.`;
  return h('li', { class: fresh ? 'new' : undefined }, h('time', {}, printDate(row.date)),
    h('span', {}, fresh && sayNew(), ...withRefs(row.text + by, row.src), small(flagText(row.flag))));
}

export function drawTimeline(reading: Reading): Child[] {
  const { timeline } = reading.card;
  if (timeline.length === 0) return [];
  const { published } = reading.article;
  const scale = scaleTimeline(timeline, published);
  return [scale && drawLine(scale, published), h('ul', { class: 'tl-list' }, ...timeline.map((row) => drawRow(row, reading)))];
}
