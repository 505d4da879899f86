/**
 * How evenly the sides of each conflict are covered (FORMAT.md, "Who gets an entry", rule 7): entries, words, accusations, answers and sources by
 * tier. It decides nothing; it lets a side count.
 */
import type { World } from '../load/world';
import { countStatements } from '../rules/form';
import type { Entry } from '../schema/entry';

export interface Side {
  conflict: string;
  party: string;
  /** The party and all entries that are part of it, led by it or took part for it: entries with a relation to it. */
  entries: number;
  statements: number;
  words: number;
  accusations: number;
  answers: number;
  /** Pages by tier. */
  tiers: Readonly<Record<string, number>>;
}

const BELONGS: ReadonlySet<string> = new Set(['part-of', 'member-of']);

export function weighSides(world: World): Side[] {
  const entries = [...world.entries.values()].map(({ entry }) => entry);
  return entries.filter(({ kind }) => kind === 'conflict').flatMap((conflict) => {
    const parties = [...new Set((conflict.event?.parties ?? []).filter(({ role }) => role === 'fought').map(({ entry }) => entry))].toSorted();
    return parties.map((party) => weigh(conflict.id, party, entries.filter((entry) => entry.id === party || belongsTo(entry, party)), world));
  });
}

function belongsTo(entry: Entry, party: string): boolean {
  return (entry.relations ?? []).some(({ type, to }) => BELONGS.has(type) && to === party) || (entry.roles ?? []).some(({ org }) => org === party);
}

function weigh(conflict: string, party: string, entries: readonly Entry[], { allowList }: World): Side {
  const claims = entries.flatMap((entry) => entry.claims ?? []);
  const pages = new Map(entries.flatMap((entry) => Object.values(entry.sources).map(({ url, publisher }) => [url, String(allowList.publisher(publisher)?.tier ?? 0)] as const)));
  const tiers: Record<string, number> = {};
  for (const tier of [...pages.values()].toSorted()) tiers[tier] = (tiers[tier] ?? 0) + 1;
  return {
    conflict, party, entries: entries.length,
    statements: entries.reduce((sum, entry) => sum + countStatements(entry), 0),
    words: entries.reduce((sum, entry) => sum + countWords(entry), 0),
    accusations: claims.filter(({ topic }) => topic === 'accusation' || topic === 'finding').length,
    answers: claims.filter(({ topic }) => topic === 'denial' || topic === 'position').length,
    tiers,
  };
}

function countWords({ summary, claims = [], timeline }: Entry): number {
  const texts = [summary.text ?? '', ...(summary.sentences ?? []).map(({ text }) => text), ...claims.map(({ text }) => text), ...timeline.map(({ text }) => text)];
  return texts.join(' ').split(/\s+/).filter((word) => word !== '').length;
}
