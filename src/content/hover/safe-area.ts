/**
 * The way from a name to its card: the convex hull of the name's line and of the card's edge that faces it. Pure.
 * A pointer inside it is on its way and keeps the card open. Points and boxes in viewport px.
 */
import type { Box } from './hit-test';

type Span = readonly [from: number, to: number];

/** Rounding of rectangles and pointers must not open a slit between name and card. */
const SLACK_PX = 2;

/**
 * Every point of the hull lies on a straight way from the line to the edge, a share `t` of it done. At a distance `down` the shares possible
 * reach from a start at the line's far side to one at its near side; between them the sides of the hull are straight.
 */
function inHull(along: number, down: number, line: Span, depth: Span, edge: Span, edgeDown: number): boolean {
  const [top, bottom] = depth;
  const shares = depth.map((from) => Math.min(1, Math.max(0, (down - from) / (edgeDown - from))));
  const at = (end: 0 | 1): number[] => shares.map((t) => line[end] + (edge[end] - line[end]) * t);
  return down >= Math.min(top, edgeDown) - SLACK_PX && down <= Math.max(bottom, edgeDown) + SLACK_PX
    && along >= Math.min(...at(0)) - SLACK_PX && along <= Math.max(...at(1)) + SLACK_PX;
}

/** @returns true on the line itself, on the card's facing edge, and everywhere straight between the two. */
export function inSafeArea(x: number, y: number, line: Box, card: Box): boolean {
  const across: [Span, Span] = [[line.left, line.right], [card.left, card.right]];
  const upright: [Span, Span] = [[line.top, line.bottom], [card.top, card.bottom]];
  const isBeside = card.top < line.bottom && card.bottom > line.top;
  if (isBeside) return inHull(y, x, upright[0], across[0], upright[1], card.left >= line.right ? card.left : card.right);
  return inHull(x, y, across[0], upright[0], across[1], card.top >= line.bottom ? card.top : card.bottom);
}
