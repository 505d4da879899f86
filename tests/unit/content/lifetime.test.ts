import { describe, expect, test, vi } from 'vitest';
import { forget, guard } from '../../../src/content/guard';
import { after, beginLifetime } from '../../../src/content/lifetime';
import { inSlices } from '../../../src/content/slices';

describe('a lifetime', () => {
  test('ends with its parent, its parent not with it', () => {
    const script = beginLifetime();
    const [first, second] = [beginLifetime(script.signal), beginLifetime(script.signal)];
    first.end();
    expect([script.signal.aborted, first.signal.aborted, second.signal.aborted]).toEqual([false, true, false]);
    script.end();
    expect(second.signal.aborted).toBe(true);
    expect(beginLifetime(script.signal).signal.aborted).toBe(true);
  });

  test('takes its timers along', () => {
    vi.useFakeTimers();
    const life = beginLifetime();
    const done: string[] = [];
    after(10, life.signal, () => done.push('early'));
    after(100, life.signal, () => done.push('late'));
    vi.advanceTimersByTime(50);
    life.end();
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    expect(done).toEqual(['early']);
  });
});

describe('the edges', () => {
  test('nothing thrown gets through', async () => {
    expect(guard(() => { throw new Error('ours'); })).not.toThrow();
    forget(Promise.reject(new Error('ours')));
    await new Promise((done) => setTimeout(done));
  });
});

describe('slices', () => {
  test('do everything, in order, and give way to others on the way', async () => {
    const done: number[] = [];
    let others = 0;
    const timer = setInterval(() => { others += 1; }, 1);
    const busy = (item: number) => {
      for (const end = performance.now() + 2; performance.now() < end;);
      done.push(item);
    };
    expect(await inSlices([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], new AbortController().signal, busy)).toBe(true);
    clearInterval(timer);
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(others).toBeGreaterThan(0);
  });

  test('stop when the lifetime ends', async () => {
    const life = new AbortController();
    const done: number[] = [];
    expect(await inSlices([1, 2, 3], life.signal, (item) => { done.push(item); life.abort(); })).toBe(false);
    expect(done).toEqual([1]);
  });
});
