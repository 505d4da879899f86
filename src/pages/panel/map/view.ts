/**
 * The map of the article's places: drawn while the dataset was built, here only scaled, with numbered pins on it; below it the same as a list.
 * Pins and list point at each other and at the text. One tab stop a map; arrow keys walk from pin to pin.
 */
import { printNumber, t, tCount } from '../../../i18n';
import type { ArticleMap, ListedName, Spot } from '../../../messages';
import { h, s } from '../../parts/dom';
import { describeName } from '../../parts/page-state';
import { ENGLISH, inEnglish } from '../../parts/words';
import type { PanelControls } from '../controls';
import { pressable, rove } from '../rove';
import type { Measure } from '../text';
import { frameMap, kmPerPx, scaleBar, toScreen, type Frame } from './frame';
import { overlaps, placePins, type Pin, type Rect } from './pins';

export interface MapOptions {
  maps: readonly ArticleMap[];
  unmapped: readonly string[];
  names: readonly ListedName[];
  /** px. */
  width: number;
  measure: Measure;
  controls: PanelControls;
}

const RADIUS = 10;
const LABEL_HEIGHT = 15;

/** Nothing where the article names no place but countries. */
export function buildMaps({ maps, unmapped, names, width, measure, controls }: MapOptions): Node[] {
  const places = unmapped.flatMap((entity) => names.find((name) => name.entity === entity) ?? []);
  if (maps.length === 0 && places.length === 0) return [];
  const parts = maps.map((map) => [
    ...(map.country === '' ? [] : [h('h3', {}, inEnglish(map.country))]),
    h('figure', {}, drawMap(map, { names, width, measure, controls }), h('figcaption', { class: 'map-cap', ...ENGLISH }, map.base.caption)),
    h('ol', { class: 'pins' }, ...map.spots.map((spot) => listSpot(spot, names, controls))),
  ]);
  const rest = places.length === 0 ? [] : [h('h3', {}, maps.length === 0 ? t('placesNoMap') : t('notOnMap')), h('ul', { class: 'further' }, ...places.map((place) => h('li', {}, further(place, controls))))];
  return [h('h2', { id: 'map-title' }, t('whereItHappens')), ...parts.flat(), ...rest];
}

const nameOf = (spot: Spot, names: readonly ListedName[]): ListedName | undefined => names.find(({ entity }) => entity === spot.entity);

function listSpot(spot: Spot, names: readonly ListedName[], controls: PanelControls): HTMLElement {
  const name = nameOf(spot, names);
  const go = h('button', { class: 'spot', type: 'button', 'data-key': `spot ${spot.entity}`, onclick: () => { if (name !== undefined) controls.jump(name, 'here'); } },
    h('i', { class: 'no', 'aria-hidden': 'true' }, printNumber(spot.number)), h('span', { class: 'vh' }, `${printNumber(spot.number)}: `), h('span', {}, h('b', {}, inEnglish(spot.name)), h('small', {}, name === undefined ? '' : inEnglish(describeName(name)))));
  return h('li', { 'data-entity': spot.entity }, go, spot.dispute === undefined ? undefined : h('p', { class: 'dispute', ...ENGLISH }, spot.dispute));
}

const further = (name: ListedName, controls: PanelControls): HTMLElement =>
  h('button', { class: 'link-btn', type: 'button', 'data-key': `spot ${name.entity}`, 'data-entity': name.entity, onclick: () => controls.jump(name, 'here') }, inEnglish(name.region === '' ? name.name : `${name.name} (${name.region})`));

type DrawOptions = Pick<MapOptions, 'names' | 'width' | 'measure' | 'controls'>;

