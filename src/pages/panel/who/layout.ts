/**
 * Lays out the who-is-who for a given width: boxes in rows, lines between them, a label on each line. Pure and deterministic. Called by `view.ts`.
 * Promises, each tested over generated graphs: nothing overlaps, no line runs through a box or label that is not its own, nothing leaves the width,
 * the same input gives the same drawing. What cannot be fitted in (many ties in a narrow panel) is left out, the least important line first, and named in `left`.
 * The trap: sizes must be those of the text as it is drawn, so the caller measures it.
 */
import { chooseRows, turnCircles, type Box, type Line } from './graph';
import { fillRows, GAP, gapBetween, orderRows, widthOf, type Item } from './rows';
import { spread } from './spread';

export type { Box, Line } from './graph';

export interface Placed { id: string; x: number; y: number; width: number; height: number }

/** A line as points from the box above to the box below: straight down within a row, curved between rows. */
export interface DrawnLine { id: string; points: readonly { x: number; y: number }[]; label: Placed; /** `top` of the given line really stands on top. */ upright: boolean }

export interface Layout { width: number; height: number; boxes: Placed[]; lines: DrawnLine[]; /** Ids of lines without room. */ left: string[] }

/** Between two rows: room for the lines to bend in. */
const ROW_GAP = 16;
const ROUNDS = 16;
/** Lines are to be straight before boxes are in the middle of what hangs on them (Gansner et al., IEEE Trans. Software Engineering 19, 1993). */
const WEIGHTS = { box: 1, label: 4, lane: 8 } as const;
/** Boxes a row, tried in turn: fewer leave more room for lines. */
const MOST_A_ROW = [4, 3, 2, 1] as const;
/** Lines end this far from the corners of a box. */
const PORT_EDGE = 10;

export function layOut(boxes: readonly Box[], wanted: readonly Line[], width: number): Layout {
  let lines = turnCircles(wanted.filter(({ top, bottom }) => top !== bottom));
  for (;;) {
    const filled = MOST_A_ROW.map((most) => fill(boxes, lines, width, most));
    const fitting = filled.find((one) => 'rows' in one);
    if (fitting !== undefined && 'rows' in fitting) return draw(fitting.rows, boxes, lines, wanted, width);
    const crowd = filled.flatMap((one) => ('crowd' in one ? one.crowd : []));
    const least = lines.findLast((line) => crowd.some(({ id }) => id === line.id));
    if (least === undefined) return { width, height: 0, boxes: [], lines: [], left: wanted.map(({ id }) => id) }; // a box wider than the drawing
    lines = lines.filter((line) => line !== least);
  }
}

function fill(boxes: readonly Box[], lines: readonly Line[], width: number, most: number): ReturnType<typeof fillRows> {
  const fits = (row: readonly Box[]): boolean => row.length <= 1 || (row.length <= most && widthOf(row.map((box): Item => ({ ...box, key: box.id, kind: 'box' }))) <= width);
  return boxes.length === 0 ? { rows: [] } : fillRows(boxes, lines, chooseRows(boxes, lines, fits), width);
}

function draw(filled: readonly Item[][], boxes: readonly Box[], lines: readonly Line[], wanted: readonly Line[], width: number): Layout {
  const ends = new Map(lines.map((line) => [line.id, line]));
  const touches = (item: Item, id: string): boolean => item.kind === 'box' && (ends.get(id)?.top === item.id || ends.get(id)?.bottom === item.id);
  const linked = (a: Item, b: Item): boolean => {
    if (a.kind === 'box' && b.kind === 'box') return lines.some(({ id }) => touches(a, id) && touches(b, id));
    if (a.kind !== 'box' && b.kind !== 'box') return a.id === b.id;
    return a.kind === 'box' ? touches(a, b.id) : touches(b, a.id);
  };
  const rows = orderRows(filled, linked);
  const centres = placeRows(rows, linked, width);
  const placed = rows.map((): Placed[] => []);
  let y = 0;
  for (const [index, row] of rows.entries()) {
    const height = Math.max(0, ...row.map((item) => item.height));
    placed[index] = row.map((item) => ({ id: item.id, x: (centres.get(item) ?? 0) - item.width / 2, y: y + (height - item.height) / 2, width: item.width, height: item.height }));
    y += height + ROW_GAP;
  }
  const all = rows.flatMap((row, index) => row.map((item, at) => ({ item, row: index, spot: placed[index]?.[at] as Placed })));
  const drawn = lines.map((line) => drawLine(line, all, lines, wanted));
  return { width, height: Math.max(0, y - ROW_GAP), boxes: boxes.flatMap(({ id }) => all.find(({ item }) => item.kind === 'box' && item.id === id)?.spot ?? []), lines: drawn, left: wanted.filter(({ id }) => !ends.has(id)).map(({ id }) => id) };
}

