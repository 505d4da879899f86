/**
 * What a field of the settings may hold: how a stored value of any age or damage is mended, and what is wrong with one that a reader brings in.
 * Mending never throws and never complains; finding fault never mends. Called by `schema` and `transfer`. Pure.
 */
import { printChoice, printNumber, t, type Key } from '../i18n';

export interface Field<T> {
  /** What can be kept of a stored value: a good one as it is, of a list its good rows, else the default. */
  mend(value: unknown): T;
  /** The sentence about what is wrong, with the field's name in it; undefined where nothing is. */
  fault(value: unknown, name: string): string | undefined;
}

export const MAX_LIST = 5_000;
const MAX_QUOTED_CHARS = 60;

/** @param values the first is the default. */
export function oneOf<const T extends readonly (string | number | boolean)[]>(...values: T): Field<T[number]> {
  const isKnown = (value: unknown): value is T[number] => values.some((known) => known === value);
  return {
    mend: (value) => (isKnown(value) ? value : (values[0] as T[number])),
    fault: (value, name) => (isKnown(value) ? undefined : t('fieldChoice', name, printChoice(values.map(quote)), quote(value))),
  };
}

/** On or off. */
export const toggle = (fallback: boolean): Field<boolean> => oneOf(fallback, !fallback);

/**
 * A list of strings, each once, in order.
 * @param clean gives the row as it is kept, undefined where it is none; @param what it is, for the sentence: "a site"; a few known words are named in it.
 */
export function listOf<T extends string>(clean: (text: string) => T | undefined, what: Key, words: readonly string[] = []): Field<readonly T[]> {
  const read = (item: unknown): T | undefined => (typeof item === 'string' ? clean(item) : undefined);
  return {
    mend(value) {
      if (!Array.isArray(value)) return [];
      return [...new Set(value.map(read).filter((item) => item !== undefined))].slice(0, MAX_LIST);
    },
    fault(value, name) {
      if (!Array.isArray(value)) return t('fieldNoList', name, quote(value));
      if (value.length > MAX_LIST) return t('fieldTooLong', name, printNumber(value.length), printNumber(MAX_LIST));
      const at = value.findIndex((item) => read(item) === undefined);
      return at < 0 ? undefined : t('fieldRow', name, quote(value[at]), words.length === 0 ? t(what) : t(what, printChoice(words.map(quote))));
    },
  };
}

/** A list out of a few known words. */
export function someOf<const T extends readonly string[]>(words: T, what: Key): Field<readonly T[number][]> {
  return listOf<T[number]>((text) => words.find((word) => word === text), what, words);
}

/** Deep values are not printed: a file may nest a list a million times. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return t('aList');
  if (typeof value === 'object' && value !== null) return t('anObject');
  if (typeof value !== 'string') return String(value);
  return t('quoted', value.length > MAX_QUOTED_CHARS ? `${value.slice(0, MAX_QUOTED_CHARS)}…` : value);
}
