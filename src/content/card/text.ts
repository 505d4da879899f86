/** The small parts every section uses: links to entries, source numbers, and one statement with who says so and as of when. */
import type { EntityId, Flag, Statement } from '../../types';
import { isAfter, printDate, printMonth } from './dates';
import { button, h } from './h';
import type { View } from './view';

const FLAGS: Readonly<Record<Flag, string>> = { 'single-source': 'single source', unconfirmed: 'unconfirmed', disputed: 'disputed' };

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Buttons, not fragment links: those would change the page's address. */
export const refs = (src: readonly number[], view: View): HTMLElement[] => src.map((number) =>
  button({ class: 'ref', 'aria-label': `source ${number}` }, () => view.actions.cite(number), String(number)));

/** Text and its source numbers; the numbers stay on the line of the last word. */
export function withRefs(text: string, src: readonly number[], view: View): (HTMLElement | string)[] {
  if (src.length === 0) return [text];
  const cut = text.lastIndexOf(' ') + 1;
  return [text.slice(0, cut), h('span', { class: 'nb' }, text.slice(cut), ...refs(src, view))];
}

/** The text itself, as a link where the entry came with the page. */
export function linkTo(text: string, entity: EntityId | undefined, view: View): HTMLElement | string {
  if (entity === undefined || entity === view.card.id || view.page.cardOf(entity) === undefined) return text;
  return button({ class: 'link' }, () => view.actions.follow(entity), text);
}

type Dated = Pick<Statement, 'since' | 'until' | 'asOf'>;

/** "since 2014, as of Sep 2025", "2003 to 2011", "until 3 Jan 2020"; empty where nothing is dated. An as-of date that adds nothing is left out. */
export function printPeriod({ since, until, asOf }: Dated): string {
  const from = since === undefined || since === 'unknown' ? undefined : printDate(since);
  if (until !== undefined) return from === undefined ? `until ${printDate(until)}` : `${from} to ${printDate(until)}`;
  const adds = asOf !== undefined && (since === undefined || printMonth(since) !== printMonth(asOf));
  return [from !== undefined && `since ${from}`, adds && `as of ${printMonth(asOf)}`].filter(Boolean).join(', ');
}

/** Did this begin or end after the article was published? */
export const isNew = ({ since, until }: Dated, view: View): boolean => isAfter(since, view.page.published) || isAfter(until, view.page.published);

/** Spoken where the tint says it to the eye. */
export const spokenNew = (): HTMLElement => h('span', { class: 'vh' }, 'Since this article: ');

export const flagText = (flag: Flag | undefined): string | undefined => (flag === undefined ? undefined : FLAGS[flag]);

/** Text, "according to", source numbers, and small print with dates and reservations. */
export function statement(row: Statement, view: View): (HTMLElement | string)[] {
  const small = [printPeriod(row), row.note, flagText(row.flag)].filter((part) => part !== undefined && part !== '').join('; ');
  const link = linkTo(row.text, row.entity, view);
  const by = row.by === undefined ? '' : `, according to ${row.by}`;
  return [
    ...(isNew(row, view) ? [spokenNew()] : []),
    ...(typeof link === 'string' ? withRefs(link + by, row.src, view) : [link, ...withRefs(by, row.src, view)]),
    ...(small === '' ? [] : [' ', h('small', {}, small)]),
  ];
}

/** A section with a heading, and small print beside it. */
export const section = (title: string, small: string | undefined, ...children: (Node | undefined)[]): HTMLElement =>
  h('section', { class: 'sec' }, h('h3', {}, title, small !== undefined && h('small', {}, small)), ...children);

/** Hides all but the first `keep` rows behind one button. */
export function fold(rows: readonly HTMLElement[], keep: number): HTMLButtonElement | undefined {
  const rest = rows.slice(keep);
  if (rest.length === 0) return undefined;
  for (const row of rest) row.hidden = true;
  const more = button({ class: 'text-btn strong' }, () => {
    for (const row of rest) row.hidden = false;
    more.remove();
    rest[0]?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
  }, `${rest.length} more`);
  return more;
}
