/**
 * Accidental openings: of 1,000 generated crossings of names under 2 % may open a card. The model: lines of text 28 px apart, on each a name of
 * 50-220 px every 260-420 px; a pointer reported every 16 ms that sweeps along a line or across lines at 0.1-3 px/ms, with pauses of
 * 50-350 ms, or rests while the page scrolls 30-200 px a step under it. Seeds are fixed. A reader who means to open rests longer: that is counted, too.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { START, transition, type Hover, type HoverEvent } from '../../../src/content/hover/machine';
import { PointerSpeed } from '../../../src/content/hover/pointer-speed';

const FRAME_MS = 16;
const LINE_PX = 28;
const CROSSINGS = 1_000;
const SWEEPS = 1_000;

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
  private last: number | undefined;
  private state: Hover = START;
  private now = 100_000;
  private readonly speed = new PointerSpeed();
  private due: { at: number; token: number } | undefined;
  private scrollY = 0;

  constructor(private x: number, private y: number) {}

  private send(event: HoverEvent): void {
    const { state, effects } = transition(this.state, event, this.now, 400);
    this.state = state;
    for (const effect of effects) {
      if (effect.do === 'start-dwell') this.due = { at: this.now + effect.ms, token: effect.token };
      if (effect.do === 'open') this.opened += 1;
    }
  }

  private over() {
    const mark = nameAt(this.x, this.y + this.scrollY);
    if (mark !== undefined && mark !== this.last) this.crossed += 1;
    this.last = mark;
    return mark === undefined ? {} : { mark };
  }

  private frame(): void {
    this.now += FRAME_MS;
    if (this.due !== undefined && this.due.at <= this.now) {
      const { token } = this.due;
      this.due = undefined;
      this.send({ type: 'dwell-over', token });
    }
  }

  /** Moves straight to a point at a speed. */
  go(x: number, y: number, pxPerMs: number): void {
    const distance = Math.hypot(x - this.x, y - this.y);
    const steps = Math.max(1, Math.round(distance / (pxPerMs * FRAME_MS)));
    const [dx, dy] = [(x - this.x) / steps, (y - this.y) / steps];
    for (let step = 1; step <= steps; step++) {
      this.x = step === steps ? x : this.x + dx;
      this.y = step === steps ? y : this.y + dy;
      this.frame();
      this.send({ type: 'move', over: this.over(), x: this.x, y: this.y, ...this.speed.add(this.x, this.y, this.now) });
    }
  }

  rest(ms: number): void {
    for (let passed = 0; passed < ms; passed += FRAME_MS) this.frame();
  }

  scroll(px: number): void {
    this.scrollY += px;
    this.frame();
    this.send({ type: 'scroll', over: this.over() });
    this.send({ type: 'move', over: this.over(), x: this.x, y: this.y, ...this.speed.add(this.x, this.y, this.now) });
  }
}

const speeds = fc.double({ min: 0.1, max: 3, noNaN: true });
const pauses = fc.integer({ min: 50, max: 350 });
const legs = fc.array(fc.record({ dx: fc.integer({ min: -700, max: 700 }), dy: fc.constantFrom(0, 0, 0, 28, 90, 300, -200), speed: speeds, pause: pauses }), { minLength: 1, maxLength: 4 });
const scrolls = fc.array(fc.record({ px: fc.integer({ min: 30, max: 200 }), pause: fc.integer({ min: 20, max: 900 }) }), { minLength: 1, maxLength: 8 });
const starts = fc.record({ x: fc.integer({ min: 100, max: 900 }), y: fc.integer({ min: 0, max: 560 }) });

test('passing over names opens almost nothing', () => {
  const sweeps = fc.sample(fc.tuple(starts, legs), { numRuns: SWEEPS, seed: 20_210_316 });
  let [opened, crossed] = [0, 0];
  for (const [start, path] of sweeps) {
    const pointer = new Pointer(start.x, start.y);
    let { x, y } = start;
    for (const leg of path) {
      pointer.go((x += leg.dx), (y += leg.dy), leg.speed);
      pointer.rest(leg.pause);
    }
    opened += pointer.opened;
    crossed += pointer.crossed;
  }
  expect(crossed).toBeGreaterThan(CROSSINGS);
  expect(opened / crossed).toBeLessThan(0.02);
});

test('scrolling names under a resting pointer opens nothing at all', () => {
  for (const [start, steps] of fc.sample(fc.tuple(starts, scrolls), { numRuns: SWEEPS, seed: 7 })) {
    const pointer = new Pointer(start.x, start.y);
    for (const { px, pause } of steps) {
      pointer.scroll(px);
      pointer.rest(pause);
    }
    expect(pointer.opened).toBe(0);
  }
});

test('a pointer that comes to rest on a name does open it', () => {
  const meant = fc.sample(fc.tuple(starts, speeds), { numRuns: 500, seed: 11 }).filter(([{ x, y }]) => nameAt(x, y) !== undefined);
  expect(meant.length).toBeGreaterThan(50);
  for (const [{ x, y }, speed] of meant) {
    const pointer = new Pointer(x - 300, y - 80);
    pointer.go(x, y, speed);
    pointer.rest(450);
    expect(pointer.opened).toBe(1);
  }
});
