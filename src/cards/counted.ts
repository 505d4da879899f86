/**
 * The line of a card whose openings are counted: empty until the last of them, when it says that the name is hidden from now on, with a way back. Where it
 * stands, the content script reports the opening; where it does not, nothing is reported. Its id says which entry. Pure but for the language. Called by `cards/index` and
 * `background/openings`.
 */
import { t } from '../i18n';
import type { Branch, Card, EntityId, Tree } from '../types';
import { drawHidden } from './hidden';
import { button, h } from './tree';

type Named = Pick<Card, 'id' | 'name'>;

export const drawCounted = (id: EntityId): Branch => h('p', { class: 'last', role: 'status', id });

/** What comes to stand in it at the last opening. */
export const drawLast = ({ id, name }: Named, count: number, canUndo: boolean): Tree[] => [
  h('span', {}, `You have opened this card ${count} times. From the next page on, ${name} is no longer marked.`),
  ...(canUndo ? [button(`hide back ${id}`, { class: 'text-btn strong' }, 'Undo')] : []),
];

/** What stands in the card's place when that was taken back, or could not be: no part of the card, so in the reader's language (decision 0015). */
export const drawBack = (came: 'takenBack' | 'undoGone' | 'notSaved'): Tree[] => drawHidden([t(came)], false);
