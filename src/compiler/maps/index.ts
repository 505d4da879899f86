/**
 * Locator maps, drawn while building: one base per country (land, borders, provinces, names of neighbours and seas) that all its cards share, and
 * for each card only a point or an outline. In: maps.yaml and the shapes; out: MapBase records and places on them. Nothing of it runs in a browser.
 */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, GeoJSON, Geometry, MultiLineString } from 'geojson';
import { projectOn } from '../../dataset/projection';
import type { MapBase, OnMap } from '../../types';
import type { MapsFile } from '../load/maps-file';
import { boxOf, isBoxInside, isInFrame, overlaps, placeLabel, type Box, type Frame } from './labels';
import { isInside, PathWriter, RingCollector } from './path';
import { loadShapes, type Shapes } from './shapes';

const WIDTH = 656;
const LEAST_HEIGHT = 320;
const MOST_HEIGHT = 480;
const PADDING = 28;
/** Smaller pieces of a neighbour are not worth a name. */
const LEAST_LABEL_AREA = 2500;

export interface Maps {
  bases: ReadonlyMap<string, MapBase>;
  /** Where a point lies on the map of its country. */
  locate(code: string, point: { lat: number; lon: number }): OnMap | undefined;
  /** The outline of one or more provinces on the map of the first one's country. */
  outline(provinces: readonly string[]): OnMap | undefined;
  /** Where Natural Earth puts the name of the first of some provinces: near their middle. */
  middle(provinces: readonly string[]): { lat: number; lon: number } | undefined;
  /** The same by GeoNames code, `IQ.01`. */
  middleOf(geonames: string): { lat: number; lon: number } | undefined;
  /** GeoNames code of a province, `IQ.01`. */
  geonamesOf(province: string): string | undefined;
  /** English name Natural Earth has for a code. */
  nameOf(province: string): string | undefined;
}

/** @param codes ISO 3166-1 codes of the countries wanted; those without a shape are left out. */
export function drawMaps(codes: Iterable<string>, file: MapsFile, nameOf: (code: string) => string): Maps {
  const shapes = loadShapes();
  const world = listWorld(shapes, file);
  const middles = new Map([...shapes.provinces.values()].map(({ properties: { geonames, lat, lon } }) => [geonames, { lat, lon }]));
  const bases = new Map<string, MapBase>();
  const projections = new Map<string, GeoProjection>();
  for (const code of [...new Set(codes)].toSorted()) {
    const country = shapes.countries.get(code);
    if (country === undefined) continue;
    const drawn = drawBase(code, country, world, file, nameOf);
    bases.set(code, drawn.base);
    projections.set(code, drawn.projection);
  }
  return {
    bases,
    locate: (code, point) => {
      const base = bases.get(code);
      const spot = base === undefined ? undefined : projectOn(base, point);
      return spot === undefined ? undefined : { base: code, ...spot };
    },
    middle: (provinces) => {
      const found = provinces.map((province) => shapes.provinces.get(province)?.properties).find((facts) => facts !== undefined);
      return found === undefined ? undefined : { lat: found.lat, lon: found.lon };
    },
    middleOf: (geonames) => middles.get(geonames),
    geonamesOf: (province) => shapes.provinces.get(province)?.properties.geonames,
    nameOf: (province) => shapes.provinces.get(province)?.properties.name,
    outline: (provinces) => {
      const code = provinces[0]?.slice(0, 2) ?? '';
      const projection = projections.get(code);
      const path = projection === undefined ? '' : provinces.map((province) => drawProvince(projection, shapes, province)).join('');
      return path === '' ? undefined : { base: code, shape: path };
    },
  };
}

/** What every base is cut from, with its box: most of the world is out of sight. */
interface WorldParts {
  shapes: Shapes;
  countries: readonly Boxed<{ code: string; shape: Feature }>[];
  solid: readonly Boxed<Line>[];
  dashed: readonly Boxed<Line>[];
}

type Line = MultiLineString['coordinates'][number];
type Boxed<T> = { part: T; box: Box };

const boxLines = ({ coordinates }: MultiLineString): Boxed<Line>[] => coordinates.map((line) => ({ part: line, box: boxAround(line) }));

function listWorld(shapes: Shapes, { disputed }: MapsFile): WorldParts {
  const isDisputed = (a: string, b: string): boolean => disputed.some((pair) => pair.includes(a) && pair.includes(b));
  return {
    shapes,
    countries: [...shapes.countries].map(([code, shape]) => ({ part: { code, shape }, box: boxAround(positionsOf(shape)) })),
    solid: boxLines(shapes.borders((a, b) => !isDisputed(a, b))),
    dashed: boxLines(shapes.borders(isDisputed)),
  };
}

function positionsOf({ geometry }: Feature): Line {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}

/** Degrees; north is `bottom`. */
function boxAround(line: Line): Box {
  const box: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [lon = 0, lat = 0] of line) {
    box.left = Math.min(box.left, lon);
    box.right = Math.max(box.right, lon);
    box.top = Math.min(box.top, lat);
    box.bottom = Math.max(box.bottom, lat);
  }
  return box;
}

