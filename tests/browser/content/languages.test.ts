/**
 * What we show in the page of a newspaper, in other languages: region, list, term mode, notice, and the line after Hide. In a language whose messages stand in
 * brackets nothing of ours stands outside them; in Arabic all of it is mirrored; in none is anything cut off, on a phone or at 400 %. Both browsers.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { BRACKETED, withoutMessages } from '../../support/speak';
import cards from './cards.json';
import { inRoot, opened, pause, run, seeFocus, violations, waitForLabel } from './terms-stage';
import { centreOf, command, openStage, pressIn, seeInside, until, waitForCard, waitForNoCard, type Stage } from './stage';

const ARABIC = /\p{Script=Arabic}/u;
/** A laptop at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 320, height: 640 };

interface Words { where: string; text: string; english: boolean }

/** All words of ours in the page: text with the language it is marked as, labels, the notice. Cards are left out: they are English. */
const readWords = (page: Page): Promise<Words[]> => page.evaluate(() => [...document.querySelectorAll('backgrounder-root, backgrounder-root-notice')].flatMap(({ shadowRoot }) => {
  const found: Words[] = [];
  const parts = [...shadowRoot?.querySelectorAll<HTMLElement>('.names, .bar:lang(ar), .bar:lang(eo), .body.list, .term, .hint, .offer > *, [role=status]') ?? []];
  for (const part of parts.filter((one) => parts.every((other) => other === one || !other.contains(one)))) {
    const english = [...part.querySelectorAll<HTMLElement>('[lang=en]')];
    for (const one of english) found.push({ where: one.localName, text: one.textContent ?? '', english: true });
    const own = part.cloneNode(true) as HTMLElement;
    for (const one of own.querySelectorAll('[lang=en]')) one.remove();
    found.push({ where: part.className || part.localName, text: own.textContent ?? '', english: false });
    for (const labelled of [part, ...part.querySelectorAll('*')]) for (const name of ['aria-label', 'aria-description', 'title']) if (labelled.hasAttribute(name)) found.push({ where: name, text: labelled.getAttribute(name) ?? '', english: false });
  }
  return found;
}));

/** English words that are allowed to stand there: names, kinds and places of the entries. */
const DATA = Object.values(cards as unknown as Record<string, { name: string; subtype: string; region: string }>);
const isData = (text: string): boolean => text === 'It' || DATA.some(({ name, subtype, region }) => {
  const left = text.toLowerCase().replace(name.toLowerCase(), '').replace(subtype.toLowerCase(), '');
  return left.length < text.length && left.split(/,? in |, /).every((word) => word.trim() === '' || region.toLowerCase().includes(word.trim()));
});

/** What of ours sticks out of the window, or of the part it stands in. */
const findCut = (page: Page) => page.evaluate(() => [...document.querySelectorAll('backgrounder-root, backgrounder-root-notice')].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll<HTMLElement>('.card, .card *, .names *, .hint, .offer *, p') ?? []])
  .filter((one) => one.getClientRects().length > 0 && one.closest('.vh, svg, .going') === null && !one.matches('.names:not(:focus-within) *'))
  .filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < -0.5 || right > document.documentElement.clientWidth + 0.5 || (getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 1);
  }).map((one) => `${one.localName}.${one.className}: ${one.textContent}`));

