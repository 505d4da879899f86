/** The colour that lies behind an element of the page: backgrounds of its ancestors, composed from the canvas upwards. */
import { parentElement } from '../detect/safe-dom';
import { isDark, mix, parseColour, type Rgb } from './colours';

const PAPER: Rgb = [255, 255, 255];
const NIGHT: Rgb = [18, 18, 18];

/** What the browser paints where no element has a background. */
function canvasColour(document: Document): Rgb {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const osDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(scheme) && (osDark || !/light/.test(scheme)) ? NIGHT : PAPER;
}

/** A picture or gradient hides the colour: then the text's own colour tells, since a page is made to be read. */
function guessFromText(element: Element): Rgb {
  const text = parseColour(getComputedStyle(element).color);
  return text !== undefined && !isDark(text.rgb) ? NIGHT : PAPER;
}

/** @returns the background behind `element`; never throws, white when in doubt. */
export function backgroundOf(element: Element): Rgb {
  const layers: { rgb: Rgb; alpha: number }[] = [];
  for (let at: Element | null = element; at !== null; at = parentElement(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return guessFromText(element);
    const colour = parseColour(style.backgroundColor);
    if (colour !== undefined && colour.alpha > 0) layers.push(colour);
    if (colour !== undefined && colour.alpha >= 1) break;
  }
  return layers.reduceRight<Rgb>((under, layer) => mix(layer.rgb, under, Math.min(1, layer.alpha)), canvasColour(element.ownerDocument));
}
