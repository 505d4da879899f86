/** Writes the files of the package. Layout: ../dataset/format.ts, which the reader shares. */
import { deflateRawSync } from 'node:zlib';
import { BINARY_FILES, CARDS_FILE, crc32, FORMAT, HEADER_BYTES, HEADS_FILE, MANIFEST_FILE, MAPS_FILE, NAMES_FILE, OFFSET_BYTES, PLACES_FILE, RECORDS_MAGIC, SOURCES_FILE, type Manifest } from '../dataset/format';
import type { FieldsHeader } from '../dataset/fields';
import { packCard, type SourcePool } from '../dataset/packing';
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

/**
 * @param records in the order of their ordinals; `order` the order of their lines, every ordinal once. Fields come in the order in which records first have them.
 * @returns the text of a file of fields.
 */
export function writeFields(records: readonly object[], order: readonly number[] = [...records.keys()]): string {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = order.map((_, ordinal) => ordinal);
  order.forEach((ordinal, line) => { lines[ordinal] = line; });
  const header: FieldsHeader = { count: records.length, fields, ...(lines.every((line, ordinal) => line === ordinal) ? {} : { lines }) };
  const columns = fields.flatMap((field) => order.map((ordinal) => JSON.stringify((records[ordinal] as Record<string, unknown>)[field]) ?? ''));
  return [JSON.stringify(header), ...columns, ''].join('\n');
}

/** Cards of one country and kind side by side share most words. */
function byCountry(heads: readonly EntityHead[]): number[] {
  const keys = heads.map(({ countries, kind }) => `${countries[0] ?? ''} ${kind}`);
  return [...heads.keys()].toSorted((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : keys[a] === keys[b] ? a - b : 1));
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
  /** Pages the places cite; those of the cards are added. */
  sources: SourcePool;
}

const deflate = (bytes: Uint8Array | string): Uint8Array => new Uint8Array(deflateRawSync(bytes, { level: 9 }));

/** The files of the package by name; the manifest last, so that an interrupted write leaves a dataset that does not open. */
export function writeFiles({ release, heads, cards, names, index, places, maps, sources }: Compiled): Map<string, Uint8Array> {
  const nameById = new Map(heads.map(({ id, name }) => [id, name]));
  const packed = cards.map((card) => packCard(card, sources, (id) => nameById.get(id)));
  const contents = {
    [NAMES_FILE]: index, [HEADS_FILE]: writeRecords(heads), [PLACES_FILE]: places.bytes,
    [CARDS_FILE]: deflate(writeFields(packed, byCountry(heads))), [SOURCES_FILE]: deflate(writeFields(sources.rows)), [MAPS_FILE]: deflate(writeRecords(maps)),
  };
  const stamps = Object.fromEntries(BINARY_FILES.map((file) => [file, { bytes: contents[file].length, crc32: crc32(contents[file]) }])) as Manifest['files'];
  const manifest: Manifest = { format: FORMAT, release, entries: heads.length, places: places.count, names, files: stamps };
  return new Map([...BINARY_FILES.map((file): [string, Uint8Array] => [file, contents[file]]), [MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`)]]);
}
