/**
 * Chooses the places of the gazetteer and what is said of them. In: the registers, gazetteer.yaml, the entries; out: rows sorted as places.bin
 * wants them. A place with an entry of its own is left out: the entry goes first.
 */
import { NOTED, NO_PROVINCE, type Feature, type RegisterNumber } from '../../dataset/gazetteer-format';
import { kindOf } from '../../dataset/gazetteer-card';
import { fold } from '../../match/fold';
import type { Kind, Source } from '../../types';
import type { World } from '../load/world';
import type { NotedPlace } from '../load/noted';
import type { Maps } from '../maps';
import { findTown, provinceNames, readFurtherTowns, readTowns, type Town } from '../registers/geonames';
import { readAirfields, type Airfield } from '../registers/ourairports';
import { findAnchors, type Anchor } from './anchors';
import { withArea } from './areas';
import { findMissedTowns } from './further';
import { isOwnRow } from './names';

export interface GazetteerRow {
  register: RegisterNumber;
  /** Number in the register. */
  id: number;
  name: string;
  also: readonly string[];
  /** Names newspapers use, from gazetteer.yaml. */
  printed: readonly string[];
  feature: Feature;
  country: string;
  /** GeoNames code of the province, `IQ.01`. */
  province?: string;
  lat: number;
  lon: number;
  population: number;
  /** `YYYY-MM`, empty where unknown. */
  changed: string;
  anchor?: Anchor;
  /** The written region that says who claims the place. */
  area?: string;
  /** The page that names a place no register has, and whether it shows the province. */
  page?: Source;
  isProvinceStated?: boolean;
}

const FURTHER = 4;
const FEATURE_OF: Readonly<Record<string, Feature>> = { PPLC: 'capital', PPLG: 'capital', PPLA: 'provincial-capital', PPLX: 'quarter' };
/** A town is a place where so many live; below, the register's word "populated place" may be a village. */
const TOWN_POPULATION = 5000;
/** Abandoned, destroyed or historical places are not where news happens. */
const LEFT = new Set(['PPLQ', 'PPLW', 'PPLH']);

export function selectPlaces(world: World, maps: Pick<Maps, 'middleOf'>): GazetteerRow[] {
  const { respelled, unlisted } = divideNoted(world.noted);
  const towns = [...selectTowns(world, respelled), ...selectFurtherTowns(world)];
  const middles = middleOf(towns);
  const pointOf = (province: string) => maps.middleOf(province) ?? middles.get(province);
  const rows = [...towns, ...selectAirfields(world), ...selectProvinces(world, pointOf), ...selectNoted(world, unlisted, pointOf)];
  return findAnchors(rows, readTowns(), world).map((row) => withArea(row, world.gazetteer.areas)).toSorted((a, b) => a.register - b.register || a.id - b.id);
}

/** @param respelled names reports use, by GeoNames number: such a town enters whatever its size. */
function selectTowns({ gazetteer: { towns, elsewhere, names }, entries }: World, respelled: ReadonlyMap<string, readonly string[]>): GazetteerRow[] {
  const written = new Set([...entries.values()].map(({ entry }) => entry.ids?.geonames));
  const isWanted = ({ id, country, province, population }: Town): boolean => respelled.has(String(id)) || population >= (towns[province] ?? towns[country] ?? elsewhere);
  return readTowns().filter((town) => !LEFT.has(town.feature) && isWanted(town) && !written.has(String(town.id)))
    .map((town) => rowOfTown(town, [...(names[String(town.id)] ?? []), ...(respelled.get(String(town.id)) ?? [])]));
}

/** Noted places that the register has in another spelling, as names by GeoNames number; and those it has not. */
function divideNoted(noted: readonly NotedPlace[]): { respelled: Map<string, readonly string[]>; unlisted: NotedPlace[] } {
  const respelled = new Map<string, readonly string[]>();
  const unlisted = noted.filter(({ near, name, also, feature }) => {
    const town = near === undefined ? undefined : findTown(near);
    // A territory or camp that is called after its town is not the town.
    if (near === undefined || town === undefined || kindOf(feature) !== 'settlement' || !isOwnRow([name, ...also], town)) return true;
    respelled.set(near, [...(respelled.get(near) ?? []), name, ...also]);
    return false;
  });
  return { respelled, unlisted };
}

function selectFurtherTowns({ gazetteer: { further } }: World): GazetteerRow[] {
  if (further.length === 0) return [];
  return findMissedTowns(readFurtherTowns(), readTowns(), new Set(further))
    .map(({ position, name, country, province, lat, lon }) => ({ register: FURTHER, id: position, name, also: [], printed: [], feature: 'settlement', country, province, lat, lon, population: 0, changed: '' }));
}

/** Landscapes and districts are told apart by nobody, nor are sites and bases. */
const ALIKE: Partial<Record<Kind, Kind>> = { 'natural-feature': 'region', base: 'site' };

