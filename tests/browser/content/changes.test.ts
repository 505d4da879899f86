/** Pages that change under us: live text, re-rendering frameworks, single-page navigation, tickers, back and forward. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { centreOf, command, openStage, pause, restOn, seeCard, until, waitForCard, waitForMarks, type Stage } from './stage';


describe.each(BOTH)('changes in %s', (which) => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());

  const open = async (path = '/light') => {
    const page = await stage.open(path);
    await waitForMarks(page);
    return page;
  };
  const sent = (page: Awaited<ReturnType<typeof open>>) => command<string[]>(page, { do: 'sent' });
  const asked = async (page: Awaited<ReturnType<typeof open>>) => (await sent(page)).filter((type) => type === 'annotate').length;

  test('text that arrives later is marked, with one more question', async () => {
    const page = await open();
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'late';
      paragraph.textContent = 'A late paragraph of the live report, which says that the road to Diyala has been opened again for the people of the town.';
      document.querySelector('h2')?.after(paragraph);
    });
    await page.waitForFunction(() => [...document.querySelectorAll('#late')].length === 1);
    await pause(1_500);
    const at = await centreOf(page, 'Diyala', 1);
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    expect(await asked(page)).toBe(2);
    await stage.leave(page);
  });

  test('text nodes a framework renders anew with the same words are marked again, without a question', async () => {
    const page = await open();
    await page.evaluate(() => { for (const paragraph of document.querySelectorAll('article p')) paragraph.replaceChildren(...[...paragraph.childNodes].map((node) => node.cloneNode(true))); });
    await pause(1_500);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    expect(await asked(page)).toBe(1);
    await stage.leave(page);
  });

  test.each(['/nested', '/within'])('an article that is taken out of what it lay in keeps its lines (%s), without a question', async (path) => {
    const page = await open(path);
    const line = () => page.evaluate(() => getComputedStyle([...document.querySelectorAll('p')].at(-1) as Element, '::highlight(backgrounder-place)').textDecorationStyle);
    expect(await line()).toBe('dotted');
    await page.evaluate(() => { const main = document.querySelector('main'); main?.replaceWith(...main.childNodes); });
    await until(async () => (await line()) === 'dotted', 'the lines');
    expect(await asked(page)).toBe(1);
    await stage.leave(page);
  });

  test('a pinned card stays with its name when the text above it grows', async () => {
    const page = await open();
    const before = await centreOf(page, 'Diyala');
    await page.mouse.click(before.x, before.y);
    await waitForCard(page);
    await page.evaluate(() => { document.querySelector('h1')?.after(Object.assign(document.createElement('p'), { textContent: 'A first paragraph that was not there before, with words enough to move all of the others down by a line or two.' })); });
    await pause(1_500);
    const after = await centreOf(page, 'Diyala');
    const card = await seeCard(page);
    expect(after.y).toBeGreaterThan(before.y);
    expect(card?.mode).toBe('pinned');
    expect((card?.box.top ?? 0) >= after.bottom || (card?.box.bottom ?? 0) <= after.top).toBe(true);
    await stage.leave(page);
  });

  test('a ticker outside the article costs nothing, one inside is not asked about for ever', async () => {
    const page = await open();
    await page.evaluate(() => {
      const [outside, inside] = [document.createElement('div'), document.createElement('span')];
      document.body.append(outside);
      document.querySelector('article p')?.append(inside);
      let tick = 0;
      setInterval(() => { outside.textContent = `tick ${tick++}`; }, 50);
    });
    await pause(2_500);
    expect(await asked(page)).toBeLessThanOrEqual(2);
    await stage.leave(page);
  });

  test('single-page navigation: marks go, the toolbar is told, the next article is marked', async () => {
    const page = await open();
    await page.evaluate(() => {
      history.pushState({}, '', '/another');
      document.querySelector('article')?.remove();
    });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await pause(600);
    // An article that is left before its cards were asked for asks for none.
    const left = await sent(page);
    expect(['annotate,cards,cleared', 'annotate,cleared']).toContain(left.join());
    await page.evaluate(() => {
      const article = document.createElement('article');
      article.dataset['article'] = '';
      article.append(Object.assign(document.createElement('p'), { textContent: 'Another story, which speaks of Baghdad and of nothing else that would be worth a mark on this page.' }));
      document.body.prepend(article);
      history.pushState({}, '', '/third');
    });
    await waitForMarks(page);
    await until(async () => (await sent(page)).length === left.length + 2, 'the cards of the next article');
    expect(await sent(page)).toEqual([...left, 'annotate', 'cards']);
    await stage.leave(page);
  });

  test('a fragment is not another page', async () => {
    const page = await open();
    await page.evaluate(() => { location.hash = 'comments'; });
    await pause(800);
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(await asked(page)).toBe(1);
    await stage.leave(page);
  });

  test('after Back the page is marked and works', async () => {
    const page = await open();
    await page.goto(`${stage.site.origin}/elsewhere`);
    await page.evaluate(() => { history.back(); });
    await until(() => page.evaluate(() => location.pathname === '/light').catch(() => false), 'the page before');
    await waitForMarks(page);
    const at = await centreOf(page, 'Diyala');
    await restOn(page, at.x, at.y);
    expect((await waitForCard(page)).name).toBe('Diyala');
    await page.close();
  });

  test('an answer of another kind is told to the popup and paints nothing', async () => {
    const page = await open();
    await command(page, { do: 'set', verdict: 'not-conflict' });
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await pause(200);
    expect(await command(page, { do: 'send', message: { type: 'page-state' } })).toMatchObject({ state: 'not-conflict' });
    await stage.leave(page);
  });
});
