/**
 * What has changed since the article was published, in a few words: "two US designations, one later event".
 * Pure. Counts only changes whose whole date range lies after the whole range of the article's date; in doubt it stays silent.
 */
import type { Card, Fact, PartialDate, Statement } from '../types';
import { isAfter, printDate } from './dates';

/** Longest text that fits one line of the preview's strip beside "Since this article:". */
export const STRIP_CHARS = 28;
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const SHORT: Readonly<Record<string, string>> = {
  'United States': 'US', 'United Kingdom': 'UK', 'European Union': 'EU', 'United Nations': 'UN',
};

export type Since =
  | { state: 'changed'; text: string }
  | { state: 'newer-than-data'; text: string };

export const shortAuthority = (authority: string): string => SHORT[authority] ?? authority;

const count = (amount: number, one: string, many: string): string => `${NUMBERS[amount] ?? amount} ${amount === 1 ? one : many}`;

/** Rows of the facts whose label matches. */
function rowsOf(facts: readonly Fact[], label: RegExp): Statement[] {
  return facts.filter((fact) => label.test(fact.label)).flatMap((fact) => fact.rows);
}

function tellDesignations(card: Card, published: PartialDate): string[] {
  const later = card.designations.filter((row) => isAfter(row.since, published));
  const told = (action: 'listed' | 'delisted', one: string, many: string): string[] => {
    const rows = later.filter((row) => row.action === action);
    if (rows.length === 0) return [];
    const authorities = new Set(rows.map((row) => shortAuthority(row.authority)));
    const who = authorities.size === 1 ? `${[...authorities][0]} ` : '';
    return [count(rows.length, `${who}${one}`, `${who}${many}`)];
  };
  const ended = card.designations.filter((row) => row.action === 'listed' && isAfter(row.until, published)).length;
  return [
    ...told('listed', 'designation', 'designations'), ...told('delisted', 'delisting', 'delistings'),
    ...(ended > 0 ? [count(ended, 'designation ended', 'designations ended')] : []),
  ];
}

function tellPeople(card: Card, published: PartialDate): string[] {
  const changed = (label: RegExp): boolean => rowsOf(card.facts, label).some((row) => isAfter(row.until, published) || isAfter(row.since, published));
  return [...(changed(/^led by$/i) ? ['change of leader'] : []), ...(changed(/^held by$/i) ? ['changed hands'] : [])];
}

/** The newest status that began after the article: "died 3 Jan 2020", "now dissolved". */
function tellStatus(card: Card, published: PartialDate): string[] {
  const row = rowsOf(card.facts, /^status$/i).findLast((status) => isAfter(status.since, published));
  if (row?.since === undefined) return [];
  return [row.text === 'Dead' ? `died ${printDate(row.since)}` : `now ${row.text.charAt(0).toLowerCase()}${row.text.slice(1)}`];
}

/** Timeline rows after the article, without those that a designation of the same date already tells. */
function tellEvents(card: Card, published: PartialDate): string[] {
  const told = new Set(card.designations.map((row) => row.since));
  const later = card.timeline.filter((row) => isAfter(row.date, published) && !told.has(row.date)).length;
  return later === 0 ? [] : [count(later, 'later event', 'later events')];
}

/**
 * @param published the article's date; without it nothing is said
 * @param release date of the dataset
 * @param room most characters; what does not fit is left out, the first part never
 */
export function tellSince(card: Card, published: PartialDate | undefined, release: PartialDate, room = Infinity): Since | undefined {
  if (published === undefined) return undefined;
  if (isAfter(published, release)) return { state: 'newer-than-data', text: `This article is newer than our data (${printDate(release)})` };
  const parts = [...tellStatus(card, published), ...tellPeople(card, published), ...tellDesignations(card, published), ...tellEvents(card, published)];
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const text = rest.reduce((line, part) => (line.length + part.length + 2 <= room ? `${line}, ${part}` : line), first);
  return { state: 'changed', text };
}
