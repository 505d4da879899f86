/**
 * Puts numbered discs and names on a map so that no disc covers another and no name covers anything. Pure and deterministic. Called by `view.ts`.
 * A disc stands on its place; where another is there already it moves aside, with a line back to the place. A name is written where there is room beside
 * its disc, and left out where there is none: the list below has them all. Earlier pins have the first choice. Lengths are px.
 */

export interface Point { x: number; y: number }
export interface Rect { left: number; right: number; top: number; bottom: number }

export interface Pin { place: Point; disc: Point; /** Middle of the name's left or right end, or of the whole name. */ label?: Point & { anchor: 'start' | 'middle' | 'end' } }

export interface PinOptions {
  width: number;
  height: number;
  /** Of a disc. */
  radius: number;
  labelHeight: number;
  /** Places whose discs are taken into account and never moved: none by default. */
  taken?: readonly Rect[];
}

const DISTANCES = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5] as const;
const DIRECTIONS = 12;
const LABEL_GAP = 4;

/** @param labels width of each name. */
export function placePins(places: readonly Point[], labels: readonly number[], options: PinOptions): Pin[] {
  const discs: Point[] = [];
  for (const place of places) discs.push(placeDisc(place, discs, places.filter((other) => other !== place), options));
  const taken: Rect[] = [...(options.taken ?? []), ...discs.map((disc) => around(disc, options.radius)), ...places.map((place) => around(place, 2))];
  return places.map((place, index): Pin => {
    const disc = discs[index] ?? place;
    const label = placeLabel(disc, labels[index] ?? 0, taken, options);
    if (label !== undefined) taken.push(label.rect);
    return { place, disc, ...(label !== undefined && { label: label.at }) };
  });
}

const around = ({ x, y }: Point, radius: number): Rect => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
export const overlaps = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** On the place, or the nearest free spot around it that covers no other place; where there is none, the free spot farthest out. */
function placeDisc(place: Point, discs: readonly Point[], others: readonly Point[], { width, height, radius }: PinOptions): Point {
  const apart = 2 * radius + 5; // their targets (WCAG 2.5.8) do not overlap
  const isFree = (at: Point): boolean => discs.every((disc) => Math.hypot(disc.x - at.x, disc.y - at.y) >= apart);
  const clamp = ({ x, y }: Point): Point => ({ x: Math.min(width - radius - 1, Math.max(radius + 1, x)), y: Math.min(height - radius - 1, Math.max(radius + 1, y)) });
  if (isFree(clamp(place))) return clamp(place);
  const tries = DISTANCES.flatMap((distance) => Array.from({ length: DIRECTIONS }, (_, step) => {
    const angle = (step / DIRECTIONS) * 2 * Math.PI;
    return clamp({ x: place.x + distance * apart * Math.cos(angle), y: place.y + distance * apart * Math.sin(angle) });
  })).filter(isFree);
  return tries.find((at) => others.every((other) => Math.hypot(other.x - at.x, other.y - at.y) > radius)) ?? tries[0] ?? findRoom(isFree, { width, height, radius }) ?? clamp(place);
}

/** Anywhere: a map with more pins than room around them. */
function findRoom(isFree: (at: Point) => boolean, { width, height, radius }: Pick<PinOptions, 'width' | 'height' | 'radius'>): Point | undefined {
  for (let y = radius + 1; y <= height - radius - 1; y += radius) {
    for (let x = radius + 1; x <= width - radius - 1; x += radius) if (isFree({ x, y })) return { x, y };
  }
  return undefined;
}

function placeLabel(disc: Point, length: number, taken: readonly Rect[], { width, height, radius, labelHeight }: PinOptions): { at: NonNullable<Pin['label']>; rect: Rect } | undefined {
  const side = radius + LABEL_GAP;
  const half = labelHeight / 2;
  const choices: NonNullable<Pin['label']>[] = [
    { x: disc.x + side, y: disc.y, anchor: 'start' }, { x: disc.x - side, y: disc.y, anchor: 'end' },
    { x: disc.x, y: disc.y - side - half + 2, anchor: 'middle' }, { x: disc.x, y: disc.y + side + half - 2, anchor: 'middle' },
  ];
  for (const at of choices) {
    const left = at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - length : at.x - length / 2;
    const rect = { left, right: left + length, top: at.y - half, bottom: at.y + half };
    const isInside = rect.left >= 2 && rect.right <= width - 2 && rect.top >= 2 && rect.bottom <= height - 2;
    if (isInside && !taken.some((other) => overlaps(other, rect))) return { at, rect };
  }
  return undefined;
}
