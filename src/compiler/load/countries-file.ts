/** src/entries/countries.yaml: which countries get a register card, and how newspapers print their names. */
import { array, exactOptional, object, optional, picklist, pipe, record, regex, strictObject, string, transform, union, type InferOutput } from 'valibot';
import { CountryCode } from '../schema/words';

const MATCH = ['safe', 'exact-case', 'needs-introduction', 'needs-context'] as const;
const matching = {
  match: optional(picklist(MATCH), 'safe'),
  near: exactOptional(array(string())),
  not_near: exactOptional(array(string())),
  scope: exactOptional(picklist(['sentence', 'paragraph', 'article'])),
};

const OtherName = union([
  pipe(string(), transform((text) => ({ text, role: 'variant' as const, match: 'safe' as const }))),
  strictObject({ text: string(), role: optional(picklist(['variant', 'acronym', 'former']), 'variant'), until: exactOptional(string()), ...matching }),
], 'A name is a text, or fields that start with text.');

export const Codes = pipe(string(), regex(/^([A-Z]{2}\s*)+$/, 'Codes are two capitals each, with spaces between.'), transform((text) => text.trim().split(/\s+/)));

export const CountriesFileSchema = object({
  members: Codes,
  observers: Codes,
  contested: Codes,
  rows: record(CountryCode, strictObject({ name: string(), also: optional(array(OtherName), []), confusable: optional(array(strictObject({ label: string(), why: string() })), []), ...matching })),
});

export type CountriesFile = InferOutput<typeof CountriesFileSchema>;
