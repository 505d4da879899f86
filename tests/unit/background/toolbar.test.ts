import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createToolbar, type ToolbarState } from '../../../src/background/toolbar';

async function shown(state: ToolbarState, dark?: boolean) {
  let seen: { tabId: number; title: string; icon: Record<number, string>; badge: string } | undefined;
  await createToolbar(async (tabId, title, icon, badge) => { seen = { tabId, title, icon, badge }; })(7, state, dark);
  return seen;
}

test.each<[ToolbarState, string, string]>([
  [{ state: 'active', names: 14, badge: false }, 'Backgrounder: 14 names in this article', 'active'],
  [{ state: 'active', names: 1, badge: false }, 'Backgrounder: 1 name in this article', 'active'],
  [{ state: 'off' }, 'Backgrounder, off on this site', 'off'],
  [{ state: 'inactive' }, 'Backgrounder', 'inactive'],
  [{ state: 'failed' }, 'Backgrounder could not work here: open for the reason', 'inactive'],
])('%j is titled "%s"', async (state, title, drawing) => {
  expect(await shown(state)).toEqual({ tabId: 7, title, badge: '', icon: { 16: `/icons/${drawing}-light-16.png`, 32: `/icons/${drawing}-light-32.png` } });
  expect((await shown(state, true))?.icon).toEqual({ 16: `/icons/${drawing}-dark-16.png`, 32: `/icons/${drawing}-dark-32.png` });
});

test('every icon it names is in the package', async () => {
  const files = readdirSync('icons');
  const states: ToolbarState[] = [{ state: 'active', names: 2, badge: true }, { state: 'off' }, { state: 'inactive' }, { state: 'failed' }];
  const icons = await Promise.all(states.flatMap((state) => [shown(state), shown(state, true)]));
  expect(icons.flatMap((seen) => Object.values(seen?.icon ?? {})).filter((path) => !files.includes(path.replace('/icons/', '')))).toEqual([]);
});

test.each([[1, '1'], [14, '14'], [999, '999'], [1_000, '999+']])('%d names are "%s" on the button where the reader wants it', async (names, badge) => {
  expect((await shown({ state: 'active', names, badge: true }))?.badge).toBe(badge);
});

test('a tab that is gone is no error', async () => {
  await expect(createToolbar(() => Promise.reject(new Error('No tab with id: 7')))(7, { state: 'inactive' })).resolves.toBeUndefined();
});
