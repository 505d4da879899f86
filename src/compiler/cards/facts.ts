/** Turns the sections of an entry into labelled statements with words a reader understands. Sources are numbered later. */
import type { Entry } from '../schema/entry';
import type { StatementFields } from '../schema/statements';
import type { Source, Statement } from '../../types';
import { capitalise, groupDigits, printDate, printDollars, printNumber, printRange } from './print';
import { given } from './given';

/** A statement whose sources are not numbered yet. */
export interface Draft extends Omit<Statement, 'src'> {
  label: string;
  sources: readonly Source[];
}

export type ResolveSources = (keys: readonly string[]) => readonly Source[];
export type LinkTo = (id: string | undefined) => { entity: string } | Record<never, never>;

type Status = NonNullable<Entry['status']>[number];
type Measure = NonNullable<Entry['measures']>[number];
type Strength = NonNullable<Entry['strength']>[number];

const STATUS_WORDS: Partial<Record<Status['value'], string>> = { 'announced-dissolution': 'Dissolution announced', 'front-name': 'Front name', 'in-use': 'In use', fallen: 'Fallen from power' };
const MEASURE_LABELS: Record<Measure['what'], string> = { population: 'Population', area_km2: 'Area', distance_km: 'Distance', runways: 'Runways', districts: 'Districts', budget_usd: 'Budget' };
/** "thousands" needs "of" before what is counted. */
const COLLECTIVE = /\b(dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions)$/;

/** Facts of the entry's own sections. Bonds with other entries become facts in `bond-facts.ts`. */
export function draftFacts(entry: Entry, resolve: ResolveSources, linkTo: LinkTo, nameOf: (id: string) => string): Draft[] {
  const draft = (label: string, text: string, row: StatementFields, more: Partial<Draft> = {}): Draft => given({
    label, text, since: row.since, until: row.until, asOf: row.as_of, by: row.by, note: row.note, flag: row.flag, sources: resolve(row.src), ...more,
  });
  return [
    ...(entry.status ?? []).filter(({ value }) => tells(value, entry.kind)).map((row) => draft('Status', STATUS_WORDS[row.value] ?? capitalise(row.value), row)),
    ...(entry.founded ?? []).map((row) => draft('Founded', printDate(row.value), row)),
    ...(entry.ended ?? []).map((row) => draft('Ended', printDate(row.value), row)),
    ...(entry.life?.born ?? []).map((row) => draft('Born', printMoment(row.date, row.place), row)),
    ...(entry.life?.died ?? []).map((row) => draft('Died', [printMoment(row.date, row.place), row.how].filter((part) => part !== undefined).join('; '), row)),
    ...openFirst(entry.roles ?? []).map((row) => draft('Roles', printRole(row, nameOf), row, linkTo(row.org))),
    ...namedLeaders(entry).map((row) => draft('Led by', `${row.name}, ${row.role}`, { ...row, ...noteOf(row) })),
    ...(entry.event?.toll ?? []).map((row) => draft('Toll', `${printRange(row.min, row.max)} ${row.what}`, row)),
    ...(entry.strength ?? []).map((row) => draft('Strength', printStrength(row), row)),
    ...(entry.measures ?? []).map((row) => draft(MEASURE_LABELS[row.what], printMeasure(row), row)),
  ];
}

/** A base or a crossing may be closed; that a town or a sea is in use tells nobody anything. */
function tells(value: Status['value'], kind: Entry['kind']): boolean {
  return value !== 'in-use' || kind === 'base' || kind === 'site';
}

const TELLING = /[\p{L}']{4,}/gu;

/** "commander" alone says nothing: the body follows where no word of its name stands in the role already. */
export function printRole({ role, org }: { role: string; org?: string }, nameOf: (id: string) => string): string {
  if (org === undefined) return role;
  const name = nameOf(org);
  const said = role.toLowerCase();
  const isNamed = (name.match(TELLING) ?? [name]).some((word) => said.includes(word.toLowerCase().replace(/s$/, '')));
  return isNamed ? role : `${role}, ${name}`;
}

/** Leaders without an entry; the others are bonds. */
function namedLeaders(entry: Entry): (NonNullable<Entry['leaders']>[number] & { name: string })[] {
  return (entry.leaders ?? []).flatMap((row) => (row.name === undefined ? [] : [{ ...row, name: row.name }]));
}

/** How a command ended, before the writer's own note. */
export function noteOf({ end, note }: { end?: string; note?: string }): { note?: string } {
  const parts = [end === 'unknown' ? undefined : end, note].filter((part) => part !== undefined);
  return parts.length === 0 ? {} : { note: parts.join('; ') };
}

/** What holds stands before what has ended; the newest end first. Rows that are alike keep the writer's order. */
export function openFirst<T extends { until?: string }>(rows: readonly T[]): T[] {
  return [...rows].toSorted((a, b) => (a.until === b.until ? 0 : a.until === undefined ? -1 : b.until === undefined || a.until < b.until ? 1 : -1));
}

function printMoment(date: string | undefined, place: string | undefined): string {
  return [date === undefined ? undefined : printDate(date), place].filter((part) => part !== undefined).join(', ');
}

export function printStrength({ min, max, text, unit, scope }: Pick<Strength, 'min' | 'max' | 'text' | 'unit' | 'scope'>): string {
  const count = text === undefined ? printRange(min, max) : groupDigits(text);
  return `${count}${COLLECTIVE.test(count) ? ' of' : ''} ${unit}${scope === undefined ? '' : ` (${scope})`}`;
}

export function printMeasure({ what, value, max }: Pick<Measure, 'what' | 'value' | 'max'>): string {
  if (what === 'budget_usd') return [value, ...(max === undefined ? [] : [max])].map(printDollars).join(' to ');
  const numbers = max === undefined ? printNumber(value) : `${printNumber(value)} to ${printNumber(max)}`;
  return numbers + (what === 'area_km2' ? ' km²' : what === 'distance_km' ? ' km' : '');
}
