/** src/entries/gazetteer.yaml: which places of the registers enter the gazetteer. */
import { array, integer, minValue, number, optional, pipe, record, regex, strictObject, string, type InferOutput } from 'valibot';
import { CountryCode } from '../schema/words';
import { Codes } from './countries-file';

const Population = pipe(number(), integer('A whole number is expected.'), minValue(0, 'A population is not below zero.'));

export const GazetteerFileSchema = strictObject({
  /** Smallest population by country. */
  towns: record(CountryCode, Population),
  elsewhere: Population,
  /** Further names by GeoNames number. */
  names: optional(record(pipe(string(), regex(/^\d+$/, 'A GeoNames number is expected.')), array(string())), {}),
  airfields: Codes,
  provinces: Codes,
});

export type GazetteerFile = InferOutput<typeof GazetteerFileSchema>;
