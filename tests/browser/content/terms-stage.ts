/** What the tests of region, list, term mode and chip look at: the focus inside our root, the words of the button, what axe says. */
import type { Page } from 'puppeteer-core';
export { pause, violations } from './stage';
import { command, until, waitForMarks, type Stage } from './stage';

/** What of ours has the focus: its words, role and place; null where the page has it. */
export interface Focus { words: string; label: string | null; popup: string | null; act: string | null; box: { left: number; top: number; right: number; bottom: number } }

export const seeFocus = (page: Page): Promise<Focus | null> => page.evaluate(() => {
  const active = document.querySelector('backgrounder-root')?.shadowRoot?.activeElement;
  if (active == null) return null;
  const { left, top, right, bottom } = active.getBoundingClientRect();
  return {
    words: (active.textContent ?? '').trim(), label: active.matches('.term') ? active.textContent : active.getAttribute('aria-label'), popup: active.getAttribute('aria-haspopup'), act: active.getAttribute('data-do'), box: { left, top, right, bottom },
  };
});
export const labelOf = async (page: Page): Promise<string> => (await seeFocus(page))?.label ?? '';
export const run = (page: Page, name: string) => command(page, { do: 'command', name });
export const waitForLabel = (page: Page, wanted: RegExp): Promise<void> => until(async () => wanted.test(await labelOf(page)), `the button ${String(wanted)}`);
export const inRoot = <Answer>(page: Page, look: (root: ShadowRoot) => Answer): Promise<Answer | null> =>
  page.evaluate(`(${look.toString()})(document.querySelector('backgrounder-root')?.shadowRoot ?? document.createElement('p').attachShadow({ mode: 'open' }))`) as Promise<Answer | null>;
export const notice = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('backgrounder-root-notice')?.shadowRoot?.querySelector('p')?.textContent ?? '');

export const opened = async (stage: Stage, path: string, size?: { width: number; height: number }): Promise<Page> => {
  const page = await stage.open(path, size);
  await waitForMarks(page);
  await until(() => page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.names') != null), 'the region');
  return page;
};
