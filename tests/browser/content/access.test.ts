/** The card for everybody: axe on every state, forced colours, reduced motion, print, 400 % zoom. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { centreOf, command, openStage, pause, pressIn, restOn, seeCard, seeInside, until, violations, waitForCard, waitForMarks, type SeenCard, type Stage } from './stage';


async function rest(page: Page, text: string, nth = 0): Promise<SeenCard> {
  const at = await centreOf(page, text, nth);
  await restOn(page, at.x, at.y);
  return waitForCard(page);
}

/** The shorter side of everything visible that matches. */
const sizes = (page: Page, selector: string): Promise<number[]> => page.evaluate((wanted) => [...document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll(wanted) ?? []]
  .map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ width, height }) => Math.min(width, height)), selector);

describe.each(BOTH)('access in %s', (which) => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());

  const open = async (path: string, size?: { width: number; height: number }) => {
    const page = await stage.open(path, size);
    await waitForMarks(page);
    return page;
  };
  test.each(['/light', '/dark'])('axe finds nothing in preview, whole card, dialog and another entry on %s', async (path) => {
    const page = await open(path);
    await rest(page, 'Sayyid');
    await pause(200);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await pause(200);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('p');
    for (const fold of ['[aria-controls=why]', '[aria-controls=hide]']) await pressIn(page, fold);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await rest(page, 'Qasem Soleimani');
    await pressIn(page, '.foot [data-do=pin]');
    await pressIn(page, '[data-do="go quds-force"]');
    await pressIn(page, '.more');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(['/light', '/dark'])('axe finds nothing in the line that stands there after Hide on %s; it fits 320 px and its targets are large enough', async (path) => {
    for (const size of [{ width: 1000, height: 800 }, { width: 320, height: 640 }]) {
      const page = await open(path, size);
      await page.evaluate(() => { document.querySelector('b')?.scrollIntoView({ block: 'start', behavior: 'instant' }); });
      await pause(300);
      await rest(page, 'Sayyid');
      await pressIn(page, '.foot [data-do=pin]');
      await pressIn(page, '[aria-controls=hide]');
      await pressIn(page, '[data-do^="hide name"]');
      const line = () => page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll('.offer, .offer button') ?? []]).map((one) => {
        const { left, right, bottom, width, height } = one.getBoundingClientRect();
        return { inside: left >= 0 && right <= innerWidth && bottom <= innerHeight + 1, least: Math.min(width, height) };
      }));
      await until(async () => (await line()).length === 3, 'the line');
      expect(await violations(page)).toEqual([]);
      expect((await line()).filter(({ inside, least }) => !inside || least < 24)).toEqual([]);
      await page.close();
    }
  });

  test('axe finds nothing in a card of two readings and in the sheet', async () => {
    const page = await open('/light');
    await command(page, { do: 'set', look: { density: 'every' } });
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await pause(300);
    await rest(page, 'Balad', 1);
    await pause(200);
    expect(await violations(page)).toEqual([]);
    await page.close();
    const phone = await open('/light', { width: 360, height: 640 });
    await rest(phone, 'Al-Balad airbase');
    await pause(200);
    expect((await seeCard(phone))?.bottom).toBe(true);
    expect(await violations(phone)).toEqual([]);
    await phone.close();
  });

  test('targets are large enough: 24 px everywhere but in running text, 44 px in the sheet', async () => {
    const page = await open('/light');
    await rest(page, 'Sayyid');
    for (const size of await sizes(page, '.icon-btn, .text-btn, .btn')) expect(size).toBeGreaterThanOrEqual(24);
    await page.close();
    const phone = await open('/light', { width: 360, height: 640 });
    await rest(phone, 'Al-Balad airbase');
    for (const size of await sizes(phone, '.icon-btn, .text-btn')) expect(size).toBeGreaterThanOrEqual(44);
    await pressIn(phone, '.foot [data-do=pin]');
    await pressIn(phone, '[aria-controls=hide]');
    const large = await sizes(phone, '.icon-btn, .tools .text-btn, .hides button');
    expect(large.length).toBeGreaterThan(9);
    for (const size of large) expect(size).toBeGreaterThanOrEqual(44);
    await phone.close();
  });

  test('at 400 % zoom (320 px wide) nothing runs out of the card', async () => {
    const page = await open('/light', { width: 320, height: 256 });
    await page.evaluate(() => { document.querySelector('b')?.scrollIntoView({ block: 'start', behavior: 'instant' }); });
    await pause(400);
    await rest(page, 'Sayyid');
    await pressIn(page, '.foot [data-do=pin]');
    const wide = await page.evaluate(() => [...document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll('.card *') ?? []]
      .filter((one) => one.closest('svg, .vh') === null && one.getBoundingClientRect().width > 0 && (one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)).map((one) => one.className));
    expect(wide).toEqual([]);
    expect((await seeCard(page))?.box.height).toBeLessThanOrEqual(256);
    await page.close();
  });

  test('a long name without a space, and a long Arabic one, stay inside', async () => {
    const page = await open('/light');
    await rest(page, 'Sayyid');
    const overflow = await page.evaluate(() => {
      const root = document.querySelector('backgrounder-root')?.shadowRoot;
      const [name, native] = [root?.querySelector('.name'), root?.querySelector('bdi')];
      if (name != null) name.textContent = 'Donaudampfschifffahrtsgesellschaftskapitänsvereinigung';
      if (native != null) native.textContent = 'كتائب'.repeat(30);
      return [...root?.querySelectorAll('.card, .body') ?? []].map((one) => one.scrollWidth - one.clientWidth);
    });
    expect(overflow).toEqual([0, 0]);
    await page.close();
  });

  test('with reduced motion nothing fades', async () => {
    const page = await open('/light');
    const animation = () => page.evaluate(() => {
      const { animationName, transitionProperty } = getComputedStyle(document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card') as Element);
      return [animationName, transitionProperty];
    });
    await rest(page, 'Diyala');
    expect(await animation()).toEqual(['in', 'opacity']);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(() => undefined);
    const emulated = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    expect(await animation()).toEqual(emulated ? ['none', 'none'] : ['in', 'opacity']);
    expect(emulated).toBe(which === 'chrome');
    await page.close();
  });
});

describe('forced colours', () => {
  test.each(BOTH)('names get lines of our own, highlights none, the card keeps its borders (%s)', async (which) => {
    const stage = await openStage(which, {}, { 'browser.display.document_color_use': 2 });
    const page = await stage.open('/light');
    await waitForMarks(page);
    if (which === 'chrome') {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await until(() => page.evaluate(() => (document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll('.line').length ?? 0) > 5), 'lines');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    const looks = await page.evaluate(() => {
      const root = document.querySelector('backgrounder-root')?.shadowRoot;
      return [getComputedStyle(root?.querySelector('.card') as Element).borderTopWidth, getComputedStyle(root?.querySelector('.line.group') as Element).borderBottomStyle, root?.querySelectorAll('.line.active').length];
    });
    expect(looks).toEqual(['2px', 'dashed', 1]);
    const line = await page.evaluate(() => [...document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll('.line.place') ?? []].map((one) => one.getBoundingClientRect()).map(({ left, bottom }) => ({ left, bottom })));
    expect(line.some(({ left, bottom }) => Math.abs(left - at.left) < 1 && bottom - at.bottom > 0 && bottom - at.bottom < 4)).toBe(true);
    expect(await seeInside(page, '.name')).toBe('Diyala');
    await stage.close();
  });
});
