/** What a page can do to us and what we may never do to a page: hostile styles, policies, replaced globals, removal, other pages, the end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { centreOf, command, openStage, pause, restOn, seeCard, until, waitForCard, waitForMarks, waitForNoCard, type Stage } from './stage';

/** The card's own font, so that nothing of the page shines through. */
const styleOf = (page: Page, selector: string) => page.evaluate((wanted) => {
  const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector(`.card:not(.going) ${wanted}`);
  const { fontSize, letterSpacing, color, opacity } = getComputedStyle(found as Element);
  return { fontSize, letterSpacing, color, opacity };
}, selector);

describe.each(BOTH)('pages in %s', (which) => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());

  const openCard = async (path: string, text = 'Diyala') => {
    const page = await stage.open(path);
    await waitForMarks(page);
    const at = await centreOf(page, text);
    await restOn(page, at.x, at.y);
    return { page, card: await waitForCard(page), at };
  };

  test('the article keeps every node and attribute; the page gets one element, and that with the cards', async () => {
    const page = await stage.open('/light');
    await waitForMarks(page);
    const served = await page.evaluate(async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').body.outerHTML);
    await until(() => page.evaluate(() => document.querySelector('backgrounder-root') !== null), 'the region');
    await page.evaluate(() => {
      const log: string[] = [];
      Object.assign(globalThis, { log });
      new MutationObserver((records) => { for (const { target, addedNodes } of records) log.push(`${target.nodeName} + ${[...addedNodes].map((node) => node.nodeName).join()}`); })
        .observe(document, { subtree: true, childList: true, characterData: true });
    });
    expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body', 'backgrounder-root']);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(served);
    expect(await page.evaluate(() => (globalThis as unknown as { log: string[] }).log)).toEqual([]);
    await stage.leave(page);
  });

  test.each(['/strict', '/replaced', '/rem', '/scroller'])('works on %s', async (path) => {
    const { page, card } = await openCard(path);
    expect(card.name).toBe('Diyala');
    expect(await styleOf(page, '.lead')).toMatchObject({ fontSize: '15px', letterSpacing: 'normal', opacity: '1' });
    expect(card.box.width).toBe(360);
    await stage.leave(page);
  });

  test('a page that hides what it does not know, styles everything and blackens backdrops does not reach the card', async () => {
    const { page, card } = await openCard('/hostile');
    expect(card.text).toContain('Province of eastern Iraq');
    expect(await styleOf(page, '.lead')).toMatchObject({ letterSpacing: 'normal', color: 'rgb(28, 27, 24)', opacity: '1' });
    const under = await page.evaluate(({ left, top }) => document.elementFromPoint(left + 40, top + 60)?.localName, card.box);
    expect(under).toBe('backgrounder-root');
    await stage.leave(page);
  });

  test.each<[string, string, string]>([
    ['/light', 'light', 'rgb(29, 30, 33)'], ['/tint', 'light', ''], ['/dark', 'dark', 'rgb(29, 30, 33)'], ['/modern-colours', 'dark', 'rgb(29, 30, 33)'], ['/picture', 'dark', 'rgb(29, 30, 33)'],
  ])('the card on %s is %s, after the page and not the system', async (path, theme, dark) => {
    const { page, card } = await openCard(path);
    expect(card.theme).toBe(theme);
    const background = await page.evaluate(() => getComputedStyle(document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('.card') as Element).backgroundColor);
    expect(background).toBe(theme === 'dark' ? dark : 'rgb(253, 252, 249)');
    await stage.leave(page);
  });

  test('a page that turns dark gets other lines and a dark card', async () => {
    const page = await stage.open('/light');
    await waitForMarks(page);
    const rules = () => page.evaluate(() => getComputedStyle(document.querySelector('p') as Element, '::highlight(backgrounder-place)').textDecorationColor);
    const before = await rules();
    await page.evaluate(() => { document.body.className = 'dark'; });
    await page.waitForFunction((old) => getComputedStyle(document.querySelector('p') as Element, '::highlight(backgrounder-place)').textDecorationColor !== old, {}, before);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).theme).toBe('dark');
    await stage.leave(page);
  });

  test('a host the page removes comes back with the next card', async () => {
    const { page, at } = await openCard('/light');
    await page.evaluate(() => { document.querySelector('backgrounder-root')?.remove(); });
    await page.mouse.move(at.x + 200, at.y + 300, { steps: 5 });
    await pause(500);
    expect(await seeCard(page)).toBeNull();
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    await stage.leave(page);
  });

  test('events a page makes up open nothing and press nothing', async () => {
    const page = await stage.open('/light');
    await waitForMarks(page);
    const at = await centreOf(page, 'Diyala');
    await page.evaluate(({ x, y }) => {
      for (let step = 0; step < 8; step++) for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, screenX: x + step, detail: 1 }));
      }
    }, at);
    await pause(1_000);
    expect(await seeCard(page)).toBeNull();
    await restOn(page, at.x, at.y);
    await waitForCard(page);
    await page.evaluate(() => {
      document.querySelector('backgrounder-root')?.shadowRoot?.querySelector('[data-do=pin]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect((await seeCard(page))?.mode).toBe('preview');
    await stage.leave(page);
  });

  test('a name under something else of the page is not hovered through it', async () => {
    const page = await stage.open('/light');
    await waitForMarks(page);
    await page.evaluate(() => { document.body.append(Object.assign(document.createElement('div'), { style: 'position:fixed;inset:0;background:#ffffff80' })); });
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    await pause(1_000);
    expect(await seeCard(page)).toBeNull();
    await stage.leave(page);
  });

  test('on a page that is no article: no message, no element, no highlight, no sheet', async () => {
    const page = await stage.open('/shop');
    await pause(500);
    expect(await command(page, { do: 'sent' })).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement.children.length, CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([2, 0, 0]);
    expect(await command(page, { do: 'send', message: { type: 'page-state' } })).toMatchObject({ type: 'page-state', state: 'idle', detected: { isNews: false } });
    await stage.leave(page);
  });

  test('annotate anyway reads the page\'s main part', async () => {
    const page = await stage.open('/shop');
    await page.evaluate(() => { document.querySelector('p')?.append(' They were made in Diyala and worn in Baghdad by many people of the town.'); });
    expect(await command(page, { do: 'send', message: { type: 'annotate-anyway' } })).toBe(true);
    await until(async () => (await command<{ state: string }>(page, { do: 'send', message: { type: 'page-state' } })).state === 'annotated', 'names');
    expect(await command(page, { do: 'send', message: { type: 'page-state' } })).toMatchObject({ state: 'annotated', names: [{ name: 'Diyala' }, { name: 'Baghdad' }] });
    await stage.leave(page);
  });

  test('when the script ends, the page is as before: no element, highlight, sheet or open card, and the pointer is free', async () => {
    const { page, at } = await openCard('/light');
    await command(page, { do: 'stop' });
    expect(await page.evaluate(() => [document.querySelector('backgrounder-root') === null, CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([true, 0, 0]);
    await page.mouse.move(at.x + 200, at.y + 100);
    await restOn(page, at.x, at.y);
    await pause(800);
    expect(await seeCard(page)).toBeNull();
    await stage.leave(page);
  });

  test('elements: ended, the text is exactly the page\'s own', async () => {
    const page = await stage.open('/light');
    await waitForMarks(page);
    const before = await page.evaluate(() => document.querySelector('article')?.innerHTML);
    await command(page, { do: 'set', look: { painter: 'elements' } });
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await page.waitForSelector('.backgrounder-mark');
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    await pause(1_500);
    expect(await page.evaluate(() => document.querySelectorAll('.backgrounder-mark').length)).toBeGreaterThan(5);
    expect((await command<string[]>(page, { do: 'sent' })).filter((type) => type === 'annotate')).toHaveLength(2);
    await command(page, { do: 'stop' });
    expect(await page.evaluate(() => document.querySelector('article')?.innerHTML)).toBe(before);
    await command(page, { do: 'set', look: { painter: 'highlight' } });
    await stage.leave(page);
  });

  test('after an update of the extension an open card stays until it is closed; then everything goes', async () => {
    const { page, at } = await openCard('/light');
    await command(page, { do: 'set', alive: false });
    await page.mouse.move(at.x + 3, at.y);
    await pause(300);
    expect((await seeCard(page))?.name).toBe('Diyala');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.mouse.move(at.x + 200, at.y);
    await restOn(page, at.x, at.y);
    await page.waitForFunction(() => CSS.highlights.size === 0 && document.querySelector('backgrounder-root') === null);
    await stage.leave(page);
  });
});
