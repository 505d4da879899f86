/**
 * Writes the files of a dataset into a folder. The build copies whatever lies in it, so stale files go; the trap is that the folder is whatever
 * somebody typed: nothing is touched where no dataset of ours lies, and folders are never deleted.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BINARY_FILES, MANIFEST_FILE } from '../../dataset/format';

/** A write that was cut short leaves these without a manifest. */
const OWN: ReadonlySet<string> = new Set([...BINARY_FILES, MANIFEST_FILE]);
const BINARY = '.bin';

/** @returns why nothing may be written to this folder, as a sentence; undefined where it may. */
export function refuseFolder(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `--to ${folder} is a file, no folder.`;
  const names = readdirSync(folder);
  const isOurs = names.includes(MANIFEST_FILE) ? isManifest(join(folder, MANIFEST_FILE)) : names.every((name) => OWN.has(name));
  return isOurs ? undefined : `--to ${folder} is not empty and holds no dataset. Name an empty or a new folder.`;
}

/**
 * Call `refuseFolder` first. Binary files that are not among `files` are of an older format and are deleted.
 * @returns why it could not be written, as a sentence; undefined where it was.
 */
export function writeFolder(files: ReadonlyMap<string, Uint8Array>, folder: string): string | undefined {
  return attempt(`--to ${folder}`, () => { replaceFiles(files, folder); });
}

/** @returns why it could not be written, as a sentence; undefined where it was. */
export function writeRest(rest: object, file: string): string | undefined {
  return attempt(`--compilation ${file}`, () => { writeFileSync(file, JSON.stringify(rest)); });
}

function attempt(what: string, write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return `${what} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function replaceFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.isFile() && item.name.endsWith(BINARY) && !files.has(item.name)) rmSync(join(folder, item.name));
  }
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

function isManifest(path: string): boolean {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof data === 'object' && data !== null && ['format', 'release', 'files'].every((field) => field in data);
  } catch {
    return false;
  }
}
