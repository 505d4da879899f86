/** What the parts of a card are drawn from: the entry, the page it is read on, and what pressing things does. */
import type { Card, EntityId, Kind, Mention, PartialDate } from '../../types';

export type Mode = 'preview' | 'pinned' | 'dialog' | 'sheet';

/** The article the card is read beside. */
export interface Page {
  published?: PartialDate;
  /** Date of the dataset. */
  release: PartialDate;
  /** Cards that came with the answer: names on this page and their other readings. */
  cardOf(id: EntityId): Card | undefined;
  /** 1-based paragraph of the first mention; 0 where it stands outside the paragraphs; undefined when it is not on the page. */
  paragraphOf(id: EntityId): number | undefined;
}

export interface Actions {
  /** Shows another entry in this card. */
  follow(id: EntityId): void;
  back(): void;
  /** Goes to a source of this card, 1-based. */
  cite(number: number): void;
  expand(): void;
  pin(): void;
  close(): void;
  copy(): Promise<boolean>;
  /** Scrolls the article to a name. */
  jump(id: EntityId): void;
  /** "Not this": this reading is not offered again on this page. */
  dismiss(id: EntityId): void;
}

export interface View {
  card: Card;
  mode: Mode;
  mention: Mention;
  page: Page;
  actions: Actions;
  /** Name of what Back leads to. */
  trail?: string;
}

/** Ids within the shadow root; there is one card at a time. */
export const NAME_ID = 'name';
export const sourceId = (number: number): string => `source-${number}`;
export type { Card, EntityId, Kind, Mention, PartialDate };
