/**
 * Reads the gazetteer (layout in `gazetteer-format`). A place becomes a head or a card only when it is asked for: twenty thousand objects would
 * take longer to make than an article takes to match. Ids look like `gn-98112`: register and number in it.
 */
import type { Card, EntityHead, EntityId, PartialDate, Result, Source } from '../types';
import { kindOf, makePlaceCard, subtypeOf, type Place } from './gazetteer-card';
import { columnBytes, FEATURES, GAZETTEER_FORMAT, GAZETTEER_HEADER_BYTES, GAZETTEER_MAGIC, LAT_ORIGIN, LON_ORIGIN, NOTED, NO_PROVINCE, NO_STRING, POINT_SCALE, REGISTERS, STAMP_YEAR, WINDS, Columns, type Column, type GazetteerTables } from './gazetteer-format';

export interface Gazetteer {
  count: number;
  head(place: number): EntityHead;
  /** @param sourceAt gives the pages of sources.bin. */
  card(place: number, release: PartialDate, sourceAt: (number: number) => Source): Card;
  placeOf(id: EntityId): number | undefined;
}

/** Heads kept: an article rarely meets more names of places. */
const HEADS_KEPT = 1024;

/** @param name of the file, for the sentence. */
export function openGazetteer(name: string, buffer: ArrayBuffer): Result<Gazetteer> {
  if (buffer.byteLength < GAZETTEER_HEADER_BYTES) return { ok: false, sentence: `${name} is not a gazetteer of Backgrounder` };
  const [magic, format, count = 0, tableBytes = 0, stringBytes = 0] = new Uint32Array(buffer, 0, GAZETTEER_HEADER_BYTES / 4);
  if (magic !== GAZETTEER_MAGIC) return { ok: false, sentence: `${name} is not a gazetteer of Backgrounder` };
  if (format !== GAZETTEER_FORMAT) return { ok: false, sentence: `${name} has format ${format} where ${GAZETTEER_FORMAT} is expected` };
  const start = GAZETTEER_HEADER_BYTES + columnBytes(count);
  if (start + tableBytes + stringBytes !== buffer.byteLength) return { ok: false, sentence: `the columns of ${name} do not fit its length` };
  try {
    const tables = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, start, tableBytes))) as GazetteerTables;
    return { ok: true, value: new Rows(count, new Columns(new Uint8Array(buffer), count), tables, new Uint8Array(buffer, start + tableBytes, stringBytes)) };
  } catch {
    return { ok: false, sentence: `the tables of ${name} are no JSON` };
  }
}

class Rows implements Gazetteer {
  private readonly decoder = new TextDecoder();
  private readonly heads = new Map<number, EntityHead>();
  private ends: readonly number[] | undefined;
  private provinces: ReadonlySet<EntityId | undefined> | undefined;
  private written: readonly (readonly string[])[] | undefined;

  constructor(
    readonly count: number,
    private readonly columns: Columns,
    private readonly tables: GazetteerTables,
    private readonly strings: Uint8Array,
  ) {}

  head(place: number): EntityHead {
    const known = this.heads.get(place);
    if (known !== undefined) return known;
    const row = this.row(place);
    const province = this.provinceOf(place, row);
    const around = row.province?.entity ?? province;
    const head: EntityHead = {
      id: row.id, kind: kindOf(row.feature), name: row.name, subtype: subtypeOf(row), countries: row.countries, lat: row.lat, lon: row.lon, ...(province === undefined ? {} : { province }),
      related: around === undefined || around === row.id ? [row.country.entity] : [row.country.entity, around],
    };
    if (this.heads.size >= HEADS_KEPT) this.heads.clear();
    this.heads.set(place, head);
    return head;
  }

  /** An entry, or a place of the gazetteer; a place in a claimed area lies in the area that is written, if that divides the country too. */
  private provinceOf(place: number, { id, feature, province }: Place): EntityId | undefined {
    if (feature === 'province') return id;
    const [, own] = this.tables.provinces[this.at('province', place)] ?? [];
    if (this.at('area', place) === 0) return own;
    this.provinces ??= new Set(this.tables.provinces.map(([, entity]) => entity));
    return this.provinces.has(province?.entity) ? province?.entity : undefined;
  }

