/** src/entries/maps.yaml: names of seas, disputed lines, frames of countries too large to be shown whole. */
import { array, length, number, optional, pipe, record, regex, strictObject, string, tuple, type InferOutput } from 'valibot';
import { CountryCode, Id } from '../schema/words';

const Code = pipe(string(), regex(/^[A-Z]{2}-\w+$/, 'A province is its code, such as UA-43.'));

export const MapsFileSchema = strictObject({
  disputed: array(pipe(array(CountryCode), length(2, 'A border has two sides.'))),
  /** Codes of Natural Earth, most of them ISO 3166-2. */
  disputed_provinces: array(Code),
  /** West, south, east, north in degrees. */
  frames: optional(record(CountryCode, tuple([number(), number(), number(), number()])), {}),
  /** Regions that are no province of the register, or one under another code: provinces by entry. */
  outlines: optional(record(Id, array(Code)), {}),
  convention: string(),
  seas: array(strictObject({ name: string(), lat: number(), lon: number() })),
});

export type MapsFile = InferOutput<typeof MapsFileSchema>;
