/** Where an entry is: the region line under its name, and its point with the source of the point. */
import type { World } from '../load/world';
import type { RegisterPoint } from '../registers/geonames';
import { geonamesSource } from '../registers/geonames';
import { regionOf } from '../registers/iso-countries';
import type { Entry } from '../schema/entry';
import { FAMILY_OF, type Source } from '../../types';
import type { Directory } from './directory';
import { resolveSources } from './sources';

export interface Located {
  point: RegisterPoint;
  sources: readonly Source[];
}

export type Points = ReadonlyMap<string, RegisterPoint>;

/** "Anbar Governorate, Iraq" for a place, "Iraq, Syria" for a group, "Western Asia" for a country. */
export function printRegion(entry: Entry, directory: Directory): string {
  const countries = entry.countries.map((code) => directory.countryName(code));
  if (entry.kind === 'country') return regionOf(entry.countries[0] ?? '') ?? '';
  const nearest = entry.location?.in[0];
  if (nearest === undefined || FAMILY_OF[entry.kind] === 'group' || FAMILY_OF[entry.kind] === 'person') return countries.join(', ');
  return [...new Set([directory.nameOf(nearest), ...countries])].join(', ');
}

/** A point written in the entry stands before the register's. */
export function locate(entry: Entry, world: World, points: Points): Located | undefined {
  const { location, ids } = entry;
  if (location?.point !== undefined) return { point: location.point, sources: resolveSources(world, entry, location.src ?? []) };
  const id = location?.point_from === 'geonames' ? ids?.geonames : undefined;
  const point = id === undefined ? undefined : points.get(id);
  return id === undefined || point === undefined ? undefined : { point, sources: [geonamesSource(id, world.release)] };
}

/** GeoNames rows of towns and sites that the entries ask for, with the entry. Countries and provinces have no one point. */
export function listGeonamesIds(world: World): Map<string, string> {
  const wanted = [...world.entries.values()].flatMap(({ entry }): [string, string][] => {
    const { location, ids, kind, id } = entry;
    const isAsked = location?.point_from === 'geonames' && location.point === undefined && kind !== 'country' && kind !== 'region';
    return isAsked && ids?.geonames !== undefined ? [[ids.geonames, id]] : [];
  });
  return new Map(wanted);
}
