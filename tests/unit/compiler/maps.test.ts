/** Locator maps: drawn from shapes while building. What a reader must be able to rely on, read back from the bases themselves. */
import { geoContains, geoMercator } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { loadWorld } from '../../../src/compiler/load/world';
import { drawMaps } from '../../../src/compiler/maps';
import { boxOf, isInFrame, overlaps, placeLabel } from '../../../src/compiler/maps/labels';
import { isInside, PathWriter } from '../../../src/compiler/maps/path';
import { loadShapes } from '../../../src/compiler/maps/shapes';
import { projectOn } from '../../../src/dataset/projection';
import type { MapBase } from '../../../src/types';

const { world } = loadWorld('src/entries');
const COUNTRIES = ['IQ', 'SY', 'IL', 'PS', 'LB', 'YE', 'UA', 'SD', 'RU', 'IR', 'CD'];
const nameOf = (code: string): string => `Name of ${code}`;
const maps = drawMaps(COUNTRIES, world.maps, nameOf);
const base = (code: string): MapBase => maps.bases.get(code) ?? fail(`no map of ${code}`);
const shapes = loadShapes();

/** Degrees of a point on a base: the projection backwards. */
function unproject({ projection: { scale, east, south } }: MapBase, x: number, y: number): [lon: number, lat: number] {
  return [((x - east) / scale) * (180 / Math.PI), (2 * Math.atan(Math.exp((south - y) / scale)) - Math.PI / 2) * (180 / Math.PI)];
}

test('every country asked for has a base, and one without a shape is left out', () => {
  expect([...maps.bases.keys()]).toEqual([...COUNTRIES].toSorted());
  expect([...drawMaps(['QQ'], world.maps, nameOf).bases]).toEqual([]);
});

test.each(COUNTRIES)('%s: whole numbers, inside the frame, with a caption that names the convention', (code) => {
  const { width, height, focus, land, caption } = base(code);
  expect([width, height].every(Number.isInteger)).toBe(true);
  for (const path of [focus, land]) {
    expect(path).toMatch(/^M\d/);
    expect(path).not.toMatch(/[.eN]/);
  }
  expect(caption).toBe(world.maps.convention);
  expect(JSON.stringify(base(code)).length).toBeLessThan(24 * 1024);
});

describe('names', () => {
  test.each(COUNTRIES)('%s: every name of a country lies inside that country, every sea in the water', (code) => {
    const found = base(code).labels.map(({ text, x, y }) => {
      const spot = unproject(base(code), x, y);
      const inside = [...shapes.countries].filter(([, shape]) => geoContains(shape as never, spot)).map(([country]) => nameOf(country));
      return { text, inside, isInFrame: isInFrame(boxOf(text, x, y), base(code)) };
    });
    expect(found).toEqual(base(code).labels.map(({ text, sea }) => ({ text, inside: sea === true ? [] : [text], isInFrame: true })));
  });
  test('the neighbours of Iraq are named', () => expect(base('IQ').labels.map(({ text }) => text).toSorted()).toEqual(['IR', 'SA', 'SY', 'TR'].map(nameOf)));
  test('no two names of countries overlap', () => {
    const boxes = [...maps.bases.values()].map(({ labels }) => labels.filter(({ sea }) => sea === undefined).map(({ text, x, y }) => boxOf(text, x, y)));
    for (const list of boxes) for (const [index, one] of list.entries()) expect(list.slice(index + 1).filter((other) => overlaps(one, other))).toEqual([]);
  });
  test('where a name does not fit it is left out', () => {
    const square = [[[0, 0], [40, 0], [40, 40], [0, 40]]] as const;
    expect(placeLabel('A very long name', square, [20, 20], { width: 600, height: 400 }, [])).toBeUndefined();
  });
});

