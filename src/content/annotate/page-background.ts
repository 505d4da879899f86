/** The colour that lies behind an element of the page: backgrounds of its ancestors, composed from the furthest one upwards. */
import { parentElement } from '../detect/safe-dom';
import { isDark, mix, parseColour, type Colour, type Rgb } from './colours';

const PAPER: Rgb = [255, 255, 255];
const NIGHT: Rgb = [18, 18, 18];

/** Where no colour is set, or a picture hides it, the text's own colour tells: a page is made to be read. */
function guessFromText(element: Element): Rgb {
  const text = parseColour(getComputedStyle(element).color);
  return text !== undefined && !isDark(text.rgb) ? NIGHT : PAPER;
}

/** @returns the background behind `element`; never throws, white when in doubt. */
export function backgroundOf(element: Element): Rgb {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at !== null && layers.at(-1)?.alpha !== 1; at = parentElement(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    layers.push(parseColour(backgroundColor) ?? { rgb: PAPER, alpha: 0 });
  }
  return layers.reduceRight<Rgb>((under, { rgb, alpha }) => mix(rgb, under, alpha), guessFromText(element));
}
