/** The names for fingers: the chip, its sheet, and what of all this is printed or seen in forced colours. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { inRoot, opened, pause, run, violations, waitForLabel } from './terms-stage';
import { centreOf, openStage, seeCard, until, waitForCard, waitForNoCard, type Stage } from './stage';

/** Puts a name at a height of the window, taps it, and waits until nothing moves. */
const tapAt = async (page: Page, text: string, top: number) => {
  const from = await centreOf(page, text);
  await page.evaluate((px) => { scrollBy({ top: px, behavior: 'instant' }); }, from.top - top);
  await pause(300);
  const before = await centreOf(page, text);
  const scrolled = await page.evaluate(() => scrollY);
  await page.touchscreen.tap(before.left + 12, before.y);
  const card = await waitForCard(page);
  await pause(900);
  return { card, before, after: await centreOf(page, text), moved: (await page.evaluate(() => scrollY)) - scrolled };
};

/** Firefox is told by its preferences that its pointer is a finger, Chromium while it runs. */
const COARSE = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };

async function openForFingers(stage: Stage, which: (typeof BOTH)[number]): Promise<Page> {
  const page = await opened(stage, '/light', { width: 390, height: 760 });
  if (which === 'chrome') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Emulation.setEmitTouchEventsForMouse', { enabled: false });
  }
  await until(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'a coarse pointer');
  return page;
}

describe.each(BOTH)('the chip for fingers in %s', (which) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => { stage = await openStage(which, {}, COARSE); });
  afterAll(() => stage?.close());
  beforeEach(async () => { page = await openForFingers(stage, which); });
  afterEach(() => page?.close());

  const boxOf = (selector: string) => page.evaluate((wanted) => {
    const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector(wanted);
    const { left, top, right, bottom, width, height } = (found as Element).getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2, right, bottom, width, height };
  }, selector);
  const tap = async (selector: string) => { const { x, y } = await boxOf(selector); await page.touchscreen.tap(x, y); };

  test('2.5.8: stands at the end of the screen, 44 px high, with how many names there are', async () => {
    const [chip, all, hide] = [await boxOf('.chip'), await boxOf('.names'), await boxOf('.chip-close')];
    expect(chip.height).toBeGreaterThanOrEqual(44);
    expect(hide.width).toBeGreaterThanOrEqual(44);
    expect(hide.height).toBeGreaterThanOrEqual(44);
    expect([all.right, all.bottom]).toEqual([await page.evaluate(() => document.documentElement.clientWidth) - 16, 744]);
    expect(await inRoot(page, (root) => root.querySelector('.chip')?.firstChild?.textContent)).toBe('7 names');
    expect(await violations(page)).toEqual([]);
  });

  test('opens the list as a sheet; a name of it leads to the place and the card', async () => {
    await tap('.chip');
    expect(await waitForCard(page)).toMatchObject({ name: '7 names in this article', mode: 'sheet', bottom: true });
    await pause(200);
    expect((await boxOf('[data-do="pick diyala"]')).height).toBeGreaterThanOrEqual(44);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => { document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('[data-do="pick qasem-soleimani"]')?.scrollIntoView({ block: 'nearest' }); });
    await tap('[data-do="pick qasem-soleimani"]');
    await until(async () => (await seeCard(page))?.name === 'Qasem Soleimani', 'the card');
    expect(await seeCard(page)).toMatchObject({ bottom: true, role: 'dialog' });
  });

  describe('a sheet that would cover its name', () => {
    test('lets it stand just above, and it stays there when the sheet goes', async () => {
      const { card, after, moved } = await tapAt(page, 'Qasem Soleimani', 600);
      expect(card).toMatchObject({ mode: 'sheet', bottom: true, name: 'Qasem Soleimani' });
      expect(moved).toBeGreaterThan(100);
      expect(card.box.top - after.bottom).toBeGreaterThanOrEqual(0);
      expect(card.box.top - after.bottom).toBeLessThan(24);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await pause(400);
      expect(Math.abs((await centreOf(page, 'Qasem Soleimani')).top - after.top)).toBeLessThan(1);
    });

    test('does not move a page whose name can be seen, nor one that cannot scroll so far', async () => {
      expect((await tapAt(page, 'Qasem Soleimani', 100)).moved).toBe(0);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await page.evaluate(() => {
        (document.querySelector('.tall') as HTMLElement).style.height = '0';
        (document.querySelector('article') as HTMLElement).style.marginBottom = '0';
        scrollTo({ top: 1e6, behavior: 'instant' });
        // A little further it could.
        scrollBy({ top: -30, behavior: 'instant' });
      });
      await pause(300);
      const last = await centreOf(page, 'Diyala', 1);
      const scrolled = await page.evaluate(() => scrollY);
      await page.touchscreen.tap(last.x, last.y);
      const card = await waitForCard(page);
      expect(last.bottom - card.box.top).toBeGreaterThan(40);
      await pause(700);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });

    test('scrolls the part of the page that holds the name', async () => {
      await page.close();
      page = await opened(stage, '/scroller', { width: 390, height: 560 });
      await page.evaluate(() => { (document.querySelector('div') as HTMLElement).style.height = '560px'; });
      await page.evaluate(() => { document.querySelector('h2')?.scrollIntoView({ behavior: 'instant' }); });
      const { left, y, bottom } = await centreOf(page, 'Qasem Soleimani');
      expect(bottom).toBeLessThan(560);
      const inner = () => page.evaluate(() => document.querySelector('div')?.scrollTop ?? 0);
      const before = await inner();
      await page.touchscreen.tap(left + 12, y);
      const card = await waitForCard(page);
      await pause(900);
      expect(await inner()).toBeGreaterThan(before);
      expect((await centreOf(page, 'Qasem Soleimani')).bottom).toBeLessThanOrEqual(card.box.top);
    });
  });

  test('a name inside a link is reached through the list; the link itself stays a link', async () => {
    await tap('.chip');
    await waitForCard(page);
    await page.evaluate(() => { document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('[data-do^="pick killing"]')?.scrollIntoView({ block: 'nearest' }); });
    await tap('[data-do^="pick killing"]');
    await until(async () => (await seeCard(page))?.name === 'Killing of Qasem Soleimani', 'the card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await pause(900);
    const { x, y } = await centreOf(page, 'inquiry into');
    await page.touchscreen.tap(x, y);
    // The address is there before the page is; while it comes there is nothing to ask.
    const textOf = (): Promise<string> => page.evaluate(() => document.body.innerText).catch(() => '');
    await until(async () => page.url().endsWith('/elsewhere') && (await textOf()) !== '', 'the page of the link');
    expect(await textOf()).toBe('Another page.');
  });

  test('a name that cannot be seen in the page opens its card in the list, with the way back', async () => {
    await page.evaluate(() => { for (const one of document.querySelectorAll('p')) if (one.textContent?.includes('Qasem Soleimani')) one.style.display = 'none'; });
    await tap('.chip');
    await waitForCard(page);
    await page.evaluate(() => { document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('[data-do="pick qasem-soleimani"]')?.scrollIntoView({ block: 'nearest' }); });
    await tap('[data-do="pick qasem-soleimani"]');
    await until(async () => (await seeCard(page))?.name === 'Qasem Soleimani', 'the card');
    expect(await inRoot(page, (root) => root.querySelector('.trail:not([hidden]) button')?.textContent)).toBe('7 names in this article');
    await tap('.trail button');
    expect((await waitForCard(page)).name).toBe('7 names in this article');
  });

  test('says another number when the article names others', async () => {
    await page.evaluate(() => { for (const one of document.querySelectorAll('p')) if (one.textContent?.includes('Qasem Soleimani')) one.remove(); });
    await until(async () => (await inRoot(page, (root) => root.querySelector('.chip')?.textContent)) === '4 names in this article', 'the new number');
    await tap('.chip');
    expect((await waitForCard(page)).name).toBe('4 names in this article');
  });

  test('can be hidden for this page, and stays hidden when the article grows', async () => {
    await tap('.chip-close');
    await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
    await until(async () => (await boxOf('.names')).width <= 1, 'the chip to go');
    await page.evaluate(() => { document.querySelector('h2')?.insertAdjacentText('afterend', 'Later that day the governor of Diyala spoke with reporters about the attack on the Quds Force and its general.'); });
    await pause(2_500);
    expect((await boxOf('.names')).width).toBeLessThanOrEqual(1);
  });
});

