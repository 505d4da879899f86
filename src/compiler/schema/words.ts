/** The smallest parts of an entry: ids, dates, texts, source keys. Used by every other file of the schema. */
import { array, description, literal, maxLength, minLength, picklist, pipe, regex, string, union, checkItems } from 'valibot';

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?~?(\/\d{4}(-\d{2}(-\d{2})?)?~?)?$/;

export const Id = pipe(
  string(),
  regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words with hyphens, such as "kataib-hezbollah".'),
  maxLength(60, 'An id has at most 60 characters.'),
);

export const Day = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written "YYYY-MM-DD", in quotes.'));

export const PartialDate = pipe(
  string(),
  regex(PARTIAL_DATE, 'A date is written "YYYY", "YYYY-MM" or "YYYY-MM-DD", in quotes; "~" behind means about, "a/b" some time between.'),
  description('YYYY, YYYY-MM, YYYY-MM-DD; ~ = about; a/b = between a and b. Always in quotes.'),
);

export const DateOrUnknown = union([PartialDate, literal('unknown')], 'A date such as "2014-06" or the word unknown is expected. A guess is not allowed.');

export const By = pipe(
  string(),
  minLength(2, 'by names who says so.'),
  maxLength(90, 'by has at most 90 characters.'),
  description('Who says so. Printed on the card as "according to ...".'),
);

export const Note = textUpTo(260);

export const Flag = pipe(picklist(['single-source', 'unconfirmed', 'disputed']), description('Shown on the card.'));

export const SourceKey = pipe(string(), regex(/^[a-z0-9-]+$/, 'A source key has lower-case letters, digits and hyphens.'));

export const Src = pipe(
  array(SourceKey),
  minLength(1, 'Name at least one source key.'),
  checkItems((key, index, keys) => keys.indexOf(key) === index, 'This source key stands twice in the list. Remove one.'),
  description('Keys of the sources section: pages really seen.'),
);

export const CountryCode = pipe(string(), regex(/^[A-Z]{2}$/, 'A country is its ISO 3166-1 code of two capitals, such as IQ.'));

export const Admin1 = pipe(string(), regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'A province is its ISO 3166-2 code, such as IQ-DI.'));

/** A text of at most `limit` characters. */
export function textUpTo(limit: number) {
  return pipe(string(), maxLength(limit, (issue) => `This text has ${issue.input.length} characters; at most ${limit} are allowed. Shorten it.`));
}
