import { expect, test } from 'vitest';
import { remember } from '../../../src/background/remembered';

function counted(outcomes: (() => Promise<string>)[]) {
  let calls = 0;
  return { ...remember(() => (outcomes[calls++] ?? (() => Promise.reject(new Error('read too often'))))()), calls: () => calls };
}
const say = (word: string) => () => Promise.resolve(word);

test('is read once for all who ask, at the same time and later', async () => {
  const { get, calls } = counted([say('a')]);
  expect(await Promise.all([get(), get()])).toEqual(['a', 'a']);
  expect(await get()).toBe('a');
  expect(calls()).toBe(1);
});

test('is read anew after it has changed, also while it was being read', async () => {
  const { get, forget } = counted([say('a'), say('b'), say('c')]);
  const early = get();
  forget();
  expect([await get(), await early]).toEqual(['b', 'a']);
  forget();
  expect(await get()).toBe('c');
});

test('a failure is answered and not kept', async () => {
  const { get } = counted([() => Promise.reject(new Error('no storage')), say('a')]);
  await expect(get()).rejects.toThrow('no storage');
  expect(await get()).toBe('a');
});
