/** Where the entries lie and what they rest on: by country, by region, by kind and tier of publisher. */
import type { World } from '../load/world';
import { regionOf } from '../registers/iso-countries';
import { countStatements } from '../rules/form';
import type { Entry } from '../schema/entry';

export interface Coverage {
  entries: number;
  statements: number;
}

export interface SourceCounts {
  /** Distinct addresses. */
  pages: number;
  publishers: number;
  byTier: Readonly<Record<number, number>>;
  /** Wire, newspaper, authority ... as the allow-list says. */
  byType: Readonly<Record<string, number>>;
  /** Pages by the United Nations' region of the entries that cite them; a page cited in two regions counts in both. */
  byRegion: Readonly<Record<string, number>>;
}

/** An entry of several countries counts in each. */
export function countCountries(entries: readonly Entry[]): Record<string, Coverage> {
  return count(entries, (entry) => entry.countries);
}

export function countRegions(entries: readonly Entry[]): Record<string, Coverage> {
  return count(entries, (entry) => [regionOfEntry(entry)]);
}

function regionOfEntry({ countries: [first = ''] }: Entry): string {
  return regionOf(first) ?? 'no region';
}

function count(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Record<string, Coverage> {
  const counts = new Map<string, Coverage>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const { entries: before, statements } = counts.get(key) ?? { entries: 0, statements: 0 };
      counts.set(key, { entries: before + 1, statements: statements + countStatements(entry) });
    }
  }
  return Object.fromEntries([...counts].toSorted(([a, { entries: m }], [b, { entries: n }]) => n - m || (a < b ? -1 : 1)));
}

export function countSources({ entries, allowList }: World): SourceCounts {
  const pages = new Map<string, { publisher: string; regions: Set<string> }>();
  for (const { entry } of entries.values()) {
    for (const { url, publisher } of Object.values(entry.sources)) {
      const page = pages.get(url) ?? { publisher, regions: new Set() };
      page.regions.add(regionOfEntry(entry));
      pages.set(url, page);
    }
  }
  const publishers = [...pages.values()].map(({ publisher }) => allowList.publisher(publisher));
  return {
    pages: pages.size,
    publishers: new Set([...pages.values()].map(({ publisher }) => publisher)).size,
    byTier: tally(publishers.map((publisher) => String(publisher?.tier ?? 0))),
    byType: tally(publishers.map((publisher) => publisher?.type ?? 'unknown')),
    byRegion: tally([...pages.values()].flatMap(({ regions }) => [...regions])),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of [...words].toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
