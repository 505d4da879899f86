/**
 * Cards as they lie in cards.bin. Sources are numbers in sources.bin, where each page stands once, without field names, and without the day it was read
 * where that is the day of the release; a row of facts that a relation repeats is the number of the relation; empty lists are left out. Saves a third of
 * the file. The compiler packs, the reader unpacks: `unpackCard(packCard(card, pool.add), pool.at)` is the card.
 */
import type { Card, PartialDate, Relation, Source, Statement } from '../types';

export type SourceRow = readonly [publisher: string, url: string, date: string, accessed?: string | 0, title?: string | 0, original?: string];

const LISTS = ['also', 'lead', 'facts', 'claims', 'designations', 'timeline', 'relations', 'confusable', 'gaps'] as const;

interface PackedFact {
  label: string;
  rows: readonly (Statement | number)[];
}

export type PackedCard = Omit<Card, 'sources' | (typeof LISTS)[number]> & Partial<Pick<Card, Exclude<(typeof LISTS)[number], 'facts'>>> & { facts?: readonly PackedFact[]; sources: readonly number[] };

/** @param numberOf gives the number of a page in sources.bin. */
export function packCard(card: Card, numberOf: (source: Source) => number): PackedCard {
  const facts = card.facts.map(({ label, rows }) => ({ label, rows: packRows(rows, card.relations) }));
  const packed: Record<string, unknown> = { ...card, facts, sources: card.sources.map(numberOf) };
  for (const list of LISTS) if (card[list].length === 0) delete packed[list];
  return packed as unknown as PackedCard;
}

/** @param sourceAt gives the page of a number. */
export function unpackCard({ sources, facts = [], ...packed }: PackedCard, sourceAt: (number: number) => Source): Card {
  const card: Record<string, unknown> = { ...packed, sources: sources.map(sourceAt) };
  for (const list of LISTS) card[list] ??= [];
  const relations = packed.relations ?? [];
  card['facts'] = facts.map(({ label, rows }) => ({ label, rows: rows.map((row) => (typeof row === 'number' ? withoutLabel(relations[row] as Relation) : row)) }));
  return card as unknown as Card;
}

function packRows(rows: readonly Statement[], relations: readonly Relation[]): (Statement | number)[] {
  const printed = relations.map((relation) => keyOf(withoutLabel(relation)));
  return rows.map((row) => {
    const number = printed.indexOf(keyOf(row));
    return number < 0 ? row : number;
  });
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
  readonly rows: SourceRow[] = [];

  constructor(private readonly release: PartialDate) {}

  readonly add = (source: Source): number => {
    const row = packSource(source, this.release);
    const key = JSON.stringify(row);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  };
}

function packSource({ publisher, url, date, accessed, title, original }: Source, release: PartialDate): SourceRow {
  const row = [publisher, url, date, accessed === release ? 0 : accessed, title ?? 0, original];
  while (row.length > 3 && (row.at(-1) === undefined || row.at(-1) === 0)) row.pop();
  return row as unknown as SourceRow;
}

export function unpackSource([publisher, url, date, accessed = 0, title = 0, original]: SourceRow, release: PartialDate): Source {
  return { publisher, ...(title === 0 ? {} : { title }), url, date, accessed: accessed === 0 ? release : accessed, ...(original === undefined ? {} : { original }) };
}
