/** Keyboard commands on their way into a page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createCommands } from '../../../src/background/commands';
import { COMMANDS } from '../../../src/content/terms/page';

const collect = (fails = false) => {
  const ran: string[][] = [];
  const obey = createCommands(async (tabId, command, fresh) => {
    ran.push([String(tabId), command, fresh]);
    if (fails) throw new Error('Missing host permission for the tab');
  });
  return { ran, obey };
};

test('manifest, background and page know the same four commands, each with a key of its own', () => {
  const { commands } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { commands: Record<string, { suggested_key: { default: string }; description: string }> };
  expect(Object.keys(commands)).toEqual([...COMMANDS]);
  expect(Object.values(commands).map(({ suggested_key: key }) => key.default)).toEqual(['Alt+Shift+O', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+L']);
  for (const { description } of Object.values(commands)) expect(description).not.toBe('');
});

test.each([...COMMANDS])('%s is carried into the tab in front', async (command) => {
  const { ran, obey } = collect();
  await obey(command, 7);
  expect(ran).toEqual([['7', command, command === 'toggle-page' ? 'turn-on' : command]]);
});

test('a command nobody knows, and a tab without a page, do nothing', async () => {
  const { ran, obey } = collect();
  await obey('format-disk', 7);
  await obey('next-name', undefined);
  expect(ran).toEqual([]);
});

test('a page the browser withholds is no fault', async () => {
  const { ran, obey } = collect(true);
  await expect(obey('next-name', 7)).resolves.toBeUndefined();
  expect(ran).toHaveLength(1);
});