  card(place: number, release: PartialDate, sourceAt: (number: number) => Source): Card {
    const row = this.row(place);
    return makePlaceCard(row, row.isNoted ? sourceAt(this.tables.noted[place - this.firstOf(NOTED)] ?? -1) : this.registerRow(place, row.asOf, release), release);
  }

  /** The row of its register, as a source. */
  private registerRow(place: number, asOf: PartialDate | undefined, release: PartialDate): Source {
    const { publisher, title, url, date } = this.tables.sources[this.at('register', place)] ?? { publisher: 'unknown', title: '', url: '', date: 'undated' };
    const number = String(this.at('id', place));
    return { publisher, title: title.replace('#', number), url: url.replace('#', number), date: asOf ?? date, accessed: release };
  }

  placeOf(id: EntityId): number | undefined {
    const [, front = '', digits = ''] = /^([a-z]+)-(\d+)$/.exec(id) ?? [];
    const register = (REGISTERS as readonly string[]).indexOf(front);
    if (register < 0) return undefined;
    const wanted = Number(digits);
    const place = this.firstOf(register, wanted);
    return place < this.count && this.at('register', place) === register && this.at('id', place) === wanted ? place : undefined;
  }

  /** The first place that does not stand before this number of this register (bisection). */
  private firstOf(register: number, number = 0): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.at('register', middle) - register || this.at('id', middle) - number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private at(column: Column, place: number): number {
    return this.columns.at(column, place);
  }

  private row(place: number): Place {
    const at = (column: Column) => this.at(column, place);
    const area = at('area') === 0 ? undefined : this.tables.areas[at('area') - 1];
    const [code, entity, name] = this.tables.countries[area?.country ?? at('country')] ?? ['', '', ''];
    const [province, provinceEntity] = area !== undefined ? [area.name, area.entity] : at('province') === NO_PROVINCE ? [] : this.writtenProvince(at('province'));
    const months = at('stamp');
    const register = at('register');
    return {
      id: `${REGISTERS[register] ?? ''}-${at('id')}`, name: this.string(at('name')), feature: FEATURES[at('feature')] ?? 'settlement', isNoted: register === NOTED,
      country: { code, entity, name }, countries: [...new Set([...(area?.countries ?? []), this.tables.countries[at('country')]?.[0] ?? code])], ...(area === undefined ? {} : { dispute: area.dispute }), ...(province === undefined ? {} : { province: { name: province, ...(provinceEntity === undefined ? {} : { entity: provinceEntity }) } }),
      lat: degrees(at('lat'), LAT_ORIGIN), lon: degrees(at('lon'), LON_ORIGIN), population: at('population'),
      ...(months === 0 ? {} : { asOf: `${STAMP_YEAR + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}` }),
      ...(at('anchor') === NO_STRING ? {} : { anchor: { name: this.string(at('anchor')), km: at('distance'), wind: WINDS[at('wind')] ?? '' } }),
    };
  }

  /** A card leads to entries only, not to other places of the gazetteer. Asked of thousands of places in a few hundred provinces. */
  private writtenProvince(number: number): readonly string[] {
    this.written ??= this.tables.provinces.map(([name, entity]) => (entity === undefined || this.placeOf(entity) !== undefined ? [name] : [name, entity]));
    return this.written[number] ?? [];
  }

  private string(number: number): string {
    this.ends ??= endsOf(this.strings);
    const end = this.ends[number];
    return end === undefined ? '' : this.decoder.decode(this.strings.subarray(number === 0 ? 0 : (this.ends[number - 1] as number) + 1, end));
  }
}

/** A whole number first: 33.3438 is not 123.3438 - 90. */
const degrees = (value: number, origin: number): number => (value + origin * POINT_SCALE) / POINT_SCALE;

/** Where each string ends. */
function endsOf(strings: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = strings.indexOf(0); at >= 0; at = strings.indexOf(0, at + 1)) ends.push(at);
  return ends;
}
