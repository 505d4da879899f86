/**
 * A condition between the fields of one object, said twice in one place: as a test for the validator and as JSON Schema
 * for editors. `json-schema.ts` looks the second form up through the test function.
 * Field names are plain strings, because the object's type is known only to the `pipe` around the condition.
 */
import { check, type CheckAction } from 'valibot';

type JsonFragment = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const fragments = new Map<unknown, JsonFragment>();

/** @returns a valibot check; `sentence` says how to mend what the test refuses. */
export function condition<T extends object>(test: (fields: Fields) => boolean, sentence: string, fragment: JsonFragment): CheckAction<T, string> {
  // Each condition needs its own function object, because the fragment is found through it.
  const own = (value: T): boolean => test(value as unknown as Fields);
  fragments.set(own, fragment);
  return check(own, sentence);
}

/** The JSON Schema form of a condition made with `condition`. */
export function fragmentOf(test: unknown): JsonFragment | undefined {
  return fragments.get(test);
}

/** At least one of the fields is written. */
export function anyOf<T extends object>(fields: readonly string[], sentence: string): CheckAction<T, string> {
  return condition<T>((value) => fields.some((field) => value[field] !== undefined), sentence, {
    anyOf: fields.map((field) => ({ required: [field] })),
  });
}

/** Exactly one of the fields is written. */
export function oneOf<T extends object>(fields: readonly string[], sentence: string): CheckAction<T, string> {
  return condition<T>((value) => fields.filter((field) => value[field] !== undefined).length === 1, sentence, {
    oneOf: fields.map((field) => ({ required: [field] })),
  });
}

/** JSON Schema's if and then. */
export function ifThen(when: JsonFragment, then: JsonFragment): JsonFragment {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema
  return { if: when, then };
}

/** Where `field` has one of `values`, the `needed` fields must be written. */
export function requiresWhen<T extends object>(field: string, values: readonly string[], needed: readonly string[], sentence: string): CheckAction<T, string> {
  return condition<T>((value) => !values.includes(String(value[field])) || needed.every((name) => value[name] !== undefined), sentence,
    ifThen({ properties: { [field]: { enum: values } }, required: [field] }, { required: needed }));
}
