/**
 * Fills the rows of the drawing: between two rows of boxes lie rows of labels, and every line has a place of its own in each row it crosses, its label
 * in one of them. That is why no line runs through a box or a label that is not its own. Then the items of each row are put into an order with few
 * crossings. Pure. Called by `layout.ts`.
 */
import type { Box, Line } from './graph';

/** A box, a label, or the lane of a line that only passes. `key` is unique in its row. */
export interface Item { key: string; kind: 'box' | 'label' | 'lane'; id: string; width: number; height: number }

/** Least distance between two neighbours in a row. */
export const GAP = 10;
const LANE_GAP = 7;
const SWEEPS = 12;

export const gapBetween = (a: Item, b: Item): number => (a.kind === 'lane' && b.kind === 'lane' ? LANE_GAP : GAP);

export function widthOf(row: readonly Item[]): number {
  return row.reduce((sum, item, index) => sum + item.width + (index === 0 ? 0 : gapBetween(row[index - 1] as Item, item)), 0);
}

const lane = ({ id }: Line): Item => ({ key: id, kind: 'lane', id, width: 0, height: 0 });
const label = ({ id, width, height }: Line): Item => ({ key: id, kind: 'label', id, width, height });

/** Rows from top to bottom; undefined where something does not fit into `width`, with the lines that crowd there. */
export function fillRows(boxes: readonly Box[], lines: readonly Line[], rowOf: ReadonlyMap<string, number>, width: number): { rows: Item[][] } | { crowd: Line[] } {
  const at = (id: string): number => rowOf.get(id) ?? 0;
  const last = Math.max(...boxes.map(({ id }) => at(id)));
  const labelled = shareLabels(lines, at);
  const rows: Item[][] = [];
  for (let row = 0; row <= last; row++) {
    const passing = lines.filter(({ top, bottom }) => at(top) < row && at(bottom) > row);
    const line: Item[] = [...boxes.filter(({ id }) => at(id) === row).map((box): Item => ({ ...box, key: `box ${box.id}`, kind: 'box' })), ...passing.map(lane)];
    if (widthOf(line) > width) return { crowd: passing };
    rows.push(line);
    const crossing = lines.filter(({ top, bottom }) => at(top) <= row && at(bottom) > row);
    let open = crossing.filter((one) => labelled.get(one.id) === row);
    while (open.length > 0) {
      const here = pickLabels(open, crossing, width);
      if (here.length === 0) return { crowd: crossing };
      rows.push(crossing.map((one) => (here.includes(one) ? label(one) : lane(one))));
      open = open.filter((one) => !here.includes(one));
    }
  }
  return { rows };
}

/** For each line the gap (by the row above it) that holds its label: the emptiest of those it crosses, the uppermost of equals. */
function shareLabels(lines: readonly Line[], at: (id: string) => number): Map<string, number> {
  const load = new Map<number, number>();
  const chosen = new Map<string, number>();
  for (const { id, top, bottom, width } of lines) {
    let best = at(top);
    for (let gap = at(top); gap < at(bottom); gap++) if ((load.get(gap) ?? 0) < (load.get(best) ?? 0)) best = gap;
    load.set(best, (load.get(best) ?? 0) + width);
    chosen.set(id, best);
  }
  return chosen;
}

/** As many labels, in their order, as fit side by side with the lanes of the other lines that cross. */
function pickLabels(open: readonly Line[], crossing: readonly Line[], width: number): Line[] {
  const here: Line[] = [];
  // Between a lane and its neighbours there may be the wider gap, on either side.
  const need = (labels: readonly Line[]): number => labels.reduce((sum, one) => sum + one.width, 0) + GAP * 2 * labels.length + LANE_GAP * (crossing.length - labels.length);
  for (const one of open) if (need([...here, one]) - GAP * 2 <= width) here.push(one);
  return here;
}

/** Reorders the items of every row so that the lines cross little: each item to the mean place of what it hangs on, downwards and upwards in turn. */
export function orderRows(rows: readonly Item[][], linked: (a: Item, b: Item) => boolean): Item[][] {
  let now = rows.map((row) => [...row]);
  let best = now;
  let fewest = countCrossings(now, linked);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    now = now.map((row) => [...row]);
    const order = isDown ? now.keys() : [...now.keys()].toReversed();
    for (const index of order) {
      const fixed = now[index + (isDown ? -1 : 1)];
      if (fixed !== undefined) now[index] = sortByMean(now[index] ?? [], fixed, linked);
    }
    const crossings = countCrossings(now, linked);
    if (crossings < fewest) [best, fewest] = [now, crossings];
  }
  return best;
}

function sortByMean(row: readonly Item[], fixed: readonly Item[], linked: (a: Item, b: Item) => boolean): Item[] {
  const means = new Map(row.map((item, index) => {
    const places = fixed.flatMap((other, place) => (linked(item, other) ? [place / Math.max(1, fixed.length - 1)] : []));
    return [item, places.length === 0 ? index / Math.max(1, row.length - 1) : places.reduce((sum, place) => sum + place, 0) / places.length];
  }));
  return row.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
}

export function countCrossings(rows: readonly Item[][], linked: (a: Item, b: Item) => boolean): number {
  return rows.reduce((sum, row, index) => {
    const next = rows[index + 1] ?? [];
    const ends = row.flatMap((item, from) => next.flatMap((other, to) => (linked(item, other) ? [[from, to] as const] : [])));
    return sum + ends.reduce((crossed, [from, to], at) => crossed + ends.slice(at + 1).filter(([otherFrom, otherTo]) => (otherFrom - from) * (otherTo - to) < 0).length, 0);
  }, 0);
}
