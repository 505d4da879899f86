/**
 * Colour arithmetic for lines that stay legible (3:1, WCAG 2.2 SC 1.4.11) on whatever background a page has. Pure.
 * Colours are [red, green, blue] from 0 to 255. Luminance and contrast follow WCAG 2.2.
 */
import type { Family } from '../../types';

export type Rgb = readonly [number, number, number];
export interface Colour { rgb: Rgb; alpha: number }

export const LINE_CONTRAST = 3;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const STEPS = 20;
/** Above this luminance black text is the more legible one. */
const MIDDLE_LUMINANCE = 0.18;

const LIGHT: Readonly<Record<Family, Rgb>> = { group: [118, 107, 196], person: [176, 88, 140], place: [47, 138, 128], event: [168, 117, 26] };
const DARK: Readonly<Record<Family, Rgb>> = { group: [145, 136, 222], person: [198, 123, 163], place: [95, 169, 157], event: [184, 149, 75] };

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1. */
export const luminanceOf = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio, 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

export const isDark = (background: Rgb): boolean => luminanceOf(background) < MIDDLE_LUMINANCE;

/** `top` painted with `alpha` (0 to 1) over `under`. */
export const mix = (top: Rgb, under: Rgb, alpha: number): Rgb =>
  [0, 1, 2].map((index) => Math.round((top[index] ?? 0) * alpha + (under[index] ?? 0) * (1 - alpha))) as unknown as Rgb;

/** The colour itself, or as little darker or lighter as it takes to reach `ratio` on the background. */
export function adapt(colour: Rgb, background: Rgb, ratio: number = LINE_CONTRAST): Rgb {
  const goal = isDark(background) ? WHITE : BLACK;
  for (let step = 0; step < STEPS; step++) {
    const candidate = mix(goal, colour, step / STEPS);
    if (contrastOf(candidate, background) >= ratio) return candidate;
  }
  return goal;
}

/** The line colour of a family on this background. */
export const lineColour = (family: Family, background: Rgb): Rgb => adapt((isDark(background) ? DARK : LIGHT)[family], background);

/** The tint behind the name whose card is open: one hue, 12 % of the group colour, as `rgb(r g b / 12%)`. */
export const activeTint = (background: Rgb): string => (isDark(background) ? 'rgb(182 173 255 / 18%)' : 'rgb(74 61 158 / 12%)');

export const toCss = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

const grey = (linearLight: number): Rgb => {
  const value = linearLight <= 0.0031308 ? linearLight * 12.92 : 1.055 * linearLight ** (1 / 2.4) - 0.055;
  const channel = Math.round(Math.min(1, Math.max(0, value)) * 255);
  return [channel, channel, channel];
};

/**
 * Reads a computed colour: `rgb()`, `rgba()`, `color(srgb ...)`; of lab, lch, oklab and oklch only the lightness, which is all
 * that contrast needs. Undefined for anything else.
 */
export function parseColour(css: string): Colour | undefined {
  const [, name = ''] = /^(rgba?|color|(?:ok)?l(?:ab|ch))\(/.exec(css) ?? [];
  if (name === '') return undefined;
  const [first = 0, second = 0, third = 0, alpha = 1] = (css.match(/[-.\d]+(?:e-?\d+)?%?/g) ?? []).map((word) => (word.endsWith('%') ? Number.parseFloat(word) / 100 : Number(word)));
  if (name.startsWith('rgb')) return { rgb: [first, second, third], alpha };
  if (name === 'color') return { rgb: [first * 255, second * 255, third * 255], alpha };
  return { rgb: grey(name.startsWith('ok') ? first ** 3 : ((first + 16) / 116) ** 3), alpha };
}