describe('lines', () => {
  test('the ceasefire line on the Golan is dashed and not solid', () => {
    expect(base('IL').disputed).not.toBe('');
    const without = drawMaps(['IL'], { ...world.maps, disputed: [], disputed_provinces: [] }, nameOf);
    expect(without.bases.get('IL')?.disputed).toBe('');
    expect((without.bases.get('IL')?.borders ?? '').length).toBeGreaterThan(base('IL').borders.length);
  });
  test('Crimea belongs to the shape of Ukraine', () => expect([...shapes.countries].filter(([, shape]) => geoContains(shape as never, [34.1, 45.0])).map(([code]) => code)).toEqual(['UA']));
  test('provinces of Iraq are drawn', () => expect(base('IQ').provinces.length).toBeGreaterThan(500));
});

const heightOf = (lat: number, lon: number): number => projectOn(base('IQ'), { lat, lon })?.y ?? fail('off the map');

describe('places', () => {
  test('a point lies where the map library would put it', () => {
    const { projection: { scale, east, south } } = base('IQ');
    const library = geoMercator().scale(scale).translate([east, south]);
    for (const point of [{ lat: 36.34, lon: 43.13 }, { lat: 30.5, lon: 47.8 }]) {
      const [x = 0, y = 0] = library([point.lon, point.lat]) ?? [];
      expect(projectOn(base('IQ'), point)).toEqual({ x: Math.round(x), y: Math.round(y) });
      expect(maps.locate('IQ', point)).toEqual({ base: 'IQ', x: Math.round(x), y: Math.round(y) });
    }
  });
  test('Mosul lies above Baghdad, Basra below it', () => {
    expect(heightOf(36.34, 43.13)).toBeLessThan(heightOf(33.34, 44.4));
    expect(heightOf(30.5, 47.8)).toBeGreaterThan(heightOf(33.34, 44.4));
  });
  test('what lies beyond the edge has no place', () => {
    expect(maps.locate('IQ', { lat: 50, lon: 30 })).toBeUndefined();
    expect(maps.locate('QQ', { lat: 33, lon: 44 })).toBeUndefined();
  });
  test('provinces are outlines; several are one outline; unknown ones are none', () => {
    const one = maps.outline(['SY-RA']);
    const two = maps.outline(['SY-RA', 'SY-HA']);
    expect(one).toMatchObject({ base: 'SY', shape: expect.stringMatching(/^M\d+/) });
    expect(JSON.stringify(two).length).toBeGreaterThan(JSON.stringify(one).length);
    expect(maps.outline(['SY-ZZ'])).toBeUndefined();
    expect(maps.outline([])).toBeUndefined();
  });
  test('two provinces under one old code are told apart', () => {
    expect(maps.nameOf('IR-07')).toBe('Tehran');
    expect(maps.nameOf('IR-GN44')).toBe('Alborz');
  });
  test('every province that maps.yaml names exists', () => {
    const { outlines, disputed_provinces: disputed } = world.maps;
    expect([...Object.values(outlines).flat(), ...disputed].filter((code) => !shapes.provinces.has(code))).toEqual([]);
    expect(Object.keys(outlines).filter((id) => world.kindOf(id) !== 'region')).toEqual([]);
  });
});

const write = (...points: [number, number][]): string => {
  const writer = new PathWriter();
  points.forEach(([x, y], index) => (index === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)));
  writer.closePath();
  return writer.toString();
};

describe('paths', () => {
  test('are relative, and minus signs separate', () => expect(write([10, 10], [20, 15], [15, 30], [10.4, 10.2])).toBe('M10 10l10 5-5 15-5-20z'));
  test('points too close to see are one', () => expect(write([10, 10], [11, 10], [30, 10])).toBe('M10 10l20 0z'));
  test('a speck leaves nothing', () => expect(write([10, 10], [11, 11], [10, 10])).toBe(''));
  test('inside and outside a ring with a hole', () => {
    const rings = [[[0, 0], [10, 0], [10, 10], [0, 10]], [[4, 4], [6, 4], [6, 6], [4, 6]]] as const;
    expect([isInside(rings, 2, 2), isInside(rings, 5, 5), isInside(rings, 12, 5)]).toEqual([true, false, false]);
  });
});

function fail(sentence: string): never {
  throw new Error(sentence);
}
