import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, isFull, reset, setKnown, setListed, undo, type Settings } from '../../../src/settings';

const withSettings = (some: Partial<Settings>): Settings => ({ ...DEFAULTS, ...some });

describe('setListed', () => {
  test('puts a row on a list once and takes it off again', () => {
    const once = setKnown(setKnown(DEFAULTS, 'baghdad', true), 'baghdad', true);
    expect(once.known).toEqual(['baghdad']);
    expect(setKnown(once, 'baghdad', false)).toEqual(DEFAULTS);
    expect(setListed(withSettings({ kindsOff: ['group'] }), 'kindsOff', 'event', true).kindsOff).toEqual(['group', 'event']);
  });

  test('a full list takes nothing more, and can be asked', () => {
    const full = withSettings({ known: Array.from({ length: 5_000 }, (_, index) => `n${index}`) });
    expect(isFull(full, 'known')).toBe(true);
    expect(setKnown(full, 'one-more', true)).toBe(full);
    expect(isFull(setKnown(full, 'n7', false), 'known')).toBe(false);
  });
});

describe('undo', () => {
  const chosen = withSettings({ dwell: 700, sitesOff: ['a.example'], known: ['baghdad'], badge: true });

  test('after a reset everything is as before it', () => {
    expect(undo(reset(), chosen, reset())).toEqual(chosen);
  });

  test('what was changed since, perhaps in another tab, stays', () => {
    expect(undo(withSettings({ dwell: 'click', sitesChosen: ['b.example'] }), chosen, reset())).toEqual({ ...chosen, dwell: 'click', sitesChosen: ['b.example'] });
  });

  test('is never lost on a field: each is from before, or as somebody has set it since', () => {
    const dwell = fc.constantFrom<Settings['dwell']>(200, 400, 700, 'click', 'alt');
    const some = fc.record({ dwell, badge: fc.boolean(), sitesOff: fc.array(fc.constantFrom('a.example', 'b.example')) });
    fc.assert(fc.property(some, some, some, (one, two, three) => {
      const [before, after, now] = [one, two, three].map(withSettings) as [Settings, Settings, Settings];
      const result = undo(now, before, after);
      for (const name of ['dwell', 'badge', 'sitesOff'] as const) expect(result[name]).toEqual(JSON.stringify(now[name]) === JSON.stringify(after[name]) ? before[name] : now[name]);
    }));
  });
});
