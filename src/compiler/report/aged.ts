/** Statements that change and were last confirmed long ago: what an editor looks at first. */
import { lastDay } from '../rules/dates-of';
import type { Entry } from '../schema/entry';

export interface Aged {
  entry: string;
  /** Section and row, e.g. `leaders[1]`. */
  path: string;
  asOf: string;
}

const CHANGING = ['leaders', 'status', 'control'] as const;

/** @param release `YYYY-MM-DD`. Rows that have ended cannot age. Oldest first. */
export function listAged(entries: readonly Entry[], release: string, months: number): Aged[] {
  const limit = monthsBefore(release, months);
  const rows = entries.flatMap((entry) => CHANGING.flatMap((section) => (entry[section] ?? []).flatMap(({ until, as_of: asOf }, index): Aged[] =>
    until === undefined && asOf !== undefined && lastDay(asOf) < limit && !isOver(entry) ? [{ entry: entry.id, path: `${section}[${index}]`, asOf }] : [])));
  return rows.toSorted((a, b) => (a.asOf === b.asOf ? (a.entry < b.entry ? -1 : 1) : a.asOf < b.asOf ? -1 : 1));
}

/** The dead and the dissolved change no more. */
function isOver({ status = [] }: Entry): boolean {
  return status.some(({ value, until }) => until === undefined && ['dead', 'dissolved', 'ended', 'destroyed', 'merged', 'fallen'].includes(value));
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10);
}
