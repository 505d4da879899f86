/**
 * What lies in a folder of entries, and its texts. Files that nothing would read are faults, because whoever wrote one believes it is in the
 * dataset. Hidden files (of editors, of file managers) and notes for people (`.md`) are passed over.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Kind } from '../../types';
import { problemOfFile, type Problem } from '../problem';

export interface EntryFile {
  kind: Kind;
  /** File name without `.yaml`. */
  stem: string;
  path: string;
}

const ENTRY = '.yaml';
const A_FOLDER = 'This is a folder; a file is expected. Move its files out and remove it.';
const TABLES: ReadonlySet<string> = new Set(['release.yaml', 'sources-allowlist.yaml', 'countries.yaml', 'gazetteer.yaml', 'maps.yaml', 'planned.tsv', 'schema.json']);
/** Folders of tables. */
const TABLE_FOLDERS: ReadonlySet<string> = new Set(['noted']);

/** `statSync` alone would throw for a path that leads through a file. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** @returns the text; undefined with a problem where it cannot be read. `whenMissing` is the sentence for a file that is not there. */
export function readText(path: string, problems: Problem[], whenMissing: string): string | undefined {
  const isMissing = !existsSync(path);
  const sentence = isMissing ? whenMissing : isFolder(path) ? A_FOLDER : undefined;
  try {
    if (sentence === undefined) return readFileSync(path, 'utf8');
  } catch (error) {
    problems.push(problemOfFile(path, `This file cannot be read: ${error instanceof Error ? error.message : String(error)}. Change its permissions.`));
    return undefined;
  }
  problems.push(problemOfFile(path, sentence));
  return undefined;
}

/** The files of all entries, kind by kind, in the order of their names. */
export function listEntryFiles(folder: string): EntryFile[] {
  return KINDS.flatMap((kind) => listNames(join(folder, kind))
    .filter((name) => name.endsWith(ENTRY) && !isFolder(join(folder, kind, name)))
    .map((name) => ({ kind, stem: name.slice(0, -ENTRY.length), path: join(folder, kind, name) })));
}

/** Everything that nobody reads though it looks as if it were read. */
export function findStrays(folder: string): Problem[] {
  const top = listNames(folder).flatMap((name) => strayAtTop(join(folder, name), name));
  const below = KINDS.flatMap((kind) => listNames(join(folder, kind)).flatMap((name) => strayAmongEntries(join(folder, kind, name), name)));
  return [...top, ...below];
}

function strayAtTop(path: string, name: string): Problem[] {
  if (isFolder(path)) return (KINDS as readonly string[]).includes(name) || TABLES.has(name) || TABLE_FOLDERS.has(name) ? [] : [problemOfFile(path, `No kind has this name, so what lies here is not read. Use one of: ${KINDS.join(', ')}.`)];
  return TABLES.has(name) || name.endsWith('.md') ? [] : [problemOfFile(path, 'Nothing reads this file here. An entry lies in the folder of its kind; move it there, or away.')];
}

function strayAmongEntries(path: string, name: string): Problem[] {
  if (isFolder(path)) return [problemOfFile(path, A_FOLDER)];
  return name.endsWith(ENTRY) ? [] : [problemOfFile(path, `An entry ends with ${ENTRY}, so this file is not read. Rename it to ${name.replace(/\.[^.]*$/, '')}${ENTRY}, or move it away.`)];
}

function listNames(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')).toSorted() : [];
}
