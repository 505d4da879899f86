/**
 * Reads a file of fields (layout in `format.ts`), already inflated: the same field of all records lies together, because the same kind of words side by
 * side packs smaller, and a record is put together when it is asked for. The last few are kept. Called by `dataset/index` for cards and sources.
 */
import type { Result } from '../types';
import { Kept } from './kept';

/** First line of the file. */
export interface FieldsHeader {
  count: number;
  fields: readonly string[];
  /** Line of each record within a field, by ordinal; left out where records stand in order. */
  lines?: readonly number[];
}

export interface FieldFile<T> {
  count: number;
  at(ordinal: number): T | undefined;
}

const LINE_FEED = 10;

/**
 * @param name of the file, for the sentence.
 * @param capacity records kept; the oldest goes first.
 * @param unpack turns what lies in the file into what is handed out.
 * The bytes are trusted to be the compiler's once the header and the number of lines fit; a record that is no JSON reads as undefined.
 */
export function openFields<T, P>(name: string, buffer: ArrayBuffer, capacity: number, unpack: (packed: P, ordinal: number) => T): Result<FieldFile<T>> {
  const bytes = new Uint8Array(buffer);
  const ends = endsOfLines(bytes);
  const header = readHeader(bytes.subarray(0, ends[0]));
  if (header === undefined) return { ok: false, sentence: `${name} is not a file of fields of Backgrounder` };
  if (ends.length !== 1 + header.fields.length * header.count || ends.at(-1) !== bytes.length - 1) return { ok: false, sentence: `the lines of ${name} do not fit what it says it holds` };
  return { ok: true, value: new Fields<T, P>(bytes, ends, header, capacity, unpack) };
}

function endsOfLines(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) ends.push(at);
  return ends;
}

function readHeader(line: Uint8Array): FieldsHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(line)) as Partial<FieldsHeader> | null;
    const { count, fields, lines } = header ?? {};
    if (!Number.isSafeInteger(count) || (count as number) < 0 || !Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) return undefined;
    if (lines !== undefined && !isOrder(lines, count as number)) return undefined;
    return header as FieldsHeader;
  } catch {
    return undefined;
  }
}

/** Every number from 0 on, each once. */
function isOrder(lines: unknown, count: number): boolean {
  return Array.isArray(lines) && lines.length === count && new Set(lines).size === count && lines.every((line) => Number.isInteger(line) && line >= 0 && line < count);
}

class Fields<T, P> implements FieldFile<T> {
  readonly count: number;
  private readonly made: Kept<T>;
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly ends: readonly number[],
    private readonly header: FieldsHeader,
    capacity: number,
    private readonly unpack: (packed: P, ordinal: number) => T,
  ) {
    this.count = header.count;
    this.made = new Kept(capacity);
  }

  at(ordinal: number): T | undefined {
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= this.count) return undefined;
    const known = this.made.at(ordinal);
    if (known !== undefined) return known;
    try {
      const record = this.unpack(this.read(ordinal), ordinal);
      this.made.keep(ordinal, record);
      return record;
    } catch {
      return undefined;
    }
  }

  private read(ordinal: number): P {
    const { count, fields, lines } = this.header;
    const record: Record<string, unknown> = {};
    fields.forEach((field, at) => {
      const line = 1 + at * count + (lines?.[ordinal] ?? ordinal);
      const [start, end] = [(this.ends[line - 1] as number) + 1, this.ends[line] as number];
      if (end > start) record[field] = JSON.parse(this.decoder.decode(this.bytes.subarray(start, end)));
    });
    return record as P;
  }
}
