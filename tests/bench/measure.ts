/**
 * How everything is measured here: contestants take turns (A B C, A B C, ...) in one process, so that a slow moment hits all of them;
 * medians with minimum and maximum; what counts is the ratio to the first contestant of the same run. Never an assertion on milliseconds.
 */
export interface Contestant {
  name: string;
  /** One run; returns what it found, so that speed without correctness shows. */
  run: () => number | Promise<number>;
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
}

export interface Section {
  title: string;
  readings: Reading[];
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

/** Runs every contestant `rounds` times in turn after one uncounted round each. */
export async function compare(contestants: readonly Contestant[], rounds = 7): Promise<Reading[]> {
  const times = contestants.map((): number[] => []);
  const found = contestants.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const start = performance.now();
      found[index] = await run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return summarise(contestants.map(({ name }) => name), times, found);
}

/** Readings from times taken elsewhere (a browser); one list of milliseconds a contestant, the first is the yardstick. */
export function summarise(names: readonly string[], times: readonly (readonly number[])[], found: readonly number[] = []): Reading[] {
  const base = median(times[0] ?? []);
  return names.map((name, index) => {
    const own = times[index] ?? [];
    return { name, median: median(own), min: Math.min(...own), max: Math.max(...own), found: found[index] ?? 0, ratio: median(own) / base };
  });
}

export const ratioOf = (readings: readonly Reading[], name: string): number => readings.find((reading) => reading.name === name)?.ratio ?? Number.NaN;
export const medianOf = (readings: readonly Reading[], name: string): number => readings.find((reading) => reading.name === name)?.median ?? Number.NaN;

/** A table for the terminal: one line a reading, then one line a goal with its verdict. */
export function printSection({ title, readings, goals }: Section): void {
  console.log(`\n${title}`);
  for (const { name, median: middle, min, max, found, ratio } of readings) {
    console.log(`  ${name.padEnd(44)} ${middle.toFixed(2).padStart(10)} ms  [${min.toFixed(2)} .. ${max.toFixed(2)}]  ${ratio.toFixed(2)}x  found ${found}`);
  }
  for (const goal of goals) console.log(`  ${verdictOf(goal)}  ${goal.what}: ${format(goal.value)}${goal.unit} (must ${word(goal)} ${format(goal.must)}, aim ${format(goal.aim)})`);
}

const word = ({ sense }: Goal): string => (sense === 'at-most' ? '<=' : '>=');
const format = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

function verdictOf({ value, must, aim, sense }: Goal): string {
  const reaches = (mark: number) => (sense === 'at-most' ? value <= mark : value >= mark);
  if (reaches(aim)) return 'aim ';
  return reaches(must) ? 'must' : 'MISS';
}
