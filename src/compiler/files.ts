/** Writes the files of the package. Layout: ../dataset/format.ts, which the reader shares. */
import { BINARY_FILES, CARDS_FILE, crc32, FORMAT, HEADER_BYTES, HEADS_FILE, MANIFEST_FILE, MAPS_FILE, NAMES_FILE, OFFSET_BYTES, PLACES_FILE, RECORDS_MAGIC, type Manifest } from '../dataset/format';
import { packCard } from '../dataset/packing';
import type { Card, EntityHead, MapBase } from '../types';

/** @param records sorted by id. @returns the bytes of a record file. */
export function writeRecords(records: readonly { id: string }[]): Uint8Array {
  const encoder = new TextEncoder();
  const bodies = records.map((record) => encoder.encode(`${record.id}\0${JSON.stringify(record)}`));
  const start = HEADER_BYTES + (records.length + 1) * OFFSET_BYTES;
  const bytes = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, start));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, RECORDS_MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, records.length, true);
  let offset = start;
  for (const [ordinal, body] of bodies.entries()) {
    view.setUint32(HEADER_BYTES + ordinal * OFFSET_BYTES, offset, true);
    bytes.set(body, offset);
    offset += body.length;
  }
  view.setUint32(HEADER_BYTES + records.length * OFFSET_BYTES, offset, true);
  return bytes;
}

export interface Compiled {
  release: string;
  heads: readonly EntityHead[];
  cards: readonly Card[];
  names: number;
  index: Uint8Array;
  places: { count: number; bytes: Uint8Array };
  /** Sorted by id. */
  maps: readonly MapBase[];
}

/** The files of the package by name; the manifest last, so that an interrupted write leaves a dataset that does not open. */
export function writeFiles({ release, heads, cards, names, index, places, maps }: Compiled): Map<string, Uint8Array> {
  const contents = { [NAMES_FILE]: index, [HEADS_FILE]: writeRecords(heads), [CARDS_FILE]: writeRecords(cards.map(packCard)), [PLACES_FILE]: places.bytes, [MAPS_FILE]: writeRecords(maps) };
  const stamps = Object.fromEntries(BINARY_FILES.map((file) => [file, { bytes: contents[file].length, crc32: crc32(contents[file]) }])) as Manifest['files'];
  const manifest: Manifest = { format: FORMAT, release, entries: heads.length, places: places.count, names, files: stamps };
  return new Map([...BINARY_FILES.map((file): [string, Uint8Array] => [file, contents[file]]), [MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`)]]);
}
