/** The state machine under random runs of 60 events: what must hold whatever a reader, a page and the clock do. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { START, isOpen, transition, type Dwell, type Effect, type Hover, type HoverEvent } from '../../../src/content/hover/machine';

const overs = fc.record({ mark: fc.integer({ min: 0, max: 3 }), card: fc.boolean(), bridge: fc.boolean() }, { requiredKeys: [] });
const events: fc.Arbitrary<HoverEvent> = fc.oneof(
  fc.record({ type: fc.constant('move' as const), over: overs, x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }), real: fc.boolean(), slow: fc.boolean() }),
  fc.record({ type: fc.constantFrom('dwell-over' as const, 'hide-over' as const), token: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ type: fc.constantFrom('scroll' as const, 'press' as const), over: overs }),
  fc.record({ type: fc.constant('click' as const), over: overs, touch: fc.boolean(), interactive: fc.boolean() }),
  fc.record({ type: fc.constant('key' as const), key: fc.constantFrom('escape' as const, 'tab' as const, 'alt-down' as const, 'alt-up' as const, 'typing' as const, 'other' as const) }),
  fc.record({ type: fc.constant('quiet' as const), why: fc.constantFrom('button' as const, 'selection' as const, 'hidden' as const), on: fc.boolean() }),
  fc.constantFrom<HoverEvent>({ type: 'pin' }, { type: 'close' }, { type: 'lost' }, { type: 'focus', inside: true }, { type: 'focus', inside: false }, { type: 'retarget' }, { type: 'retarget', mark: 2 }),
);
const runs = fc.array(fc.tuple(events, fc.integer({ min: 0, max: 500 })), { maxLength: 60 });

interface Taken { before: Hover; event: HoverEvent; after: Hover; effects: Effect[] }

/** All steps of a run; the milliseconds pass before each event. */
function replay(run: readonly (readonly [HoverEvent, number])[], dwell: Dwell): Taken[] {
  let before = START;
  let now = 10_000;
  return run.map(([event, ms]) => {
    now += ms;
    const { state, effects } = transition(before, event, now, dwell);
    const taken = { before, event, after: state, effects };
    before = state;
    return taken;
  });
}

const does = (effects: readonly Effect[], ...kinds: Effect['do'][]): boolean => effects.some((effect) => kinds.includes(effect.do));
const dwells = fc.constantFrom<Dwell>(200, 400, 700, 'click', 'alt');
/** A run that breaks the claim at some step, made as short as possible; null when 2,000 runs keep it. */
const findBreach = (claim: (taken: Taken, dwell: Dwell) => boolean) =>
  fc.check(fc.property(runs, dwells, (run, dwell) => replay(run, dwell).every((taken) => claim(taken, dwell))), { numRuns: 2_000 }).counterexample;

describe('whatever happens', () => {
  test('what is shown and what the state says never part', () => {
    fc.assert(fc.property(runs, dwells, (run, dwell) => {
      let shown = false;
      for (const { before, event, after, effects } of replay(run, dwell)) {
        const needsCard = does(effects, 'close', 'mode', 'follow');
        expect({ event, needsCard, shown: shown || !needsCard }).toEqual({ event, needsCard, shown: true });
        if (does(effects, 'open')) shown = true;
        if (does(effects, 'close') || (event.type === 'lost' && isOpen(before))) shown = false;
        expect(isOpen(after)).toBe(shown);
      }
    }), { numRuns: 2_000 });
  });

  test('a card opens by its own dwell or by a click, and by nothing else', () => {
    expect(findBreach(({ before, event, effects }, dwell) => !does(effects, 'open')
      || (event.type === 'click' && !event.interactive)
      || (event.type === 'dwell-over' && event.token === before.dwellToken && before.quiet.length === 0 && dwell !== 'click'))).toBeNull();
  });

  test('Esc leaves nothing open', () => {
    expect(findBreach(({ event, after }) => event.type !== 'key' || event.key !== 'escape' || !isOpen(after))).toBeNull();
  });

  test('only a key of ours, while our card is open, is kept from the page', () => {
    expect(findBreach(({ before, event, effects }) => !does(effects, 'consume') || (isOpen(before) && event.type === 'key' && ['escape', 'tab'].includes(event.key)))).toBeNull();
  });

  test('tokens only grow', () => {
    expect(findBreach(({ before, after }) => after.token >= before.token)).toBeNull();
  });

  test('a state never changes in place', () => {
    expect(findBreach(({ before, event }, dwell) => {
      const copy = structuredClone(before);
      transition(before, event, 99_999, dwell);
      return JSON.stringify(copy) === JSON.stringify(before);
    })).toBeNull();
  });
});
