/** Reads a record file (layout in `format.ts`): finds and parses single records, keeps the last few parsed. */
import { FORMAT, HEADER_BYTES, OFFSET_BYTES, RECORDS_MAGIC } from './format';
import { Kept } from './kept';
import type { EntityId, Result } from '../types';

export interface RecordFile<T> {
  count: number;
  at(ordinal: number): T | undefined;
  ordinalOf(id: EntityId): number | undefined;
}

/**
 * @param name of the file, for the sentence.
 * @param capacity parsed records kept; the oldest goes first.
 * The bytes are trusted to be the compiler's once magic, format and offsets fit; a record that is no JSON reads as undefined.
 */
export function openRecords<T>(name: string, buffer: ArrayBuffer, capacity: number): Result<RecordFile<T>> {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || view.getUint32(0, true) !== RECORDS_MAGIC) return { ok: false, sentence: `${name} is not a record file of Backgrounder` };
  if (view.getUint32(4, true) !== FORMAT) return { ok: false, sentence: `${name} has format ${view.getUint32(4, true)} where ${FORMAT} is expected` };
  const count = view.getUint32(8, true);
  const offset = (ordinal: number) => view.getUint32(HEADER_BYTES + ordinal * OFFSET_BYTES, true);
  const start = HEADER_BYTES + (count + 1) * OFFSET_BYTES;
  if (start > buffer.byteLength || offset(0) !== start || offset(count) !== buffer.byteLength) return { ok: false, sentence: `the table of contents of ${name} does not fit its length` };
  const bytes = new Uint8Array(buffer);
  return { ok: true, value: new Records<T>(bytes, count, offset, capacity) };
}

class Records<T> implements RecordFile<T> {
  private readonly parsed: Kept<T>;
  private readonly decoder = new TextDecoder();
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly bytes: Uint8Array,
    readonly count: number,
    private readonly offset: (ordinal: number) => number,
    capacity: number,
  ) {
    this.parsed = new Kept(capacity);
  }

  at(ordinal: number): T | undefined {
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= this.count) return undefined;
    const known = this.parsed.at(ordinal);
    if (known !== undefined) return known;
    const record = this.parse(ordinal);
    if (record !== undefined) this.parsed.keep(ordinal, record);
    return record;
  }

  /** Bisection over the ids in front of the records, byte by byte; ids are ASCII, so byte order is code unit order. */
  ordinalOf(id: EntityId): number | undefined {
    const wanted = this.encoder.encode(id);
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.compareId(middle, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  private parse(ordinal: number): T | undefined {
    const start = this.offset(ordinal);
    const end = this.offset(ordinal + 1);
    const json = this.bytes.indexOf(0, start) + 1;
    if (json <= start || json >= end) return undefined;
    try {
      return JSON.parse(this.decoder.decode(this.bytes.subarray(json, end))) as T;
    } catch {
      return undefined;
    }
  }

  private compareId(ordinal: number, wanted: Uint8Array): number {
    const start = this.offset(ordinal);
    for (let index = 0; index < wanted.length; index++) {
      const difference = (this.bytes[start + index] ?? 0) - (wanted[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return this.bytes[start + wanted.length] ?? 0;
  }
}
