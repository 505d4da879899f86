/** A reader at work, with real pointer and keys, in a real content script: resting, straying, pinning, walking from card to card. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { centreOf, command, LONG_MS, pause, pressIn, readLightPage, restOn, seeCard, seeInside, waitForCard, waitForJump, waitForNoCard } from './stage';

const KSS = "Kata'ib Sayyid al-Shuhada";

describe.each(BOTH)('reading in %s', (which) => {
  let page: Page;
  const { restOnName, pin } = readLightPage(which, (_, opened) => { page = opened; });

  test('resting on a name, also on one broken over <b>, opens its card beside it; Esc closes it', async () => {
    const at = await restOnName('Sayyid');
    const card = await waitForCard(page);
    expect(card).toMatchObject({ mode: 'preview', name: KSS, theme: 'light', role: null, bottom: false });
    expect(card.text).toMatch(/Since this article: two US designations/);
    expect(card.text).toMatch(/17 sources, checked 22 Nov 2026/);
    expect(card.box.height).toBeLessThanOrEqual(248);
    expect(card.box.top >= at.bottom || card.box.bottom <= at.top).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('Esc is the page\'s own again once no card is open', async () => {
    await page.evaluate(() => { addEventListener('keydown', (event) => { document.title = `${document.title} ${event.key}`; }); });
    await restOnName('Diyala');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.title()).not.toContain('Escape');
    await page.keyboard.press('Escape');
    expect(await page.title()).toContain('Escape');
  });

  test('scrolling a name under a resting pointer opens nothing', async () => {
    const at = await centreOf(page, 'Quds Force');
    await page.mouse.move(at.x, at.y - 90);
    await page.mouse.move(at.x, at.y - 100, { steps: 3 });
    await pause(LONG_MS);
    await page.evaluate(() => { scrollBy({ top: 100, behavior: 'instant' }); });
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
  });

  test('the way from the name to the card is safe, the card can be entered, and leaving both closes it', async () => {
    const at = await restOnName('Al-Balad airbase');
    const { box } = await waitForCard(page);
    await page.mouse.move(at.x, (at.bottom + box.top) / 2);
    await pause(LONG_MS);
    await page.mouse.move(box.left + 200, box.top + 60, { steps: 8 });
    await pause(LONG_MS);
    expect((await seeCard(page))?.mode).toBe('preview');
    await page.mouse.move(box.right + 120, box.bottom + 60, { steps: 8 });
    await waitForNoCard(page);
  });

  test('a pointer that only passes over names opens nothing', async () => {
    const at = await centreOf(page, 'Al-Balad airbase');
    await page.mouse.move(at.left - 150, at.y);
    await page.mouse.move(at.right + 250, at.y, { steps: 60 });
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
  });

  test('a click on the name pins: the whole card, a dialog, that stays until a click elsewhere', async () => {
    const card = await pin('Sayyid');
    expect(card).toMatchObject({ mode: 'pinned', role: 'dialog' });
    expect(card.text).toMatch(/Part of[\s\S]*Popular Mobilization Forces[\s\S]*according to[\s\S]*Designations[\s\S]*none in force on 16 Mar 2021[\s\S]*Sources/);
    expect(card.box.height).toBeLessThanOrEqual(480);
    await page.mouse.move(20, 20, { steps: 5 });
    await pause(LONG_MS);
    expect((await seeCard(page))?.mode).toBe('pinned');
    await page.mouse.click(20, 20);
    await waitForNoCard(page);
  });

  test('a click on a name inside a link is the link\'s', async () => {
    const at = await centreOf(page, 'the killing of the general');
    await Promise.all([page.waitForNavigation(), page.mouse.click(at.x, at.y)]);
    expect(new URL(page.url()).pathname).toBe('/elsewhere');
  });

  test('selecting text opens nothing and pins nothing', async () => {
    const at = await centreOf(page, 'Diyala');
    await page.mouse.move(at.left - 60, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 6 });
    await page.mouse.up();
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
    expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(3);
  });

  test('More opens the whole card; links walk to other entries and back', async () => {
    await restOnName('Qasem Soleimani');
    await waitForCard(page);
    await pressIn(page, '.foot [data-do=pin]');
    expect(await seeCard(page)).toMatchObject({ mode: 'pinned', name: 'Qasem Soleimani' });
    await pressIn(page, '[data-do="go quds-force"]');
    const next = await seeCard(page);
    expect(next?.name).toMatch(/Quds Force/);
    expect(await seeInside(page, '.trail')).toBe('Qasem Soleimani');
    await pressIn(page, '[data-do=back]');
    expect((await seeCard(page))?.name).toBe('Qasem Soleimani');
    await pressIn(page, '[data-do=close]');
    await waitForNoCard(page);
  });

  test('a source number leads to its source', async () => {
    await pin('Sayyid');
    await pressIn(page, '[data-do="cite 3"]');
    expect(await page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.activeElement?.id)).toBe('source-3');
  });

  test('two readings: one card with both; refusing one leaves the other', async () => {
    await command(page, { do: 'set', look: { density: 'every' } });
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await pause(200);
    const at = await centreOf(page, 'Balad', 1);
    await restOn(page, at.x, at.y);
    const card = await waitForCard(page);
    expect(card.name).toBe('“Balad”');
    expect(card.text).toMatch(/Two places fit this name/);
    await pressIn(page, '[data-do="not balad-air-base"]');
    expect(await seeCard(page)).toMatchObject({ name: 'Balad' });
    await page.keyboard.press('Escape');
    await command(page, { do: 'set', look: { density: 'section' } });
  });

  test('by keyboard: Tab goes into the card, P pins, Alt+Left goes back, Esc returns the focus', async () => {
    await page.evaluate(() => { document.querySelector('a')?.focus(); });
    await restOnName('Qasem Soleimani');
    await waitForCard(page);
    await page.keyboard.press('Tab');
    expect(await seeCard(page)).toMatchObject({ mode: 'dialog', role: 'dialog' });
    const focused = () => page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.activeElement?.textContent ?? null);
    expect(await focused()).toBe('Qasem Soleimani');
    await page.keyboard.press('p');
    expect((await seeCard(page))?.mode).toBe('pinned');
    await pressIn(page, '[data-do="go quds-force"]');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    expect((await seeCard(page))?.name).toBe('Qasem Soleimani');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('the page hears nothing of what happens inside the card', async () => {
    await page.evaluate(() => { for (const type of ['click', 'keydown']) document.addEventListener(type, () => { document.title = `heard ${type}`; }); });
    await pin('Sayyid');
    await page.evaluate(() => { document.title = ''; });
    await pressIn(page, '[aria-controls=why]');
    await page.keyboard.press('k');
    expect(await page.title()).toBe('');
  });

  test('narrow windows get a sheet at the bottom', async () => {
    await page.setViewport({ width: 360, height: 640 });
    await page.evaluate(() => { document.querySelector('time')?.scrollIntoView(); });
    await pause(300);
    await restOnName('Al-Balad airbase');
    const { box, bottom } = await waitForCard(page);
    expect(bottom).toBe(true);
    expect(box.bottom).toBeCloseTo(640, 0);
    expect(box.height).toBeLessThanOrEqual(640 * 0.6 + 1);
  });

  test('a tap opens the sheet, a tap elsewhere closes it', async () => {
    const at = await centreOf(page, 'Al-Balad airbase');
    await page.touchscreen.tap(at.x, at.y);
    const card = await waitForCard(page);
    expect(card).toMatchObject({ mode: 'sheet', role: 'dialog', bottom: true });
    await page.touchscreen.tap(500, 100);
    await waitForNoCard(page);
  });

  test('jump brings a name to 30 % of the height, tints it and opens nothing', async () => {
    const jumped = await command(page, { do: 'send', message: { type: 'jump', entity: 'quds-force', nth: 0 } });
    expect(jumped).toBe(true);
    await waitForJump(page, 'Quds Force');
    expect(await page.evaluate(() => CSS.highlights.has('backgrounder-active'))).toBe(true);
    await pause(LONG_MS);
    const { y } = await centreOf(page, 'Quds Force');
    expect(Math.abs(y - 800 * 0.3)).toBeLessThan(40);
    expect(await seeCard(page)).toBeNull();
    expect(await command(page, { do: 'send', message: { type: 'jump', entity: 'quds-force', nth: 7 } })).toBe(false);
  });

  test('jump reaches a mention that density left unmarked', async () => {
    expect(await command(page, { do: 'send', message: { type: 'jump', entity: 'balad-air-base', nth: 1 } })).toBe(true);
  });
});
