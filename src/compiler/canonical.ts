/**
 * The one way an entry file is written, so that a change shows in a diff and nothing else does: fields in the order of the schema, one row a line,
 * no padding inside braces. Comments stay. `npm run dataset -- --format` writes it; a test holds every file to it.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import { EntrySchema } from './schema/entry';

const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(EntrySchema.entries).map((field, index) => [field, index]));
const LAST = ORDER.size;

const orderOf = ({ key }: { key: unknown }): number => ORDER.get(isScalar(key) ? String(key.value) : '') ?? LAST;

/** @param text of an entry file. What is no valid YAML comes back as it is: the checks say what is wrong with it. */
export function formatEntry(text: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  document.contents.items.sort((a, b) => orderOf(a) - orderOf(b));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** planned.tsv: the comment, then rows sorted by id; ids that have an entry or a country's card by now are dropped. */
export function formatPlanned(text: string, isWritten: (id: string) => boolean): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => !line.startsWith('#') && !isWritten(line.split('\t')[0] ?? ''));
  return [...lines.filter((line) => line.startsWith('#')), ...rows.toSorted()].map((line) => `${line}\n`).join('');
}
