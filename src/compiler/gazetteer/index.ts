/**
 * The gazetteer of the package: places of the registers that have no entry. In: what was loaded; out: the bytes of places.bin and the names
 * to look for, whose ordinals follow those of the entries. Called by the compiler.
 */
import { fold } from '../../match/fold';
import { primaryName, type Directory } from '../cards/directory';
import { provincesOf } from '../cards/place-of';
import type { World } from '../load/world';
import type { SourcePool } from '../../dataset/packing';
import type { Maps } from '../maps';
import type { IndexedName } from '../name-index';
import { FURTHER_PACKAGE, GEONAMES_PACKAGE, provinceNames } from '../registers/geonames';
import { OURAIRPORTS_PACKAGE } from '../registers/ourairports';
import type { Entry } from '../schema/entry';
import { FAMILY_OF } from '../../types';
import { listGazetteerNames, withoutDesignator, type WrittenNames } from './names';
import { selectPlaces, type GazetteerRow } from './select';
import { writePlaces, type TableRows } from './write';

export interface CompiledGazetteer {
  rows: readonly GazetteerRow[];
  bytes: Uint8Array;
  names: readonly IndexedName[];
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
  const provinces = listProvinces(world, maps);
  const rows = selectPlaces(world, maps).filter(({ feature, province = '' }) => feature !== 'province' || provinces.get(province)?.entity === undefined);
  const tables: TableRows = { countries: listCountries(rows, world, directory), provinces, areas: listAreas(world), sources: SOURCES, numberOf: pages.add };
  return { rows, bytes: writePlaces(rows, tables), names: listGazetteerNames(rows, directory.ids.length, collectWritten(world, directory, names)) };
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
