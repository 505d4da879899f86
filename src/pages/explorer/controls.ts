/** What the views of the explorer can set in motion. */
import type { Ask } from '../../search/address';

export interface Controls {
  /** Asks the list for something else, from its first page on. Typing goes into the address without a step to go back to. */
  ask(change: Partial<Omit<Ask, 'page'>>, how: 'type' | 'choose'): void;
  /** Moves the focus among the hits: from the search field (-1) or a hit on the page, by index. */
  move(from: number, to: 'next' | 'previous' | 'first' | 'last'): void;
  /** Opens the first hit. */
  openFirst(): void;
  /** Copies the entry that is open, with its sources. */
  copy(form: 'plain' | 'markdown'): void;
}