describe.each(BOTH)('in the page of a newspaper, %s', (which) => {
  let stage: Stage;
  let page: Page;
  const open = async (language: string, size?: { width: number; height: number }) => (page = await opened(stage, `/in-${language}`, size));
  beforeAll(async () => { stage = await openStage(which); });
  afterAll(() => stage?.close());
  afterEach(() => stage.leave(page));

  const boxOf = (selector: string) => page.evaluate((wanted) => {
    const [found] = [...document.querySelectorAll('backgrounder-root, backgrounder-root-notice')].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll(wanted) ?? []]);
    if (found === undefined) throw new Error(`${wanted} is not there`);
    const { left, right, top, bottom } = found.getBoundingClientRect();
    return { left, right, top, bottom };
  }, selector);
  const openList = async () => {
    await run(page, 'list-names');
    await waitForCard(page);
    await pause(200);
  };
  const beginTerms = async () => {
    await run(page, 'next-name');
    await until(async () => (await inRoot(page, (root) => root.querySelectorAll('button.term').length)) === 1, 'term mode');
    await pause(900);
  };
  /** Term mode scrolls softly, and what is scrolled away from under the pointer cannot be pressed. */
  const rest = () => until(async () => {
    const before = await page.evaluate(() => scrollY);
    await pause(200);
    return before === await page.evaluate(() => scrollY);
  }, 'the page to rest');
  const hideOne = async () => {
    await rest();
    const { top } = await centreOf(page, 'Baghdad');
    await page.evaluate((far) => { scrollBy({ top: far - 90, behavior: 'instant' }); }, top);
    await rest();
    const { x, y } = await centreOf(page, 'Baghdad');
    await page.mouse.click(x, y);
    await until(async () => (await seeInside(page, '[aria-controls=hide]')) !== '', 'the whole card');
    await pressIn(page, '[aria-controls=hide]');
    await until(async () => (await seeInside(page, '#hide')) !== '', 'what can be hidden');
    await pressIn(page, '[data-do^="hide name"]');
    await until(() => page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].some((host) => host.shadowRoot?.querySelector('.offer') != null)), 'the line');
  };
  const noticeIsSaid = () => until(() => page.evaluate(() => (document.querySelector('backgrounder-root-notice')?.shadowRoot?.querySelector('p')?.textContent ?? '') !== ''), 'the notice');

  test('no word of ours stands outside the messages, and what is marked as English is data', async () => {
    await open(BRACKETED);
    await command(page, { do: 'set', look: { density: 'every' } });
    await command(page, { do: 'send', message: { type: 'settings-changed' } });
    await until(async () => (await inRoot(page, (root) => root.querySelector('.names [role=status]')?.textContent ?? '')) !== '', 'the sentence');
    const seen: Words[] = [];
    const look = async () => { seen.push(...await readWords(page)); };
    await openList();
    await look();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await beginTerms();
    await look();
    for (let press = 0; press < 20 && !/^Balad Air Base, .*more than one/.test((await seeFocus(page))?.words ?? ''); press++) await page.keyboard.press('ArrowRight');
    expect((await seeFocus(page))?.words).toMatch(/^Balad Air Base, .*⟦more than one reading, \d+ of \d+⟧$/);
    await look();
    await page.keyboard.press('Escape');
    await hideOne();
    await look();
    for (const [name, wanted] of [['toggle-page', /off/], ['next-name', /marked no names/], ['toggle-page', /is on/]] as const) {
      await run(page, name);
      await until(() => page.evaluate((pattern) => new RegExp(pattern).test(document.querySelector('backgrounder-root-notice')?.shadowRoot?.querySelector('p')?.textContent ?? ''), wanted.source), String(wanted));
      await look();
    }
    expect(seen.filter(({ text, english }) => !english && /\p{L}/u.test(withoutMessages(text).replaceAll('Backgrounder', '')))).toEqual([]);
    expect(seen.filter(({ text, english }) => english && !isData(text.replace(/, $/, '')))).toEqual([]);
    // The search has met all of it: two labels, a description, every part.
    const all = JSON.stringify(seen);
    for (const words of ['7 names', 'Hide this button', 'Groups', 'mention', 'Close', 'Enter opens its card', 'Esc leaves', 'no longer marked', 'Undo', 'have background cards']) expect(all).toContain(words);
    expect(seen.filter(({ english }) => english).length).toBeGreaterThan(14);
  });

  test('Arabic: the list runs from right to left, its names are English, the button of the page stands at the left; axe finds nothing', async () => {
    await open('ar');
    const region = await inRoot(page, (root) => { const { lang, dir } = root.querySelector('.names') as HTMLElement; return [lang, dir, root.querySelector('.names button')?.textContent]; });
    expect(region).toEqual(['ar', 'rtl', '7 أسماء في هذا المقال']);
    await openList();
    expect(await findCut(page)).toEqual([]);
    const [close, heading, icon, name, count] = await Promise.all(['.card [data-do=close]', '.card h2', '.list li .i', '.list li b bdi', '.list li button > small'].map(boxOf));
    if (close === undefined || heading === undefined || icon === undefined || name === undefined || count === undefined) throw new Error('something is not there');
    expect(close.right).toBeLessThanOrEqual(heading.left + 1);
    expect(count.right).toBeLessThan(name.left);
    expect(name.right).toBeLessThan(icon.left);
    const words = await inRoot(page, (root) => ({
      heads: [...root.querySelectorAll('.list h3')].map((head) => head.firstChild?.textContent ?? ''), names: [...root.querySelectorAll<HTMLElement>('.list b bdi')].map(({ lang, dir, textContent }) => [lang, dir, textContent]),
      counts: [...root.querySelectorAll('.list button > small .vh')].map(({ textContent }) => textContent), spacing: getComputedStyle(root.querySelector('.card h2') as Element).letterSpacing,
    }));
    expect(words?.heads.length).toBeGreaterThan(3);
    expect(words?.heads.every((head) => ARABIC.test(head))).toBe(true);
    expect(words?.names).toContainEqual(['en', 'ltr', 'Qasem Soleimani']);
    expect(words?.counts).toEqual(expect.arrayContaining(['ذكران', 'ذكر واحد']));
    expect(['normal', '0px']).toContain(words?.spacing);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.evaluate(() => { document.querySelector('a')?.focus(); });
    await page.keyboard.press('Tab');
    const chip = await boxOf('.names');
    expect(chip.left).toBe(16);
    expect(await findCut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test('Arabic: term mode says the name in English and the rest in Arabic, the hint runs from right to left', async () => {
    await open('ar');
    await beginTerms();
    await waitForLabel(page, /^Balad Air Base, .+ in .+, .*من/);
    const seen = await inRoot(page, (root) => {
      const button = root.querySelector('button.term') as HTMLElement;
      const hint = root.querySelector('.hint') as HTMLElement;
      return { button: [button.lang, button.dir], parts: [...button.children].map((part) => [(part as HTMLElement).lang, part.textContent]), how: button.getAttribute('aria-description'), hint: [hint.lang, hint.dir, getComputedStyle(hint).direction], keys: hint.textContent };
    });
    expect(seen).toMatchObject({ button: ['ar', 'rtl'], hint: ['ar', 'rtl', 'rtl'], how: expect.stringMatching(ARABIC), keys: expect.stringMatching(/\u2066← →\u2069.*Esc/) });
    expect(seen?.parts[0]).toEqual(['en', expect.stringMatching(/^Balad Air Base, .*, $/)]);
    expect(seen?.parts[1]).toEqual(['', expect.stringMatching(ARABIC)]);
    expect(await violations(page)).toEqual([]);
    await run(page, 'toggle-page');
    await noticeIsSaid();
    expect(await page.evaluate(() => { const line = document.querySelector('backgrounder-root-notice')?.shadowRoot?.querySelector('p'); return [line?.lang, line?.dir, line?.textContent]; })).toEqual(['ar', 'rtl', 'Backgrounder معطّل في هذه الصفحة.']);
  });

  test('Arabic: the line after Hide is mirrored in the card\'s place, and cards are English as ever', async () => {
    await open('ar');
    const { x, y } = await centreOf(page, 'Baghdad');
    await page.mouse.click(x, y);
    await waitForCard(page);
    expect(await inRoot(page, (root) => { const { lang, dir } = root.querySelector('.card') as HTMLElement; return [lang, dir, root.querySelector('.card [lang=ar]:not(.also *)')?.textContent ?? '']; })).toEqual(['en', 'ltr', '']);
    await page.keyboard.press('Escape');
    await hideOne();
    const [line, words, undo, close] = await Promise.all(['.offer', '.offer p', '.offer [data-do=undo]', '.offer [data-do=close]'].map(boxOf));
    if (line === undefined || words === undefined || undo === undefined || close === undefined) throw new Error('something is not there');
    expect(close.right).toBeLessThanOrEqual(undo.left);
    expect(undo.right).toBeLessThanOrEqual(words.left);
    expect(close.left - line.left).toBeLessThan(10);
    const said = await page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll<HTMLElement>('.offer p') ?? []]).map((one) => [one.textContent, one.querySelector('bdi')?.lang])[0]);
    expect(said).toEqual(['لم يعد الاسم It مميَّزًا.', 'en']);
    expect(await findCut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test('the way back from a card to the list is in the language of the list', async () => {
    await open('ar');
    await page.evaluate(() => { for (const one of document.querySelectorAll('p')) if (one.textContent?.includes('Qasem Soleimani')) one.style.display = 'none'; });
    await openList();
    await pressIn(page, '[data-do="pick qasem-soleimani"]');
    await until(async () => (await inRoot(page, (root) => root.querySelector('.card .name')?.textContent)) === 'Qasem Soleimani', 'the card');
    expect(await inRoot(page, (root) => [...root.querySelectorAll<HTMLElement>('.trail span span')].map(({ lang, dir, textContent }) => [lang, dir, textContent]))).toEqual([['ar', 'rtl', expect.stringMatching(/^.?7 أسماء.? في هذا المقال$/)]]);
  });

  test.each(['ar', 'de', 'fr'].flatMap((language) => [PHONE, ZOOMED].map((size) => ({ language, size }))))('1.4.10: $language on $size.width x $size.height px: nothing is cut off', async ({ language, size }) => {
    await open(language, size);
    await page.focus('a');
    await page.keyboard.press('Tab');
    await until(async () => (await seeFocus(page))?.act === 'list', 'the button');
    expect(await findCut(page)).toEqual([]);
    await openList();
    expect(await findCut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await beginTerms();
    expect(await findCut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await hideOne();
    expect(await findCut(page)).toEqual([]);
    const [undo, close] = await Promise.all(['.offer [data-do=undo]', '.offer [data-do=close]'].map(boxOf));
    expect(close?.bottom).toBe(undo?.bottom);
    await run(page, 'toggle-page');
    await noticeIsSaid();
    expect(await findCut(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });
});
