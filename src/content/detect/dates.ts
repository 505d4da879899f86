/**
 * Dates as pages write them -> PartialDate. Pure. In: any value found in metadata or text. Out: `YYYY-MM-DD` (an address may give `YYYY-MM`) or nothing.
 * The calendar day is taken as written, without moving it into another time zone: it is the day the newspaper printed.
 * The trap: 03/04/2021 means two days; such dates are refused, not guessed.
 */
import type { PartialDate } from '../../types';
import { FIRST_YEAR, LAST_YEAR, MAX_DATE_TEXT_CHARS } from './limits';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(?<m>${MONTHS})[a-z]{0,6}\\.?`;
const DAY = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<y>\\d{4})(?!\\d)';

const monthOf = (name: string): number => (/^\d/.test(name) ? Number(name) : MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** A real day of the calendar, or nothing. */
function day(year: number, month: number, date: number): PartialDate | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const isReal = year >= FIRST_YEAR && year <= LAST_YEAR && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return isReal ? time.toISOString().slice(0, 10) : undefined;
}

type Parts = Record<string, string | undefined>;
const fromParts = ({ y, m = '', d }: Parts) => day(Number(y), monthOf(m), Number(d));

/** 25/02/2021 has one reading, 03/04/2021 two. */
function fromNumbers({ y, m, d }: Parts): PartialDate | undefined {
  const [first, second] = [Number(d), Number(m)];
  return first > 12 || first === second ? day(Number(y), second, first) : second > 12 ? day(Number(y), first, second) : undefined;
}

/** The least ambiguous first. Text may stand around them: "Published: 16 March 2021, 10:00". */
const READINGS: readonly (readonly [RegExp, (parts: Parts) => PartialDate | undefined])[] = [
  [/(?:^|\D)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/, fromParts],
  [/^\s*(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?:T?\d{4,6}Z?)?\s*$/, fromParts],
  [new RegExp(`(?:^|\\D)${DAY}[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+${YEAR}`, 'i'), fromParts],
  [new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+(?:[\\d:]+ \\S+ )?${YEAR}`, 'i'), fromParts],
  [/(?:^|\D)(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?!\d)/, fromNumbers],
];

/** The first date that `read` finds. */
export function firstDate<T>(items: Iterable<T>, read: (item: T) => PartialDate | undefined): PartialDate | undefined {
  for (const item of items) {
    const date = read(item);
    if (date) return date;
  }
  return undefined;
}

/** @param value text; anything else a page may put there is no date. Never throws. */
export function parseDate(value: unknown): PartialDate | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, MAX_DATE_TEXT_CHARS);
  return firstDate(READINGS, ([pattern, read]) => read(pattern.exec(text)?.groups ?? {}));
}

const PATH_DAY = new RegExp(`[-_/](?<y>\\d{4})(?<s>[-/]?)(?<m>\\d\\d?|${MONTHS})\\k<s>(?<d>\\d\\d?)(?=[/_.-]|$)`, 'gi');
const PATH_MONTH = new RegExp(`/(?<y>\\d{4})[/-](?<m>\\d\\d|${MONTHS})(?=/)`, 'i');

/** The date in an address: `/2021/03/16/`, `/2021/mar/16/`, `/20210316/`, `-2021-03-16`, or only `/2021/03/`. */
export function dateInPath(path: string): PartialDate | undefined {
  const month = PATH_MONTH.exec(path)?.groups;
  return firstDate(path.matchAll(PATH_DAY), ({ groups = {} }) => fromParts(groups)) ?? (month && fromParts({ ...month, d: '1' })?.slice(0, 7));
}
