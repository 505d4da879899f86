/** Puts a point on a map base. Pure arithmetic, the same in the compiler and in the reader (formulas at MapBase in ../types). */
import type { MapBase } from '../types';

const RADIANS = Math.PI / 180;

/** @returns rounded units of the base, or undefined where the point lies beyond its edge. */
export function projectOn({ projection: { scale, east, south }, width, height }: Pick<MapBase, 'projection' | 'width' | 'height'>, { lat, lon }: { lat: number; lon: number }): { x: number; y: number } | undefined {
  const x = Math.round(east + scale * lon * RADIANS);
  const y = Math.round(south - scale * Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)));
  return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : undefined;
}
