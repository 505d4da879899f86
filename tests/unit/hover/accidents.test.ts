/**
 * Accidental openings: of 1,000 generated crossings of names under 2 % may open a card, and of rests that are meant (450 ms and longer) at least
 * 99 % must. The machine and the speed gate are the real ones; page, hand and clock are this model:
 *
 * - Page: lines 28 px apart, 20 px of them text; on each line a name of 50-220 px every 260-420 px. Reading marks are seldom as dense.
 * - Hand: a mouse of 125 Hz in whole px, told to the page once a frame of 60 Hz, as browsers do; the time stamp is the mouse's, the machine's clock the
 *   frame's. Speeds are spread evenly over the orders of 0.1-3 px/ms. While it rests it trembles: now and then 1 px off and back.
 * - Crossing: entering a name. 500 come of sweeps along a line, 300 of passes at any angle, each of 1-4 legs with pauses of 50-350 ms where they end, on
 *   a name or not; 200 come of names scrolled under a resting pointer, 30-200 px a step, 20-900 ms apart. The card itself is not in the way.
 *
 * Seeds are fixed, so the figures are the same on every run.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/settings';
import { START, transition, type Hover, type HoverEvent } from '../../../src/content/hover/machine';
import { PointerSpeed } from '../../../src/content/hover/pointer-speed';

/** What a reader has who chose nothing. */
const { dwell } = DEFAULTS;
const FRAME_MS = 1_000 / 60;
const MOUSE_MS = 8;
const LINE_PX = 28;
const TREMBLE_MS = 120;
const MOST_ACCIDENTS = 0.02;
const LEAST_MEANT = 0.99;
/** Of each sort of crossing. */
const SWEEPS = 500;
const PASSES = 300;
const SCROLLS = 200;

/** Names repeat by line; enough to be crossed at any angle. */
function nameAt(x: number, y: number): number | undefined {
  const line = Math.floor(y / LINE_PX);
  if (y - line * LINE_PX < 4 || y - line * LINE_PX > 24) return undefined;
  const period = 260 + ((line * 37) % 160);
  const width = 50 + ((line * 53) % 170);
  const within = (((x + line * 91) % period) + period) % period;
  return within < width ? line * 100 + Math.floor((x + line * 91) / period) : undefined;
}

class Pointer {
  opened = 0;
  /** Names entered. */
  crossed = 0;
  #last: number | undefined;
  #state: Hover = START;
  #now = 100_000;
  #scrollY = 0;
  /** Timers that run, by what they tell the machine. */
  readonly #due = new Map<'dwell-over' | 'hide-over', { at: number; token: number }>();
  readonly #speed = new PointerSpeed();
  #x = NaN;
  #y = NaN;

  constructor(x: number, y: number) {
    // The page knows where the pointer is before the crossing begins.
    this.#tell(x, y, this.#now);
    this.rest(Number(dwell) * 2, { still: true });
    this.opened = this.crossed = 0;
  }

  #send(event: HoverEvent): void {
    const { state, effects } = transition(this.#state, event, this.#now, dwell);
    this.#state = state;
    for (const effect of effects) {
      if (effect.do === 'start-dwell') this.#due.set('dwell-over', { at: this.#now + effect.ms, token: effect.token });
      if (effect.do === 'start-hide') this.#due.set('hide-over', { at: this.#now + effect.ms, token: effect.token });
      if (effect.do === 'open') this.opened += 1;
    }
  }

