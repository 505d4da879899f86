/**
 * What held on the date of the article and no longer does: who led, who held the place, what it was part of, who had listed it. Pure.
 * Only what is certain counts, whatever the precision of the dates: a row that may have begun or ended on the very day says nothing.
 * Called by `cards/index` for the whole card; the strip of the preview is `since-article`.
 */
import type { Branch, Card, Designation, Fact, PartialDate, Statement } from '../types';
import { firstDay, isAfter, lastDay, printDate } from './dates';
import type { Reading } from './reading';
import { capitalise, section, statement } from './text';
import { h, type Child } from './tree';

/** Facts that last, and pass from one to another. What happened once (born, killed in) and what was counted once (strength) is no such thing. */
const LASTING: ReadonlySet<string> = new Set([
  'Status', 'Roles', 'Led by', 'Part of', 'Member of', 'Backed by', 'Allied with', 'Front name of',
  'Held by', 'Partly held by', 'Administered by', 'Claimed by', 'Garrisoned by', 'Used by',
]);

/** Somebody or something stood there at any time; where the entry does not say who, that is worth saying. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['Status', 'Roles', 'Led by', 'Held by', 'Partly held by', 'Administered by']);

export interface Change {
  label: string;
  /** Held on the date of the article. Empty: the entry does not say. */
  held: readonly Statement[];
  /** Began after it and still holds. */
  later: readonly Statement[];
}

type Dated = { since?: PartialDate | 'unknown'; until?: PartialDate };

/** Did it hold on the whole of that date? `undefined`: it may have. */
export function heldOn({ since, until }: Dated, date: PartialDate): boolean | undefined {
  if (isAfter(since, date) || isAfter(date, until)) return false;
  const begun = lastDay(since ?? 'unknown');
  return begun !== undefined && begun <= (firstDay(date) ?? 0) && (until === undefined || isAfter(until, date)) ? true : undefined;
}

/** What can only be said of something that was not so before: a person who has died since was alive. */
const BEFORE: Readonly<Record<string, string>> = { Dead: 'Alive', Dissolved: 'Not yet dissolved', Destroyed: 'Not yet destroyed', 'Fallen from power': 'In power', Ended: 'Not yet ended' };

function compareFact({ label, rows }: Fact, published: PartialDate): Change[] {
  const known = rows.filter((row) => heldOn(row, published) === true);
  const later = rows.filter((row) => isAfter(row.since, published) && row.until === undefined);
  const hasEnded = known.some(({ until }) => until !== undefined);
  const isInDoubt = rows.some((row) => heldOn(row, published) === undefined);
  if (!hasEnded && (later.length === 0 || known.length > 0 || isInDoubt || !NEVER_EMPTY.has(label))) return [];
  const held = label === 'Status' && known.length === 0 ? later.flatMap(({ text, src }) => (BEFORE[text] === undefined ? [] : [{ text: BEFORE[text], src }])) : known;
  return [{ label, held, later }];
}

const sourcesOf = (rows: readonly Designation[]): number[] => [...new Set(rows.flatMap(({ src }) => src))];

/** By authority: the ledger below has the lists. A date in doubt anywhere, and nothing is said. */
function compareDesignations(rows: readonly Designation[], published: PartialDate): Change[] {
  const listed = rows.filter(({ action }) => action === 'listed');
  const inForce = listed.filter((row) => heldOn(row, published) === true);
  const later = listed.filter((row) => isAfter(row.since, published) && row.until === undefined);
  const isSame = later.length === 0 && inForce.every(({ until }) => until === undefined);
  if (isSame || listed.some((row) => heldOn(row, published) === undefined)) return [];
  const authorities = [...new Set(inForce.map(({ authority }) => authority))];
  const held = authorities.length === 0 ? { text: 'none of the authorities below', src: [] } : { text: authorities.join(', '), src: sourcesOf(inForce) };
  // One row an authority, from its first listing on.
  const firsts = [...new Set(later.map(({ authority }) => authority))].map((authority): Statement => {
    const own = later.filter((row) => row.authority === authority).toSorted((a, b) => (firstDay(a.since) ?? 0) - (firstDay(b.since) ?? 0));
    return { text: authority, since: own[0]?.since ?? 'unknown', src: sourcesOf(own) };
  });
  return [{ label: 'Listed by', held: [held], later: firsts }];
}

/** @returns in the order of the card; nothing where all that held then holds today. */
export function compareThen(card: Card, published: PartialDate): Change[] {
  return [...card.facts.filter(({ label }) => LASTING.has(label)).flatMap((fact) => compareFact(fact, published)), ...compareDesignations(card.designations, published)];
}

/** The earliest date anything in the entry has, where all of them lie after the article. */
export function findFirstDate({ timeline, facts, designations }: Card, published: PartialDate): PartialDate | undefined {
  const dates = [...timeline.map(({ date }) => date), ...[...facts.flatMap(({ rows }) => rows), ...designations].flatMap(({ since, until }) => [since, until])];
  const known = dates.filter((date): date is PartialDate => date !== undefined && firstDay(date) !== undefined);
  if (known.length === 0 || known.some((date) => !isAfter(date, published))) return undefined;
  return known.toSorted((a, b) => (firstDay(a) ?? 0) - (firstDay(b) ?? 0))[0];
}

function drawChange({ label, held, later }: Change, reading: Reading): Branch[] {
  const { published: _published, ...article } = reading.article;
  // Told apart by their words here: without its date nothing is marked as new once more.
  const row = (one: Statement): Child[] => statement({ ...one, text: capitalise(one.text) }, { card: reading.card, article });
  return [
    h('dt', {}, label),
    ...(held.length === 0 ? [h('dd', {}, 'Not recorded in this entry')] : held.map((one) => h('dd', {}, ...row(one)))),
    ...later.map((one) => h('dd', {}, h('span', { class: 'new' }, 'Later: ', ...row(one)))),
  ];
}

export function drawThen(reading: Reading): Child {
  const { card, article: { published } } = reading;
  if (published === undefined) return undefined;
  const first = findFirstDate(card, published);
  const rows = first === undefined ? compareThen(card, published).flatMap((change) => drawChange(change, reading)) : [];
  if (first === undefined && rows.length === 0) return undefined;
  return section('At the time of this article', printDate(published), rows.length > 0 && h('dl', { class: 'facts' }, ...rows),
    first !== undefined && h('p', { class: 'fine' }, `This article is older than anything in this entry: the first date in it is ${printDate(first)}.`));
}
