/**
 * What a build of the dataset holds, for the person who built it: counts in, counts out, what was made by rule, what was left out and why, what
 * has aged, and how evenly the sides of each conflict are covered. The words are in `print`.
 */
import { KINDS, type Kind } from '../../types';
import type { World } from '../load/world';
import type { Problem } from '../problem';
import { countStatements } from '../rules/form';
import { walk } from '../rules/rule';
import type { Entry } from '../schema/entry';
import { weighSides, type Side } from './balance';
import { countCountries, countRegions, countSources, type Coverage, type SourceCounts } from './coverage';
import { listAged, type Aged } from './aged';

export { printReport } from './print';

export type Depth = 'full' | 'short' | 'register';

/** A name, id or figure that did not make it into the package. */
export interface Refused {
  what: string;
  entity: string;
  reason: string;
}

export interface Report {
  release: string;
  /** Cards: written entries and the countries that only registers describe. */
  entries: number;
  /** Of these, entries that people wrote. */
  written: number;
  kinds: Partial<Record<Kind, Partial<Record<Depth, number>>>>;
  /** Places of the gazetteer by what they are. */
  places: Readonly<Record<string, number>>;
  /** Names by where they come from, and spellings made by rule; distinct ones in the index and their price. */
  names: NameCounts;
  /** Rows that cite sources; a summary counts once, however many sentences it has. Cards of registers state nothing of their own. */
  statements: number;
  sources: SourceCounts;
  /** Written entries and statements by country, and by the United Nations' region of an entry's first country. */
  countries: Readonly<Record<string, Coverage>>;
  regions: Readonly<Record<string, Coverage>>;
  asOf: { oldest?: string; newest?: string };
  /** Leaders, status and control whose newest evidence is older than `months`, counted from the release. */
  aged: { months: number; rows: readonly Aged[] };
  refused: readonly Refused[];
  planned: readonly string[];
  /** What a second reader should look at. */
  advice: readonly Problem[];
  /** Per conflict and side: an editor may count it. */
  balance: readonly Side[];
  /** Bytes by file name. */
  sizes: Readonly<Record<string, number>>;
}

export interface NameCounts {
  /** In entries. */
  written: number;
  /** Of countries without an entry, from the register and countries.yaml. */
  countries: number;
  gazetteer: number;
  generated: number;
  /** Distinct folded names in the index. */
  distinct: number;
  bytesPerName: number;
}

export interface BuildFacts {
  names: NameCounts;
  places: Report['places'];
  refused: readonly Refused[];
  advice: readonly Problem[];
  files: ReadonlyMap<string, Uint8Array>;
  /** Evidence older than so many months is listed. */
  months: number;
}

export function makeReport(world: World, { names, places, refused, advice, files, months }: BuildFacts): Report {
  const entries = [...world.entries.values()].map(({ entry }) => entry);
  return {
    release: world.release,
    entries: world.entries.size + world.countries.size,
    written: world.entries.size,
    kinds: countKinds(world),
    places,
    names,
    statements: entries.reduce((sum, entry) => sum + countStatements(entry), 0),
    sources: countSources(world),
    countries: countCountries(entries),
    regions: countRegions(entries),
    asOf: spanOfEvidence(entries),
    aged: { months, rows: listAged(entries, world.release, months) },
    refused,
    planned: [...world.planned.keys()].filter((id) => !world.entries.has(id) && !world.countries.has(id)).toSorted(),
    advice,
    balance: weighSides(world),
    sizes: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length])),
  };
}

function countKinds(world: World): Report['kinds'] {
  const kinds: Report['kinds'] = {};
  const count = (kind: Kind, depth: Depth) => {
    const depths = (kinds[kind] ??= {});
    depths[depth] = (depths[depth] ?? 0) + 1;
  };
  for (const { entry } of world.entries.values()) count(entry.kind, entry.depth);
  for (const _ of world.countries) count('country', 'register');
  return Object.fromEntries(KINDS.flatMap((kind) => (kinds[kind] === undefined ? [] : [[kind, kinds[kind]]])));
}

function spanOfEvidence(entries: readonly Entry[]): Report['asOf'] {
  const dates = entries.flatMap((entry) => [...walk(entry)].flatMap(({ fields, path }) => (typeof fields['as_of'] === 'string' && path[0] !== 'gaps' ? [fields['as_of']] : []))).toSorted();
  return dates.length === 0 ? {} : { oldest: dates[0] as string, newest: dates.at(-1) as string };
}
