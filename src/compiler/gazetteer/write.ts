/** Writes places.bin. Layout: ../../dataset/gazetteer-format, which the reader shares. */
import { columnBytes, GAZETTEER_FORMAT, GAZETTEER_HEADER_BYTES, GAZETTEER_MAGIC, FEATURES, NO_STRING, POINT_SCALE, STAMP_YEAR, viewColumns, type GazetteerTables } from '../../dataset/gazetteer-format';
import type { SourcePool } from '../../dataset/packing';
import { displayName, printedName } from './names';
import { provinceNumber, type GazetteerRow } from './select';

export interface TableRows {
  countries: ReadonlyMap<string, { entity: string; name: string }>;
  /** By GeoNames code; `entity` where an entry is written. */
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
  const offsets = rows.map((row) => ({ name: strings.add(displayName(row)), anchor: row.anchor === undefined ? NO_STRING : strings.add(row.anchor.name) }));
  const tableBytes = new TextEncoder().encode(JSON.stringify(tables));
  const stringBytes = strings.bytes();
  const start = GAZETTEER_HEADER_BYTES + columnBytes(rows.length);
  const bytes = new Uint8Array(start + tableBytes.length + stringBytes.length);
  new Uint32Array(bytes.buffer, 0, GAZETTEER_HEADER_BYTES / 4).set([GAZETTEER_MAGIC, GAZETTEER_FORMAT, rows.length, tableBytes.length, stringBytes.length]);
  const columns = viewColumns(bytes.buffer, rows.length);
  for (const [place, row] of rows.entries()) {
    columns.id[place] = row.id;
    columns.lat[place] = Math.round(row.lat * POINT_SCALE);
    columns.lon[place] = Math.round(row.lon * POINT_SCALE);
    columns.population[place] = row.population;
    columns.name[place] = offsets[place]?.name ?? NO_STRING;
    columns.anchor[place] = offsets[place]?.anchor ?? NO_STRING;
    columns.stamp[place] = stampOf(row.changed);
    columns.province[place] = provinceNumber(provinceNumbers, row);
    columns.distance[place] = row.anchor?.km ?? 0;
    columns.register[place] = row.register;
    columns.country[place] = countryNumber.get(row.country) ?? 0;
    columns.feature[place] = FEATURES.indexOf(row.feature);
    columns.wind[place] = row.anchor?.wind ?? 0;
    columns.area[place] = row.area === undefined ? 0 : (areaNumber.get(row.area) ?? -1) + 1;
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
  private readonly encoder = new TextEncoder();
  private readonly offsets = new Map<string, number>();
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  add(text: string): number {
    const known = this.offsets.get(text);
    if (known !== undefined) return known;
    const part = this.encoder.encode(`${text}\0`);
    const offset = this.length;
    this.offsets.set(text, offset);
    this.parts.push(part);
    this.length += part.length;
    return offset;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.length);
    let offset = 0;
    for (const part of this.parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }
}
