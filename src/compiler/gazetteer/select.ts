/**
 * Chooses the places of the gazetteer and what is said of them. In: the registers, gazetteer.yaml, the entries; out: rows sorted as places.bin
 * wants them. A place with an entry of its own is left out: the entry goes first.
 */
import { NO_PROVINCE, type Feature, type RegisterNumber } from '../../dataset/gazetteer-format';
import type { World } from '../load/world';
import type { Maps } from '../maps';
import { provinceNames, readTowns, type Town } from '../registers/geonames';
import { readAirfields, type Airfield } from '../registers/ourairports';
import { findAnchors, type Anchor } from './anchors';
import { withArea } from './areas';

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
}

const FEATURE_OF: Readonly<Record<string, Feature>> = { PPLC: 'capital', PPLG: 'capital', PPLA: 'provincial-capital', PPLX: 'quarter' };
/** A town is a place where so many live; below, the register's word "populated place" may be a village. */
const TOWN_POPULATION = 5000;
/** Abandoned, destroyed or historical places are not where news happens. */
const LEFT = new Set(['PPLQ', 'PPLW', 'PPLH']);

export function selectPlaces(world: World, maps: Pick<Maps, 'middleOf'>): GazetteerRow[] {
  const towns = selectTowns(world);
  const rows = [...towns, ...selectAirfields(world), ...selectProvinces(world, towns, maps)];
  return findAnchors(rows, readTowns(), world).map((row) => withArea(row, world.gazetteer.areas)).toSorted((a, b) => a.register - b.register || a.id - b.id);
}

function selectTowns({ gazetteer: { towns, elsewhere, names }, entries }: World): GazetteerRow[] {
  const written = new Set([...entries.values()].map(({ entry }) => entry.ids?.geonames));
  return readTowns().filter((town) => !LEFT.has(town.feature) && town.population >= (towns[town.country] ?? elsewhere) && !written.has(String(town.id))).map((town) => rowOfTown(town, names[String(town.id)] ?? []));
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
function selectProvinces({ gazetteer, entries }: World, towns: readonly GazetteerRow[], maps: Pick<Maps, 'middleOf'>): GazetteerRow[] {
  const wanted = new Set(gazetteer.provinces);
  const written = new Set([...entries.values()].map(({ entry }) => entry.ids?.geonames_admin1));
  const middles = middleOf(towns);
  return [...provinceNames()].flatMap(([code, name], index): GazetteerRow[] => {
    const country = code.slice(0, 2);
    const middle = maps.middleOf(code) ?? middles.get(code);
    if (!wanted.has(country) || written.has(code) || middle === undefined) return [];
    return [{ register: 2, id: index, name, also: [], printed: [], feature: 'province', country, province: code, ...middle, population: 0, changed: '' }];
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
export function provinceNumber(numbers: ReadonlyMap<string, number>, { province, feature }: GazetteerRow): number {
  return feature === 'province' || province === undefined ? NO_PROVINCE : (numbers.get(province) ?? NO_PROVINCE);
}
