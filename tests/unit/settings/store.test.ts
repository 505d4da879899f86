import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSettings, DEFAULTS, lookOf, STORAGE_KEY, switchSite, type StorageArea } from '../../../src/settings';
import { parseSettings } from '../../../src/settings/schema';

function fakeArea(stored?: unknown): StorageArea & { held: Record<string, unknown> } {
  const held: Record<string, unknown> = stored === undefined ? {} : { [STORAGE_KEY]: stored };
  return {
    held,
    get: (key) => Promise.resolve(key in held ? { [key]: held[key] } : {}),
    set: async (items) => { Object.assign(held, JSON.parse(JSON.stringify(items))); },
  };
}
const broken = (what: 'get' | 'set'): StorageArea => ({ ...fakeArea({ dwell: 700 }), [what]: () => Promise.reject(new Error('quota')) });

describe('parseSettings', () => {
  test('gives the defaults for nothing', () => {
    for (const nothing of [undefined, null, 7, 'x', [], {}]) expect(parseSettings(nothing)).toEqual(DEFAULTS);
  });

  test('keeps what is valid and mends what is not, field by field', () => {
    const mended = parseSettings({
      where: 'chosen-sites', painter: 'crayon', density: 'every', dwell: 401, underlineCountries: 'yes', sitesOff: ['WWW.Example.com', 3, 'a b', '..', 'www.www.example.com', 'example.com'],
      sitesChosen: 'example.com', hidden: ['baghdad', 'Not An Id', null], version: 1, extra: true,
    });
    expect(mended).toEqual({ ...DEFAULTS, where: 'chosen-sites', density: 'every', sitesOff: ['example.com'], hidden: ['baghdad'] });
  });

  test('always gives complete, stable settings, whatever is stored', () => {
    const field = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.domain(), fc.string())));
    const stored = fc.oneof(fc.anything(), fc.record(Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, field]))));
    fc.assert(fc.property(stored, (value) => {
      const settings = parseSettings(value);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }), { numRuns: 1_000 });
  });

  test('runs the migrations from the stored version on, in order', () => {
    const steps = [
      (raw: Readonly<Record<string, unknown>>) => ({ ...raw, dwell: raw['delay'] }),
      (raw: Readonly<Record<string, unknown>>) => ({ ...raw, where: raw['dwell'] === 200 ? 'on-click' : raw['where'] }),
    ];
    expect(parseSettings({ version: 1, delay: 200 }, steps)).toMatchObject({ dwell: 200, where: 'on-click' });
    expect(parseSettings({ version: 2, delay: 700, dwell: 200 }, steps)).toMatchObject({ dwell: 200, where: 'on-click' });
    expect(parseSettings({ version: 3, delay: 200 }, steps)).toEqual(DEFAULTS);
    expect(parseSettings({ version: 99, dwell: 700 }, steps)).toEqual({ ...DEFAULTS, dwell: 700 });
  });

  test('lists are bounded', () => {
    const many = Array.from({ length: 6_000 }, (_, index) => `site${index}.example`);
    expect(parseSettings({ sitesOff: many }).sitesOff).toHaveLength(5_000);
  });
});

describe('createSettings', () => {
  test('reads defaults from an empty storage and what was written afterwards', async () => {
    const area = fakeArea();
    const settings = createSettings(area);
    expect(await settings.read()).toEqual(DEFAULTS);
    expect(await settings.update((now) => ({ ...now, dwell: 'alt' }))).toEqual({ ok: true, value: { ...DEFAULTS, dwell: 'alt' } });
    expect((await settings.read()).dwell).toBe('alt');
    expect(Object.keys(area.held)).toEqual([STORAGE_KEY]);
  });

  test('gives the defaults when storage throws', async () => {
    expect(await createSettings(broken('get')).read()).toEqual(DEFAULTS);
  });

  test('says in a sentence that nothing was saved, and goes on working', async () => {
    const settings = createSettings(broken('set'));
    expect(await settings.update((now) => now)).toEqual({ ok: false, sentence: expect.stringMatching(/^The browser .*\.$/) });
    expect((await settings.read()).dwell).toBe(700);
  });

  test('never overwrites settings it could not read', async () => {
    const area = { ...broken('get'), written: 0, set: () => Promise.reject(new Error('must not be called')) };
    expect(await createSettings(area).update((now) => ({ ...now, dwell: 'alt' }))).toMatchObject({ ok: false });
  });

  test('two changes at once are both kept', async () => {
    const settings = createSettings(fakeArea());
    await Promise.all([settings.update((now) => switchSite(now, 'a.example', false)), settings.update((now) => switchSite(now, 'b.example', false))]);
    expect((await settings.read()).sitesOff).toEqual(['a.example', 'b.example']);
  });

  test('a change that throws loses neither the queue nor the settings', async () => {
    const settings = createSettings(fakeArea({ dwell: 700 }));
    expect(await settings.update(() => { throw new Error('bug'); })).toMatchObject({ ok: false });
    expect(await settings.update((now) => ({ ...now, density: 'every' }))).toMatchObject({ ok: true, value: { dwell: 700, density: 'every' } });
  });

  test('only the look leaves for the page', () => {
    expect(Object.keys(lookOf(DEFAULTS))).toEqual(['painter', 'density', 'dwell', 'underlineCountries']);
  });
});
