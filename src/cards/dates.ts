/**
 * Partial dates as people read them ("16 Mar 2021", "about 2013") and as day numbers that can be compared.
 * Pure. A day number is yyyymmdd as an integer; a partial date covers the days from `firstDay` to `lastDay`.
 */
import type { PartialDate } from '../types';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/;
/** "About" may be off by a year either way: enough never to call such a date "since this article" wrongly. */
const ABOUT_YEARS = 1;

interface Parts { year: number; month?: number; day?: number; about: boolean }

/** A card asks for the same few dates again and again. Bounded by the dates of the dataset and of the articles read. */
const known = new Map<string, Parts | undefined>();
const MAX_KNOWN = 20_000;

/** The parts of one date without a slash; undefined for `unknown`, `undated` and anything malformed. */
export function partsOf(date: string): Parts | undefined {
  if (known.has(date)) return known.get(date);
  if (known.size >= MAX_KNOWN) known.clear();
  const parts = readParts(date);
  known.set(date, parts);
  return parts;
}

function readParts(date: string): Parts | undefined {
  const about = date.endsWith('~');
  const match = SHAPE.exec(about ? date.slice(0, -1) : date);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year), about,
    ...(month !== undefined && Number(month) >= 1 && Number(month) <= 12 && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

function printOne(date: string): string {
  const parts = partsOf(date);
  if (parts === undefined) return date;
  const month = parts.month === undefined ? '' : `${MONTHS[parts.month - 1]} `;
  const day = parts.day === undefined || month === '' ? '' : `${parts.day} `;
  return `${parts.about ? 'about ' : ''}${day}${month}${parts.year}`;
}

/** "16 Mar 2021", "Mar 2021", "2021", "about 2013", "between 2006 and 2007", "date unknown". */
export function printDate(date: PartialDate | 'unknown' | 'undated'): string {
  if (date === 'unknown') return 'date unknown';
  if (date === 'undated') return 'undated';
  const [from = '', to] = date.split('/');
  return to === undefined ? printOne(from) : `between ${printOne(from)} and ${printOne(to)}`;
}

/** Month precision is enough for "as of": "Sep 2025". */
export function printMonth(date: PartialDate): string {
  const parts = partsOf(date);
  return parts?.month === undefined || parts.about ? printDate(date) : `${MONTHS[parts.month - 1]} ${parts.year}`;
}

/** First day a partial date can mean; undefined where it is not a date. */
export function firstDay(date: string): number | undefined {
  const parts = partsOf(date.split('/')[0] ?? '');
  if (parts === undefined) return undefined;
  return (parts.year - (parts.about ? ABOUT_YEARS : 0)) * 10_000 + (parts.month ?? 1) * 100 + (parts.day ?? 1);
}

/** Last day a partial date can mean; months are taken to have 31 days, which compares rightly. */
export function lastDay(date: string): number | undefined {
  const ends = date.split('/');
  const parts = partsOf(ends[ends.length - 1] ?? '');
  if (parts === undefined) return undefined;
  return (parts.year + (parts.about ? ABOUT_YEARS : 0)) * 10_000 + (parts.month ?? 12) * 100 + (parts.day ?? 31);
}

/** Is every day `date` can mean later than every day `other` can mean? False when in doubt. */
export function isAfter(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const first = firstDay(date);
  const last = lastDay(other);
  return first !== undefined && last !== undefined && first > last;
}

/** A place on a line of years: 2021-07 is about 2021.5. Undefined where it is not a date. */
export function yearFraction(date: string): number | undefined {
  const parts = partsOf(date.split('/')[0] ?? '');
  if (parts === undefined) return undefined;
  const month = (parts.month ?? 1) - 1;
  return parts.year + (month + ((parts.day ?? 1) - 1) / 31) / 12;
}
