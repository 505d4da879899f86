/** The glyphs of the card, drawn on a 16 px grid in the text colour. */
import { FAMILY_OF, type Branch, type Kind } from '../types';
import { h } from './tree';

const RINGS = 'M10.25 4a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0ZM6 11.75a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0ZM14.5 11.75a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0Z';
const PATHS = {
  group: `${RINGS}M6.9 6 4.9 9.8M9.1 6l2 3.8M6 11.75h4`,
  person: 'M10.75 5a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0ZM2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5',
  place: 'M8 14.25s4.75-4.3 4.75-7.75a4.75 4.75 0 0 0-9.5 0C3.25 9.95 8 14.25 8 14.25Z',
  base: 'M2.25 13.5V8.25a5.75 5.75 0 0 1 11.5 0v5.25ZM5.25 13.5V9.25h5.5v4.25M5.25 11.25h5.5',
  event: 'M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5ZM2.5 7h11M5.5 2v3M10.5 2v3',
  pin: 'M5.5 2.5h5M6.25 2.5v4L4 9.5h8L9.75 6.5v-4M8 9.5v4.25',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'm3.5 6 4.5 4.5L12.5 6',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  clock: 'M13.75 8a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0ZM8 4.75V8l2.25 1.75',
} as const;
export type Glyph = keyof typeof PATHS;

/** Filled dots of some glyphs: x, y, radius. */
const DOTS: Partial<Record<Glyph, readonly [string, string, string]>> = { place: ['8', '6.5', '1.6'], event: ['8', '10.3', '1.3'] };

const idOf = (glyph: Glyph): string => `i-${glyph}`;

/** Decorative: the words beside it say the same. The drawing itself is in `drawGlyphs`, once for all cards. */
export const icon = (glyph: Glyph): Branch => h('svg', { class: 'i', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('use', { href: `#${idOf(glyph)}` }));

/** For what is shown without `drawGlyphs`. */
export const drawOwnIcon = (glyph: Glyph): Branch => h('svg', { class: 'i', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: PATHS[glyph] }));

function drawGlyph(glyph: Glyph): Branch {
  const [cx, cy, r] = DOTS[glyph] ?? [];
  return h('symbol', { id: idOf(glyph), viewBox: '0 0 16 16' }, h('path', { d: PATHS[glyph] }), cx !== undefined && h('circle', { class: 'f', cx, cy, r }));
}

/** The drawings behind all icons, and others that cards refer to. */
export const drawGlyphs = (...others: Branch[]): Branch => h('svg', { class: 'glyphs', 'aria-hidden': 'true' }, ...(Object.keys(PATHS) as Glyph[]).map(drawGlyph), ...others);

export const glyphOf = (kind: Kind): Glyph => (kind === 'base' ? 'base' : FAMILY_OF[kind]);
