/** The small parts every section uses: links to entries, source numbers, and one statement with who says so and as of when. */
import type { Branch, EntityId, Flag, PartialDate, Statement, Tree } from '../types';
import { isAfter, printDate, printMonth } from './dates';
import type { Reading } from './reading';
import { button, h, spoken, type Child } from './tree';

const FLAGS: Readonly<Record<Flag, string>> = { 'single-source': 'single source', unconfirmed: 'unconfirmed', disputed: 'disputed' };

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const flagText = (flag: Flag | undefined): string | undefined => (flag === undefined ? undefined : FLAGS[flag]);
const join = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join('; ');

/** Text and its source numbers, which stay on the line of the last word. The content script makes the numbers into buttons. */
export function withRefs(text: string, src: readonly number[]): Tree[] {
  if (src.length === 0) return [text];
  const cut = text.lastIndexOf(' ') + 1;
  return [text.slice(0, cut), h('span', { class: 'nb' }, text.slice(cut), ...src)];
}

/** A link to an entry whose card came with the article; the text alone for any other. */
export function linkTo(text: string, entity: EntityId | undefined, { card, article }: Reading): Tree {
  if (entity === undefined || entity === card.id || article.cardOf(entity) === undefined) return text;
  return button(`go ${entity}`, { class: 'link' }, text);
}

type Dated = Pick<Statement, 'since' | 'until' | 'asOf'>;

/** A date in a sentence: "on 3 Jan 2020", "in 2014"; ranges and guesses as they print. */
function printMoment(date: PartialDate | 'unknown'): string {
  const printed = printDate(date);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `on ${printed}`;
  return /^\d{4}(?:-\d{2})?$/.test(date) ? `in ${printed}` : printed;
}

const isRange = (date: PartialDate | 'unknown' | undefined): boolean => date?.includes('/') === true;

/**
 * "since 2014, as of Sep 2025", "2003 to 2011", "until 3 Jan 2020", "on 3 Jan 2020", "from between 2006 and 2007 to 2011"; empty where nothing
 * is dated. An as-of date that adds nothing is left out.
 */
export function printPeriod({ since, until, asOf }: Dated): string {
  const from = since === undefined || since === 'unknown' ? undefined : printDate(since);
  if (until !== undefined) {
    if (since === until) return printMoment(until);
    const end = isRange(until) ? `until some time ${printDate(until)}` : `until ${printDate(until)}`;
    if (from === undefined) return end;
    return isRange(since) || isRange(until) ? `from ${from} ${end}` : `${from} to ${printDate(until)}`;
  }
  const adds = asOf !== undefined && (since === undefined || printMonth(since) !== printMonth(asOf));
  return [from !== undefined && (isRange(since) ? `begun ${from}` : `since ${from}`), adds && `as of ${printMonth(asOf)}`].filter(Boolean).join(', ');
}

/** Did this begin or end after the article was published? */
export const isNew = ({ since, until }: Dated, { article }: Reading): boolean => isAfter(since, article.published) || isAfter(until, article.published);

/** Spoken where a tint says it to the eye. */
export const sayNew = (): Branch => spoken('Since this article: ');

/** Small print; nothing where there is nothing to say. */
export const small = (...parts: (string | undefined)[]): Branch | undefined => (join(...parts) === '' ? undefined : h('small', {}, ` ${join(...parts)}`));

/** Text, "according to", source numbers, and small print with dates and reservations. */
export function statement(row: Statement, reading: Reading): Child[] {
  const link = linkTo(row.text, row.entity, reading);
  const by = row.by === undefined ? '' : `, according to ${row.by}`;
  return [
    isNew(row, reading) && sayNew(),
    ...(typeof link === 'string' ? withRefs(link + by, row.src) : [link, ...withRefs(by, row.src)]),
    small(printPeriod(row), row.note, flagText(row.flag)),
  ];
}

/** A section with a heading, and small print beside it. */
export const section = (title: string, aside: string | undefined, ...children: Child[]): Branch =>
  h('section', { class: 'sec' }, h('h3', {}, title, aside !== undefined && h('small', {}, aside)), ...children);

/** All but the first `keep` rows are folded away by the style sheet until the button in their section says that it is expanded. */
export function fold(rows: readonly Branch[], keep: number): { rows: Branch[]; more: Branch | undefined } {
  const hidden = rows.length - keep;
  return {
    rows: rows.map(([tag, attributes, ...children], index) => [tag, index < keep ? attributes : { ...attributes, class: `${attributes['class'] ?? ''} fold`.trim() }, ...children]),
    more: hidden > 0 ? button('toggle', { class: 'text-btn strong more', 'aria-expanded': 'false' }, h('span', {}, `${hidden} more`), h('span', {}, 'Show fewer')) : undefined,
  };
}
