/** The nearest larger place of each gazetteer row, with distance and direction: what lets a reader place a village. */
import { NOTED, WINDS } from '../../dataset/gazetteer-format';
import type { Town } from '../registers/geonames';
import { primaryName } from '../cards/directory';
import type { World } from '../load/world';
import { distanceKm } from './distance';
import { displayName, printedName } from './names';
import type { GazetteerRow } from './select';

export interface Anchor {
  name: string;
  km: number;
  /** Index into WINDS: where the place lies, seen from the anchor. */
  wind: number;
}

const ANCHOR_POPULATION = 20_000;
/** "Larger" means by so much; two towns of one size do not explain each other. */
const LARGER = 2;
const CELL_DEGREES = 1;
/** Beyond this a distance says little. */
const MOST_KM = 250;
const REACH_CELLS = 2;
const RADIANS = Math.PI / 180;

const cellOf = (lat: number, lon: number): string => `${Math.floor(lat / CELL_DEGREES)},${Math.floor(lon / CELL_DEGREES)}`;

/** Wind in which `to` lies, seen from `from`: index into WINDS. */
export function windFrom(from: { lat: number; lon: number }, to: { lat: number; lon: number }): number {
  const east = Math.sin((to.lon - from.lon) * RADIANS) * Math.cos(to.lat * RADIANS);
  const north = Math.cos(from.lat * RADIANS) * Math.sin(to.lat * RADIANS) - Math.sin(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.cos((to.lon - from.lon) * RADIANS);
  return (Math.round(Math.atan2(east, north) / (Math.PI / 4)) + WINDS.length) % WINDS.length;
}

/** Provinces get none, nor do noted places: nobody knows how far they are. */
export function findAnchors(rows: readonly GazetteerRow[], towns: readonly Town[], { entries }: Pick<World, 'entries'>): GazetteerRow[] {
  const written = new Map([...entries.values()].flatMap(({ entry }) => (entry.ids?.geonames === undefined ? [] : [[Number(entry.ids.geonames), primaryName(entry)] as const])));
  const cells = new Map<string, Town[]>();
  for (const town of towns) {
    if (town.population < ANCHOR_POPULATION || town.feature === 'PPLX') continue;
    const cell = cellOf(town.lat, town.lon);
    cells.set(cell, [...(cells.get(cell) ?? []), town]);
  }
  return rows.map((row) => {
    const anchor = row.feature === 'province' || row.register === NOTED ? undefined : findAnchor(row, cells, written);
    return anchor === undefined ? row : { ...row, anchor };
  });
}

/** @param written names of towns that have an entry, by GeoNames number: a card should call them as theirs does. */
function findAnchor(row: GazetteerRow, cells: ReadonlyMap<string, readonly Town[]>, written: ReadonlyMap<number, string>): Anchor | undefined {
  const own = displayName(row);
  const nameOf = ({ id, name, country }: Town): string => written.get(id) ?? printedName(name, country);
  let best: { town: Town; km: number } | undefined;
  for (let north = -REACH_CELLS; north <= REACH_CELLS; north++) {
    for (let east = -REACH_CELLS; east <= REACH_CELLS; east++) {
      for (const town of cells.get(cellOf(row.lat + north * CELL_DEGREES, row.lon + east * CELL_DEGREES)) ?? []) {
        if (town.country !== row.country || town.id === row.id || town.population < row.population * LARGER || nameOf(town) === own) continue;
        const km = distanceKm(row, town);
        if (km <= MOST_KM && (best === undefined || km < best.km || (km === best.km && town.id < best.town.id))) best = { town, km };
      }
    }
  }
  return best === undefined ? undefined : { name: nameOf(best.town), km: Math.round(best.km), wind: windFrom(best.town, row) };
}
