/** What a build of the dataset holds, for the person who built it: counts in, counts out, what was left out and why. */
import { KINDS, type Kind } from '../types';
import type { World } from './load/world';
import { printProblem, type Problem } from './problem';
import { countStatements } from './rules/form';
import { walk } from './rules/rule';

export type Depth = 'full' | 'short' | 'register';

/** A name, id or figure that did not make it into the package. */
export interface Refused {
  what: string;
  entity: string;
  reason: string;
}

export interface Report {
  release: string;
  entries: number;
  kinds: Partial<Record<Kind, Partial<Record<Depth, number>>>>;
  /** Names written by people or registers that may be marked, and spellings made from them by rule. */
  names: { written: number; generated: number };
  statements: number;
  /** Distinct pages, by the tier of their publisher. */
  sources: { pages: number; byTier: Record<number, number> };
  asOf: { oldest?: string; newest?: string };
  refused: readonly Refused[];
  planned: readonly string[];
  /** What a second reader should look at. */
  advice: readonly Problem[];
  /** Bytes by file name. */
  sizes: Record<string, number>;
}

export interface BuildFacts {
  names: Report['names'];
  refused: readonly Refused[];
  advice: readonly Problem[];
  files: ReadonlyMap<string, Uint8Array>;
}

export function makeReport(world: World, { names, refused, advice, files }: BuildFacts): Report {
  const entries = [...world.entries.values()].map(({ entry }) => entry);
  const dates = entries.flatMap((entry) => [...walk(entry)].flatMap(({ fields, path }) => (typeof fields['as_of'] === 'string' && path[0] !== 'gaps' ? [fields['as_of']] : []))).toSorted();
  return {
    release: world.release,
    entries: world.entries.size + world.countries.size,
    kinds: countKinds(world),
    names,
    statements: entries.reduce((sum, entry) => sum + countStatements(entry), 0),
    sources: countSources(world),
    asOf: dates.length === 0 ? {} : { oldest: dates[0] as string, newest: dates.at(-1) as string },
    refused,
    planned: [...world.planned.keys()].filter((id) => !world.entries.has(id) && !world.countries.has(id)).toSorted(),
    advice,
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
  return kinds;
}

function countSources(world: World): Report['sources'] {
  const pages = new Map<string, number>();
  for (const { entry } of world.entries.values()) {
    for (const { url, publisher } of Object.values(entry.sources)) pages.set(url, world.allowList.publisher(publisher)?.tier ?? 0);
  }
  const byTier: Record<number, number> = {};
  for (const tier of [...pages.values()].toSorted()) byTier[tier] = (byTier[tier] ?? 0) + 1;
  return { pages: pages.size, byTier };
}

/** The report as a person reads it, one fact a line. */
export function printReport(report: Report): string {
  const { kinds, names, sources, asOf, refused, planned, advice, sizes } = report;
  const rows = KINDS.filter((kind) => kinds[kind] !== undefined).map((kind) => `  ${kind.padEnd(28)}${printDepths(kinds[kind] ?? {})}`);
  return [
    `Dataset of ${report.release}: ${report.entries} entries`,
    ...rows,
    `${names.written} names, ${names.generated} generated spellings`,
    `${report.statements} sourced statements from ${sources.pages} pages (${Object.entries(sources.byTier).map(([tier, count]) => `tier ${tier}: ${count}`).join(', ')})`,
    `as of: oldest ${asOf.oldest ?? 'none'}, newest ${asOf.newest ?? 'none'}`,
    `Refused: ${refused.length}`,
    ...refused.map(({ what, entity, reason }) => `  ${entity}: ${what} (${reason})`),
    `Planned, without entry: ${planned.length}${planned.length === 0 ? '' : ` (${planned.join(', ')})`}`,
    `Advice: ${advice.length}`,
    ...advice.map((problem) => `  ${printProblem(problem)}`),
    `Files: ${Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)} KB`).join(', ')}`,
  ].join('\n');
}

function printDepths(depths: Partial<Record<Depth, number>>): string {
  return (['full', 'short', 'register'] as const).filter((depth) => depths[depth] !== undefined).map((depth) => `${depth} ${depths[depth]}`).join(', ');
}
