/** The line that stands where a card was whose name, kind or site the reader has just switched off: what was done, and a way back. Pure. Called by `background/hide`. */
import type { Tree } from '../types';
import { drawOwnIcon } from './icons';
import { NAME_ID } from './reading';
import { button, h } from './tree';

export const drawHidden = (sentence: string, canUndo: boolean): Tree[] => [
  h('p', { id: NAME_ID, role: 'status' }, sentence),
  ...(canUndo ? [button('undo', { class: 'text-btn strong' }, 'Undo')] : []),
  // No icons of an article are at hand here: it brings its own.
  button('close', { class: 'icon-btn', 'aria-label': 'Close' }, drawOwnIcon('close')),
];
