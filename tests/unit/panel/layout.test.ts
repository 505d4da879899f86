/** The who-is-who as geometry: the promises of the layout over generated graphs of 2 to 25 boxes, in panels as narrow as Firefox opens its sidebar. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnCircles } from '../../../src/pages/panel/who/graph';
import { layOut, type Box, type Layout, type Line } from '../../../src/pages/panel/who/layout';
import { countCrossings, orderRows, type Item } from '../../../src/pages/panel/who/rows';
import { spread } from '../../../src/pages/panel/who/spread';

interface Graph { boxes: Box[]; lines: Line[]; width: number }

/** Sizes as real names and labels have them. */
const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 25 }).chain((count) => fc.record({
  width: fc.constantFrom(220, 288, 368, 448),
  boxes: fc.array(fc.record({ width: fc.integer({ min: 60, max: 140 }), height: fc.constantFrom(28, 42, 56) }), { minLength: count, maxLength: count }).map((sizes) => sizes.map((size, index) => ({ ...size, id: `n${index}` }))),
  lines: fc.uniqueArray(fc.record({ a: fc.nat(count - 1), b: fc.nat(count - 1), width: fc.integer({ min: 24, max: 110 }), height: fc.constantFrom(14, 28) }), {
    maxLength: 40, selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  }).map((pairs) => pairs.filter(({ a, b }) => a !== b).map(({ a, b, ...size }, index) => ({ ...size, id: `t${index}`, top: `n${a}`, bottom: `n${b}` }))),
}));

interface Rect { x: number; y: number; width: number; height: number }
const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

/** Every 2 units along a line; between rows it bends, so its corner points and the box around each bend are what matters. */
function pointsAlong({ points }: Layout['lines'][number]): { x: number; y: number }[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return Array.from({ length: 21 }, (_, step) => {
      const t = step / 20;
      // The curve that is drawn: vertical at both ends.
      const middle = (from.y + to.y) / 2;
      const bezier = (p0: number, p1: number, p2: number, p3: number): number => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
      return { x: bezier(from.x, from.x, to.x, to.x), y: bezier(from.y, middle, middle, to.y) };
    });
  });
}
const isInside = ({ x, y }: { x: number; y: number }, rect: Rect): boolean => x > rect.x + 0.01 && x < rect.x + rect.width - 0.01 && y > rect.y + 0.01 && y < rect.y + rect.height - 0.01;

const property = (check: (graph: Graph, layout: Layout) => void) => fc.assert(fc.property(graphs, (graph) => {
  check(graph, layOut(graph.boxes, graph.lines, graph.width));
}));

describe('over generated graphs', () => {
  test('no box and no label overlaps another', () => {
    property((_, { boxes, lines }) => {
      const all = [...boxes, ...lines.map(({ label }) => label)];
      for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) expect(overlap(one, other)).toBe(false);
    });
  });

  test('nothing leaves the drawing, every box is in it, and every line is drawn or named as left out', () => {
    property(({ boxes, lines, width }, layout) => {
      expect(layout.boxes.map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
      expect([...layout.lines.map(({ id }) => id), ...layout.left].toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      for (const { x, y, width: w, height } of [...layout.boxes, ...layout.lines.map(({ label }) => label)]) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x + w).toBeLessThanOrEqual(width + 0.01);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(layout.height + 0.01);
      }
    });
  });

  test('no line runs through a box, or through the label of another line', () => {
    property((_, { boxes, lines }) => {
      for (const line of lines) {
        const obstacles: Rect[] = [...boxes, ...lines.filter((other) => other !== line).map(({ label }) => label)];
        for (const point of pointsAlong(line)) expect(obstacles.filter((rect) => isInside(point, rect))).toEqual([]);
      }
    });
  });

  test('a line begins under the box above, ends on the box below and passes its own label', () => {
    property(({ lines: given }, { boxes, lines }) => {
      const boxOf = (id: string | undefined) => boxes.find((box) => box.id === id) as Rect;
      for (const { id, points, label, upright } of lines) {
        const line = given.find((one) => one.id === id);
        const [top, bottom] = upright ? [boxOf(line?.top), boxOf(line?.bottom)] : [boxOf(line?.bottom), boxOf(line?.top)];
        expect(points[0]?.y).toBeCloseTo(top.y + top.height);
        expect(points.at(-1)?.y).toBeCloseTo(bottom.y);
        expect(points.some(({ x, y }) => Math.abs(x - label.x - label.width / 2) < 0.01 && y <= label.y + 0.01)).toBe(true);
      }
    });
  });

  test('the same graph gives the same drawing', () => {
    property(({ boxes, lines, width }, layout) => {
      expect(layOut(structuredClone(boxes), structuredClone(lines), width)).toEqual(layout);
    });
  });
});

