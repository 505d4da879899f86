/** The style sheet all cards share. It travels with the cards, so that pages without an article never load it. */
import css from './card.css?inline';

export const CARD_STYLE = css;
