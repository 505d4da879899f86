/** Where an entry is: the region line under its name, and what the registers say of it: point, population. */
import { skeleton, withoutDesignator } from '../gazetteer/names';
import type { World } from '../load/world';
import { findTown, geonamesSource } from '../registers/geonames';
import { findAirfield, ourairportsSource } from '../registers/ourairports';
import { regionOf } from '../registers/iso-countries';
import type { Entry } from '../schema/entry';
import type { Maps } from '../maps';
import { FAMILY_OF, type EntityId, type OnMap, type Source } from '../../types';
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

/** A point, the outline of a province, or for an event the first of its places that has either. */
export function findOnMap(entry: Entry, world: World, maps: Maps): OnMap | undefined {
  if (entry.kind === 'country') return undefined;
  if (entry.event !== undefined) {
    const places = (entry.event.places ?? []).flatMap((id) => world.entries.get(id)?.entry ?? []).filter(({ event }) => event === undefined);
    return places.map((place) => findOnMap(place, world, maps)).find((found) => found !== undefined);
  }
  const [country = ''] = entry.countries;
  if (entry.kind === 'region') return maps.outline(provincesOf(entry, world, maps));
  const point = locate(entry, world, registerRow(entry, world.release))?.point;
  return point === undefined ? undefined : maps.locate(country, point);
}

/** Of a province, or of the written one a place without a point lies in. Not printed: it tells namesakes apart and puts the province on a list of places. */
export function middleOf(entry: Entry, world: World, maps: Maps): Point | undefined {
  const around = [entry, ...(entry.location?.in ?? []).flatMap((id) => world.entries.get(id)?.entry ?? [])].find(({ kind }) => kind === 'region');
  return around === undefined ? undefined : maps.middle(provincesOf(around, world, maps));
}

/** @returns the province a place lies in, or the place itself if it is one: as the entry says, or as the register says of the town. */
export function provinceOf({ id, location, ids }: Entry, provinces: ReadonlyMap<string, EntityId>, areProvinces: ReadonlySet<EntityId>): EntityId | undefined {
  const written = [id, ...(location?.in ?? [])].find((place) => areProvinces.has(place));
  return written ?? (ids?.geonames === undefined ? undefined : provinces.get(findTown(ids.geonames)?.province ?? ''));
}

/** Codes of the outline: from maps.yaml, or the region's own. */
export function provincesOf(entry: Entry, world: World, maps: Maps): readonly string[] {
  return world.maps.outlines[entry.id] ?? listProvinces(entry, maps);
}

/** Its own code, if the shape with that code also has its name: registers disagree on codes (ISO gave Iran new ones in 2020). */
function listProvinces({ ids, names }: Entry, maps: Maps): string[] {
  const code = ids?.iso3166_2 ?? '';
  const shape = skeleton(withoutDesignator(maps.nameOf(code) ?? ''));
  return shape !== '' && names.some(({ text }) => skeleton(withoutDesignator(text)) === shape) ? [code] : [];
}
