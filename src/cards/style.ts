/** What all cards share: their style sheet and the drawings of their icons. They travel with the cards, so that pages without an article never load them. */
import css from './card.css?inline';
import { GLYPHS } from './icons';

export const CARD_STYLE: { style: string; glyphs: typeof GLYPHS } = { style: css, glyphs: GLYPHS };
