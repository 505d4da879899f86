/** The notes page in both browsers: what it asks, what it shows of an article, what can be left out, printing, and the words where there is nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import type { Site } from '../../../src/cli/drive/serve';
import { openTab } from '../../support/shared-browser';
import { ARTICLE, CARDS, openNotes, readLog, SCENES, serveNotes, TAB, WORKING, type Scene } from './harness';

describe.each(BOTH)('notes in %s', (which) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serveNotes();
    page = await openTab(which);
  });
  afterAll(async () => {
    await page?.close();
    await site.close();
  });
  const open = (name: string) => openNotes(page, site, SCENES[name] as Scene);
  const heads = () => page.$$eval('.note h2', (found) => found.map(({ textContent }) => textContent));
  const text = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim());

  test('shows every name of the article in its order, numbered, with the article as the browser names it', async () => {
    await open('article');
    expect(await heads()).toEqual(CARDS.map(({ name }, index) => `${index + 1}. ${name.charAt(0).toUpperCase()}${name.slice(1)}`));
    expect(await text('.notes header')).toContain(`Background notes to “${TAB.title}” meridianpost.example, 16 Mar 2021 ${TAB.url}`);
    // Browsers keep the titles of pages in their history.
    expect(await page.title()).toBe('Background notes for print – Backgrounder');
    expect(await readLog(page)).toEqual(['tab 7 page-state', 'open']);
  });

  test('without title and date it says so', async () => {
    await open('from the side panel');
    expect(await text('.notes header')).toMatch(/^Background notes to an article on meridianpost\.example meridianpost\.example, no date found 9 names.* The page gives no date/);
    expect(await page.$('.since')).toBeNull();
  });

  test('a tab that went to another site meanwhile gives neither title nor address', async () => {
    await open('gone on');
    expect(await text('.notes header')).toMatch(/^Background notes to an article on meridianpost\.example meridianpost\.example, 16 Mar 2021 9 names/);
  });

  test('waits while the article is still worked on', async () => {
    const reading = 'pause at Reading this article The names are being looked up.';
    await openNotes(page, site, { pages: [WORKING, WORKING, ARTICLE] });
    expect(await readLog(page)).toEqual(['tab 7 page-state', reading, 'tab 7 page-state', reading, 'tab 7 page-state', 'open']);
    expect((await heads()).length).toBe(CARDS.length);
    await openNotes(page, site, { pages: [WORKING] });
    expect(await text('h1')).toBe('No notes to print');
  });

  test('the button prints', async () => {
    await open('article');
    await page.click('[data-key=print]');
    expect((await readLog(page)).at(-1)).toBe('print');
  });

  test('a citation leads to its source in the same note, by keyboard too', async () => {
    await open('article');
    const target = await page.$eval('.note:nth-of-type(2) .ref', (link) => {
      (link as HTMLElement).focus();
      return link.getAttribute('href') ?? '';
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => location.hash === wanted, {}, target);
    expect(await page.$eval(target, (row) => row.closest('.note')?.querySelector('h2')?.id)).toBe('note-2');
    expect(await text(target)).toMatch(/^\[1\] .+https?:\/\//);
  });

  test('a kind that is left out goes and comes back, by keyboard; the numbers close up; nothing chosen prints nothing', async () => {
    await open('article');
    await page.focus('[data-key="kind person"]');
    await page.keyboard.press(' ');
    expect((await heads()).length).toBe(CARDS.length - CARDS.filter(({ kind }) => kind === 'person').length);
    expect((await heads()).map((head) => Number.parseInt(head ?? '', 10))).toEqual((await heads()).map((_, index) => index + 1));
    await page.keyboard.press(' ');
    expect((await heads()).length).toBe(CARDS.length);
    for (const box of await page.$$('.acts input')) await box.click();
    expect(await heads()).toEqual([]);
    expect(await page.$eval('[data-key=print]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  test('names of one kind leave no choice', async () => {
    await open('one kind');
    expect((await heads()).length).toBe(1);
    expect(await page.$('fieldset')).toBeNull();
  });

  test('where the article is gone it says so and asks again on demand', async () => {
    await open('gone');
    expect(await text('main')).toMatch(/^No notes to print The article is no longer open/);
    await page.evaluate((pages) => Object.assign((globalThis as unknown as { scene: Scene }).scene, { tab: { id: 7 }, pages }), [ARTICLE] as never);
    await page.click('[data-key=again]');
    await page.waitForSelector('.note');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes-title');
  });

  test('a dataset that cannot be read is explained, and read again on demand', async () => {
    await open('failed');
    expect(await text('main')).toMatch(/^The notes cannot be shown .*cards\.bin cannot be read/);
    await page.click('[data-key=again]');
    await page.waitForSelector('.note');
  });
});