/** Centres of all items: each row follows the rows beside it, downwards and upwards in turn. */
function placeRows(rows: readonly Item[][], linked: (a: Item, b: Item) => boolean, width: number): Map<Item, number> {
  const centres = new Map<Item, number>();
  const settle = (row: readonly Item[], wishOf: (item: Item) => number): void => {
    const apart = row.map((item, index) => item.width / 2 + (index === 0 ? 0 : (row[index - 1] as Item).width / 2 + gapBetween(row[index - 1] as Item, item)));
    const last = row.at(-1);
    for (const [index, centre] of spread(row.map(wishOf), row.map(({ kind }) => WEIGHTS[kind]), apart, width - (last?.width ?? 0) / 2).entries()) centres.set(row[index] as Item, centre);
  };
  for (const row of rows) settle(row, () => width / 2);
  const neighbours = new Map(rows.flatMap((row, index) => row.map((item) => [item, [rows[index - 1] ?? [], rows[index + 1] ?? []].map((other) => other.filter((one) => linked(item, one)))] as const)));
  const mean = (items: readonly Item[]): number => items.reduce((sum, item) => sum + (centres.get(item) ?? 0), 0) / items.length;
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      settle(row, (item) => {
        const sides = (neighbours.get(item) ?? []).filter((side) => side.length > 0).map(mean);
        return sides.length === 0 ? (centres.get(item) ?? width / 2) : sides.reduce((sum, side) => sum + side, 0) / sides.length;
      });
    }
  }
  return centres;
}

interface Spot { item: Item; row: number; spot: Placed }

const centreOf = ({ x, width }: Placed): number => x + width / 2;

function drawLine(line: Line, all: readonly Spot[], lines: readonly Line[], wanted: readonly Line[]): DrawnLine {
  const boxAt = (id: string): Spot => all.find(({ item }) => item.kind === 'box' && item.id === id) as Spot;
  const [top, bottom] = [boxAt(line.top), boxAt(line.bottom)];
  const between = all.filter(({ item }) => item.kind !== 'box' && item.id === line.id);
  const label = between.find(({ item }) => item.kind === 'label')?.spot as Placed;
  const passing = between.flatMap(({ row, spot }) => {
    const rowSpots = all.filter((one) => one.row === row).map((one) => one.spot);
    const from = Math.min(...rowSpots.map(({ y }) => y));
    const to = Math.max(...rowSpots.map(({ y, height }) => y + height));
    return [{ x: centreOf(spot), y: from }, { x: centreOf(spot), y: to }];
  });
  const start = { x: portOf(top, line, 'top', all, lines), y: top.spot.y + top.spot.height };
  const end = { x: portOf(bottom, line, 'bottom', all, lines), y: bottom.spot.y };
  return { id: line.id, label, points: [start, ...passing, end], upright: wanted.find(({ id }) => id === line.id)?.top === line.top };
}

/** Where on its box a line begins or ends: shared out along the edge, in the order in which the lines come in. */
function portOf(box: Spot, line: Line, side: 'top' | 'bottom', all: readonly Spot[], lines: readonly Line[]): number {
  const row = box.row + (side === 'top' ? 1 : -1);
  const comesFrom = (one: Line): number => centreOf((all.find((spot) => spot.row === row && spot.item.kind !== 'box' && spot.item.id === one.id) ?? box).spot);
  const sharing = lines.filter((one) => one[side] === box.item.id).toSorted((a, b) => comesFrom(a) - comesFrom(b));
  const room = box.spot.width - 2 * PORT_EDGE;
  return box.spot.x + PORT_EDGE + (room * (sharing.indexOf(line) + 0.5)) / sharing.length;
}

export { GAP };
