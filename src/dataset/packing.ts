/**
 * Cards as they lie in cards.bin: sources as rows without field names, and without the day they were read where it is the day the entry was checked;
 * empty lists left out. Saves a sixth of the file. The compiler packs, the reader unpacks; `unpackCard(packCard(card))` is the card.
 */
import type { Card, Source } from '../types';

type SourceRow = readonly [publisher: string, url: string, date: string, accessed?: string | 0, title?: string | 0, original?: string];

const LISTS = ['also', 'lead', 'facts', 'claims', 'designations', 'timeline', 'relations', 'confusable', 'gaps'] as const;

export type PackedCard = Omit<Card, 'sources' | (typeof LISTS)[number]> & Partial<Pick<Card, (typeof LISTS)[number]>> & { sources: readonly SourceRow[] };

export function packCard(card: Card): PackedCard {
  const packed: Record<string, unknown> = { ...card, sources: card.sources.map((source) => packSource(source, card.reviewed)) };
  for (const list of LISTS) if (card[list].length === 0) delete packed[list];
  return packed as unknown as PackedCard;
}

export function unpackCard(packed: PackedCard): Card {
  const card: Record<string, unknown> = { ...packed };
  for (const list of LISTS) card[list] ??= [];
  card['sources'] = packed.sources.map((row) => unpackSource(row, packed.reviewed));
  return card as unknown as Card;
}

function packSource({ publisher, url, date, accessed, title, original }: Source, reviewed: string): SourceRow {
  const row = [publisher, url, date, accessed === reviewed ? 0 : accessed, title ?? 0, original];
  while (row.length > 3 && (row.at(-1) === undefined || row.at(-1) === 0)) row.pop();
  return row as unknown as SourceRow;
}

function unpackSource([publisher, url, date, accessed = 0, title = 0, original]: SourceRow, reviewed: string): Source {
  return {
    publisher, ...(title === 0 ? {} : { title }), url, date, accessed: accessed === 0 ? reviewed : accessed, ...(original === undefined ? {} : { original }),
  };
}
