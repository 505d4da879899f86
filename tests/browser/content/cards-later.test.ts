/** Cards come after the marks: what a reader does in between is not lost, and cards that never come leave no marks behind. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { PageState } from '../../../src/messages';
import { centreOf, command, openStage, pause, restOn, seeCard, until, waitForCard, waitForMarks, type Stage } from './stage';

/** Longer than the dwell. */
const RESTED_MS = 700;
const stateOf = (page: Page) => command<PageState>(page, { do: 'send', message: { type: 'page-state' } });
const sent = (page: Page) => command<string[]>(page, { do: 'sent' });

describe.each(BOTH)('cards that come later, in %s', (which) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());
  afterEach(() => stage.leave(page));

  const openHeld = async () => {
    page = await stage.open('/held');
    await waitForMarks(page);
    await until(async () => (await sent(page)).includes('cards'), 'the question for the cards');
  };

  test('marks do not wait for them, the popup does', async () => {
    await openHeld();
    expect(await sent(page)).toEqual(['annotate', 'cards']);
    expect((await stateOf(page)).state).toBe('working');
    await command(page, { do: 'release' });
    await until(async () => (await stateOf(page)).state === 'annotated', 'the names');
    expect(await stateOf(page)).toMatchObject({ names: [{ entity: 'balad-air-base' }, { entity: 'baghdad' }, { entity: 'diyala' }, {}, {}, {}, {}] });
  });

  test('a pointer that rests on a name gets its card when it comes', async () => {
    await openHeld();
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    await pause(RESTED_MS);
    expect(await seeCard(page)).toBeNull();
    await command(page, { do: 'release' });
    expect(await waitForCard(page)).toMatchObject({ name: 'Diyala', mode: 'preview' });
  });

  test('a pointer that has gone on gets none', async () => {
    await openHeld();
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    await pause(RESTED_MS);
    await page.mouse.move(5, 5, { steps: 3 });
    await pause(100);
    await command(page, { do: 'release' });
    await pause(RESTED_MS);
    expect(await seeCard(page)).toBeNull();
  });

  test('a click is answered when the card comes', async () => {
    await openHeld();
    const at = await centreOf(page, 'Diyala');
    await page.mouse.click(at.x, at.y);
    await pause(100);
    expect(await seeCard(page)).toBeNull();
    await command(page, { do: 'release' });
    expect(await waitForCard(page)).toMatchObject({ name: 'Diyala', mode: 'pinned' });
  });

  test('cards that cannot be had take the marks with them and say why', async () => {
    page = await stage.open('/lost');
    await until(async () => (await stateOf(page)).state === 'failed', 'the failure');
    expect(await stateOf(page)).toMatchObject({ sentence: 'cards.bin cannot be read.' });
    expect(await page.evaluate(() => [CSS.highlights.size, document.querySelector('backgrounder-root') === null])).toEqual([0, true]);
  });
});
