/** Openings of cards, with real pointer and keys in a real content script: reported where they are counted, and said in the card when one was the last. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { PAGES } from './pages';
import { centreOf, command, openStage, pressIn, restOn, seeCard, seeInside, until, violations, waitForCard, waitForMarks, type Stage } from './stage';

const COUNTED = Object.fromEntries(['light', 'dark'].map((name) => [`/counted-${name}`, (PAGES[`/${name}`] as string).replace('<html', '<html data-counted')]));
const LAST = 'You have opened this card 2 times. From the next page on, It is no longer marked.';
const opened = (entity: string) => ({ type: 'opened', entity });

describe.each(BOTH)('openings in %s', (which) => {
  let stage: Stage;
  let page: Page;
  let errors: string[] = [];
  beforeAll(async () => { stage = await openStage(which, COUNTED); });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    errors = [];
    page = await stage.open('/counted-light');
    page.on('pageerror', (error) => errors.push(String(error)));
    await waitForMarks(page);
  });
  afterEach(async () => {
    await page.close();
    if (errors.length > 0) throw new Error(`Thrown into the page: ${errors.join('; ')}`);
  });

  const sent = async () => (await command<string[]>(page, { do: 'sent' })).filter((message) => message.startsWith('{')).map((message) => JSON.parse(message) as object);
  const pin = async (text: string) => {
    const at = await centreOf(page, text);
    await page.mouse.click(at.x, at.y);
    return waitForCard(page);
  };
  const close = async () => {
    await page.keyboard.press('Escape');
    await until(async () => (await seeCard(page)) === null, 'the card to go');
  };

  test('each is reported once, however the card is looked at; a card that is not counted reports nothing', async () => {
    const at = await centreOf(page, 'Quds Force');
    await restOn(page, at.x, at.y);
    await waitForCard(page);
    await page.mouse.click(at.x, at.y);
    await until(async () => (await seeCard(page))?.mode === 'pinned', 'the pinned card');
    expect(await sent()).toEqual([opened('quds-force')]);
    expect(await seeInside(page, '.last')).toBe('');
    await close();
    await pin('Diyala');
    await close();
    await pin('Qasem Soleimani');
    expect(await sent()).toEqual([opened('quds-force'), opened('qasem-soleimani')]);
  });

  test('the last says so in the card, which stays and keeps clear of its name; Undo puts a line in its place', async () => {
    await pin('Quds Force');
    await close();
    await page.mouse.move(2, 2);
    const at = await centreOf(page, 'Quds Force');
    await restOn(page, at.x, at.y);
    await waitForCard(page);
    await until(async () => (await seeInside(page, '.last')).replaceAll(/\s+/g, ' ').startsWith(LAST), 'the line');
    const card = await seeCard(page);
    expect(card?.mode).toBe('preview');
    expect(card !== null && (card.box.top >= at.bottom || card.box.bottom <= at.top)).toBe(true);
    // Seen whole, also in the preview, whose height is bounded.
    const line = await page.evaluate(() => {
      const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card:not(.going) .last button');
      const [button, whole] = [found?.getBoundingClientRect(), found?.closest('.card')?.getBoundingClientRect()];
      return button !== undefined && whole !== undefined && button.height >= 24 && button.bottom <= whole.bottom && button.top >= whole.top;
    });
    expect(line).toBe(true);
    await pressIn(page, '.last button');
    await until(async () => (await page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].some((host) => host.shadowRoot?.querySelector('.offer') !== null))), 'the line in the place of the card');
    expect((await sent()).at(-1)).toEqual({ type: 'hide', what: 'back', entity: 'quds-force' });
  });

  test('the last still says so when the reader comes back to it from another card, which does not', async () => {
    await pin('Quds Force');
    await close();
    await pin('Quds Force');
    await until(async () => (await seeInside(page, '.last')) !== '', 'the line');
    await pressIn(page, '[data-do="go qasem-soleimani"]');
    await until(async () => (await seeCard(page))?.name === 'Qasem Soleimani', 'the other card');
    expect(await seeInside(page, '.last')).toBe('');
    await pressIn(page, '.trail button');
    await until(async () => (await seeCard(page))?.name === 'Quds Force', 'the card before');
    expect((await seeInside(page, '.last')).replaceAll(/\s+/g, ' ').startsWith(LAST)).toBe(true);
  });

  test.each(['light', 'dark'])('axe finds nothing in it on a %s page, and at 320 px it fits', async (theme) => {
    await page.close();
    page = await stage.open(`/counted-${theme}`, { width: 320, height: 1_600 });
    await waitForMarks(page);
    await pin('Quds Force');
    await close();
    await pin('Quds Force');
    await until(async () => (await seeInside(page, '.last')) !== '', 'the line');
    expect(await violations(page)).toEqual([]);
    const widths = await page.evaluate(() => {
      const line = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card:not(.going) .last');
      return [line?.scrollWidth, line?.clientWidth];
    });
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths[0]).toBe(widths[1]);
  });

  test('by keyboard: the line is in the tab order of the card', async () => {
    await pin('Quds Force');
    await close();
    await pin('Quds Force');
    await until(async () => (await seeInside(page, '.last')) !== '', 'the line');
    const onUndo = () => page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.activeElement?.closest('.last') != null);
    await page.keyboard.press('p');
    for (let press = 0; press < 150 && !(await onUndo()); press++) await page.keyboard.press('Tab');
    expect(await onUndo()).toBe(true);
    await page.keyboard.press('Enter');
    await until(async () => JSON.stringify((await sent()).at(-1)).includes('"back"'), 'the message');
  });
});
