/**
 * The way from a name to its card: the convex hull of the name's line and of the card's edge that faces it. Pure.
 * A pointer inside it is on its way and keeps the card open. Points and boxes in viewport px.
 */
import type { Box } from './hit-test';

interface Point { x: number; y: number }

/** Rounding of rectangles and pointers must not open a slit between name and card. */
const SLACK_PX = 2;

/** The two corners of the card's edge nearest the line. */
function facingEdge(line: Box, card: Box): Point[] {
  if (card.top >= line.bottom) return [{ x: card.left, y: card.top }, { x: card.right, y: card.top }];
  if (card.bottom <= line.top) return [{ x: card.left, y: card.bottom }, { x: card.right, y: card.bottom }];
  const x = card.left >= line.right ? card.left : card.right;
  return [{ x, y: card.top }, { x, y: card.bottom }];
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Andrew's monotone chain (1979): the hull's corners in order. */
function hullOf(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** @returns true on the line itself, on the card's facing edge, and everywhere straight between the two. */
export function inSafeArea(x: number, y: number, line: Box, card: Box): boolean {
  const wide: Box = { left: line.left - SLACK_PX, top: line.top - SLACK_PX, right: line.right + SLACK_PX, bottom: line.bottom + SLACK_PX };
  const corners = [
    { x: wide.left, y: wide.top }, { x: wide.right, y: wide.top }, { x: wide.left, y: wide.bottom }, { x: wide.right, y: wide.bottom },
  ];
  const hull = hullOf([...corners, ...facingEdge(line, card)]);
  return hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length] ?? corner, { x, y }) >= -1e-6);
}
