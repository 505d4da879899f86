/**
 * What a field of the settings may hold: how a stored value of any age or damage is mended, and what is wrong with one that a reader brings in.
 * Mending never throws and never complains; finding fault never mends. Called by `schema` and `transfer`. Pure.
 */

export interface Field<T> {
  /** What can be kept of a stored value: a good one as it is, of a list its good rows, else the default. */
  mend(value: unknown): T;
  /** The end of a sentence that begins with the field's name: "must be true or false, not 7"; undefined where nothing is wrong. */
  fault(value: unknown): string | undefined;
}

export const MAX_LIST = 5_000;
const MAX_QUOTED_CHARS = 60;

/** @param values the first is the default. */
export function oneOf<const T extends readonly (string | number | boolean)[]>(...values: T): Field<T[number]> {
  const isKnown = (value: unknown): value is T[number] => values.some((known) => known === value);
  return {
    mend: (value) => (isKnown(value) ? value : (values[0] as T[number])),
    fault: (value) => (isKnown(value) ? undefined : `must be ${printChoice(values)}, not ${quote(value)}`),
  };
}

/** On or off. */
export const toggle = (fallback: boolean): Field<boolean> => oneOf(fallback, !fallback);

/**
 * A list of strings, each once, in order.
 * @param clean gives the row as it is kept, undefined where it is none; @param what it is, for the sentence: "a site".
 */
export function listOf<T extends string>(clean: (text: string) => T | undefined, what: string): Field<readonly T[]> {
  const read = (item: unknown): T | undefined => (typeof item === 'string' ? clean(item) : undefined);
  return {
    mend(value) {
      if (!Array.isArray(value)) return [];
      return [...new Set(value.map(read).filter((item) => item !== undefined))].slice(0, MAX_LIST);
    },
    fault(value) {
      if (!Array.isArray(value)) return `must be a list, not ${quote(value)}`;
      if (value.length > MAX_LIST) return `holds ${value.length.toLocaleString('en-GB')} rows; ${MAX_LIST.toLocaleString('en-GB')} are the most`;
      const at = value.findIndex((item) => read(item) === undefined);
      return at < 0 ? undefined : `holds ${quote(value[at])}, which is not ${what}`;
    },
  };
}

/** A list out of a few known words. */
export function someOf<const T extends readonly string[]>(words: T, what: string): Field<readonly T[number][]> {
  return listOf<T[number]>((text) => words.find((word) => word === text), `${what} (${printChoice(words)})`);
}

const printChoice = (values: readonly unknown[]): string => {
  const words = values.map(quote);
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

/** Deep values are not printed: a file may nest a list a million times. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return `“${value.length > MAX_QUOTED_CHARS ? `${value.slice(0, MAX_QUOTED_CHARS)}…` : value}”`;
}
