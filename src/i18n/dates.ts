/**
 * Partial dates in the reader's language, each at its own precision: "16 mars 2021", "Juli 2014", "2003", "etwa 2013". Called by the pages for the dates
 * that are theirs; the dates of cards and statements are printed by `cards`.
 */
import { partsOf, printDate as printEnglish, printMonth as printEnglishMonth } from '../cards/dates';
import type { PartialDate } from '../types';
import { language, locale, t } from '.';

/** English dates are those of the cards beside them: Intl would write "Sept" there. */
export function printDate(date: PartialDate | 'unknown' | 'undated'): string {
  if (language() === 'en') return printEnglish(date);
  if (date === 'unknown') return t('dateUnknown');
  if (date === 'undated') return t('dateUndated');
  const [from = '', to] = date.split('/');
  return to === undefined ? printOne(from) : t('dateBetween', printOne(from), printOne(to));
}

/** Month precision is enough for "as of". */
export function printMonth(date: PartialDate): string {
  if (language() === 'en') return printEnglishMonth(date);
  const parts = partsOf(date);
  return parts?.month === undefined || parts.about ? printDate(date) : print(parts.year, parts.month);
}

function printOne(date: string): string {
  const parts = partsOf(date);
  if (parts === undefined) return date;
  const printed = print(parts.year, parts.month, parts.month === undefined ? undefined : parts.day);
  return parts.about ? t('dateAbout', printed) : printed;
}

/** Made once: a list prints fifty dates at every letter typed. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar is the one of the dataset, whatever is usual with the language. */
function print(year: number, month?: number, day?: number): string {
  const key = `${locale()} ${month !== undefined} ${day !== undefined}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale(), { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', ...(month !== undefined && { month: 'short' }), ...(day !== undefined && { day: 'numeric' }) });
    formats.set(key, format);
  }
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
