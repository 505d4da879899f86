/** Finds room for the names on a map base: a country's name lies inside the country, a sea's in the water and inside the frame. */
import { isInside, type Ring } from './path';

/** Units: a map base is 656 wide and shown 328 px wide, so 20 units are 10 px. */
const CHAR_WIDTH = 13;
const LINE_HEIGHT = 24;
const STEP = 12;
const EDGE = 10;
/** How much free room around a name is tried for, most first. */
const ROOMS = [2, 1.5, 1.2, 1] as const;

export interface Frame {
  width: number;
  height: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room a name needs when its middle stands at x, y (y is the base line of the letters less a third of the line). */
export function boxOf(text: string, x: number, y: number, room = 1): Box {
  const half = (text.length * CHAR_WIDTH * room) / 2;
  return { left: x - half, right: x + half, top: y - (LINE_HEIGHT * room) / 2, bottom: y + (LINE_HEIGHT * room) / 2 };
}

export function isInFrame({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return left >= EDGE && right <= width - EDGE && top >= EDGE && bottom <= height - EDGE;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The middle, the corners and the middles of the sides lie inside. The middle first: it fails most often. */
export function isBoxInside(rings: readonly Ring[], { left, right, top, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return isInside(rings, x, y) && [left, x, right].every((px) => [top, y, bottom].every((py) => isInside(rings, px, py)));
}

/** Where the whole name fits with the most room around it, nearest to the middle of what is seen; undefined where it does not. */
export function placeLabel(text: string, rings: readonly Ring[], middle: readonly [number, number], frame: Frame, taken: readonly Box[]): { x: number; y: number } | undefined {
  for (const room of ROOMS) {
    let best: { x: number; y: number; away: number } | undefined;
    for (let y = STEP; y < frame.height; y += STEP) {
      for (let x = STEP; x < frame.width; x += STEP) {
        const box = boxOf(text, x, y, room);
        const away = (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
        if ((best === undefined || away < best.away) && isInFrame(box, frame) && !taken.some((other) => overlaps(other, box)) && isBoxInside(rings, box)) best = { x, y, away };
      }
    }
    if (best !== undefined) return { x: best.x, y: best.y };
  }
  return undefined;
}
