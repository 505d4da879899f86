/**
 * The locator map of a card: the base of its country, which all its cards share, and on it a point or an outline. Drawn while the dataset was
 * built; here it is only put together. Its words (kind, name, region) stand in the card too, so the picture has one short text equivalent.
 */
import type { Branch, Card, MapBase, OnMap } from '../types';
import { section } from './text';
import { BRIEF, h, type Child } from './tree';

/** Icons and maps are the only addresses inside a card that begin like this. */
const idOf = (code: string): string => `i-map-${code}`;

const PIN_RADIUS = 9;
/** In the small map of the preview one unit is a sixth of a pixel. */
const SMALL_PIN_RADIUS = 34;
const LABEL_CHAR = 13;
const LABEL_GAP = 16;
const LABEL_HEIGHT = 24;

const path = (name: string, d: string): Child => d !== '' && h('path', { class: name, d });

/** The drawing behind all maps of one country. */
export function drawBase({ id, width, height, land, focus, provinces, borders, disputed }: MapBase): Branch {
  return h('symbol', { id: idOf(id), viewBox: `0 0 ${width} ${height}` }, path('m-land', land), path('m-focus', focus), path('m-gov', provinces), path('m-border', borders), path('m-dis', disputed));
}

const viewBox = ({ width, height }: MapBase): string => `0 0 ${width} ${height}`;
const ground = ({ id }: MapBase): Branch => h('use', { href: `#${idOf(id)}` });

function spot(on: OnMap, radius: number): Branch {
  return 'shape' in on ? h('path', { class: 'm-area', d: on.shape }) : h('circle', { class: 'm-pin', cx: String(on.x), cy: String(on.y), r: String(radius) });
}

/** Beside the lead, in the preview only: where in its country. Hidden from readers who hear it: the kind line says the same. */
export function drawSmallMap({ map }: Card, base: MapBase | undefined): Child {
  if (map === undefined || base === undefined) return undefined;
  return h('svg', { class: `map small ${BRIEF}`, viewBox: viewBox(base), 'aria-hidden': 'true' }, ground(base), spot(map, SMALL_PIN_RADIUS));
}

/** In the whole card: with names of neighbours and seas, the place's own name, and where the lines come from. */
export function drawMap({ map, name, region }: Card, base: MapBase | undefined): Child {
  if (map === undefined || base === undefined) return undefined;
  const own = ownLabel(map, name, base);
  const labels = base.labels.filter((label) => own === undefined || !touches(label, own));
  const picture = h('svg', { class: 'map', viewBox: viewBox(base), role: 'img', 'aria-label': `Map: ${name}${region === '' ? '' : ` in ${region}`}` },
    ground(base), spot(map, PIN_RADIUS),
    ...labels.map(({ text, x, y, sea }) => h('text', { class: sea === true ? 'm-sea' : undefined, x: String(x), y: String(y + LABEL_HEIGHT / 3), 'text-anchor': 'middle' }, text)),
    own !== undefined && h('text', { class: 'm-own', x: String(own.left ? own.x - LABEL_GAP : own.x + LABEL_GAP), y: String(own.y + LABEL_HEIGHT / 3), 'text-anchor': own.left ? 'end' : undefined }, name));
  return section('Where', undefined, picture, h('p', { class: 'fine' }, base.caption));
}

interface OwnLabel { x: number; y: number; left: boolean; from: number; to: number }

/** To the right of the point, or to its left where the right is too narrow. An outline needs no name. */
function ownLabel(map: OnMap, name: string, { width }: MapBase): OwnLabel | undefined {
  if ('shape' in map) return undefined;
  const length = name.length * LABEL_CHAR + LABEL_GAP;
  const left = map.x + length > width && map.x > width / 2;
  return { x: map.x, y: map.y, left, from: left ? map.x - length : map.x, to: left ? map.x : map.x + length };
}

function touches({ text, x, y }: MapBase['labels'][number], own: OwnLabel): boolean {
  const half = (text.length * LABEL_CHAR) / 2;
  return Math.abs(y - own.y) < LABEL_HEIGHT * 1.2 && x + half > own.from && x - half < own.to;
}
