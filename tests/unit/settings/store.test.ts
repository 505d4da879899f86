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
const broken = (what: 'get' | 'set'): StorageArea => ({ ...fakeArea({ dwell: 700 }), [what]: () => Promise.reject(new Error('disk')) });

/** One storage for all tabs, slow enough that they get between each other's reading and writing. */
function slowArea(): StorageArea {
  const area = fakeArea();
  return {
    async get(key) {
      await wait();
      const got = await area.get(key);
      await wait();
      return got;
    },
    async set(items) {
      await wait();
      await area.set(items);
    },
  };
}
const wait = () => new Promise((done) => { setTimeout(done, 1); });

/** What a lock of the browser does. */
function makeLock() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

describe('parseSettings', () => {
  test('gives the defaults for nothing', () => {
    for (const nothing of [undefined, null, 7, 'x', [], {}]) expect(parseSettings(nothing)).toEqual(DEFAULTS);
  });

  test('keeps what is valid and mends what is not, field by field', () => {
    const mended = parseSettings({
      where: 'chosen-sites', painter: 'crayon', density: 'every', dwell: 401, underlineCountries: 'yes', sitesOff: ['WWW.Example.com', 3, 'a b', '..', 'www.www.example.com', 'example.com'],
      sitesChosen: 'example.com', known: ['baghdad', 'Not An Id', null], kindsOff: ['event', 'war', 'event'], theme: 7, badge: 1, version: 2, extra: true,
    });
    expect(mended).toEqual({ ...DEFAULTS, where: 'chosen-sites', density: 'every', sitesOff: ['example.com'], known: ['baghdad'], kindsOff: ['event'] });
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

  test('lifts version 1: names that were hidden are names the reader knows, everything else stays', () => {
    const first = { version: 1, where: 'chosen-sites', painter: 'elements', density: 'every', dwell: 'alt', underlineCountries: true, sitesOff: ['a.example'], sitesChosen: ['b.example'], hidden: ['baghdad', 'iraq'] };
    const { hidden, version: _version, ...same } = first;
    expect(parseSettings(first)).toEqual({ ...DEFAULTS, ...same, known: hidden });
    const { version: _none, ...unversioned } = first;
    expect(parseSettings(unversioned)).toEqual(parseSettings(first));
  });

  test('lifts any settings of any earlier version without losing a field it still has', () => {
    const sites = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map((number) => `s${number}.example`), { maxLength: 5 });
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 5 });
    const first = fc.record({
      version: fc.constant(1), where: fc.constantFrom('every-article', 'chosen-sites', 'on-click'), painter: fc.constantFrom('highlight', 'elements'), density: fc.constantFrom('every', 'section', 'article'),
      dwell: fc.constantFrom(200, 400, 700, 'click', 'alt'), underlineCountries: fc.boolean(), sitesOff: sites, sitesChosen: sites, hidden: ids,
    });
    fc.assert(fc.property(first, ({ hidden, version: _version, ...rest }) => {
      expect(parseSettings({ ...rest, hidden, version: 1 })).toEqual({ ...DEFAULTS, ...rest, known: hidden });
    }));
  });

  test('what was written is read back as it was, so a second migration changes nothing', async () => {
    const area = fakeArea({ version: 1, hidden: ['baghdad'] });
    await createSettings(area).update((now) => now);
    expect(area.held[STORAGE_KEY]).toMatchObject({ version: DEFAULTS.version, known: ['baghdad'] });
    expect(area.held[STORAGE_KEY]).not.toHaveProperty('hidden');
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

  test('says so where storage is full, in the words of either browser', async () => {
    for (const words of ['Resource::kQuotaBytes quota exceeded', 'QuotaExceededError: storage.local API call exceeded its quota limitations.']) {
      const area = { ...fakeArea({ dwell: 700 }), set: () => Promise.reject(new Error(words)) };
      expect(await createSettings(area).update((now) => ({ ...now, dwell: 200 }))).toEqual({ ok: false, sentence: expect.stringMatching(/full.*as it was before/) });
      expect((await createSettings(area).read()).dwell).toBe(700);
    }
  });

  test('the page that shows all settings hears that they could not be read', async () => {
    expect(await createSettings(broken('get')).tryRead()).toEqual({ ok: false, sentence: expect.stringMatching(/does not let Backgrounder read/) });
    expect(await createSettings(fakeArea({ dwell: 700 })).tryRead()).toMatchObject({ ok: true, value: { dwell: 700 } });
  });

  test('writes nothing from a private window, nor where it cannot be told whether it is one', async () => {
    for (const isPrivate of [async () => true, () => Promise.reject(new Error('no tabs'))]) {
      const area = { ...fakeArea({ dwell: 700 }), set: () => { throw new Error('must not be called'); } };
      const settings = createSettings(area, { isPrivate });
      expect(await settings.update((now) => ({ ...now, dwell: 200 }))).toEqual({ ok: false, sentence: expect.any(String) });
      expect((await settings.read()).dwell).toBe(700);
    }
    expect(await createSettings(fakeArea(), { isPrivate: async () => true }).update((now) => now)).toMatchObject({ sentence: expect.stringMatching(/^This is a private window/) });
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

  describe('several tabs', () => {
    const hosts = fc.uniqueArray(fc.integer({ min: 0, max: 999 }).map((number) => `s${number}.example`), { minLength: 2, maxLength: 8 });

    test('that change at once lose nothing of each other', async () => {
      await fc.assert(fc.asyncProperty(hosts, fc.integer({ min: 2, max: 4 }), async (sites, count) => {
        const area = slowArea();
        const exclusively = makeLock();
        const tabs = Array.from({ length: count }, () => createSettings(area, { exclusively }));
        await Promise.all(sites.map((site, index) => tabs[index % count]?.update((now) => switchSite(now, site, false))));
        expect((await createSettings(area).read()).sitesOff.toSorted()).toEqual(sites.toSorted());
      }), { numRuns: 20 });
    });

    test('would lose some without the lock: the test above can fail', async () => {
      const area = slowArea();
      const tabs = [createSettings(area, { exclusively: (work) => work() }), createSettings(area, { exclusively: (work) => work() })];
      await Promise.all(tabs.map((tab, index) => tab.update((now) => switchSite(now, `s${index}.example`, false))));
      expect((await createSettings(area).read()).sitesOff).toHaveLength(1);
    });

    test('one that fails does not hold up the others', async () => {
      const area = slowArea();
      const exclusively = makeLock();
      const [one, two] = [createSettings({ ...area, set: () => Promise.reject(new Error('disk')) }, { exclusively }), createSettings(area, { exclusively })];
      const [failed, done] = await Promise.all([one.update((now) => ({ ...now, dwell: 200 })), two.update((now) => ({ ...now, badge: true }))]);
      expect([failed.ok, done.ok]).toEqual([false, true]);
    });
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
