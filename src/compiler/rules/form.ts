/** Rules about the file as a whole: its name, its folder, how much it must hold. */
import type { LoadedEntry } from '../load/world';
import type { Finding } from '../problem';
import type { Entry } from '../schema/entry';
import { walkStatements, type Rule } from './rule';

const TIMELINE_ROWS = { full: { min: 3, max: 8 }, short: { min: 1, max: 8 } } as const;
const SOURCED_ROWS_OF_SHORT = 4;

/** Id and kind are said by the path too; where they differ, links and folders lie. */
export function* checkFileName({ entry, folder, stem }: LoadedEntry): Generator<Finding> {
  if (entry.id !== stem) yield { path: ['id'], sentence: `id is not the file name. Write ${stem} here, or rename the file to ${entry.id}.yaml.` };
  if (entry.kind !== folder) yield { path: ['kind'], sentence: `The file lies in ${folder}/ but its kind is ${entry.kind}. Move the file or correct the kind.` };
}

export const checkTimelineRows: Rule = function* (entry) {
  const { min, max } = TIMELINE_ROWS[entry.depth];
  const rows = entry.timeline.length;
  if (rows < min) yield { path: ['timeline'], sentence: `The timeline has ${rows} of the ${min} rows that depth ${entry.depth} needs at least. Add rows, or lower the depth.` };
  if (rows > max) yield { path: ['timeline'], sentence: `The timeline has ${rows} rows; at most ${max} are allowed. Keep changes of status, leader, control, law or listing, then the deadliest events.` };
};

export const checkSourcedRows: Rule = function* (entry) {
  const rows = countStatements(entry);
  if (rows < SOURCED_ROWS_OF_SHORT) yield { path: ['id'], sentence: `The entry has ${rows} sourced rows; at least ${SOURCED_ROWS_OF_SHORT} are needed.` };
};

/** Rows that carry `src`; the summary counts once. */
export function countStatements(entry: Entry): number {
  return [...walkStatements(entry)].filter(({ path }) => path[0] !== 'summary').length + 1;
}

export const FORM_RULES: readonly Rule[] = [checkTimelineRows, checkSourcedRows];
