/** The names for those who do not point: the region, the list and term mode by keys alone, in both browsers. WCAG criteria by their numbers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { inRoot, labelOf, notice, opened, pause, run, seeFocus, violations, waitForLabel, type Focus } from './terms-stage';
import { centreOf, command, openStage, seeCard, until, waitForCard, waitForMarks, waitForNoCard, type Stage } from './stage';

describe.each(BOTH)('names without a pointer in %s', (which) => {
  let stage: Stage;
  let page: Page;
  const open = async (path: string, size?: { width: number; height: number }) => (page = await opened(stage, path, size));
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());
  afterEach(() => stage.leave(page));

  test('4.1.3, 4.1.2: one region with a name and one status, spoken once, that says how many there are', async () => {
    await open('/light');
    await until(async () => (await inRoot(page, (root) => root.querySelector('[role=status]')?.textContent ?? '')) !== '', 'the sentence');
    const said = await inRoot(page, (root) => [...root.querySelectorAll('.names')].map((one) => [one.localName, one.getAttribute('aria-label'), one.querySelector('[role=status]')?.textContent, one.querySelector('button')?.getAttribute('aria-haspopup')]));
    expect(said).toEqual([['section', 'Backgrounder', '7 names in this article have background cards.', 'dialog']]);
  });

  test('2.1.1, 2.4.3: the article gets no tab stop; the last one of the page is the button, its list comes in only when opened', async () => {
    await open('/light');
    const stops: string[] = [];
    for (let press = 0; press < 4 && stops.at(-1) !== 'list'; press++) {
      await page.keyboard.press('Tab');
      stops.push((await seeFocus(page))?.act ?? await page.evaluate(() => document.activeElement?.localName ?? ''));
    }
    expect(stops).toEqual(['a', 'list']);
    await page.keyboard.press('Enter');
    const list = await waitForCard(page);
    expect(list).toMatchObject({ name: '7 names in this article', role: 'dialog', mode: 'dialog' });
    expect(await seeFocus(page)).toMatchObject({ words: '7 names in this article' });
    const acts: (string | null)[] = [];
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab');
      acts.push((await seeFocus(page))?.act ?? null);
    }
    expect(acts).toEqual(['close', 'pick kataib-sayyid-al-shuhada', 'pick quds-force', 'pick qasem-soleimani', 'pick baghdad', 'pick balad-air-base', 'pick diyala', 'pick killing-of-qasem-soleimani']);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect((await seeFocus(page))?.act).toBe('list');
  });

  test('2.4.7, 2.4.11: the hidden button is seen when it has the focus, and does not move the page', async () => {
    await open('/light');
    const size = () => inRoot(page, (root) => { const { width, height } = (root.querySelector('.names') as Element).getBoundingClientRect(); return [width, height]; });
    expect(await size()).toEqual([1, 1]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const { box } = (await seeFocus(page)) as Focus;
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(44);
    expect(box.right - box.left).toBeGreaterThan(100);
    expect(box.bottom).toBeLessThanOrEqual(800);
    expect(await inRoot(page, (root) => { const { outlineStyle, outlineWidth } = getComputedStyle(root.activeElement as Element); return [outlineStyle, outlineWidth]; })).toEqual(['solid', '2px']);
    expect(await page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.localName, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })).toBe('backgrounder-root');
    expect(await violations(page)).toEqual([]);
  });

  test('without term mode a name of the list leads to its place and its card; Esc gives the focus back', async () => {
    await open('/light');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForCard(page);
    for (let press = 0; press < 20 && (await seeFocus(page))?.act !== 'pick quds-force'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await seeCard(page))?.name === 'Quds Force', 'the card');
    expect(await seeFocus(page)).toMatchObject({ words: 'Quds Force' });
    await page.waitForFunction(() => scrollY > 100);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect((await seeFocus(page))?.act).toBe('list');
  });

  test('term mode by keys alone: next, previous, arrows, first, last, card, back, leave', async () => {
    await open('/light');
    const body = await page.evaluate(() => document.body.outerHTML);
    await page.focus('a');
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of \d+$/);
    const first = (await seeFocus(page)) as Focus;
    expect(first).toMatchObject({ popup: 'dialog', label: expect.stringMatching(/^Balad Air Base, .+ in .+, 1 of \d+$/) });
    expect(await inRoot(page, (root) => [root.activeElement?.getAttribute('aria-description') !== null, root.querySelectorAll('button.term').length])).toEqual([true, 1]);
    await page.keyboard.press('ArrowRight');
    await waitForLabel(page, /^Baghdad, .* 2 of/);
    expect(await inRoot(page, (root) => root.activeElement?.hasAttribute('aria-description'))).toBe(false);
    await page.keyboard.press('ArrowDown');
    await waitForLabel(page, / 3 of/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await waitForLabel(page, / 1 of/);
    await page.keyboard.press('ArrowLeft');
    await waitForLabel(page, / (\d+) of \1$/);
    await page.keyboard.press('Home');
    await waitForLabel(page, / 1 of/);
    await page.keyboard.press('End');
    await waitForLabel(page, / (\d+) of \1$/);
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await run(page, 'previous-name');
    await waitForLabel(page, / (\d+) of \1$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await waitForCard(page)).toMatchObject({ name: 'Balad Air Base', mode: 'dialog', role: 'dialog' });
    expect(await seeFocus(page)).toMatchObject({ words: 'Balad Air Base' });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await labelOf(page)).toMatch(/^Balad Air Base, /);
    await page.keyboard.press(' ');
    await waitForCard(page);
    await run(page, 'next-name');
    await waitForNoCard(page);
    await waitForLabel(page, /^Baghdad, /);
    await page.keyboard.press('Escape');
    await until(async () => (await inRoot(page, (root) => root.querySelectorAll('.term, .hint').length)) === 0, 'the end');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  });

  test('2.1.2: Tab is no trap, it goes on from where the reader came from', async () => {
    await open('/light');
    await page.focus('a');
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await page.keyboard.press('Tab');
    expect((await seeFocus(page))?.act).toBe('list');
    expect(await inRoot(page, (root) => root.querySelectorAll('.term').length)).toBe(0);
  });

  test('2.4.7, 2.4.11: the ring lies on the name at 30 % of the height, follows scrolling and re-layout, and nothing covers it', async () => {
    await open('/light');
    await run(page, 'next-name');
    await page.keyboard.press('End');
    await waitForLabel(page, /^Diyala, /);
    await pause(1_000);
    const isOnName = async () => {
      const [focus, name] = [await seeFocus(page), await centreOf(page, 'Diyala', 1)];
      return focus !== null && Math.abs(focus.box.left - name.left) < 1 && Math.abs(focus.box.top - name.top) < 1 && Math.abs(focus.box.right - name.right) < 1;
    };
    await until(isOnName, 'the ring on the name');
    expect(Math.abs(((await seeFocus(page)) as Focus).box.top - 800 * 0.3)).toBeLessThan(5);
    expect(await inRoot(page, (root) => { const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(root.activeElement as Element); return [outlineStyle, outlineWidth, outlineOffset]; })).toEqual(['solid', '2px', '2px']);
    await page.evaluate(() => { scrollBy({ top: 77, behavior: 'instant' }); });
    await until(isOnName, 'the ring after scrolling');
    await page.evaluate(() => { (document.querySelector('article') as HTMLElement).style.maxWidth = '380px'; });
    await until(isOnName, 'the ring after a new layout');
    await page.keyboard.press('Enter');
    const card = await waitForCard(page);
    const { box } = { box: (await centreOf(page, 'Diyala', 1)) };
    expect(card.box.bottom <= box.top || card.box.top >= box.bottom).toBe(true);
  });

  test('in a scroller of the page\'s own the ring follows too', async () => {
    await open('/scroller');
    await run(page, 'next-name');
    await page.keyboard.press('End');
    await waitForLabel(page, /^Diyala, /);
    await pause(900);
    await page.evaluate(() => { document.querySelector('div')?.scrollBy({ top: -40, behavior: 'instant' }); });
    await until(async () => {
      const [focus, name] = [await seeFocus(page), await centreOf(page, 'Diyala', 1)];
      return focus !== null && Math.abs(focus.box.top - name.top) < 1;
    }, 'the ring on the name');
    expect(await labelOf(page)).toMatch(/^Diyala, /);
  });

  test('survives marks that are painted anew: the button stays with its name and its number follows', async () => {
    await open('/light');
    await run(page, 'next-name');
    await page.keyboard.press('End');
    await waitForLabel(page, /^Diyala, .* (\d+) of \1$/);
    await page.evaluate(() => {
      const first = document.createElement('p');
      first.textContent = 'A report from Diyala and Quds Force came in while Baghdad slept and the officers of the town went on with their work.';
      document.querySelector('time')?.parentElement?.after(first);
    });
    await until(async () => (await inRoot(page, (root) => root.querySelector('.chip')?.textContent)) !== null, 'the region');
    await pause(2_500);
    const name = await centreOf(page, 'Diyala', 2);
    await until(async () => Math.abs(((await seeFocus(page))?.box.top ?? 0) - name.top) < 1, 'the ring on the same place');
    await page.keyboard.press('Enter');
    expect(await waitForCard(page)).toMatchObject({ name: 'Diyala', mode: 'dialog' });
  });

  test('goes when the reader clicks elsewhere, and nothing is left when the script ends', async () => {
    await open('/light');
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await page.mouse.click(5, 400);
    await until(async () => (await inRoot(page, (root) => root.querySelectorAll('.term, .hint').length)) === 0, 'the end');
    await run(page, 'next-name');
    await waitForLabel(page, / of /);
    await command(page, { do: 'stop' });
    expect(await page.evaluate(() => document.querySelector('backgrounder-root'))).toBeNull();
  });

  test('the button lets the pointer through: a link under it still works', async () => {
    await open('/light');
    await run(page, 'next-name');
    for (let press = 0; press < 20 && !/killing|Killing/.test(await labelOf(page)); press++) await page.keyboard.press('ArrowRight');
    await pause(900);
    const at = await centreOf(page, 'the killing of the general');
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at)).toBe('a');
  });

  test('Alt+Shift+L: the list opens, closes again, and a name of it begins term mode', async () => {
    await open('/light');
    await page.focus('a');
    await run(page, 'list-names');
    expect(await waitForCard(page)).toMatchObject({ name: '7 names in this article', role: 'dialog' });
    expect(await violations(page)).toEqual([]);
    await run(page, 'list-names');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await run(page, 'list-names');
    await waitForCard(page);
    for (let press = 0; press < 20 && (await seeFocus(page))?.act !== 'pick quds-force'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForLabel(page, /^Quds Force, /);
    await waitForNoCard(page);
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => document.activeElement?.localName === 'a'), 'the focus to come back');
  });

  test('Alt+Shift+O switches this page off and on again, and says so', async () => {
    await open('/light');
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await run(page, 'toggle-page');
    await until(async () => (await notice(page)) === 'Backgrounder is off on this page.', 'the notice');
    expect(await page.evaluate(() => [CSS.highlights.size, document.querySelector('backgrounder-root') === null, document.adoptedStyleSheets.length])).toEqual([0, true, 0]);
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await pause(300);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await run(page, 'next-name');
    await until(async () => (await notice(page)) === 'Backgrounder has marked no names on this page.', 'the reason');
    await run(page, 'toggle-page');
    await until(async () => (await notice(page)) === 'Backgrounder is on for this page.', 'the notice');
    await waitForMarks(page);
  });

  test.each(['/light', '/dark'])('axe finds nothing in the region, the list and term mode on %s', async (path) => {
    await open(path);
    expect(await violations(page)).toEqual([]);
    await run(page, 'next-name');
    await waitForLabel(page, / of /);
    await pause(900);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await waitForCard(page);
    await pause(200);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await run(page, 'list-names');
    await waitForCard(page);
    await pause(200);
    expect(await violations(page)).toEqual([]);
  });

  test('right to left: the arrows go the way the text goes', async () => {
    await open('/rtl');
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await page.keyboard.press('ArrowLeft');
    await waitForLabel(page, / 2 of/);
    await page.keyboard.press('ArrowRight');
    await waitForLabel(page, / 1 of/);
    expect(await labelOf(page)).toMatch(/^Balad Air Base, /);
  });

  test('1.4.10: at 320 px hint and list stay inside the window', async () => {
    await open('/light', { width: 320, height: 640 });
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    await pause(900);
    const hint = await inRoot(page, (root) => { const { left, right } = (root.querySelector('.hint') as Element).getBoundingClientRect(); return [left, right]; }) as number[];
    expect(hint[0]).toBeGreaterThanOrEqual(0);
    expect(hint[1]).toBeLessThanOrEqual(320);
    await run(page, 'list-names');
    const list = await waitForCard(page);
    expect([list.box.left, list.box.right]).toEqual([0, await page.evaluate(() => document.documentElement.clientWidth)]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('a page that keeps every key to itself does not get ours', async () => {
    await open('/light');
    await page.evaluate(() => {
      Object.assign(globalThis, { keys: [] });
      document.addEventListener('keydown', ({ key }) => { (globalThis as unknown as { keys: string[] }).keys.push(key); });
    });
    await run(page, 'next-name');
    await waitForLabel(page, / 1 of/);
    for (const key of ['ArrowRight', 'Home', 'Enter'] as const) await page.keyboard.press(key);
    await waitForCard(page);
    expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
  });
});
