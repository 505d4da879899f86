/** What a card is drawn for: the entry, and the article it is read beside. */
import type { Card, EntityId, MapBase, PartialDate } from '../types';

export interface Article {
  published?: PartialDate;
  /** Date of the dataset. */
  release: PartialDate;
  /** Cards that travel with the article: its names and their other readings. */
  cardOf(id: EntityId): Card | undefined;
  /** The names of the article, in the order of first mention. */
  named?: readonly EntityId[];
  /** 1-based paragraph of the first mention; 0 where it stands outside the paragraphs; undefined when it is not in the article. */
  paragraphOf(id: EntityId): number | undefined;
  /** Maps that travel with the article, by country code. */
  mapOf(code: string): MapBase | undefined;
  /** Undefined where there is nothing to hide from: on our own pages. */
  hiding?: Hiding;
}

/** What the reader can still switch off from a card. */
export interface Hiding {
  /** The site the article is on; undefined where it is off already and the article was annotated by hand. */
  site?: string;
  /** Backgrounder works somewhere by itself. */
  everything: boolean;
  /** Are openings of this card counted, to hide its name after some of them? */
  counts?(id: EntityId): boolean;
}

export interface Reading { card: Card; article: Article }

/** Ids within the shadow root of the page; there is one card at a time. */
export const NAME_ID = 'name';
export const sourceId = (number: number): string => `source-${number}`;
