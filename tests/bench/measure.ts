/**
 * How everything is measured here: contestants take turns (A B C, A B C, ...) in one process, so that a slow moment hits all of them;
 * medians with minimum and maximum; what counts is the ratio to the first contestant of the same run. Never an assertion on milliseconds.
 * In Node a run's time is what the processor spent on it, where that is less than the clock says: waiting while other programs have their turn is no work.
 */
import type { Score } from './score';

export interface Contestant {
  name: string;
  /** One run; returns what it found, so that speed without correctness shows. */
  run: () => number | Promise<number>;
  /** How many texts one run covers; the times are those of one. Short texts are too fast for the clock. */
  texts?: number;
  score?: Score;
}

export interface Reading {
  name: string;
  /** Milliseconds. */
  median: number;
  min: number;
  max: number;
  /** What the last run found: mentions, marks, bytes ... */
  found: number;
  /** median / median of the first contestant. */
  ratio: number;
  /** Its hits held against the planted mentions; not everything has hits. */
  score?: Score;
}

/** How times grow with a size, for several contestants. */
export interface Growth {
  of: 'names' | 'characters';
  sizes: readonly number[];
  rows: GrowthRow[];
}

export interface GrowthRow {
  name: string;
  /** Milliseconds, one per size. */
  medians: number[];
  /** Slope of the times over the sizes, both as logarithms: 1 is linear, 0 no growth. */
  exponent: number;
  /** Over all texts of the row. */
  score: Score;
}

/** The parts of the benchmark that can be asked for. */
export const GROUPS = ['match', 'page', 'live'] as const;
export type Group = (typeof GROUPS)[number];

export interface Section {
  group: Group;
  title: string;
  /** What was measured and how, where the title does not say it. */
  note?: string;
  readings: Reading[];
  growth?: Growth;
  /** Goals of the section: the ratio or size, what must hold, what is aimed at. */
  goals: Goal[];
}

export interface Goal {
  what: string;
  value: number;
  unit: 'x' | 'bytes' | 'ms' | '';
  must: number;
  aim: number;
  /** `at-most`: smaller is better. */
  sense: 'at-most' | 'at-least';
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Least squares through the logarithms of both: the exponent e of y = c * x^e. */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((size, at) => [Math.log(size), Math.log(times[at] ?? Number.NaN)] as const);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number): number => points.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  return sum((x, y) => x * y) / sum((x) => x * x);
}

/** Starts a clock; the answer stops it. Where the processor's time is told in coarse steps it reads 0 for short runs, and the clock counts. */
function startClock(): () => number {
  const spent = process.cpuUsage();
  const start = performance.now();
  return () => {
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(spent);
    const worked = (user + system) / 1_000;
    return worked > 0 ? Math.min(elapsed, worked) : elapsed;
  };
}

/** A contestant that has spent this many milliseconds has been measured, if three times. */
const ENOUGH_MS = 5_000;
const FEWEST_ROUNDS = 3;

/** Runs every contestant `rounds` times in turn after one uncounted round each; a slow one stops early. */
export async function compare(contestants: readonly Contestant[], rounds: number): Promise<Reading[]> {
  const times = contestants.map((): number[] => []);
  const found = contestants.map(() => 0);
  const spent = contestants.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    for (const [index, { run, texts = 1 }] of contestants.entries()) {
      if (round >= FEWEST_ROUNDS && (spent[index] ?? 0) > ENOUGH_MS) continue;
      const stop = startClock();
      found[index] = await run();
      const ms = stop();
      spent[index] = (spent[index] ?? 0) + ms;
      if (round >= 0) times[index]?.push(ms / texts);
    }
  }
  return summarise(contestants.map(({ name }) => name), times, found, contestants.map(({ score }) => score));
}

/** Readings from times taken elsewhere (a browser); one list of milliseconds a contestant, the first is the yardstick. */
export function summarise(names: readonly string[], times: readonly (readonly number[])[], found: readonly number[] = [], scores: readonly (Score | undefined)[] = []): Reading[] {
  const base = median(times[0] ?? []);
  return names.map((name, index) => {
    const own = times[index] ?? [];
    const score = scores[index];
    return { name, median: median(own), min: Math.min(...own), max: Math.max(...own), found: found[index] ?? 0, ratio: median(own) / base, ...(score && { score }) };
  });
}

export const ratioOf = (readings: readonly Reading[], name: string): number => readings.find((reading) => reading.name === name)?.ratio ?? Number.NaN;
export const medianOf = (readings: readonly Reading[], name: string): number => readings.find((reading) => reading.name === name)?.median ?? Number.NaN;

export const reaches = ({ value, sense }: Goal, mark: number): boolean => (sense === 'at-most' ? value <= mark : value >= mark);