function drawMap({ base, country, spots }: ArticleMap, { names, width, measure, controls }: DrawOptions): SVGElement {
  const frame = frameMap(base, spots, width);
  const places = spots.map((spot) => toScreen(frame, spot));
  const pins = placePins(places, spots.map(({ name }) => measure(name, 'small') + 4), { width, height: frame.height, radius: RADIUS, labelHeight: LABEL_HEIGHT, taken: [barRect(frame)] });
  const nodes = pins.map((pin, index) => drawPin(pin, spots[index] as Spot, names, controls));
  const km = kmPerPx(base, frame);
  const picture = s('svg', {
    class: 'map', lang: 'en', viewBox: `0 0 ${width} ${round(frame.height)}`, width, height: round(frame.height), role: 'group',
    'aria-label': country === '' ? t('mapNoCountry', tCount('placeCount', spots.length)) : t('mapOf', country, tCount('placeCount', spots.length)),
  }, drawGround(base, spots, frame), ...drawBaseLabels(base, frame, pins, spots, measure), ...pins.map(drawLeader), ...nodes.map(({ whole }) => whole), drawBar(km, frame));
  rove(picture, nodes.map(({ button }) => button));
  return picture;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const path = (name: string, d: string): SVGElement[] => (d === '' ? [] : [s('path', { class: name, d })]);

function drawGround(base: ArticleMap['base'], spots: readonly Spot[], { scale, left, top }: Frame): SVGElement {
  return s('g', { transform: `translate(${round(left)} ${round(top)}) scale(${scale})`, 'aria-hidden': 'true' },
    ...path('m-land', base.land), ...path('m-focus', base.focus), ...path('m-gov', base.provinces),
    ...spots.flatMap(({ shape }) => path('m-area', shape ?? '')), ...path('m-border', base.borders), ...path('m-dis', base.disputed));
}

/** Names of neighbours and seas, where no pin and no name of a place stands in their way. */
function drawBaseLabels({ labels }: ArticleMap['base'], frame: Frame, pins: readonly Pin[], spots: readonly Spot[], measure: Measure): SVGElement[] {
  const taken = pins.flatMap((pin, index) => [discRect(pin), ...labelRects(pin, measure((spots[index] as Spot).name, 'small'))]);
  return labels.flatMap(({ text, x, y, sea }) => {
    const at = toScreen(frame, { x, y });
    const half = measure(text, 'small') / 2 + 2;
    const rect: Rect = { left: at.x - half, right: at.x + half, top: at.y - LABEL_HEIGHT / 2, bottom: at.y + LABEL_HEIGHT / 2 };
    const isSeen = rect.left > 2 && rect.right < frame.width - 2 && rect.top > 2 && rect.bottom < frame.height - 2 && !taken.some((other) => overlaps(other, rect)) && !overlaps(barRect(frame), rect);
    return isSeen ? [s('text', { class: sea === true ? 'm-sea' : 'm-name', x: round(at.x), y: round(at.y + 4), 'text-anchor': 'middle', 'aria-hidden': 'true' }, text)] : [];
  });
}

const discRect = ({ disc }: Pin): Rect => ({ left: disc.x - RADIUS, right: disc.x + RADIUS, top: disc.y - RADIUS, bottom: disc.y + RADIUS });

function labelRects({ label }: Pin, length: number): Rect[] {
  if (label === undefined) return [];
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - length : label.x - length / 2;
  return [{ left, right: left + length, top: label.y - LABEL_HEIGHT / 2, bottom: label.y + LABEL_HEIGHT / 2 }];
}

/** From a disc that had to move aside to its place. */
function drawLeader({ place, disc }: Pin): SVGElement {
  const isMoved = Math.hypot(place.x - disc.x, place.y - disc.y) > 1;
  return s('g', { 'aria-hidden': 'true' }, ...(isMoved ? [s('line', { class: 'm-leader', x1: round(place.x), y1: round(place.y), x2: round(disc.x), y2: round(disc.y) }), s('circle', { class: 'm-dot', cx: round(place.x), cy: round(place.y), r: 2.5 })] : []));
}

/** The button and, beside it and not for those who hear its label, what is written. The whole takes part in marking. */
function drawPin({ disc, label }: Pin, spot: Spot, names: readonly ListedName[], controls: PanelControls): { whole: SVGElement; button: SVGElement } {
  const name = nameOf(spot, names);
  const at = { cx: round(disc.x), cy: round(disc.y) };
  // The first circle is larger than the disc: a target of 24 px (WCAG 2.5.8).
  const button = pressable({ 'aria-label': `${printNumber(spot.number)}: ${spot.name}`, 'data-key': `pin ${spot.entity}` }, () => { if (name !== undefined) controls.jump(name, 'here'); },
    s('circle', { class: 'hit-area', ...at, r: 12.5 }), s('circle', { class: 'disc', ...at, r: RADIUS }));
  const written = s('g', { class: 'written', 'aria-hidden': 'true' }, s('text', { x: round(disc.x), y: round(disc.y + 4), 'text-anchor': 'middle' }, printNumber(spot.number)),
    ...(label === undefined ? [] : [s('text', { class: 'm-town', x: round(label.x), y: round(label.y + 4), 'text-anchor': label.anchor }, spot.name)]));
  return { whole: s('g', { class: 'm-pin', 'data-entity': spot.entity }, button, written), button };
}

const BAR = { right: 12, bottom: 12, height: 26 } as const;

/** Kept free of names and pins' names. */
const barRect = ({ width, height }: Frame): Rect => ({ left: width * 0.72 - 40, right: width, top: height - BAR.height, bottom: height });

function drawBar(km: number, { width, height }: Frame): SVGElement {
  const bar = scaleBar(km, width);
  const x = round(width - BAR.right - bar.px);
  const y = round(height - BAR.bottom);
  return s('g', { class: 'm-scale', 'aria-hidden': 'true' }, s('path', { d: `M${x},${y - 4}V${y}H${round(width - BAR.right)}V${y - 4}` }), s('text', { x: x - 5, y: y + 1, 'text-anchor': 'end' }, printNumber(bar.km, { style: 'unit', unit: 'kilometer' })));
}
