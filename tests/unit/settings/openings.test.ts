/** Openings of cards as they are counted and kept: any value of storage becomes counts, what is full drops the oldest, a storage that fails loses nothing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOpenings, OPENINGS_KEY, type StorageArea } from '../../../src/settings';
import { MAX_OPENINGS, OPENINGS, parseOpenings } from '../../../src/settings/openings';

function makeArea(held: Record<string, unknown> = {}): StorageArea & { held: Record<string, unknown> } {
  return { held, get: async (key) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items) => void Object.assign(held, structuredClone(items)) };
}
const kept = (counts: object) => ({ [OPENINGS_KEY]: { version: 1, counts } });

describe('what is stored', () => {
  test('becomes counts, row by row, whatever it is', () => {
    for (const nothing of [undefined, null, 7, 'x', [], {}, { counts: 7 }, { version: 1, counts: ['a'] }]) expect(parseOpenings(nothing)).toEqual({});
    expect(parseOpenings({ version: 1, counts: { baghdad: 2, 'Not An Id': 1, mosul: 0, erbil: 1.5, sinjar: '3', hit: 99, anah: 100 } })).toEqual({ baghdad: 2, hit: 99 });
  });

  test('is never more or other than counts of entries', () => {
    const value = fc.oneof(fc.anything(), fc.record({ version: fc.anything(), counts: fc.dictionary(fc.string(), fc.oneof(fc.integer({ min: -2, max: 120 }), fc.anything())) }));
    fc.assert(fc.property(value, (stored) => {
      const counts = parseOpenings(stored);
      expect(OPENINGS.fault(counts, 'openings')).toBeUndefined();
      expect(parseOpenings({ version: 1, counts })).toEqual(counts);
    }));
  });

  test('of an older version is lifted step by step, of a newer one read as far as it goes', () => {
    const steps = [({ opened, ...raw }: Record<string, unknown>) => ({ ...raw, counts: opened }) as Record<string, unknown>];
    expect(parseOpenings({ version: 1, opened: { baghdad: 2 } }, steps)).toEqual({ baghdad: 2 });
    expect(parseOpenings({ version: 2, counts: { baghdad: 2 } }, steps)).toEqual({ baghdad: 2 });
    expect(parseOpenings({ version: 9, counts: { baghdad: 2 }, more: true }, steps)).toEqual({ baghdad: 2 });
  });
});

describe('counting', () => {
  test('one opening after the other, each entry for itself, under a key and a version of its own', async () => {
    const area = makeArea({ settings: { dwell: 700 } });
    const openings = createOpenings(area);
    expect([await openings.add('baghdad'), await openings.add('mosul'), await openings.add('baghdad')]).toEqual([1, 1, 2]);
    expect(area.held).toEqual({ settings: { dwell: 700 }, ...kept({ mosul: 1, baghdad: 2 }) });
    await openings.forget('baghdad');
    expect(await openings.read()).toEqual({ mosul: 1 });
    expect(await openings.add('baghdad')).toBe(1);
    expect(await openings.replace({})).toBe(true);
    expect(area.held[OPENINGS_KEY]).toEqual({ version: 1, counts: {} });
  });

  test('drops what was opened longest ago where there is no room, and stops at 99', async () => {
    const full = Object.fromEntries(Array.from({ length: MAX_OPENINGS }, (_, index) => [`e${index}`, 1]));
    const openings = createOpenings(makeArea(kept({ ...full, e5: 99 })));
    expect(await openings.add('e5')).toBe(99);
    await openings.add('new');
    const now = await openings.read();
    expect(Object.keys(now)).toHaveLength(MAX_OPENINGS);
    expect(now).toMatchObject({ e5: 99, new: 1, e1: 1 });
    expect(now).not.toHaveProperty('e0');
  });

  test('two tabs that open cards at the same moment do not lose each other\'s', async () => {
    const area = makeArea();
    let last: Promise<unknown> = Promise.resolve();
    const lock = <T>(work: () => Promise<T>): Promise<T> => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    };
    const [one, other] = [createOpenings(area, lock), createOpenings(area, lock)];
    await Promise.all([one.add('a'), other.add('a'), one.add('b'), other.add('a')]);
    expect(await one.read()).toEqual({ a: 3, b: 1 });
  });

  test('a storage that cannot be read is not written over; one that is full keeps what it had', async () => {
    const unreadable = { ...makeArea(kept({ baghdad: 2 })), get: () => Promise.reject(new Error('disk')) };
    const openings = createOpenings(unreadable);
    expect([await openings.read(), await openings.add('mosul')]).toEqual([{}, undefined]);
    await openings.forget('baghdad');
    expect(unreadable.held).toEqual(kept({ baghdad: 2 }));
    const full = { ...makeArea({ settings: { dwell: 700 }, ...kept({ baghdad: 2 }) }), set: () => Promise.reject(new Error('QuotaExceededError')) };
    expect(await createOpenings(full).add('baghdad')).toBeUndefined();
    expect(await createOpenings(full).replace({})).toBe(false);
    expect(full.held).toEqual({ settings: { dwell: 700 }, ...kept({ baghdad: 2 }) });
  });
});
