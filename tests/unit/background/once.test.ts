import { expect, test } from 'vitest';
import { openOnce } from '../../../src/background/once';
import type { Result } from '../../../src/types';

function counted(outcomes: (() => Promise<Result<string>>)[]) {
  let calls = 0;
  return { open: openOnce(() => (outcomes[calls++] ?? (() => Promise.reject(new Error('opened too often'))))()), calls: () => calls };
}
const good = () => Promise.resolve({ ok: true as const, value: 'open' });

test('calls at the same time and later share one opening', async () => {
  const { open, calls } = counted([good]);
  expect(await Promise.all([open(), open(), open()])).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: 'open' })));
  expect(await open()).toEqual({ ok: true, value: 'open' });
  expect(calls()).toBe(1);
});

test('a failure is answered and not kept', async () => {
  const { open, calls } = counted([() => Promise.resolve({ ok: false, sentence: 'names.bin is cut short.' }), good]);
  expect(await Promise.all([open(), open()])).toEqual([{ ok: false, sentence: 'names.bin is cut short.' }, { ok: false, sentence: 'names.bin is cut short.' }]);
  expect(await open()).toEqual({ ok: true, value: 'open' });
  expect(calls()).toBe(2);
});

test('a throw becomes a sentence and is not kept', async () => {
  const { open } = counted([() => Promise.reject(new Error('dataset/names.bin: 404')), () => { throw new Error('at once'); }, good]);
  expect(await open()).toEqual({ ok: false, sentence: 'dataset/names.bin: 404' });
  expect(await open()).toEqual({ ok: false, sentence: 'at once' });
  expect(await open()).toMatchObject({ ok: true });
});
