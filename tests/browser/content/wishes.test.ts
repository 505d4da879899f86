/** What the reader has wished holds while the page lives on under new settings, new text and lost cards: hidden, refused, sent away, asked for by hand. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { inRoot, labelOf, opened, pause, run, seeFocus, waitForLabel } from './terms-stage';
import { centreOf, command, openStage, pressIn, restOn, seeCard, until, waitForCard, waitForMarks, waitForNoCard, type Stage } from './stage';

const changeSettings = (page: Page) => command(page, { do: 'send', message: { type: 'settings-changed' } });
const asked = async (page: Page) => (await command<string[]>(page, { do: 'sent' })).filter((type) => type === 'annotate').length;
/** Marks by family; the tint apart. */
const countMarks = (page: Page) => page.evaluate(() => [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name.endsWith('active') ? 0 : marks.size), 0));
const offer = (page: Page) => page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll<HTMLElement>('.offer') ?? []]).map((line) => line.innerText.replaceAll(/\s+/g, ' ').trim()).join(' / '));
const openByMouse = async (page: Page, text: string) => {
  const at = await centreOf(page, text);
  await page.mouse.click(at.left + 12, at.y);
  return waitForCard(page);
};
const pressInOffer = async (page: Page, selector: string) => {
  const at = await page.evaluate((wanted) => {
    const [found] = [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll(`.offer ${wanted}`) ?? []]);
    const { left, top, width, height } = (found as Element).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(at.x, at.y);
};

describe.each(BOTH)('wishes in %s', (which) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());
  afterEach(() => stage.leave(page));

  const openByHand = async () => {
    page = await stage.open('/by-hand');
    await command(page, { do: 'send', message: { type: 'annotate-anyway' } });
    await waitForMarks(page);
  };
  const hide = async (what: string) => {
    await openByMouse(page, 'Quds Force');
    await pressIn(page, '[aria-controls=hide]');
    await pressIn(page, `[data-do^="hide ${what}"]`);
    await until(async () => (await offer(page)) !== '', 'the line');
  };

  test.each(['site', 'everything'])('Hide %s on a page annotated by hand takes its marks, and Undo brings them back', async (what) => {
    await openByHand();
    const before = await countMarks(page);
    await hide(what);
    await until(async () => (await countMarks(page)) === 0, 'no marks');
    await changeSettings(page);
    await pause(300);
    expect(await countMarks(page)).toBe(0);
    await pressInOffer(page, '[data-do=undo]');
    await until(async () => (await countMarks(page)) === before, 'the marks');
    await changeSettings(page);
    await until(async () => (await asked(page)) === 3, 'another look');
    await until(async () => (await countMarks(page)) === before, 'the marks');
  });

  test('a double press is one press: what it hid comes back', async () => {
    await openByHand();
    const before = await countMarks(page);
    await openByMouse(page, 'Quds Force');
    await pressIn(page, '[aria-controls=hide]');
    await pressIn(page, '[data-do^="hide site"]', 2);
    await until(async () => (await offer(page)) !== '', 'the line');
    expect((await command<string[]>(page, { do: 'sent' })).filter((message) => message.includes('"hide"'))).toHaveLength(1);
    await pressInOffer(page, '[data-do=undo]');
    await until(async () => (await countMarks(page)) === before, 'the marks');
  });

  test('Hide that could not be saved leaves a page annotated by hand as it is; one that was taken back is not brought back twice', async () => {
    await openByHand();
    const before = await countMarks(page);
    await command(page, { do: 'set', refuses: true });
    await hide('site');
    expect(await offer(page)).toMatch(/did not let Backgrounder save/);
    await changeSettings(page);
    await until(async () => (await asked(page)) === 2, 'another look');
    await until(async () => (await countMarks(page)) === before, 'the marks');
    await command(page, { do: 'set', refuses: false });
    await hide('site');
    await until(async () => (await countMarks(page)) === 0, 'no marks');
    await page.evaluate(() => { history.pushState({}, '', '/another'); });
    await pause(600);
    await pressInOffer(page, '[data-do=undo]');
    await until(async () => (await offer(page)) === 'Taken back.', 'the answer');
    await pause(500);
    // Another page came in between: nobody asked for that one.
    expect(await countMarks(page)).toBe(0);
  });

  test('a reading that was refused stays refused under new settings, until another page comes', async () => {
    page = await opened(stage, '/light');
    await command(page, { do: 'set', look: { density: 'every' } });
    await changeSettings(page);
    await until(async () => (await asked(page)) === 2, 'another look');
    await waitForMarks(page);
    await openByMouse(page, 'Balad and');
    expect((await seeCard(page))?.name).toBe('“Balad”');
    await pressIn(page, '[data-do="not balad-air-base"]');
    expect((await seeCard(page))?.name).toBe('Balad');
    await changeSettings(page);
    await until(async () => (await asked(page)) === 3, 'another look');
    await waitForNoCard(page);
    await waitForMarks(page);
    expect((await openByMouse(page, 'Balad and')).name).toBe('Balad');
    await page.evaluate(() => { history.pushState({}, '', '/another'); });
    await until(async () => (await asked(page)) === 4, 'the other page');
    await waitForMarks(page);
    expect((await openByMouse(page, 'Balad and')).name).toBe('“Balad”');
  });

  test('the region\'s button, sent away, stays away under new settings', async () => {
    page = await opened(stage, '/light');
    const isGone = () => inRoot(page, (root) => root.querySelector('.names')?.classList.contains('gone'));
    expect(await isGone()).toBe(false);
    // Only a coarse pointer sees the button that sends it away; here it is made visible.
    await inRoot(page, (root) => { (root.querySelector('.names') as HTMLElement).style.cssText = 'clip-path:none;inline-size:auto;block-size:auto;pointer-events:auto'; (root.querySelector('.chip-close') as HTMLElement).style.display = 'block'; });
    const at = await inRoot(page, (root) => { const { left, top, width, height } = (root.querySelector('.chip-close') as Element).getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; }) as { x: number; y: number };
    await page.mouse.click(at.x, at.y);
    expect(await isGone()).toBe(true);
    await inRoot(page, (root) => { (root.querySelector('.names') as HTMLElement).id = 'old'; });
    await changeSettings(page);
    await until(async () => (await inRoot(page, (root) => root.querySelector('.names:not(#old)') !== null)) === true, 'the new region');
    expect(await isGone()).toBe(true);
  });

  test('a name of the list still begins term mode after the settings were changed', async () => {
    page = await opened(stage, '/light');
    await run(page, 'list-names');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await changeSettings(page);
    await until(async () => (await asked(page)) === 2 && (await inRoot(page, (root) => root.querySelector('.chip') !== null)) === true, 'the new region');
    for (let press = 0; press < 4 && (await seeFocus(page))?.act !== 'list'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForCard(page);
    for (let press = 0; press < 20 && (await seeFocus(page))?.act !== 'pick quds-force'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForLabel(page, /^Quds Force, /);
    await waitForNoCard(page);
    expect((await seeFocus(page))?.popup).toBe('dialog');
  });

  test('going to a name that is hidden tints it and marks nothing; one that only density left out is marked', async () => {
    page = await stage.open('/light');
    await waitForMarks(page);
    await command(page, { do: 'set', hidden: ['diyala'] });
    const all = await countMarks(page);
    await changeSettings(page);
    await until(async () => (await asked(page)) === 2, 'another look');
    await until(async () => { const now = await countMarks(page); return now > 0 && now < all; }, 'fewer marks');
    const before = await countMarks(page);
    expect(await command(page, { do: 'send', message: { type: 'jump', entity: 'diyala', nth: 0 } })).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.get('backgrounder-active')?.size)).toBe(1);
    expect(await countMarks(page)).toBe(before);
    await pause(1_900);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    await pause(900);
    expect(await seeCard(page)).toBeNull();
    await page.mouse.click(at.x, at.y);
    await pause(300);
    expect(await seeCard(page)).toBeNull();
    expect(await command(page, { do: 'send', message: { type: 'jump', entity: 'balad-air-base', nth: 1 } })).toBe(true);
    expect(await countMarks(page)).toBe(before + 1);
  });

  test('term mode comes to a name that is hidden only when it was chosen, and not again', async () => {
    page = await stage.open('/light');
    await waitForMarks(page);
    await command(page, { do: 'set', hidden: ['quds-force'] });
    await changeSettings(page);
    await until(async () => (await asked(page)) === 2 && (await inRoot(page, (root) => root.querySelector('.chip') !== null)) === true, 'the new names');
    await run(page, 'list-names');
    await waitForCard(page);
    for (let press = 0; press < 20 && (await seeFocus(page))?.act !== 'pick quds-force'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForLabel(page, /^Quds Force, /);
    await page.keyboard.press('Home');
    await waitForLabel(page, / 1 of/);
    const met: string[] = [];
    for (const end = Number(/\d+$/.exec(await labelOf(page))?.[0]); met.length < end;) {
      await page.keyboard.press('ArrowRight');
      met.push(await labelOf(page));
    }
    expect(met.length).toBeGreaterThan(5);
    expect(met.at(-1)).toMatch(/ 1 of/);
    expect(met.join()).not.toContain('Quds Force');
  });

  const hasRegion = () => inRoot(page, (root) => root.querySelector('.names') !== null);
  const emptyArticle = () => page.evaluate(() => { for (const one of document.querySelectorAll('article p')) one.textContent = 'Nothing of note was said on that day, and nobody who was asked about it could remember.'; });

  test('a text without names has no region; with names again it says how many', async () => {
    page = await opened(stage, '/light');
    await emptyArticle();
    await until(async () => (await hasRegion()) === false, 'the region to go');
    await page.evaluate(() => { (document.querySelector('article p') as Element).textContent = 'Officers spoke of Diyala and of Baghdad, and of nothing else that anybody would have to write down.'; });
    await until(async () => (await hasRegion()) === true, 'the region');
    expect(await inRoot(page, (root) => root.querySelector('.chip')?.textContent)).toBe('2 names in this article');
  });

  test('where the cards of a changed text do not come, marks and region go together', async () => {
    page = await opened(stage, '/light');
    await command(page, { do: 'set', cards: 'lost' });
    await page.evaluate(() => { document.querySelector('h2')?.insertAdjacentText('afterend', 'Later that day the governor of Diyala spoke with reporters about the attack on the Quds Force.'); });
    await until(async () => (await countMarks(page)) === 0, 'no marks');
    expect(await hasRegion()).toBe(false);
  });

  test('keys that do nothing in the region and in the line are left to the browser', async () => {
    page = await opened(stage, '/light');
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: [] });
      addEventListener('keydown', (event) => { setTimeout(() => { if (event.defaultPrevented) (globalThis as unknown as { kept: string[] }).kept.push(event.key); }); }, true);
    });
    const kept = async () => { await pause(100); return page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept.splice(0)); };
    const type = async () => {
      await page.keyboard.press('p');
      // Firefox would go back.
      if (which === 'firefox') return;
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Alt');
    };
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await seeFocus(page))?.act).toBe('list');
    await type();
    await page.keyboard.press('Escape');
    expect(await kept()).toEqual([]);
    await hide('name');
    await page.evaluate(() => { for (const host of document.querySelectorAll('backgrounder-root')) host.shadowRoot?.querySelector<HTMLElement>('.offer button')?.focus(); });
    await type();
    expect(await kept()).toEqual([]);
    expect(await offer(page)).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await kept()).toEqual(['Escape']);
    expect(await offer(page)).toBe('');
    await openByMouse(page, 'Diyala');
    await pressIn(page, '[data-do=pin]');
    await type();
    expect(await kept()).toEqual(which === 'firefox' ? ['p'] : ['p', 'ArrowLeft']);
  });
});
