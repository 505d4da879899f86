/** Reads manifest.json and holds every other file against it. Sentences start in the middle: `index.ts` frames them. */
import { BINARY_FILES, crc32, FORMAT, type BinaryFile, type FileStamp, type Manifest } from './format';
import type { Result } from '../types';

export function readManifest(buffer: ArrayBuffer): Result<Manifest> {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(buffer));
  } catch {
    return { ok: false, sentence: 'manifest.json is no JSON' };
  }
  if (!isRecord(data)) return { ok: false, sentence: 'manifest.json does not say what the dataset holds' };
  if (data['format'] !== FORMAT) return { ok: false, sentence: `it has format ${String(data['format'])} where ${FORMAT} is expected` };
  return isManifest(data) ? { ok: true, value: data } : { ok: false, sentence: 'manifest.json does not say what the dataset holds' };
}

/** Undefined where the file is as it was built. */
export function findDamage(file: BinaryFile, buffer: ArrayBuffer, { bytes, crc32: expected }: FileStamp): string | undefined {
  if (buffer.byteLength !== bytes) return `${file} is ${group(buffer.byteLength)} bytes long where ${group(bytes)} are expected`;
  return crc32(new Uint8Array(buffer)) === expected ? undefined : `${file} is damaged: its checksum does not fit`;
}

function isManifest(data: Record<string, unknown>): data is Record<string, unknown> & Manifest {
  const { release, entries, places, names, files } = data;
  return typeof release === 'string' && isCount(entries) && isCount(places) && isCount(names) && isRecord(files) && BINARY_FILES.every((file) => isStamp(files[file]));
}

function isStamp(value: unknown): value is FileStamp {
  return isRecord(value) && isCount(value['bytes']) && isCount(value['crc32']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function group(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