/** Degrees that the frame shows. */
function seenThrough(projection: GeoProjection, { width, height }: Frame): Box {
  const corners = [[0, 0], [width, 0], [0, height], [width, height]].map((corner) => projection.invert?.(corner as [number, number]) ?? [0, 0]);
  return boxAround(corners);
}

function drawBase(code: string, country: Feature, { shapes, countries, solid, dashed }: WorldParts, file: MapsFile, nameOf: (code: string) => string): { base: MapBase; projection: GeoProjection } {
  const { projection, frame } = frameOf(country, file.frames[code]);
  const seen = seenThrough(projection, frame);
  const inSight = <T>(parts: readonly Boxed<T>[]): T[] => parts.filter(({ box }) => overlaps(box, seen)).map(({ part }) => part);
  const shown = inSight(countries);
  const others = shown.filter((other) => other.code !== code);
  const lines = (parts: readonly Boxed<Line>[]): string => draw(projection, { type: 'MultiLineString', coordinates: inSight(parts) });
  const provinceLines = shapes.provinceLines(code);
  const base: MapBase = {
    id: code, ...frame, projection: formulaOf(projection),
    focus: draw(projection, country),
    land: draw(projection, { type: 'FeatureCollection', features: others.map(({ shape }) => shape) }),
    provinces: provinceLines === undefined ? '' : draw(projection, provinceLines),
    borders: lines(solid),
    disputed: [lines(dashed), ...file.disputed_provinces.map((province) => drawProvince(projection, shapes, province))].join(''),
    labels: [...labelSeas(projection, frame, shown, file), ...labelNeighbours(projection, frame, others, nameOf)],
    caption: file.convention,
  };
  return { base, projection };
}

/** The whole country, or the frame that maps.yaml gives, with a little room around it. */
function frameOf(country: Feature, frame: readonly [west: number, south: number, east: number, north: number] | undefined): { projection: GeoProjection; frame: Frame } {
  const shown: GeoJSON = frame === undefined ? country : { type: 'MultiPoint', coordinates: [[frame[0], frame[1]], [frame[2], frame[3]]] };
  const [[left, top], [right, bottom]] = geoPath(geoMercator().scale(WIDTH).translate([0, 0])).bounds(shown as never);
  const height = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, ((bottom - top) / (right - left)) * (WIDTH - 2 * PADDING) + 2 * PADDING)));
  const projection = geoMercator().fitExtent([[PADDING, PADDING], [WIDTH - PADDING, height - PADDING]], shown as never).clipExtent([[0, 0], [WIDTH, height]]);
  return { projection, frame: { width: WIDTH, height } };
}

/** The projection as numbers, so that a reader needs no map library. */
function formulaOf(projection: GeoProjection): MapBase['projection'] {
  const [east, south] = projection([0, 0]) ?? [0, 0];
  return { scale: round(projection.scale()), east: round(east), south: round(south) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function draw(projection: GeoProjection, shape: GeoJSON): string {
  const writer = new PathWriter();
  geoPath(projection, writer)(shape as never);
  return writer.toString();
}

function drawProvince(projection: GeoProjection, shapes: Shapes, province: string): string {
  const shape = shapes.provinces.get(province);
  return shape === undefined ? '' : draw(projection, shape);
}

function ringsOf(projection: GeoProjection, shape: Feature): [number, number][][] {
  const collector = new RingCollector();
  geoPath(projection, collector)(shape as Feature<Geometry>);
  return collector.rings;
}

function labelSeas(projection: GeoProjection, frame: Frame, shown: readonly { shape: Feature }[], { seas }: MapsFile): { text: string; x: number; y: number; sea: true }[] {
  const land = shown.map(({ shape }) => ringsOf(projection, shape));
  const labels: { text: string; x: number; y: number; sea: true }[] = [];
  for (const { name, lat, lon } of seas) {
    const [x, y] = (projection([lon, lat]) ?? [-1, -1]).map(Math.round) as [number, number];
    if (!isInFrame(boxOf(name, x, y), frame) || labels.some(({ text }) => text === name)) continue;
    if (!land.some((rings) => isInside(rings, x, y))) labels.push({ text: name, x, y, sea: true });
  }
  return labels;
}

function labelNeighbours(projection: GeoProjection, frame: Frame, others: readonly { code: string; shape: Feature }[], nameOf: (code: string) => string): { text: string; x: number; y: number }[] {
  const taken: Box[] = [];
  return others.flatMap(({ code, shape }) => {
    const path = geoPath(projection);
    if (code === '' || path.area(shape as never) < LEAST_LABEL_AREA) return [];
    const text = nameOf(code);
    const rings = ringsOf(projection, shape);
    const spot = placeLabel(text, rings, path.centroid(shape as never), frame, taken);
    if (spot === undefined || !isBoxInside(rings, boxOf(text, spot.x, spot.y))) return [];
    taken.push(boxOf(text, spot.x, spot.y));
    return [{ text, ...spot }];
  });
}
