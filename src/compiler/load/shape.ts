/** Checks a value against a schema and turns what valibot says into sentences that tell how to mend it. */
import { safeParse, type BaseIssue, type GenericSchema, type InferOutput } from 'valibot';
import type { Finding, Path } from '../problem';

export type Shaped<T> = { ok: true; value: T } | { ok: false; findings: readonly Finding[] };

export function checkShape<const S extends GenericSchema>(schema: S, data: unknown): Shaped<InferOutput<S>> {
  const result = safeParse(schema, data);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, findings: result.issues.map((issue) => ({ path: pathOf(issue), sentence: sentenceFor(issue) })) };
}

function pathOf(issue: BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Valibot's own words are for programmers; sentences given in the schema are kept. */
function sentenceFor(issue: BaseIssue<unknown>): string {
  const last = String(issue.path?.at(-1)?.key ?? '');
  switch (issue.type) {
    case 'object':
    case 'strict_object':
      return objectSentence(issue, last);
    case 'picklist':
    case 'literal':
      return `${issue.received} is not a value this field may have. Use one of: ${list(issue.expected)}.`;
    case 'string':
      return issue.received === 'undefined' ? missing(last) : `A text is expected, found ${issue.received}. Put it in quotation marks, dates and years too: "2014".`;
    case 'number':
      return `A number is expected, found ${issue.received}. Write it without quotation marks.`;
    case 'array':
      return `A list is expected, found ${issue.received}. Write [one, two] or one item a line with a hyphen.`;
    case 'min_value':
    case 'max_value':
      return `${issue.received} is out of range: ${issue.expected} is allowed.`;
    default:
      return issue.message;
  }
}

function objectSentence(issue: BaseIssue<unknown>, field: string): string {
  if (issue.expected === 'never') return `The field ${field} is unknown here. Remove it, or look its name up in src/entries/schema.json.`;
  if (issue.expected?.startsWith('"') === true) return missing(field);
  return `Fields are expected here, found ${issue.received === 'null' ? 'nothing' : issue.received}. Write them as {field: value} or one a line, further in.`;
}

function missing(field: string): string {
  return `The field ${field} is missing. Add it.`;
}

function list(expected: string | null): string {
  return (expected ?? '').replace(/^\(|\)$/g, '').replaceAll('"', '').replaceAll(' | ', ', ');
}
