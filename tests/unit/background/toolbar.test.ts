import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createToolbar, type ToolbarState } from '../../../src/background/toolbar';

async function shown(state: ToolbarState, dark?: boolean) {
  let seen: { tabId: number; title: string; icon: Record<number, string>; badge: string } | undefined;
  await createToolbar(async (tabId, title, icon, badge) => { seen = { tabId, title, icon, badge }; }, async () => undefined)(7, state, dark);
  return seen;
}

test.each<[ToolbarState, string, string]>([
  [{ state: 'active', names: 14, badge: false }, 'Backgrounder: 14 names in this article', 'active'],
  [{ state: 'active', names: 1, badge: false }, 'Backgrounder: 1 name in this article', 'active'],
  [{ state: 'off' }, 'Backgrounder, off on this site', 'off'],
  [{ state: 'inactive' }, 'Backgrounder', 'inactive'],
  [{ state: 'failed' }, 'Backgrounder could not work here: open for the reason', 'fault'],
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
  await expect(createToolbar(() => Promise.reject(new Error('No tab with id: 7')), () => Promise.reject(new Error('Shut')))(7, { state: 'inactive' }, true)).resolves.toBeUndefined();
});

test('messages that do not say whether the browser is dark go by the last that did', async () => {
  const icons: string[] = [];
  const show = createToolbar(async (_tab, _title, icon) => { icons.push(icon[16] ?? ''); }, async () => undefined);
  await show(7, { state: 'inactive' });
  await show(7, { state: 'active', names: 1, badge: false }, true);
  await show(7, { state: 'inactive' });
  expect(icons).toEqual(['/icons/inactive-light-16.png', '/icons/active-dark-16.png', '/icons/inactive-dark-16.png']);
});

test('tabs nobody has spoken of follow the colours of the browser, told once a change', async () => {
  const defaults: string[] = [];
  const show = createToolbar(async () => undefined, async (icon) => { defaults.push(icon[32] ?? ''); });
  for (const dark of [undefined, true, true, undefined, false]) await show(7, { state: 'off' }, dark);
  expect(defaults).toEqual(['/icons/inactive-dark-32.png', '/icons/inactive-light-32.png']);
});

const STATES = ['active', 'inactive', 'off', 'fault'];

test.each(STATES.flatMap((state) => ['light', 'dark'].flatMap((theme) => [16, 32].map((size) => [state, theme, size] as const))))('icons/%s-%s-%i.png is a PNG of its size, with a drawing it was made from', (state, theme, size) => {
  const bytes = readFileSync(`icons/${state}-${theme}-${size}.png`);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width, height, and truecolour with transparency (PNG specification, 11.2.2).
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]]).toEqual([size, size, 6]);
  expect(readFileSync(`icons/toolbar${size === 16 ? '16' : ''}-${state}-${theme}.svg`, 'utf8')).toContain(`viewBox="0 0 ${size} ${size}"`);
});

test('no two states look the same, in either theme and size', () => {
  for (const theme of ['light', 'dark']) {
    for (const size of [16, 32]) expect(new Set(STATES.map((state) => readFileSync(`icons/${state}-${theme}-${size}.png`, 'base64'))).size).toBe(STATES.length);
  }
});
