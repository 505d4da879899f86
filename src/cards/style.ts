/**
 * The style sheet all cards share. It travels with the answer, so that pages without an article never load it, and so that the reader's choice of
 * colours and text size needs no code in the page. In: that choice. Out: CSS. Called by `background/service`; tests read CARD_STYLE as it is written.
 */
import card from './card.css?inline';
import twin from './twin.css?inline';

export const CARD_STYLE = card + twin;

export interface CardChoice {
  /** `auto`: light or dark as the article is. */
  theme: 'auto' | 'light' | 'dark';
  textSize: 'normal' | 'large' | 'larger';
}

/** The page marks the card as light or dark; here the mark is read as the reader wants it. A minifier drops the quotes. */
const DARK = /\[data-theme="?dark"?\]/g;
const READ_AS: Readonly<Record<CardChoice['theme'], string>> = { auto: '$&', light: '[data-theme=none]', dark: '[data-theme]' };

const SCALES: Readonly<Record<CardChoice['textSize'], number>> = { normal: 1, large: 1.15, larger: 1.3 };
const WIDTH_PX = 360;
/** A preview is cut to a height in px; with larger letters that would leave one line of the lead. */
const LEAST_LINES = 3;

export const cardStyle = (choice: CardChoice): string => restyle(CARD_STYLE, choice);

/** @param css the style sheet of the cards, minified or not. Exported for tests. */
export function restyle(css: string, { theme, textSize }: CardChoice): string {
  return css.replaceAll(DARK, READ_AS[theme]) + enlarge(SCALES[textSize]);
}

/** Zooms what is in the card, not the card: its own box is placed in px of the page. */
function enlarge(scale: number): string {
  if (scale === 1) return '';
  const width = Math.round(WIDTH_PX * scale);
  return `\n.card{inline-size:min(${width}px,100vw - 32px)}.card>*{zoom:${scale}}[data-mode=preview] .lead{-webkit-line-clamp:max(${LEAST_LINES},var(--lines,${LEAST_LINES}))}`;
}
