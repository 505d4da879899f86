/**
 * Everything the compiler reads, loaded once: entries, planned ids, countries, the allow-list, the release date.
 * Entries of the wrong shape are left out (their faults are reported), but their ids still count as taken, so that one
 * broken file does not make every relation to it look broken.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { object, type GenericSchema, type InferOutput } from 'valibot';
import { KINDS, type Kind } from '../../types';
import type { Finding, Problem } from '../problem';
import { listRegisterCountries, type RegisterCountry } from '../registers/country-entries';
import { loadBoxes } from '../registers/country-boxes';
import { EntrySchema, type Entry } from '../schema/entry';
import { Day } from '../schema/words';
import { AllowListSchema, findTwins, makeAllowList, type AllowList } from './allow-list';
import { CountriesFileSchema } from './countries-file';
import { GazetteerFileSchema, type GazetteerFile } from './gazetteer-file';
import { MapsFileSchema, type MapsFile } from './maps-file';
import { readPlanned, type PlannedEntry } from './planned';
import { checkShape } from './shape';
import { readYaml, type YamlFile } from './yaml-file';

export interface LoadedEntry {
  entry: Entry;
  /** Name of the folder and of the file without `.yaml`: they must repeat kind and id. */
  folder: string;
  stem: string;
  file: YamlFile;
}

export interface World {
  release: string;
  allowList: AllowList;
  entries: ReadonlyMap<string, LoadedEntry>;
  planned: ReadonlyMap<string, PlannedEntry>;
  /** Countries without an entry of their own, by id. */
  countries: ReadonlyMap<string, RegisterCountry>;
  gazetteer: GazetteerFile;
  maps: MapsFile;
  /** Kind of any id that may be named: entry, planned entry or register country. */
  kindOf(id: string): Kind | undefined;
  isInBox(code: string, lat: number, lon: number): boolean | undefined;
}

export interface LoadedWorld {
  world: World;
  problems: Problem[];
}

const NO_GAZETTEER: GazetteerFile = { towns: {}, elsewhere: Infinity, names: {}, airfields: [], provinces: [] };
const NO_MAPS: MapsFile = { disputed: [], disputed_provinces: [], frames: {}, outlines: {}, seas: [], convention: '' };

/** @param folder e.g. `src/entries`. Throws only where a file cannot be read at all. */
export function loadWorld(folder: string): LoadedWorld {
  const problems: Problem[] = [];
  const release = readShaped(join(folder, 'release.yaml'), object({ release: Day }), problems)?.release ?? '0000-00-00';
  const allowList = loadAllowList(join(folder, 'sources-allowlist.yaml'), problems);
  const { planned, problems: plannedProblems } = readPlanned(join(folder, 'planned.tsv'), readText(join(folder, 'planned.tsv')));
  problems.push(...plannedProblems);
  const files = KINDS.flatMap((kind) => listYaml(folder, kind));
  const entries = new Map<string, LoadedEntry>();
  for (const { kind, stem, path } of files) loadEntry(path, kind, stem, entries, problems);
  const countries = loadCountries(join(folder, 'countries.yaml'), entries, problems);
  const gazetteer = readShaped(join(folder, 'gazetteer.yaml'), GazetteerFileSchema, problems) ?? NO_GAZETTEER;
  const maps = readShaped(join(folder, 'maps.yaml'), MapsFileSchema, problems) ?? NO_MAPS;
  const kinds = new Map<string, Kind>();
  for (const { id, kind } of planned.values()) kinds.set(id, kind);
  for (const id of countries.keys()) kinds.set(id, 'country');
  for (const { stem, kind } of files) kinds.set(stem, kind);
  return { world: { release, allowList, entries, planned, countries, gazetteer, maps, kindOf: (id) => kinds.get(id), isInBox: loadBoxes() }, problems };
}

function loadAllowList(path: string, problems: Problem[]): AllowList {
  const data = readShaped(path, AllowListSchema, problems) ?? { publishers: [], carriers: [] };
  for (const id of findTwins(data)) problems.push({ file: path, line: 1, column: 1, path: id, sentence: 'This publisher is listed twice. Merge the rows.' });
  return makeAllowList(data);
}

/** Countries by id, without those that have an entry. */
function loadCountries(path: string, entries: ReadonlyMap<string, LoadedEntry>, problems: Problem[]): Map<string, RegisterCountry> {
  const file = readShaped(path, CountriesFileSchema, problems);
  const unwritten = (file === undefined ? [] : listRegisterCountries(file)).filter((country) => !isWritten(country, entries));
  return new Map(unwritten.map((country) => [country.id, country]));
}

function loadEntry(path: string, kind: Kind, stem: string, entries: Map<string, LoadedEntry>, problems: Problem[]): void {
  const file = readYaml(path, readText(path));
  problems.push(...file.problems);
  if (file.problems.length > 0) return;
  const shaped = checkShape(EntrySchema, file.data);
  if (!shaped.ok) problems.push(...place(file, shaped.findings));
  else if (entries.has(stem)) problems.push(file.problemAt(['id'], `Another kind has an entry ${stem} too. Ids are unique across all kinds.`));
  else entries.set(stem, { entry: shaped.value, folder: kind, stem, file });
}

/** Findings with the line and column of their place in the file. */
export function place(file: YamlFile, findings: Iterable<Finding>): Problem[] {
  return [...findings].map(({ path, sentence }) => file.problemAt(path, sentence));
}

function isWritten(country: RegisterCountry, entries: ReadonlyMap<string, LoadedEntry>): boolean {
  return entries.has(country.id) || [...entries.values()].some(({ entry }) => entry.kind === 'country' && entry.ids?.iso3166_1 === country.code);
}

function readShaped<const S extends GenericSchema>(path: string, schema: S, problems: Problem[]): InferOutput<S> | undefined {
  const file = readYaml(path, readText(path));
  problems.push(...file.problems);
  if (file.problems.length > 0) return undefined;
  const shaped = checkShape(schema, file.data);
  if (shaped.ok) return shaped.value;
  problems.push(...place(file, shaped.findings));
  return undefined;
}

function listYaml(folder: string, kind: Kind): { kind: Kind; stem: string; path: string }[] {
  const path = join(folder, kind);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(path).filter((name) => name.endsWith('.yaml')).toSorted().map((name) => ({ kind, stem: name.slice(0, -'.yaml'.length), path: join(path, name) }));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
