/**
 * Cards as they lie in cards.bin. Sources are numbers in sources.bin, where each page stands once, without the day it was read where that is the day
 * of the release; a row of facts that a relation repeats is the number of the relation; the name of a related entity is left to
 * its head, as is what the head of the same ordinal says; the day of the release and empty lists are left out. Saves a third of the file. The compiler packs, the reader unpacks.
 */
import type { Card, EntityHead, EntityId, PartialDate, Relation, Source, Statement } from '../types';

/** Without the day it was read where that is the day of the release. */
export type PackedSource = Omit<Source, 'accessed'> & Partial<Pick<Source, 'accessed'>>;

const LISTS = ['also', 'lead', 'facts', 'claims', 'designations', 'timeline', 'relations', 'confusable', 'gaps'] as const;

/** A row whose text is the name of its entity has none. */
type PackedRow<T extends Statement = Statement> = Omit<T, 'text'> & { text?: string };
interface PackedFact {
  label: string;
  rows: readonly (PackedRow | number)[];
}

/** Fields a card shares with its head. */
const OF_HEAD = ['id', 'kind', 'name', 'subtype'] as const;

type Rest = Omit<Card, 'sources' | 'reviewed' | (typeof OF_HEAD)[number] | (typeof LISTS)[number]>;
export type PackedCard = Rest & Partial<Pick<Card, 'reviewed' | Exclude<(typeof LISTS)[number], 'facts' | 'relations'>>>
  & { facts?: readonly PackedFact[]; relations?: readonly PackedRow<Relation>[]; sources: readonly number[] };

/** The display name of an entity; undefined where there is none of this id. */
type NameOf = (id: EntityId) => string | undefined;

/** What unpacking needs beside the record: the page of a number, the head of the same entity, the day of the release. */
export interface Unpacking {
  sourceAt: (number: number) => Source;
  nameOf: NameOf;
  head: Pick<EntityHead, (typeof OF_HEAD)[number]>;
  release: PartialDate;
}

/** @param pool takes the pages. */
export function packCard(card: Card, pool: SourcePool, nameOf: NameOf): PackedCard {
  const facts = card.facts.map(({ label, rows }) => ({ label, rows: packRows(rows, card.relations).map((row) => (typeof row === 'number' ? row : withoutName(row, nameOf))) }));
  const packed: Record<string, unknown> = { ...card, facts, relations: card.relations.map((row) => withoutName(row, nameOf)), sources: card.sources.map(pool.add) };
  for (const list of LISTS) if (card[list].length === 0) delete packed[list];
  for (const field of OF_HEAD) delete packed[field];
  if (card.reviewed === pool.release) delete packed['reviewed'];
  return packed as unknown as PackedCard;
}

export function unpackCard({ sources, facts = [], relations: packedRelations = [], ...packed }: PackedCard, { sourceAt, nameOf, head: { id, kind, name, subtype }, release }: Unpacking): Card {
  const relations = packedRelations.map((row) => withName(row, nameOf));
  const card: Record<string, unknown> = { id, kind, name, subtype, reviewed: release, ...packed, relations, sources: sources.map(sourceAt) };
  for (const list of LISTS) card[list] ??= [];
  card['facts'] = facts.map(({ label, rows }) => ({ label, rows: rows.map((row) => (typeof row === 'number' ? withoutLabel(relations[row] as Relation) : withName(row, nameOf))) }));
  return card as unknown as Card;
}

function packRows(rows: readonly Statement[], relations: readonly Relation[]): (Statement | number)[] {
  const printed = relations.map((relation) => keyOf(withoutLabel(relation)));
  return rows.map((row) => {
    const number = printed.indexOf(keyOf(row));
    return number < 0 ? row : number;
  });
}

function withoutName<T extends Statement>(row: T, nameOf: NameOf): PackedRow<T> {
  if (row.entity === undefined || row.text !== nameOf(row.entity)) return row;
  const packed: PackedRow<T> = { ...row };
  delete packed.text;
  return packed;
}

function withName<T extends Statement>(row: PackedRow<T>, nameOf: NameOf): T {
  return (row.text === undefined ? { ...row, text: nameOf(row.entity ?? '') ?? row.entity } : row) as T;
}

function withoutLabel(relation: Relation): Statement {
  const row: Statement & { label?: string } = { ...relation };
  delete row.label;
  return row;
}

const keyOf = (row: Statement): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Numbers pages in the order in which they are first met. */
export class SourcePool {
  private readonly numbers = new Map<string, number>();
  readonly rows: PackedSource[] = [];

  constructor(readonly release: PartialDate) {}

  readonly add = (source: Source): number => {
    const row = packSource(source, this.release);
    const key = JSON.stringify(row);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  };
}

function packSource({ publisher, title, url, date, accessed, original }: Source, release: PartialDate): PackedSource {
  return { publisher, url, date, ...(accessed === release ? {} : { accessed }), ...(title === undefined ? {} : { title }), ...(original === undefined ? {} : { original }) };
}

export const unpackSource = (packed: PackedSource, release: PartialDate): Source => ({ accessed: release, ...packed });
