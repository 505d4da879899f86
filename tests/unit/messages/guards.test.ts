import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_MENTIONS, MAX_TEXT_CHARS } from '../../../src/messages';
import { isAnnotated, isDatasetStatus, isDrawings, isDrawnCard, isInjected, isNames, isOverview, isPageState, isToBackground, isToContent } from '../../../src/messages-guard';
import * as samples from './samples';

const GUARDS = {
  isToBackground: [isToBackground, samples.toBackground],
  isAnnotated: [isAnnotated, samples.annotated],
  isDrawings: [isDrawings, samples.drawings],
  isDatasetStatus: [isDatasetStatus, samples.datasetStatus],
  isNames: [isNames, samples.names],
  isInjected: [isInjected, samples.injected],
  isOverview: [isOverview, samples.overview],
  isToContent: [isToContent, samples.toContent],
  isPageState: [isPageState, samples.pageState],
} as const;
const everyGuard = Object.entries(GUARDS).map(([name, [guard, valid]]) => ({ name, guard: guard as (value: unknown) => boolean, valid: valid as readonly unknown[] }));

type Path = (string | number)[];
type Tree = Record<string | number, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every place in a value, from the root down; objects used as dictionaries are no "object with known keys". */
function pathsOf(value: unknown, at: Path = []): Path[] {
  return [at, ...(isTree(value) ? Object.keys(value).flatMap((key) => pathsOf(value[key], [...at, Array.isArray(value) ? Number(key) : key])) : [])];
}
const valueAt = (root: unknown, path: Path): unknown => path.reduce<unknown>((value, key) => (value as Tree)[key], root);

/** A deep copy of `root` with `change` done to the object that holds the last step of `path`. */
function changed(root: unknown, path: Path, change: (holder: Tree, key: string | number) => void): unknown {
  const copy = { root: structuredClone(root) };
  const steps: Path = ['root', ...path];
  change(valueAt(copy, steps.slice(0, -1)) as Tree, steps.at(-1) as string);
  return copy.root;
}

const OPTIONAL = /^(published|modified|dark|candidates|since|until|asOf|by|note|flag|entity|native|acronym|title|original|point|dispute|entries|reason|conflict|status|statusAsOf|shape|sea|kataib-hezbollah|0)$/;
/** By key: of what arrives with `cards`. */
const isDictionary = (path: Path) => path.length === 1 && ['cards', 'choices', 'names'].includes(String(path[0]));

const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, maxDepth: 4 });

describe.each(everyGuard)('$name', ({ guard, valid }) => {
  test('accepts every valid sample, also after the trip as JSON', () => {
    for (const sample of valid) {
      expect(guard(sample)).toBe(true);
      expect(guard(JSON.parse(JSON.stringify(sample)))).toBe(true);
    }
  });

  test('never throws on junk and never accepts it', () => {
    fc.assert(fc.property(junk, (value) => { expect(guard(value)).toBe(false); }), { numRuns: 2_000 });
  });

  test('never accepts junk that carries a known type', () => {
    const types = valid.map((sample) => (sample as { type: string }).type);
    const disguised = fc.record({ type: fc.constantFrom(...types), verdict: junk, state: junk, ok: junk, article: junk, manual: junk, tabId: fc.double({ min: -9, max: -0.5 }), more: junk });
    fc.assert(fc.property(disguised, (value) => { expect(guard(value)).toBe(false); }), { numRuns: 1_000 });
  });

  test('refuses an unknown key at any depth', () => {
    for (const sample of valid) {
      const objects = pathsOf(sample).filter((path) => isTree(valueAt(sample, path)) && !Array.isArray(valueAt(sample, path)) && !isDictionary(path));
      expect(objects.filter((path) => guard(changed(sample, [...path, 'surprise'], (holder, key) => { holder[key] = 1; })))).toEqual([]);
    }
  });

  test('refuses a missing key at any depth', () => {
    for (const sample of valid) {
      const required = pathsOf(sample).slice(1).filter((path) => typeof path.at(-1) === 'string' && !OPTIONAL.test(String(path.at(-1))));
      expect(required.filter((path) => guard(changed(sample, path, (holder, key) => { delete holder[key]; })))).toEqual([]);
    }
  });

  test('refuses a value of another type in any place', () => {
    const places = valid.flatMap((sample) => pathsOf(sample).map((path) => ({ sample, path })));
    fc.assert(fc.property(fc.constantFrom(...places), junk, ({ sample, path }, value) => {
      const before = valueAt(sample, path);
      fc.pre(value !== before && (typeof value !== typeof before || Array.isArray(value) !== Array.isArray(before) || value === null));
      expect(guard(changed(sample, path, (holder, key) => { holder[key] = value; }))).toBe(false);
    }), { numRuns: 2_000 });
  });

  test('refuses a key that is there but undefined', () => {
    for (const sample of valid) expect(guard({ ...(sample as object), dark: undefined })).toBe(false);
  });
});

