/**
 * Layout of the dataset in the package, shared by the compiler (writes) and the reader. All numbers are little-endian.
 *
 *   manifest.json  { format, release, entries, places, names, files: { "names.bin": { bytes, crc32 }, ... } }
 *   names.bin      the name index, owned by `match`
 *   heads.bin      record file of EntityHead
 *   places.bin     the gazetteer, layout in gazetteer-format
 *   cards.bin      file of the fields of PackedCard, by the ordinals of heads.bin
 *   sources.bin    file of the fields of PackedSource: the pages that cards cite, by number
 *   maps.bin       record file of MapBase, by country code
 *
 * The last three, which are only read when a card is wanted, are deflated as a whole (RFC 1951, without a header); lengths and checksums are of the
 * bytes in the package.
 *
 * A record file is: magic (Uint32), format (Uint32), count n (Uint32), n + 1 offsets (Uint32, from the start of the file; the last
 * one is the file's length), then n records. A record is its id, a zero byte, and one JSON value, all UTF-8. Records are
 * sorted by id, so a record's position is the ordinal the name index speaks of, and an id is found by bisection without parsing.
 *
 * A file of fields is lines of JSON in UTF-8: first `FieldsHeader`, then for each field as many lines as there are records, empty where a record has none.
 *
 * The places of the gazetteer have the ordinals behind the last record.
 */

export const FORMAT = 3;
/** "BGRC" as little-endian bytes. */
export const RECORDS_MAGIC = 0x43524742;
export const HEADER_BYTES = 12;
export const OFFSET_BYTES = 4;

export const MANIFEST_FILE = 'manifest.json';
export const NAMES_FILE = 'names.bin';
export const HEADS_FILE = 'heads.bin';
export const CARDS_FILE = 'cards.bin';
export const SOURCES_FILE = 'sources.bin';
export const PLACES_FILE = 'places.bin';
export const MAPS_FILE = 'maps.bin';
export const BINARY_FILES = [NAMES_FILE, HEADS_FILE, CARDS_FILE, SOURCES_FILE, PLACES_FILE, MAPS_FILE] as const;
export type BinaryFile = (typeof BINARY_FILES)[number];

export interface FileStamp {
  bytes: number;
  /** CRC-32 (ISO 3309, the one of zip and PNG). It finds damage, not malice: the browser already checks the package's signature. */
  crc32: number;
}

export interface Manifest {
  format: number;
  release: string;
  /** Records in heads.bin and cards.bin. */
  entries: number;
  /** Places in places.bin. */
  places: number;
  /** Names in the index, generated spellings among them. */
  names: number;
  files: Readonly<Record<BinaryFile, FileStamp>>;
}

/** Eight tables of 256: the n-th says what a byte does to the checksum when n more bytes follow it. */
const CRC_TABLES = makeCrcTables();

function makeCrcTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const tables = [first];
  for (let behind = 1; behind < 8; behind++) tables.push(tables[behind - 1]?.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] as number)) ?? first);
  return tables;
}

/** Eight bytes a step ("slicing-by-8", Kounavis and Berry, IEEE ISCC 2005): the background checks two megabytes before its first answer. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = CRC_TABLES as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = 0xffffffff;
  for (let at = 0; at < whole; at += 8) {
    const low = view.getUint32(at, true) ^ crc;
    const high = view.getUint32(at + 4, true);
    crc = (t7[low & 0xff] as number) ^ (t6[(low >>> 8) & 0xff] as number) ^ (t5[(low >>> 16) & 0xff] as number) ^ (t4[low >>> 24] as number)
      ^ (t3[high & 0xff] as number) ^ (t2[(high >>> 8) & 0xff] as number) ^ (t1[(high >>> 16) & 0xff] as number) ^ (t0[high >>> 24] as number);
  }
  for (let at = whole; at < bytes.length; at++) crc = (t0[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
