/** Where an entry is: the region line under its name, and what the registers say of it: point, population. */
import type { World } from '../load/world';
import { findTown, geonamesSource } from '../registers/geonames';
import { findAirfield, ourairportsSource } from '../registers/ourairports';
import { regionOf } from '../registers/iso-countries';
import type { Entry } from '../schema/entry';
import { FAMILY_OF, type Source } from '../../types';
import type { Directory } from './directory';
import { resolveSources } from './sources';

export interface Point {
  lat: number;
  lon: number;
}

export interface Located {
  point: Point;
  sources: readonly Source[];
}

/** What a register says of the place with the entry's id in it. */
export interface RegisterRow extends Point {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** 0 where the register gives none. */
  population: number;
  /** Month of the row. */
  changed?: string;
  source: Source;
}

/** "Anbar Governorate, Iraq" for a place, "Iraq, Syria" for a group, "Western Asia" for a country. */
export function printRegion(entry: Entry, directory: Directory): string {
  const countries = entry.countries.map((code) => directory.countryName(code));
  if (entry.kind === 'country') return regionOf(entry.countries[0] ?? '') ?? '';
  const nearest = entry.location?.in[0];
  if (nearest === undefined || FAMILY_OF[entry.kind] === 'group' || FAMILY_OF[entry.kind] === 'person') return countries.join(', ');
  return [...new Set([directory.nameOf(nearest), ...countries])].join(', ');
}

/** A point written in the entry stands before the register's. */
export function locate(entry: Entry, world: World, row: RegisterRow | undefined): Located | undefined {
  const { location } = entry;
  if (location?.point !== undefined) return { point: location.point, sources: resolveSources(world, entry, location.src ?? []) };
  return row === undefined ? undefined : { point: { lat: row.lat, lon: row.lon }, sources: [row.source] };
}

/** The row of the register the entry takes its point from. Countries and provinces have no one point. */
export function registerRow({ location, ids = {}, kind }: Entry, accessed: string): RegisterRow | undefined {
  if (location === undefined || kind === 'country' || kind === 'region') return undefined;
  const airfield = location.point_from === 'ourairports' ? findAirfield(ids) : undefined;
  if (airfield !== undefined) return { lat: airfield.lat, lon: airfield.lon, country: airfield.country, population: 0, source: ourairportsSource(airfield, accessed) };
  const town = location.point_from === 'geonames' && ids.geonames !== undefined ? findTown(ids.geonames) : undefined;
  if (town === undefined) return undefined;
  const { lat, lon, country, population, changed } = town;
  return { lat, lon, country, population, changed, source: geonamesSource(town, accessed) };
}

/** The entry asks for a point of a register that does not have it. */
export function isPointMissing({ location, kind, ids }: Entry, row: RegisterRow | undefined): boolean {
  const asked = location?.point_from === 'ourairports' || (location?.point_from === 'geonames' && ids?.geonames !== undefined);
  return asked && location.point === undefined && row === undefined && kind !== 'country' && kind !== 'region';
}
