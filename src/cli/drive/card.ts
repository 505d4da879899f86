/** The card in a page of the built extension, as a reader opens it: rests on a name, presses it, waits until it is there. Called by the screenshots and by tests. */
import type { Page } from 'puppeteer-core';
import { lookInside } from './closed-root';
import { findWords, pause, restPointer, type Session } from './session';

/** Slow machines included. */
const ROUNDS = 150;
const ROUND_MS = 100;

/** Asks until the answer is the one that is waited for, for fifteen seconds at most; gives the last one. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let round = 0; round < ROUNDS && !isWanted(answer); round++) {
    await pause(ROUND_MS);
    answer = await ask();
  }
  return answer;
}

/**
 * How the open card is shown (preview, pinned, ...), once it has faded in and the one before it is gone; undefined where none is open, or our element
 * is exchanged under the debugger's eyes.
 */
export const modeOf = ({ which, browser }: Session, page: Page): Promise<string | undefined> => lookInside(which, browser, page, (root) => {
  const card = root.querySelector<HTMLElement>('.card:not(.going)');
  return card === null || root.querySelector('.going') !== null || getComputedStyle(card).opacity !== '1' ? undefined : card.dataset['mode'];
}).catch(() => undefined);

/** Rests the pointer on a name until its card is there. Throws where the name is not in the page or opens nothing. */
export async function previewCard(session: Session, page: Page, name: string): Promise<void> {
  await restPointer(page, await spotOf(page, name));
  await expectMode(session, page, name, 'preview');
}

/** Presses a name and waits until its card stands there pinned, or as a sheet. Throws where the name is not in the page or opens nothing. */
export async function pinCard(session: Session, page: Page, name: string): Promise<void> {
  const { x, y } = await spotOf(page, name);
  await page.mouse.click(x, y);
  await expectMode(session, page, name, 'pinned');
}

async function spotOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const spot = await findWords(page, name);
  if (spot === undefined) throw new Error(`${name} is not in the article`);
  return spot;
}

async function expectMode(session: Session, page: Page, name: string, wanted: string): Promise<void> {
  const mode = await until(() => modeOf(session, page), (found) => found === wanted);
  if (mode !== wanted) throw new Error(`the card of ${name} did not open`);
}
