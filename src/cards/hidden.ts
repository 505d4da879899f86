/**
 * The line that stands where a card was whose name, kind or site the reader has just switched off: what was done, and a way back. It answers the reader
 * and says nothing of the dataset, so it speaks the reader's language (decision 0015). Pure but for that. Called by `background/hide`.
 */
import { t } from '../i18n';
import type { Tree } from '../types';
import { drawOwnIcon } from './icons';
import { NAME_ID } from './reading';
import { button, h, own } from './tree';

/** @param sentence text, and names of the dataset as nodes of their own */
export const drawHidden = (sentence: readonly Tree[], canUndo: boolean): Tree[] => [
  // The card it stands in is English and runs from left to right.
  h('div', own(),
    h('p', { id: NAME_ID, role: 'status' }, ...sentence),
    canUndo && button('undo', { class: 'text-btn strong' }, t('undo')),
    // No icons of an article are at hand here: it brings its own.
    button('close', { class: 'icon-btn', 'aria-label': t('close') }, drawOwnIcon('close'))),
];
