/**
 * Everything the compiler reads, loaded once: entries, planned ids, countries, the allow-list, the release date.
 * Entries of the wrong shape are left out (their faults are reported), but their ids still count as taken, so that one
 * broken file does not make every relation to it look broken. The trap: where a table is unreadable, the world holds an
 * empty one, and rules must not be run: they would find thousands of faults that are none.
 */
import { join } from 'node:path';
import { object } from 'valibot';
import type { Kind } from '../../types';
import { problemOfFile, type Problem } from '../problem';
import type { RegisterCountry } from '../registers/country-entries';
import { loadBoxes } from '../registers/country-boxes';
import { Day } from '../schema/words';
import { makeAllowList, type AllowList } from './allow-list';
import { readEntry, type BrokenEntry, type LoadedEntry } from './entry-file';
import { findStrays, isFolder, listEntryFiles, type EntryFile } from './folder';
import { GazetteerFileSchema, type GazetteerFile } from './gazetteer-file';
import { MapsFileSchema, type MapsFile } from './maps-file';
import { loadNoted, type NotedPlace } from './noted';
import type { PlannedEntry } from './planned';
import { loadAllowList, loadCountries, loadPlanned, readTable } from './tables';

export type { LoadedEntry } from './entry-file';

export interface World {
  release: string;
  allowList: AllowList;
  entries: ReadonlyMap<string, LoadedEntry>;
  planned: ReadonlyMap<string, PlannedEntry>;
  /** Countries without an entry of their own, by id. */
  countries: ReadonlyMap<string, RegisterCountry>;
  gazetteer: GazetteerFile;
  noted: readonly NotedPlace[];
  maps: MapsFile;
  /** Kind of any id that may be named: entry, planned entry or register country. */
  kindOf(id: string): Kind | undefined;
  isInBox(code: string, lat: number, lon: number): boolean | undefined;
}

export interface LoadedWorld {
  world: World;
  problems: Problem[];
  /** Entries whose shape is wrong, for the rules that can still look at a part of them. */
  broken: readonly BrokenEntry[];
  /** All entry files, whatever is in them. */
  files: readonly EntryFile[];
  /** `tables`: something every rule rests on is missing. `entries`: paths of the files that are not even YAML. */
  unreadable: { tables: boolean; entries: ReadonlySet<string> };
}

const NO_GAZETTEER: GazetteerFile = { towns: {}, elsewhere: Infinity, further: [], names: {}, areas: {}, airfields: [], provinces: [] };
const NO_MAPS: MapsFile = { disputed: [], disputed_provinces: [], frames: {}, outlines: {}, seas: [], convention: '' };

/** @param folder e.g. `src/entries`. What cannot be read is a problem, never thrown. */
export function loadWorld(folder: string): LoadedWorld {
  const problems: Problem[] = [];
  const at = (name: string) => join(folder, name);
  const release = readTable(at('release.yaml'), object({ release: Day }), problems)?.release;
  const allowList = loadAllowList(at('sources-allowlist.yaml'), problems);
  const planned = loadPlanned(at('planned.tsv'), problems);
  const register = loadCountries(at('countries.yaml'), problems);
  const gazetteer = readTable(at('gazetteer.yaml'), GazetteerFileSchema, problems) ?? NO_GAZETTEER;
  const maps = readTable(at('maps.yaml'), MapsFileSchema, problems) ?? NO_MAPS;
  const noted = allowList === undefined ? [] : loadNoted(at('noted'), { allowList, areas: new Set(Object.keys(gazetteer.areas)) }, problems);
  const files = listEntryFiles(folder);
  const { entries, broken, unreadable, problems: found } = loadEntries(files);
  problems.push(...found, ...findStrays(folder));
  const countries = new Map((register ?? []).filter((country) => !isWritten(country, entries)).map((country) => [country.id, country]));
  const kinds = new Map<string, Kind>();
  for (const { id, kind } of planned?.values() ?? []) kinds.set(id, kind);
  for (const id of countries.keys()) kinds.set(id, 'country');
  for (const { stem, kind } of files) kinds.set(stem, kind);
  return {
    world: {
      release: release ?? '0000-00-00', allowList: allowList ?? makeAllowList({ publishers: [], carriers: [] }), entries, planned: planned ?? new Map(),
      countries, gazetteer, noted, maps, kindOf: (id) => kinds.get(id), isInBox: loadBoxes(),
    },
    problems: isFolder(folder) ? problems : [problemOfFile(folder, 'There is no such folder. Name the folder of the entries, such as src/entries.')],
    broken, files,
    unreadable: { tables: [release, allowList, planned, register].includes(undefined), entries: unreadable },
  };
}

function loadEntries(files: readonly EntryFile[]): { entries: Map<string, LoadedEntry>; broken: BrokenEntry[]; unreadable: Set<string>; problems: Problem[] } {
  const entries = new Map<string, LoadedEntry>();
  const broken: BrokenEntry[] = [];
  const unreadable = new Set<string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const read = readEntry(file);
    problems.push(...read.problems);
    if (!read.isReadable) unreadable.add(file.path);
    if (read.broken !== undefined) broken.push(read.broken);
    if (read.loaded === undefined) continue;
    if (entries.has(file.stem)) problems.push(read.loaded.file.problemAt(['id'], `Another kind has an entry ${file.stem} too. Ids are unique across all kinds.`));
    else entries.set(file.stem, read.loaded);
  }
  return { entries, broken, unreadable, problems };
}

function isWritten(country: RegisterCountry, entries: ReadonlyMap<string, LoadedEntry>): boolean {
  return entries.has(country.id) || [...entries.values()].some(({ entry }) => entry.kind === 'country' && entry.ids?.iso3166_1 === country.code);
}