/** By this an entry goes before a noted place. */
const nameKey = (kind: Kind, country: string, name: string): string => `${ALIKE[kind] ?? kind} ${country} ${fold(name)}`;

/** A noted place takes the point of the town beside it, or the middle of its province, for telling namesakes apart; it is not printed. */
function selectNoted({ release, entries }: World, noted: readonly NotedPlace[], pointOf: (province: string) => { lat: number; lon: number } | undefined): GazetteerRow[] {
  const written = new Set([...entries.values()].flatMap(({ entry: { kind, countries, names: given } }) => given.flatMap(({ text }) => countries.map((country) => nameKey(kind, country, text)))));
  return noted.filter((place) => !written.has(nameKey(kindOf(place.feature), place.country, place.name))).map(({ id, name, also, feature, country, province, isProvinceStated, area, near, publisher, date, url }) => {
    const { lat, lon } = (near === undefined ? undefined : findTown(near)) ?? pointOf(province) ?? { lat: 0, lon: 0 };
    const page: Source = { publisher: publisher.name, url, date, accessed: release };
    return { register: NOTED, id, name, also: [], printed: [name, ...also, ...(feature === 'kibbutz' ? [`Kibbutz ${name}`] : [])], feature, country, province, lat, lon, population: 0, changed: date === 'undated' ? '' : date.slice(0, 7), page, isProvinceStated, ...(area === undefined ? {} : { area }) };
  });
}

function rowOfTown(town: Town, printed: readonly string[]): GazetteerRow {
  const feature = FEATURE_OF[town.feature] ?? (town.population >= TOWN_POPULATION ? 'town' : 'settlement');
  return { register: 0, id: town.id, name: town.name, also: town.alternates.split(',').filter((name) => name !== '' && name !== town.name), printed, feature, country: town.country, province: town.province, lat: town.lat, lon: town.lon, population: town.population, changed: town.changed };
}

function selectAirfields({ gazetteer, entries }: World): GazetteerRow[] {
  const wanted = new Set(gazetteer.airfields);
  const written = new Set([...entries.values()].flatMap(({ entry: { ids } }) => [ids?.ourairports, ids?.icao]));
  return readAirfields()
    .filter(({ country, id, ident }) => wanted.has(country) && !written.has(String(id)) && !written.has(ident))
    .flatMap((airfield) => rowOfAirfield(airfield));
}

const AIRFIELD_NOUN = /\b(?:Air ?base|Airport|Airfield|Air Field|Air Force Base|AFB)$/i;
const MILITARY_NOUN = /\b(?:Air ?base|Air Force Base|AFB|Army Air Field)\b/i;

/** "Baghdad International Airport / New Al Muthana Air Base" has two names; names without a noun ("Khartoum") are the town's. */
function rowOfAirfield({ id, name, lat, lon, country }: Airfield): GazetteerRow[] {
  const [first, ...also] = name.split(/\s*\/\s*/).filter((part) => AIRFIELD_NOUN.test(part));
  if (first === undefined) return [];
  return [{ register: 1, id, name: first, also, printed: [], feature: MILITARY_NOUN.test(first) ? 'air-base' : 'airport', country, lat, lon, population: 0, changed: '' }];
}

/** Provinces have no point in the register: for telling namesakes apart the map's middle does, or that of their towns; it is not printed. */
function selectProvinces({ gazetteer, entries }: World, pointOf: (province: string) => { lat: number; lon: number } | undefined): GazetteerRow[] {
  const wanted = new Set(gazetteer.provinces);
  const written = new Set([...entries.values()].map(({ entry }) => entry.ids?.geonames_admin1));
  return [...provinceNames()].flatMap(([code, name], index): GazetteerRow[] => {
    const country = code.slice(0, 2);
    const middle = pointOf(code);
    if (!wanted.has(country) || written.has(code) || middle === undefined) return [];
    return [{ register: 2, id: index, name, also: [], printed: gazetteer.names[code] ?? [], feature: 'province', country, province: code, ...middle, population: 0, changed: '' }];
  });
}

function middleOf(towns: readonly GazetteerRow[]): Map<string, { lat: number; lon: number }> {
  const sums = new Map<string, { lat: number; lon: number; count: number }>();
  for (const { province = '', lat, lon } of towns) {
    const sum = sums.get(province) ?? { lat: 0, lon: 0, count: 0 };
    sums.set(province, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 });
  }
  return new Map([...sums].map(([province, { lat, lon, count }]) => [province, { lat: lat / count, lon: lon / count }]));
}

/** Position in the table of provinces, or NO_PROVINCE. */
export function provinceNumber(numbers: ReadonlyMap<string, number>, { province, feature, isProvinceStated = true }: GazetteerRow): number {
  return feature === 'province' || province === undefined || !isProvinceStated ? NO_PROVINCE : (numbers.get(province) ?? NO_PROVINCE);
}
