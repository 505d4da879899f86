/** Reads one entry file: an entry, or what is wrong with its shape together with the parts that are right. */
import { is, type GenericSchema } from 'valibot';
import type { Kind } from '../../types';
import { printPath, problemOfFile, type Problem } from '../problem';
import { EntrySchema, type Entry } from '../schema/entry';
import { readText, type EntryFile } from './folder';
import { checkShape } from './shape';
import { place, readYaml, type YamlFile } from './yaml-file';

export interface LoadedEntry {
  entry: Entry;
  /** Name of the folder and of the file without `.yaml`: they must repeat kind and id. */
  folder: Kind;
  stem: string;
  file: YamlFile;
}

/** A file of the wrong shape. No entry: only rules that ask for nothing but `sound` fields may look at it. */
export interface BrokenEntry {
  file: YamlFile;
  data: Readonly<Record<string, unknown>>;
  sound: ReadonlySet<string>;
  /** Printed paths that the shape check complained of. */
  faulty: ReadonlySet<string>;
}

export interface ReadEntry {
  loaded?: LoadedEntry;
  broken?: BrokenEntry;
  /** Whether the file is YAML at all. */
  isReadable: boolean;
  problems: readonly Problem[];
}

export function readEntry({ kind, stem, path }: EntryFile): ReadEntry {
  const problems: Problem[] = [];
  const text = readText(path, problems, 'This file is missing. Was it moved while it was read? Run the command again.');
  if (text === undefined) return { isReadable: false, problems };
  const file = readYaml(path, text);
  if (file.problems.length > 0) return { isReadable: false, problems: file.problems };
  if (file.data === null) return { isReadable: true, problems: [problemOfFile(path, 'This file is empty. Fill it in as src/entries/FORMAT.md says, or remove it.')] };
  const shaped = checkShape(EntrySchema, file.data);
  if (shaped.ok) return { isReadable: true, problems, loaded: { entry: shaped.value, folder: kind, stem, file } };
  const faulty = new Set(shaped.findings.map((finding) => printPath(finding.path)));
  const found = { isReadable: true, problems: place(file, shaped.findings) };
  return isRecord(file.data) ? { ...found, broken: { file, data: file.data, sound: findSound(file.data), faulty } } : found;
}

function findSound(data: Readonly<Record<string, unknown>>): Set<string> {
  const fields = Object.entries<GenericSchema>(EntrySchema.entries);
  return new Set(fields.flatMap(([field, schema]) => (is(schema, data[field]) ? [field] : [])));
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