test.each(BOTH)('with a mouse there is no chip (%s)', async (which) => {
  const stage = await openStage(which);
  const page = await opened(stage, '/light');
  expect(await inRoot(page, (root) => [(root.querySelector('.names') as Element).getBoundingClientRect().width, getComputedStyle(root.querySelector('.chip-close') as Element).display])).toEqual([1, 'none']);
  await stage.close();
});

test('nothing of it is printed, and in forced colours the ring stays (Chromium emulates both)', async () => {
  const stage = await openStage('chrome');
  const page = await opened(stage, '/light');
  await run(page, 'next-name');
  await waitForLabel(page, / 1 of/);
  const shown = () => inRoot(page, (root) => ['.names', 'button.term', '.hint'].map((one) => root.querySelector(one)).map((one) => {
    const { display, opacity } = getComputedStyle(one as Element);
    return display !== 'none' && opacity === '1';
  }));
  expect(await shown()).toEqual([true, true, true]);
  await page.emulateMediaType('print');
  expect(await shown()).toEqual([false, false, false]);
  await page.emulateMediaType('screen');
  await waitForLabel(page, / 1 of/);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await until(() => page.evaluate(() => (document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll('.line').length ?? 0) > 5), 'lines');
  await page.keyboard.press('ArrowRight');
  await waitForLabel(page, / 2 of/);
  expect(await inRoot(page, (root) => { const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(root.activeElement as Element); return [outlineStyle, outlineWidth, backgroundColor.endsWith(', 0)')]; })).toEqual(['solid', '2px', true]);
  await stage.close();
});

describe.each(BOTH)('for readers who want no motion, in %s', (which) => {
  test('a sheet that would cover its name moves the page at once', async () => {
    const stage = await openStage(which, {}, { ...COARSE, 'ui.prefersReducedMotion': 1 });
    const page = await openForFingers(stage, which);
    if (which === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    await page.evaluate(() => { Object.assign(globalThis, { seen: new Set<number>() }); addEventListener('scroll', () => { (globalThis as unknown as { seen: Set<number> }).seen.add(Math.round(scrollY)); }); });
    const { moved, before } = await tapAt(page, 'Qasem Soleimani', 600);
    expect(moved).toBeGreaterThan(100);
    expect(before.top).toBeGreaterThan(500);
    // One place before the tap and one after it, none between.
    expect((await page.evaluate(() => [...(globalThis as unknown as { seen: Set<number> }).seen])).length).toBeLessThanOrEqual(2);
    await stage.close();
  });
});
