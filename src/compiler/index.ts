/**
 * The compiler of the dataset. In: the folder of entries, allow-list, planned ids, countries and release date. Out: the files of
 * the package and a report, or every fault of every file. Called by `src/cli/dataset.ts` and by tests; nothing that ships imports it.
 * Loading, rules (`validate`) and cards are separate steps, and no step repairs what an earlier one let through.
 * The trap: the same folder must give the same bytes, so nothing here may read a clock, a locale or the order of a directory.
 */
import type { Card, EntityHead, EntityId } from '../types';
import { indexViews } from './cards/bond-views';
import { makeCard } from './cards/card';
import { makeCountryCard } from './cards/country-card';
import { makeDirectory, type Directory } from './cards/directory';
import { collectEdges, type Edge } from './cards/edges';
import { makeHead, spanOf } from './cards/head';
import { listIndexedNames } from './cards/names-of';
import { findOnMap, isPointMissing, middleOf, provinceOf, registerRow } from './cards/place-of';
import { SourcePool } from '../dataset/packing';
import { writeFiles } from './files';
import { compileGazetteer } from './gazetteer';
import { loadWorld, type World } from './load/world';
import { drawMaps, type Maps } from './maps';
import { buildNameIndex, countIndexedNames, type IndexedName } from './name-index';
import type { Problem } from './problem';
import { makeReport, type Refused, type Report } from './report';
import { advise, validate } from './validate';
import { expandNames } from './variants';

export type { Problem } from './problem';
export type { Report } from './report';

export interface Spelling {
  text: string;
  entity: EntityId;
}

export type Compilation =
  | { ok: true; files: ReadonlyMap<string, Uint8Array>; report: Report; /** Made by rule from the names that were written. */ spellings: readonly Spelling[] }
  | { ok: false; problems: readonly Problem[] };

/** Evidence older than this is listed in the report unless the builder asks for another age. */
const AGED_MONTHS = 12;

export interface CompileOptions {
  /** Leaders, status and control last confirmed so many months before the release are listed in the report. */
  months?: number;
}

/** @param folder of the entries, e.g. `src/entries`. A file that cannot be read is a problem like any other. */
export function compileDataset(folder: string, options: CompileOptions = {}): Compilation {
  const loaded = loadWorld(folder);
  const problems = validate(loaded);
  return problems.length > 0 ? { ok: false, problems } : compileWorld(loaded.world, options);
}

/** Compiles what was loaded and found to be without fault. */
export function compileWorld(world: World, { months = AGED_MONTHS }: CompileOptions = {}): Compilation {
  const directory = makeDirectory(world);
  const edges = collectEdges(world);
  const refused: Refused[] = [];
  const maps = drawMaps([...Object.keys(world.gazetteer.towns).filter((code) => !code.includes('.')), ...listPlaceCountries(world)], world.maps, directory.countryName);
  const cards = makeCards(world, directory, edges, { refused, maps });
  const written = listNames(world, directory);
  const sources = new SourcePool(world.release);
  const gazetteer = compileGazetteer(world, directory, written, maps, sources);
  const heads = makeHeads(world, cards, listRelated(world, edges), { maps, provinces: gazetteer.provinces });
  const countriesOf = (ordinal: number) => heads[ordinal]?.countries ?? [gazetteer.rows[ordinal - heads.length]?.country ?? ''];
  const { names, generated } = expandNames([...written, ...gazetteer.names], countriesOf);
  const idOf = (ordinal: number): string => directory.ids[ordinal] ?? `place ${ordinal - heads.length}`;
  const index = buildNameIndex(names, (name, reason) => refused.push({ what: name.text, entity: idOf(name.entity), reason }));
  const files = writeFiles({ release: world.release, heads, cards, names: names.length, index, places: { count: gazetteer.rows.length, bytes: gazetteer.bytes }, maps: [...maps.bases.values()], sources });
  const distinct = countIndexedNames(index);
  const ofCountries = written.filter(({ entity }) => world.countries.has(idOf(entity))).length;
  const counts = { written: written.length - ofCountries, countries: ofCountries, gazetteer: gazetteer.names.length, generated: generated.length, distinct, bytesPerName: index.length / Math.max(1, distinct) };
  const spellings = generated.map(({ text, entity }) => ({ text, entity: idOf(entity) }));
  return { ok: true, files, spellings, report: makeReport(world, { names: counts, places: countFeatures(gazetteer.rows), refused, advice: advise(world), files, months }) };
}

function countFeatures(rows: readonly { feature: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { feature } of rows) counts[feature] = (counts[feature] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([, a], [, b]) => b - a));
}

/** Countries in which a written place lies. */
function listPlaceCountries({ entries }: World): string[] {
  return [...entries.values()].flatMap(({ entry }) => (entry.location === undefined || entry.kind === 'country' ? [] : entry.countries.slice(0, 1)));
}

function makeCards(world: World, directory: Directory, edges: readonly Edge[], { refused, maps }: { refused: Refused[]; maps: Maps }): Card[] {
  const viewsOf = indexViews(edges);
  return directory.ids.map((id) => {
    const country = world.countries.get(id);
    if (country !== undefined) return makeCountryCard(country, world, directory, viewsOf(id));
    const entry = entryOf(world, id);
    const row = registerRow(entry, world.release);
    if (isPointMissing(entry, row)) refused.push({ what: 'its point', entity: id, reason: `no row of ${entry.location?.point_from ?? ''} has its number` });
    return makeCard(entry, { world, directory, views: viewsOf(id), row, onMap: findOnMap(entry, world, maps) });
  });
}

function makeHeads(world: World, cards: readonly Card[], related: ReadonlyMap<string, ReadonlySet<string>>, { maps, provinces }: { maps: Maps; provinces: ReadonlyMap<string, EntityId> }): EntityHead[] {
  const areProvinces = new Set(provinces.values());
  return cards.map((card) => {
    const country = world.countries.get(card.id);
    const near = related.get(card.id) ?? [];
    if (country !== undefined) return makeHead(card, [country.code], {}, near);
    const entry = entryOf(world, card.id);
    return makeHead(card, entry.countries, { ...spanOf(entry), middle: middleOf(entry, world, maps), province: provinceOf(entry, provinces, areProvinces) }, near);
  });
}

/** Everything an entry is bound to, from both sides: bonds, all that it lies in, and who its timeline names. */
function listRelated(world: World, edges: readonly Edge[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  const has = (id: string) => world.entries.has(id) || world.countries.has(id);
  const add = (a: string, b: string) => {
    if (a === b || !has(a) || !has(b)) return;
    related.set(a, (related.get(a) ?? new Set()).add(b));
    related.set(b, (related.get(b) ?? new Set()).add(a));
  };
  for (const { from, to } of edges) add(from, to);
  for (const { entry } of world.entries.values()) {
    for (const id of entry.location?.in ?? []) add(entry.id, id);
    for (const row of entry.timeline) for (const id of row.entries ?? []) add(entry.id, id);
  }
  return related;
}

function listNames(world: World, directory: Directory): IndexedName[] {
  return directory.ids.flatMap((id, ordinal) => {
    const country = world.countries.get(id);
    return country === undefined ? listIndexedNames(entryOf(world, id).names, ordinal, entryOf(world, id).kind) : listIndexedNames(country.names, ordinal, 'country');
  });
}

function entryOf(world: World, id: string) {
  const loaded = world.entries.get(id);
  if (loaded === undefined) throw new Error(`No entry ${id} was loaded`);
  return loaded.entry;
}