const withTree = (...tree: unknown[]) => isDrawnCard({ ...samples.drawn, tree });

describe('drawn cards', () => {
  const nest = (depth: number): unknown => (depth === 0 ? 'text' : ['p', {}, nest(depth - 1)]);

  test('a node is text, the number of a source, or a tag with attributes of text and nodes', () => {
    expect(withTree('text', 1, ['p', {}], ['p', { class: 'a' }, 'text', 2, ['b', {}, 'more']])).toBe(true);
    for (const wrong of [null, -1, 0.5, {}, [], ['p'], [1, {}], ['p', []], ['p', { class: 1 }], ['p', {}, null], ['p', {}, ['b']]]) expect(withTree(wrong)).toBe(false);
  });

  test('not deeper than a card is', () => {
    expect(withTree(nest(15))).toBe(true);
    expect(withTree(nest(30))).toBe(false);
  });
});

const isOrdered = (length: number) => isToBackground({ type: 'cards', order: { named: Array.from({ length }, () => ({ entity: 'a', count: 1, paragraph: 1 })), choices: [] } });
const isJump = (nth: unknown) => isToContent({ type: 'jump', entity: 'diyala', nth });

describe('limits', () => {
  const [annotate] = samples.toBackground;
  const [answer] = samples.annotated;
  const withText = (text: string) => ({ ...annotate, article: { text, language: 'en' } });
  const withMentions = (length: number) => ({ ...answer, mentions: Array.from({ length }, () => samples.mention) });

  test('article text up to the cap and no further', () => {
    expect(isToBackground(withText('x'.repeat(MAX_TEXT_CHARS)))).toBe(true);
    expect(isToBackground(withText('x'.repeat(MAX_TEXT_CHARS + 1)))).toBe(false);
  });

  test('mentions up to the cap and no further', () => {
    expect(isAnnotated(withMentions(MAX_MENTIONS))).toBe(true);
    expect(isAnnotated(withMentions(MAX_MENTIONS + 1))).toBe(false);
  });

  test('an order names as many entries as there are mentions, and no more', () => {
    expect([MAX_MENTIONS, MAX_MENTIONS + 1].map(isOrdered)).toEqual([true, false]);
  });

  test('numbers must be numbers one can count with', () => {
    expect([0, 7].map(isJump)).toEqual([true, true]);
    expect([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '0', 2 ** 60].filter(isJump)).toEqual([]);
  });

  test('a list with a hole is no list', () => {
    const [idle] = samples.pageState;
    // oxlint-disable-next-line no-sparse-arrays -- the hole is what is tested
    expect(isPageState({ ...idle, detected: { isNews: true, score: 1, reasons: ['a', , 'b'] } })).toBe(false);
  });

  test('a __proto__ key from JSON is an unknown key', () => {
    expect(isToContent(JSON.parse('{"type":"page-state","__proto__":{}}'))).toBe(false);
  });
});