  #over() {
    const mark = nameAt(this.#x, this.#y + this.#scrollY);
    if (mark !== undefined && mark !== this.#last) this.crossed += 1;
    this.#last = mark;
    return mark === undefined ? {} : { mark };
  }

  /** Timers fire at their own time, between two frames. */
  #frame(): void {
    const end = this.#now + FRAME_MS;
    for (const [type, { at, token }] of [...this.#due].toSorted((a, b) => a[1].at - b[1].at)) {
      if (at > end) continue;
      this.#due.delete(type);
      this.#now = Math.max(this.#now, at);
      this.#send({ type, token });
    }
    this.#now = end;
  }

  /** A mouse that is where it was sends nothing. */
  #tell(x: number, y: number, at: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    if (toX === this.#x && toY === this.#y) return;
    [this.#x, this.#y] = [toX, toY];
    this.#send({ type: 'move', over: this.#over(), x: toX, y: toY, ...this.#speed.add(toX, toY, at) });
  }

  /** Moves straight to a point at a speed. */
  go(x: number, y: number, pxPerMs: number): void {
    const [fromX, fromY, began] = [this.#x, this.#y, this.#now];
    const lasts = Math.hypot(x - fromX, y - fromY) / pxPerMs;
    for (let share = 0; share < 1;) {
      this.#frame();
      const at = Math.floor(this.#now / MOUSE_MS) * MOUSE_MS;
      share = at >= began + lasts ? 1 : Math.max(0, (at - began) / lasts);
      this.#tell(fromX + (x - fromX) * share, fromY + (y - fromY) * share, at);
    }
  }

  rest(ms: number, { still = false } = {}): void {
    const [x, y, end] = [this.#x, this.#y, this.#now + ms];
    for (let trembles = this.#now + TREMBLE_MS; this.#now < end;) {
      this.#frame();
      if (still || this.#now < trembles) continue;
      trembles += TREMBLE_MS;
      this.#tell(this.#x === x ? x + 1 : x, y, Math.floor(this.#now / MOUSE_MS) * MOUSE_MS);
    }
  }

  scroll(px: number): void {
    this.#scrollY += px;
    this.#frame();
    this.#send({ type: 'scroll', over: this.#over() });
    // Browsers send a move to what has come under the pointer.
    this.#send({ type: 'move', over: this.#over(), x: this.#x, y: this.#y, ...this.#speed.add(this.#x, this.#y, this.#now) });
  }
}

const speeds = fc.double({ min: Math.log(0.1), max: Math.log(3), noNaN: true }).map(Math.exp);
const pauses = fc.integer({ min: 50, max: 350 });
const starts = fc.record({ x: fc.integer({ min: 100, max: 900 }), y: fc.integer({ min: 0, max: 560 }) });
const legsOf = (dy: fc.Arbitrary<number>) => fc.array(fc.record({ dx: fc.integer({ min: -700, max: 700 }), dy, speed: speeds, pause: pauses }), { minLength: 1, maxLength: 4 });
const walks = (dy: fc.Arbitrary<number>) => fc.record({ start: starts, legs: legsOf(dy) }).map(({ start, legs }) => {
  const pointer = new Pointer(start.x, start.y);
  let { x, y } = start;
  for (const { dx, dy: down, speed, pause } of legs) {
    pointer.go((x += dx), (y += down), speed);
    pointer.rest(pause);
  }
  return pointer;
});
const scrolls = fc.record({ start: starts, steps: fc.array(fc.record({ px: fc.integer({ min: 30, max: 200 }), pause: fc.integer({ min: 20, max: 900 }) }), { minLength: 1, maxLength: 8 }) }).map(({ start, steps }) => {
  const pointer = new Pointer(start.x, start.y);
  for (const { px, pause } of steps) {
    pointer.scroll(px);
    pointer.rest(pause, { still: true });
  }
  return pointer;
});

/** Runs until so many names have been crossed. @returns how many cards opened on the way. */
function count(runs: fc.Arbitrary<Pointer>, crossings: number, seed: number): number {
  let [opened, crossed] = [0, 0];
  for (const pointer of fc.sample(runs, { numRuns: crossings, seed })) {
    opened += pointer.opened;
    crossed += pointer.crossed;
    if (crossed >= crossings) return opened;
  }
  throw new Error(`Only ${crossed} of ${crossings} names were crossed`);
}

describe('of 1,000 crossings', () => {
  const opened = {
    sweeps: count(walks(fc.constantFrom(0, 0, 0, LINE_PX, -LINE_PX)), SWEEPS, 20_210_316),
    passes: count(walks(fc.integer({ min: -300, max: 300 })), PASSES, 3),
    scrolls: count(scrolls, SCROLLS, 7),
  };

  test('under 2 % open a card', () => {
    expect((opened.sweeps + opened.passes + opened.scrolls) / (SWEEPS + PASSES + SCROLLS)).toBeLessThan(MOST_ACCIDENTS);
  });

  test('no sort of them is worse than the whole may be', () => {
    expect(opened.sweeps / SWEEPS).toBeLessThan(MOST_ACCIDENTS);
    expect(opened.passes / PASSES).toBeLessThan(MOST_ACCIDENTS);
  });

  test('a name that is scrolled under a resting pointer opens nothing at all', () => {
    expect(opened.scrolls).toBe(0);
  });
});

test('a rest that is meant opens the card', () => {
  const rests = fc.record({ at: starts, dx: fc.integer({ min: -600, max: 600 }), dy: fc.integer({ min: -200, max: 200 }), speed: speeds, ms: fc.oneof(fc.constant(450), fc.integer({ min: 450, max: 1_500 })) });
  const meant = fc.sample(rests, { numRuns: 3_000, seed: 11 }).filter(({ at: { x, y } }) => nameAt(x, y) !== undefined && nameAt(x + 1, y) !== undefined);
  expect(meant.length).toBeGreaterThan(500);
  const opening = meant.filter(({ at: { x, y }, dx, dy, speed, ms }) => {
    const pointer = new Pointer(x + dx, y + dy);
    pointer.go(x, y, speed);
    const before = pointer.opened;
    pointer.rest(ms);
    return pointer.opened > before;
  });
  expect(opening.length / meant.length).toBeGreaterThanOrEqual(LEAST_MEANT);
});
