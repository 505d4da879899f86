/** Rules about the file as a whole: its name, its folder, how much it must hold. */
import type { LoadedEntry } from '../load/world';
import type { Finding } from '../problem';
import { BODY_KINDS, type Entry } from '../schema/entry';
import { walkStatements, type Rule } from './rule';

const TIMELINE_ROWS = { full: { min: 3, max: 8 }, short: { min: 1, max: 8 } } as const;
const SOURCED_ROWS_OF_SHORT = 4;
/** Years: "in the 1920s" is an answer. */
const WIDEST_FOUNDING = 10;

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

const FOUNDING = /^found/i;

/** When it began is the first thing asked of a body. Where no page says, that is said; a range so wide that it says nothing is no answer. */
export const checkFounding: Rule = function* (entry) {
  if (!BODY_KINDS.includes(entry.kind)) return;
  const isGap = (entry.gaps ?? []).some(({ topic }) => FOUNDING.test(topic));
  if (entry.founded === undefined && !isGap) yield { path: ['id'], sentence: 'A group or body needs founded, or a gaps row whose topic starts with "founding" if no page says when.' };
  for (const [index, { value }] of (entry.founded ?? []).entries()) {
    const [from = '', to] = value.split('/').map((part) => part.slice(0, 4));
    if (to !== undefined && Number(to) - Number(from) > WIDEST_FOUNDING) yield { path: ['founded', index, 'value'], sentence: `Between ${from} and ${to} says nothing. Write a gaps row with the topic founding instead.` };
  }
};

/** Rows that carry `src`; the summary counts once. */
export function countStatements(entry: Entry): number {
  return [...walkStatements(entry)].filter(({ path }) => path[0] !== 'summary').length + 1;
}

export const FORM_RULES: readonly Rule[] = [checkTimelineRows, checkSourcedRows, checkFounding];
