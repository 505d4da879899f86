/**
 * The gazetteer of the package: places of the registers that have no entry. In: what was loaded; out: the bytes of places.bin and the names
 * to look for, whose ordinals follow those of the entries. Called by the compiler.
 */
import { fold } from '../../match/fold';
import { primaryName, type Directory } from '../cards/directory';
import { provincesOf } from '../cards/place-of';
import type { World } from '../load/world';
import { REGISTERS } from '../../dataset/gazetteer-format';
import type { SourcePool } from '../../dataset/packing';
import type { Maps } from '../maps';
import type { IndexedName } from '../name-index';
import { FURTHER_PACKAGE, GEONAMES_PACKAGE, provinceNames } from '../registers/geonames';
import { OURAIRPORTS_PACKAGE } from '../registers/ourairports';
import type { Entry } from '../schema/entry';
import { FAMILY_OF, type EntityId } from '../../types';
import { listGazetteerNames, withoutDesignator, type WrittenNames } from './names';
import { selectPlaces, type GazetteerRow } from './select';
import { writePlaces, type TableRows } from './write';

export interface CompiledGazetteer {
  rows: readonly GazetteerRow[];
  bytes: Uint8Array;
  names: readonly IndexedName[];
  /** Ids of the provinces by GeoNames code: entries, or places of the gazetteer. */
  provinces: ReadonlyMap<string, EntityId>;
}

const SOURCES: TableRows['sources'] = [
  { publisher: 'GeoNames', title: `Row #, in ${GEONAMES_PACKAGE.name} ${GEONAMES_PACKAGE.version}`, url: 'https://www.geonames.org/#', date: GEONAMES_PACKAGE.date },
  { publisher: 'OurAirports', title: `Airfield #, in ${OURAIRPORTS_PACKAGE.name} ${OURAIRPORTS_PACKAGE.version}`, url: 'https://ourairports.com/data/', date: OURAIRPORTS_PACKAGE.date },
  { publisher: 'GeoNames', title: `Names of provinces, in ${FURTHER_PACKAGE.name} ${FURTHER_PACKAGE.version}`, url: 'https://www.geonames.org/export/codes.html', date: 'undated' },
  // Noted places name a page each.
  { publisher: '', title: '', url: '', date: 'undated' },
  { publisher: 'GeoNames', title: `Row #, counted from 0, in ${FURTHER_PACKAGE.name} ${FURTHER_PACKAGE.version}`, url: 'https://www.geonames.org/', date: 'undated' },
];

/**
 * @param names of the entries, so that no place takes one of them.
 * @param pages to which those that note a place are added.
 */
export function compileGazetteer(world: World, directory: Directory, names: readonly IndexedName[], maps: Maps, pages: SourcePool): CompiledGazetteer {
  const written = listProvinces(world, maps);
  const rows = selectPlaces(world, maps).filter(({ feature, province = '' }) => feature !== 'province' || written.get(province)?.entity === undefined);
  const provinces = withRows(written, rows);
  const tables: TableRows = { countries: listCountries(rows, world, directory), provinces, areas: listAreas(world), sources: SOURCES, numberOf: pages.add };
  const ids = new Map([...provinces].flatMap(([code, { entity }]) => (entity === undefined ? [] : [[code, entity] as const])));
  return { rows, provinces: ids, bytes: writePlaces(rows, tables), names: listGazetteerNames(rows, directory.ids.length, collectWritten(world, directory, names)) };
}

function listCountries(rows: readonly GazetteerRow[], world: World, directory: Directory): TableRows['countries'] {
  const ids = new Map<string, string>();
  for (const { id, code } of world.countries.values()) ids.set(code, id);
  for (const { entry } of world.entries.values()) if (entry.kind === 'country') ids.set(entry.ids?.iso3166_1 ?? '', entry.id);
  const codes = [...new Set(rows.map(({ country }) => country))].toSorted();
  return new Map(codes.map((code) => [code, { entity: ids.get(code) ?? code.toLowerCase(), name: directory.countryName(code) }]));
}

/** Regions of gazetteer.yaml that are written and name both claims. */
function listAreas(world: World): TableRows['areas'] {
  return new Map(Object.keys(world.gazetteer.areas).flatMap((id) => {
    const entry = world.entries.get(id)?.entry;
    const dispute = entry?.location?.dispute;
    return entry === undefined || dispute === undefined ? [] : [[id, { name: primaryName(entry), countries: entry.countries, dispute }] as const];
  }));
}

/** Provinces by GeoNames code, tied to the written region that has the code or, in the same country, the name. */
function listProvinces(world: World, maps: Maps): TableRows['provinces'] {
  const byCode = new Map<string, Entry>();
  const byName = new Map<string, Entry>();
  for (const { entry } of world.entries.values()) {
    if (entry.kind !== 'region') continue;
    const [outline, ...others] = provincesOf(entry, world, maps);
    const code = entry.ids?.geonames_admin1 ?? (others.length > 0 ? undefined : maps.geonamesOf(outline ?? ''));
    if (code !== undefined) byCode.set(code, entry);
    if (entry.ids?.iso3166_2 !== undefined) for (const { text } of entry.names) byName.set(`${entry.countries[0] ?? ''} ${bare(text)}`, entry);
  }
  return new Map([...provinceNames()].map(([code, name]) => {
    const entry = byCode.get(code) ?? byName.get(`${code.slice(0, 2)} ${bare(name)}`);
    return [code, entry === undefined ? { name } : { name, entity: entry.id }];
  }));
}

/** A province that nobody has written is a place of the gazetteer. */
function withRows(provinces: TableRows['provinces'], rows: readonly GazetteerRow[]): TableRows['provinces'] {
  const ids = new Map(rows.flatMap(({ feature, province = '', register, id }) => (feature === 'province' ? [[province, `${REGISTERS[register]}-${id}`] as const] : [])));
  return new Map([...provinces].map(([code, province]) => [code, { entity: ids.get(code), ...province }] as const).map(([code, { name, entity }]) => [code, entity === undefined ? { name } : { name, entity }]));
}

/** "Al Anbar Governorate" and "Anbar" are one name of a province. */
function bare(name: string): string {
  return fold(withoutDesignator(name)).replace(/^(?:al|el|ad|an|ar|as|at|az|ash) /, '');
}

function collectWritten(world: World, { ids }: Directory, names: readonly IndexedName[]): WrittenNames {
  const others = new Set<string>();
  const places = new Map<string, Set<string>>();
  for (const { text, entity, kind, match } of names) {
    if (FAMILY_OF[kind] !== 'place' || kind === 'country') others.add(fold(text));
    // A province leaves its name to the town too: head nouns choose. So does a nuclear site that is called Isfahan among uranium and centrifuges.
    else if (kind === 'settlement' || (kind !== 'region' && (match === 'safe' || match === 'exact-case'))) places.set(fold(text), new Set([...(places.get(fold(text)) ?? []), ...(world.entries.get(ids[entity] ?? '')?.entry.countries ?? [])]));
  }
  return { others, places };
}
