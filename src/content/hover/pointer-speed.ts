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
  private samples: Sample[] = [];
  private zeroSteps = 0;
  private smallestStepMs = Infinity;

  add(x: number, y: number, at: number): Movement {
    const last = this.samples.at(-1);
    if (last !== undefined && last.x === x && last.y === y) return { real: false, slow: true };
    if (last !== undefined) this.learnClock(at - last.at);
    this.samples = [...this.samples, { x, y, at }].slice(-3);
    return { real: last !== undefined, slow: this.isCoarse() || this.speed() < GATE_PX_PER_MS };
  }

  /** Path length over time: a pointer that turns back is not a slow one. */
  private speed(): number {
    const [first] = this.samples;
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return 0;
    const path = this.samples.reduce((sum, sample, index) => {
      const before = this.samples[index - 1] ?? sample;
      return sum + Math.hypot(sample.x - before.x, sample.y - before.y);
    }, 0);
    return path / (last.at - first.at);
  }

  private learnClock(stepMs: number): void {
    if (stepMs <= 0) this.zeroSteps += 1;
    else this.smallestStepMs = Math.min(this.smallestStepMs, stepMs);
  }

  /** A clock that stands still between two moves and then jumps is rounded by the browser. */
  private isCoarse(): boolean {
    return this.zeroSteps > 0 && this.smallestStepMs > COARSE_TIMER_MS;
  }
}
