/** The line drawings of the pages, 16 px, and the mark of the product. Glyphs mean kind, never side or danger. */
import type { Family } from '../../types';
import { drawing, type Shape } from './dom';

const icon = (...shapes: Shape[]) => (): SVGSVGElement => drawing('i', 16, shapes);
const path = (d: string): Shape => ['path', { d }];
const circle = (cx: number, cy: number, r: number, more: Record<string, string> = {}): Shape => ['circle', { cx, cy, r, ...more }];
const FILLED = { class: 'f' };

export const glyphOf: Readonly<Record<Family | 'country', () => SVGSVGElement>> = {
  group: icon(circle(8, 4, 2.25), circle(3.75, 11.75, 2.25), circle(12.25, 11.75, 2.25), path('M6.9 6 4.9 9.8M9.1 6l2 3.8M6 11.75h4')),
  person: icon(circle(8, 5, 2.75), path('M2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5')),
  place: icon(path('M8 14.25s4.75-4.3 4.75-7.75a4.75 4.75 0 0 0-9.5 0C3.25 9.95 8 14.25 8 14.25Z'), circle(8, 6.5, 1.6, FILLED)),
  event: icon(['rect', { x: 2.5, y: 3.5, width: 11, height: 10, rx: 1.5 }], path('M2.5 7h11M5.5 2v3M10.5 2v3'), circle(8, 10.3, 1.3, FILLED)),
  country: icon(circle(8, 8, 5.75), path('M2.25 8h11.5M8 2.25c2.1 1.7 2.9 3.6 2.9 5.75S10.1 12.05 8 13.75C5.9 12.05 5.1 10.15 5.1 8S5.9 3.95 8 2.25Z')),
};

export const searchIcon = icon(circle(7, 7, 4.25), path('m10.2 10.2 3.3 3.3'));
export const optionsIcon = icon(path('M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5'), circle(9.5, 4.5, 1.75), circle(6.5, 11.5, 1.75));
/** An eye, and an eye struck through: a name that is marked, and one the reader knows. */
const eye: readonly Shape[] = [path('M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8Z'), circle(8, 8, 1.9)];
export const unknownIcon = icon(...eye);
export const knownIcon = icon(...eye, path('M3 13 13 3'));
export const upIcon = icon(path('m3.5 10 4.5-4.5 4.5 4.5'));
export const downIcon = icon(path('m3.5 6 4.5 4.5L12.5 6'));

const LETTER =
  'M6.2 2.5h10.2c4.1 0 6.5 1.6 6.5 4.5 0 2-1.2 3.4-3.3 4 2.7.4 4.3 2.1 4.3 4.6 0 3.4-2.6 5.4-7.1 5.4H6.2v-2.3h2.2V4.8H6.2Zm6.1 2.3v5.1h3.4' +
  'c2.1 0 3.2-.9 3.2-2.6 0-1.6-1.1-2.5-3.2-2.5Zm0 7.3v6.6h4c2.3 0 3.5-1.1 3.5-3.3 0-2.2-1.2-3.3-3.5-3.3Z';

/** The slab B on three dots. */
export const productMark = (): SVGSVGElement =>
  drawing('mark', 32, [path(LETTER), ['g', { class: 'dots' }, circle(7, 28, 2.75), circle(16, 28, 2.75), circle(25, 28, 2.75)]]);
