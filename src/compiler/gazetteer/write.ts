/** Writes places.bin. Layout: ../../dataset/gazetteer-format, which the reader shares. */
import { columnBytes, GAZETTEER_FORMAT, GAZETTEER_HEADER_BYTES, GAZETTEER_MAGIC, FEATURES, LAT_ORIGIN, LON_ORIGIN, NO_STRING, POINT_SCALE, STAMP_YEAR, Columns, type GazetteerTables } from '../../dataset/gazetteer-format';
import type { SourcePool } from '../../dataset/packing';
import { displayName, printedName } from './names';
import { provinceNumber, type GazetteerRow } from './select';

export interface TableRows {
  countries: ReadonlyMap<string, { entity: string; name: string }>;
  /** By GeoNames code; `entity` is an entry, or a place of the gazetteer. */
  provinces: ReadonlyMap<string, { name: string; entity?: string }>;
  /** By id of the written region. */
  areas: ReadonlyMap<string, { name: string; countries: readonly string[]; dispute: string }>;
  sources: GazetteerTables['sources'];
  /** Gives the number of a page that notes a place. */
  numberOf: SourcePool['add'];
}

/** @param rows sorted by register and number. */
export function writePlaces(rows: readonly GazetteerRow[], { countries, provinces, areas, sources, numberOf }: TableRows): Uint8Array {
  const countryNumber = numbersOf(countries.keys());
  const provinceNumbers = numbersOf(new Set(rows.flatMap(({ province, feature }) => (feature === 'province' || province === undefined || !provinces.has(province) ? [] : [province])).toSorted()));
  const tables: GazetteerTables = {
    countries: [...countries].map(([code, { entity, name }]) => [code, entity, name]),
    provinces: [...provinceNumbers.keys()].map((code) => [printedName(provinces.get(code)?.name ?? code, code.slice(0, 2)), ...(provinces.get(code)?.entity === undefined ? [] : [provinces.get(code)?.entity as string])] as [string, string?]),
    areas: [...areas].map(([entity, area]) => ({ entity, name: area.name, country: countryNumber.get(area.countries[0] ?? '') ?? 0, countries: area.countries, dispute: area.dispute })),
    sources,
    noted: rows.flatMap(({ page }) => (page === undefined ? [] : [numberOf(page)])),
  };
  const areaNumber = numbersOf(areas.keys());
  const strings = new Strings();
  // All names before all anchors: most of an anchor's strings are there by then, and the names' numbers hardly ever jump.
  const names = rows.map((row) => strings.add(displayName(row)));
  const anchors = rows.map(({ anchor }) => (anchor === undefined ? NO_STRING : strings.add(anchor.name)));
  const tableBytes = new TextEncoder().encode(JSON.stringify(tables));
  const stringBytes = strings.bytes();
  const start = GAZETTEER_HEADER_BYTES + columnBytes(rows.length);
  const bytes = new Uint8Array(start + tableBytes.length + stringBytes.length);
  new Uint32Array(bytes.buffer, 0, GAZETTEER_HEADER_BYTES / 4).set([GAZETTEER_MAGIC, GAZETTEER_FORMAT, rows.length, tableBytes.length, stringBytes.length]);
  const columns = new Columns(bytes, rows.length);
  for (const [place, row] of rows.entries()) {
    columns.set('id', place, row.id);
    columns.set('lat', place, Math.round((row.lat - LAT_ORIGIN) * POINT_SCALE));
    columns.set('lon', place, Math.round((row.lon - LON_ORIGIN) * POINT_SCALE));
    columns.set('population', place, row.population);
    columns.set('name', place, names[place] ?? NO_STRING);
    columns.set('anchor', place, anchors[place] ?? NO_STRING);
    columns.set('stamp', place, stampOf(row.changed));
    columns.set('province', place, provinceNumber(provinceNumbers, row));
    columns.set('distance', place, row.anchor?.km ?? 0);
    columns.set('register', place, row.register);
    columns.set('country', place, countryNumber.get(row.country) ?? 0);
    columns.set('feature', place, FEATURES.indexOf(row.feature));
    columns.set('wind', place, row.anchor?.wind ?? 0);
    columns.set('area', place, row.area === undefined ? 0 : (areaNumber.get(row.area) ?? -1) + 1);
  }
  bytes.set(tableBytes, start);
  bytes.set(stringBytes, start + tableBytes.length);
  return bytes;
}

const numbersOf = (keys: Iterable<string>): Map<string, number> => new Map([...keys].map((key, index) => [key, index]));

/** `2017-11` as months from January of STAMP_YEAR, counted from 1. */
function stampOf(changed: string): number {
  const [year, month] = changed.split('-').map(Number);
  return year === undefined || month === undefined || year < STAMP_YEAR ? 0 : (year - STAMP_YEAR) * 12 + month;
}

/** Strings one behind the other, each once. */
class Strings {
  private readonly numbers = new Map<string, number>();

  /** @returns its number. Throws RangeError where a column cannot hold it. */
  add(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    if (number >= NO_STRING) throw new RangeError(`The gazetteer has more than ${NO_STRING} names of places`);
    this.numbers.set(text, number);
    return number;
  }

  bytes(): Uint8Array {
    return new TextEncoder().encode([...this.numbers.keys()].map((text) => `${text}\0`).join(''));
  }
}
