/** How fast the pointer is going: the mean over its last two moves, and whether it really moved at all. Pure apart from its own memory. */
import { COARSE_TIMER_MS, GATE_PX_PER_MS } from './constants';

interface Sample { x: number; y: number; at: number }

export interface Movement {
  /** The pointer itself moved. Browsers also send moves when the page scrolls under a resting pointer. */
  real: boolean;
  /** Slower than the gate, or not measurable. */
  slow: boolean;
}

/** Positions are screen px, times are event time stamps in ms. */
export class PointerSpeed {
  #samples: Sample[] = [];
  #stoodStill = false;
  #smallestStepMs = Infinity;

  add(x: number, y: number, at: number): Movement {
    const last = this.#samples.at(-1);
    if (last?.x === x && last.y === y) return { real: false, slow: true };
    this.#samples = [...this.#samples, { x, y, at }].slice(-3);
    if (last !== undefined) this.#learnClock(at - last.at);
    return { real: last !== undefined, slow: this.#isCoarse() || this.#speed() < GATE_PX_PER_MS };
  }

  /** Path length over time: a pointer that turns back is not a slow one. */
  #speed(): number {
    const samples = this.#samples;
    const elapsed = (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0);
    const path = samples.reduce((sum, { x, y }, index) => sum + Math.hypot(x - (samples[index - 1]?.x ?? x), y - (samples[index - 1]?.y ?? y)), 0);
    return elapsed > 0 ? path / elapsed : 0;
  }

  #learnClock(stepMs: number): void {
    if (stepMs > 0) this.#smallestStepMs = Math.min(this.#smallestStepMs, stepMs);
    else this.#stoodStill = true;
  }

  /** A clock that stands still between two moves and then jumps is rounded by the browser. */
  #isCoarse(): boolean {
    return this.#stoodStill && this.#smallestStepMs > COARSE_TIMER_MS;
  }
}