const box = (id: string): Box => ({ id, width: 120, height: 42 });
const line = (top: string, bottom: string): Line => ({ id: `${top}-${bottom}`, top, bottom, width: 60, height: 14 });

test('a leader stands above the body, the body above its part; what is alike stands side by side', () => {
  const { boxes } = layOut(['part', 'body', 'leader', 'twin'].map(box), [line('leader', 'body'), line('body', 'part'), line('body', 'twin')], 368);
  const y = Object.fromEntries(boxes.map(({ id, y: at }) => [id, at]));
  expect(y['leader']).toBeLessThan(y['body'] as number);
  expect(y['body']).toBeLessThan(y['part'] as number);
  expect(y['part']).toBe(y['twin']);
});

test('a circle is cut at the less important line, which is then drawn upside down', () => {
  const { lines, left } = layOut(['a', 'b', 'c'].map(box), [line('a', 'b'), line('b', 'c'), line('c', 'a')], 368);
  expect(left).toEqual([]);
  expect(lines.map(({ id, upright }) => [id, upright])).toEqual([['a-b', true], ['b-c', true], ['c-a', false]]);
  expect(turnCircles([line('a', 'b'), line('b', 'a')]).map(({ top }) => top)).toEqual(['a', 'a']);
});

test('a sensible article fits without leaving anything out, even in a narrow sidebar', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const lines = [line('a', 'b'), line('b', 'c'), line('b', 'd'), line('c', 'e'), line('d', 'e'), line('e', 'f'), line('a', 'g'), line('g', 'h')];
  for (const width of [220, 368]) expect(layOut(names.map(box), lines, width).left).toEqual([]);
});

test('where there is no room the least important line goes first', () => {
  const boxes = Array.from({ length: 6 }, (_, index) => box(`n${index}`));
  const lines = boxes.flatMap(({ id: top }, index) => boxes.slice(index + 1).map(({ id: bottom }) => ({ ...line(top, bottom), width: 110 })));
  const { left } = layOut(boxes, lines, 140);
  expect(left.length).toBeGreaterThan(0);
  expect(left).not.toContain('n0-n1');
});

test('a box wider than the drawing: nothing is drawn, and everything is said to be left out', () => {
  expect(layOut([{ ...box('a'), width: 300 }, box('b')], [line('a', 'b')], 220)).toEqual({ width: 220, height: 0, boxes: [], lines: [], left: ['a-b'] });
});

const lanes = (...ids: string[]): Item[] => ids.map((id) => ({ key: id, kind: 'lane', id, width: 0, height: 0 }));
const linked = (a: Item, b: Item) => a.id === b.id;

test('crossings are undone where they can be', () => {
  const crossed = [lanes('a', 'b', 'c'), lanes('c', 'b', 'a')];
  expect(countCrossings(crossed, linked)).toBe(3);
  expect(countCrossings(orderRows(crossed, linked), linked)).toBe(0);
});

test('spreading keeps the order, the distances and the edges, and the wishes where it can', () => {
  expect(spread([50, 100], [1, 1], [10, 20], 200)).toEqual([50, 100]);
  expect(spread([50, 50], [1, 1], [10, 20], 200)).toEqual([40, 60]);
  expect(spread([50, 50], [1, 3], [10, 20], 200)).toEqual([35, 55]);
  expect(spread([-30, 500], [1, 1], [10, 20], 200)).toEqual([10, 200]);
});
