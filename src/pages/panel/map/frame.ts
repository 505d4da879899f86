/**
 * Which part of a map base is shown, and how large: all of the country, or, where the article's places lie close together, the part around them.
 * Pure. In: the base, the places in its units, the width on screen in px. Out: one scale and shift from units to px. Called by `view.ts`.
 */
import type { Spot } from '../../../messages';
import type { MapBase } from '../../../types';

/** px = shift + scale * units. */
export interface Frame { scale: number; left: number; top: number; width: number; height: number }

/** More than this the outlines, drawn for a whole country, would look cut with scissors. */
const MOST_ZOOM = 3;
/** Room around the outermost places, as a share of what is shown. */
const MARGIN = 0.18;

export function frameMap({ width, height }: Pick<MapBase, 'width' | 'height'>, spots: readonly Pick<Spot, 'x' | 'y'>[], screenWidth: number): Frame {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right, top, bottom] = spots.length === 0 ? [0, width, 0, height] : [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const share = Math.min(1, Math.max(1 / MOST_ZOOM, (right - left) / width / (1 - 2 * MARGIN), (bottom - top) / height / (1 - 2 * MARGIN)));
  const shown = { width: width * share, height: height * share };
  const scale = screenWidth / shown.width;
  return {
    scale, left: -scale * startOf((left + right) / 2, shown.width, width), top: -scale * startOf((top + bottom) / 2, shown.height, height),
    width: screenWidth, height: shown.height * scale,
  };
}

/** Where a part of a whole begins that should have this middle. */
const startOf = (middle: number, size: number, whole: number): number => Math.min(whole - size, Math.max(0, middle - size / 2));

export const toScreen = ({ scale, left, top }: Frame, { x, y }: { x: number; y: number }): { x: number; y: number } => ({ x: left + scale * x, y: top + scale * y });

/** Ground length of a px in km at a latitude's row: the unit of the projection is the Earth's radius times scale (MapBase). */
export function kmPerPx({ projection: { scale, south } }: Pick<MapBase, 'projection'>, frame: Frame): number {
  const y = (frame.height / 2 - frame.top) / frame.scale;
  const latitude = 2 * Math.atan(Math.exp((south - y) / scale)) - Math.PI / 2;
  return (EARTH_KM * Math.cos(latitude)) / (scale * frame.scale);
}

const EARTH_KM = 6371;
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The longest round distance that is no longer than a quarter of the map. */
export function scaleBar(km: number, width: number): { km: number; px: number } {
  const round = ROUND_KM.findLast((distance) => distance / km <= width / 4) ?? 1;
  return { km: round, px: round / km };
}
