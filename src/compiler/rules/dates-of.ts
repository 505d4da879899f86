/** First and last possible day of a partial date, so that dates of different precision can be compared. */

/** `2014` to `2014-01-01`; `a/b` starts where `a` starts. Also right for `unknown`, which is earlier than everything. */
export function firstDay(date: string): string {
  const [start = ''] = date.replaceAll('~', '').split('/');
  return start === 'unknown' ? '' : `${start}-01-01`.slice(0, 10);
}

/** `2014` to `2014-12-31`; `a/b` ends where `b` ends. Days of short months are not told apart: only order matters. */
export function lastDay(date: string): string {
  const end = date.replaceAll('~', '').split('/').at(-1) ?? '';
  return end.length === 4 ? `${end}-12-31` : end.length === 7 ? `${end}-31` : end;
}

/** First day of the last part: a date lies in the future when not even this day has come. */
export function firstDayOfEnd(date: string): string {
  return firstDay(date.split('/').at(-1) ?? date);
}

/** Does every part of the date exist in the calendar? */
export function isCalendarDate(date: string): boolean {
  return date.replaceAll('~', '').split('/').every((part) => {
    const [year = 0, month = 1, day = 1] = part.split('-').map(Number);
    const made = new Date(Date.UTC(year, month - 1, day));
    return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  });
}

export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
