/** Rules about time: dates exist, come in order, and never lie after the release. */
import type { Finding, Path } from '../problem';
import type { Entry } from '../schema/entry';
import { dayAfter, firstDay, firstDayOfEnd, isCalendarDate, lastDay } from './dates-of';
import { walk, walkStatements, type Rule } from './rule';

const DATE_KEYS = ['as_of', 'since', 'until', 'date', 'value', 'start', 'end', 'accessed', 'at', 'next'] as const;
const LOOKS_LIKE_DATE = /^\d{4}(-|~|\/|$)/;

/** Every date of the entry, those of its sources too. */
function* listDates(entry: Entry): Generator<{ path: Path; key: string; date: string }> {
  for (const part of [entry, entry.sources]) {
    const root = part === entry ? [] : ['sources'];
    for (const { path, fields } of walk(part, root)) {
      for (const key of DATE_KEYS) {
        const date = fields[key];
        if (typeof date === 'string' && LOOKS_LIKE_DATE.test(date)) yield { path: [...path, key], key, date };
      }
    }
  }
}

export const checkCalendar: Rule = function* (entry) {
  for (const { path, date } of listDates(entry)) if (!isCalendarDate(date)) yield { path, sentence: `${date} is not in the calendar. Correct the month or the day.` };
};

export const checkFuture: Rule = function* (entry, world) {
  for (const { path, key, date } of listDates(entry)) {
    if (key !== 'next' && firstDayOfEnd(date) > world.release) yield { path, sentence: `The future date ${date} lies after the dataset's release (${world.release}). Correct it, or move the release date in src/entries/release.yaml.` };
  }
};

/** since, until and as_of of one statement must be able to be true together. */
export const checkOrderOfDates: Rule = function* (entry) {
  for (const { path, fields } of walkStatements(entry)) {
    const { since, until, as_of: asOf } = fields as { since?: string; until?: string; as_of?: string };
    if (since === undefined) continue;
    if (until !== undefined && firstDay(since) > lastDay(until)) yield { path: [...path, 'until'], sentence: `It ends (${until}) before it begins (${since}).` };
    if (asOf !== undefined && firstDay(since) > lastDay(asOf)) yield { path: [...path, 'as_of'], sentence: `as_of (${asOf}) lies before since (${since}).` };
  }
};

/** Advice: as_of is the date of evidence: no page can say that something still held after it was written. A day of grace, because pages are dated in their own time zone. */
export const adviseAsOf: Rule = function* (entry) {
  for (const { path, fields, src } of walkStatements(entry)) {
    const asOf = fields['as_of'];
    const sources = src.flatMap((key) => entry.sources[key] ?? []);
    if (typeof asOf !== 'string' || sources.length === 0) continue;
    const newest = sources.map(({ date, accessed }) => (date === 'undated' ? accessed : lastDay(date))).reduce((a, b) => (a > b ? a : b));
    if (firstDay(asOf) > dayAfter(newest)) yield { path: [...path, 'as_of'], sentence: `as_of (${asOf}) is newer than every page cited (${newest}). Use the date of the newest page that says so.` };
  }
};

export const checkTimelineOrder: Rule = function* (entry) {
  for (const [index, row] of entry.timeline.entries()) {
    const before = entry.timeline[index - 1];
    if (before !== undefined && firstDay(before.date) > firstDay(row.date)) yield { path: ['timeline', index, 'date'], sentence: `The timeline is not in date order: ${row.date} stands after ${before.date}. Move the row up.` };
  }
};

/** "Sources differ" is shown with who says what; one anonymous value among several would look like the right one. */
export const checkSeveralValues: Rule = function* (entry) {
  const lists: [Path, readonly { by?: string }[]][] = [
    [['founded'], entry.founded ?? []],
    [['ended'], entry.ended ?? []],
    [['life', 'born'], entry.life?.born ?? []],
    [['life', 'died'], entry.life?.died ?? []],
  ];
  for (const [path, rows] of lists) {
    for (const [index, row] of rows.entries()) {
      if (rows.length > 1 && row.by === undefined) yield { path: [...path, index], sentence: `There are several values here, so each needs by: who says so.` };
    }
  }
};

export const checkLifeSpans: Rule = function* (entry) {
  const spans: [string | undefined, string | undefined, Path][] = [
    [entry.life?.born?.[0]?.date, entry.life?.died?.[0]?.date, ['life', 'died', 0, 'date']],
    [entry.founded?.[0]?.value, entry.ended?.[0]?.value, ['ended', 0, 'value']],
    [entry.event?.start, entry.event?.end, ['event', 'end']],
  ];
  for (const [start, end, path] of spans) if (start !== undefined && end !== undefined && firstDay(start) > lastDay(end)) yield { path, sentence: `The end (${end}) lies before the beginning (${start}).` };
};

export const checkReview: Rule = function* (entry): Generator<Finding> {
  if (entry.review.next <= entry.review.at) yield { path: ['review', 'next'], sentence: 'The next review lies before the last one.' };
};

export const DATE_RULES: readonly Rule[] = [
  checkCalendar, checkFuture, checkOrderOfDates, checkTimelineOrder, checkSeveralValues, checkLifeSpans, checkReview,
];
