import { describe, expect, it } from 'vitest';
import { exponentOf, median, type Group, type Section } from '../../bench/measure';
import { budgetsOf, writeResults } from '../../bench/report';

const section = (group: Group, title: string, value: number): Section => ({
  group, title, goals: [{ what: 'ratio', value, unit: 'x', must: 3, aim: 2, sense: 'at-most' }],
  readings: [{ name: 'ours', median: 1.234, min: 1, max: 2, found: 5, ratio: 1, score: { found: 5, missed: 1, wrong: 2 } }],
});
const machine = (): string => 'a processor, 2 cores';
const written = (before: string, sections: Section[], complete: Group[] = []): string => writeResults(before, { sections, machine, complete });

describe('the results file', () => {
  it('has a part for each group, with hits, goals and verdicts', () => {
    const text = written('', [section('page', 'B', 2.5), section('match', 'A', 1.5), section('live', 'C', 9)]);
    expect([...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual(['A', 'B', 'C']);
    expect(text).toContain('| ours | 1.23 | 1 | 2 | 1x | 5 | 1 | 2 |');
    expect([...text.matchAll(/\| (aim|must|MISS) \|$/gm)].map(([, verdict]) => verdict)).toEqual(['aim', 'must', 'MISS']);
    expect(text).toContain('Measured with a processor, 2 cores.');
  });

  it('keeps what a run did not measure', () => {
    const before = written('', [section('match', 'A', 1.5), section('match', 'A2', 1.75), section('live', 'C', 9)]);
    const after = written(before, [section('match', 'A', 2.25)]);
    expect(after).toContain('2.25x');
    expect(after).not.toContain('1.50x');
    expect(after).toContain('1.75x');
    expect(after).toContain('### C');
  });

  it('drops the old sections of a group that was measured in full', () => {
    const before = written('', [section('match', 'gone', 1.5), section('live', 'C', 9)]);
    const after = written(before, [section('match', 'A', 1.5)], ['match']);
    expect(after).not.toContain('### gone');
    expect(after).toContain('### C');
  });

  it('is the same when the same is written again', () => {
    const sections = [section('match', 'A', 1.5), section('live', 'C', 9)];
    const once = written('', sections);
    expect(written(once, sections)).toBe(once);
  });
});

it('budgets say what holds', () => {
  expect(budgetsOf([section('match', 'A', 2.5)])).toEqual([{ name: 'A: ratio', value: 2.5, must: 3, aim: 2, meetsMust: true, meetsAim: false }]);
});

it.each([[1, (size: number) => 3 * size], [2, (size: number) => size * size], [0, () => 7]])('fits the exponent %s', (exponent, timeOf) => {
  const sizes = [100, 1_000, 10_000];
  expect(exponentOf(sizes, sizes.map(timeOf))).toBeCloseTo(exponent, 9);
});

it('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
