/**
 * Small exact shape checks for what arrives from another process. A guard answers true only for a value of exactly its shape:
 * unknown keys, missing keys, wrong types and anything over its limit are refused. Guards never throw on data (messages hold no getters).
 * `shape<T>` takes one guard per property of T, so a property added to a message does not compile until its guard is written.
 * Called by messages-guard. `@__NO_SIDE_EFFECTS__` lets the bundler drop the guards a script does not use. Own code and not a validation library: under 1 KB in the background and the popup.
 */

export type Guard<T> = (value: unknown) => value is T;

/** A property that may be missing; present with the value `undefined` is refused, as the types say. */
export interface Maybe<T> {
  readonly maybe: Guard<T>;
}

export type Fields<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Guard<T[K]> };

/* @__NO_SIDE_EFFECTS__ */
export function maybe<T>(guard: Guard<T>): Maybe<T> {
  return { maybe: guard };
}

/** An object with these properties and no other. */
/* @__NO_SIDE_EFFECTS__ */
export function shape<T extends object>(fields: Fields<T>): Guard<T> {
  const known = new Map<string, Guard<unknown> | Maybe<unknown>>(Object.entries(fields));
  const required = [...known].filter(([, field]) => typeof field === 'function').length;
  return (value): value is T => {
    if (!isRecord(value)) return false;
    let found = 0;
    for (const key of Object.keys(value)) {
      const field = known.get(key);
      if (field === undefined) return false;
      if (typeof field === 'function') found += 1;
      const guard = typeof field === 'function' ? field : field.maybe;
      if (!guard(value[key])) return false;
    }
    return found === required;
  };
}

/** One of several shapes. */
/* @__NO_SIDE_EFFECTS__ */
export function anyOf<T>(...guards: Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

/** A list without holes, at most `max` long. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T>(guard: Guard<T>, max: number): Guard<T[]> {
  return (value): value is T[] => {
    if (!Array.isArray(value) || value.length > max) return false;
    for (let index = 0; index < value.length; index++) if (!guard(value[index])) return false; // `every` would skip holes
    return true;
  };
}

/** An object used as a dictionary, at most `max` keys of at most `maxKeyChars`. */
/* @__NO_SIDE_EFFECTS__ */
export function recordOf<T>(guard: Guard<T>, max: number, maxKeyChars: number): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => {
    if (!isRecord(value)) return false;
    const keys = Object.keys(value);
    return keys.length <= max && keys.every((key) => key.length <= maxKeyChars && guard(value[key]));
  };
}

/** A string of at most `max` UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */
export function text(max: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= max;
}

/** Exactly one of these values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends readonly (string | number | boolean | null)[]>(...values: T): Guard<T[number]> {
  return (value): value is T[number] => values.some((known) => known === value);
}

export const bool: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

export const finite: Guard<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

/** A whole number from 0 on: indices, offsets, counts, tab ids. */
export const count: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
