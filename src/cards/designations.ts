/** The designation ledger: one row per authority and act, delistings and "not on the list" included. No side is spared or singled out. */
import type { Branch, Designation, PartialDate } from '../types';
import { firstDay, isAfter, printDate } from './dates';
import type { Reading } from './reading';
import { heldOn } from './then';
import { flagText, fold, isNew, sayNew, section, small, withRefs } from './text';
import { h, type Child } from './tree';

const KEEP_ROWS = 3;
const COVERS: Readonly<Record<Designation['covers'], string | undefined>> = {
  self: undefined, parent: 'its parent body is listed', members: 'members only', part: 'a part of it',
};
const ACTIONS: Readonly<Record<Designation['action'], string | undefined>> = { listed: undefined, delisted: 'removed from the list', 'not-listed': 'not on the list' };

const begin = (row: Designation): number => firstDay(row.since) ?? 0;

/** Authorities in the order of the entry; newest first within one. */
export function sortLedger(rows: readonly Designation[]): Designation[] {
  const order = [...new Set(rows.map((row) => row.authority))];
  return rows.toSorted((a, b) => order.indexOf(a.authority) - order.indexOf(b.authority) || begin(b) - begin(a));
}

/** "none in force on 16 Mar 2021", "2 in force on 16 Mar 2021"; undefined without a date or where a date is in doubt. */
export function tellInForce(rows: readonly Designation[], published: PartialDate | undefined): string | undefined {
  const listed = rows.filter((row) => row.action === 'listed');
  if (published === undefined || listed.length === 0) return undefined;
  const held = listed.map((row) => heldOn(row, published));
  return held.includes(undefined) ? undefined : `${held.filter(Boolean).length || 'none'} in force on ${printDate(published)}`;
}

function drawRow(row: Designation, reading: Reading): Branch {
  const action = ACTIONS[row.action];
  const fresh = isNew(row, reading);
  return h('tr', { class: fresh ? 'new' : undefined },
    h('th', { scope: 'row' }, row.authority),
    h('td', {}, ...withRefs(action === undefined ? row.list : `${row.list}: ${action}`, row.src),
      small(COVERS[row.covers], row.note, row.by === undefined ? undefined : `according to ${row.by}`, flagText(row.flag))),
    h('td', {}, fresh && sayNew(), row.action === 'not-listed' ? '–' : printDate(row.since), small(row.until === undefined ? undefined : `until ${printDate(row.until)}`)));
}

export function drawDesignations(reading: Reading): Child {
  const ledger = sortLedger(reading.card.designations);
  if (ledger.length === 0) return undefined;
  const { rows, more } = fold(ledger.map((row) => drawRow(row, reading)), KEEP_ROWS);
  const heads = ['Authority', 'List', 'Since'].map((title) => h('th', { scope: 'col' }, title));
  const newest = ledger.map((row) => row.asOf ?? '').toSorted().at(-1) ?? '';
  const { published, release } = reading.article;
  // Of a day after the data nobody here can say what is in force.
  return section('Designations', isAfter(published, release) ? undefined : tellInForce(ledger, published),
    h('table', { class: 'ledger' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows)), more,
    h('p', { class: 'fine' }, `Designations are decisions of the authority named.${newest === '' ? '' : ` Newest record: ${printDate(newest)}.`}`));
}
