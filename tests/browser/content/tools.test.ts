/** The tools of the card, with real pointer and keys, in a real content script: why, copy, report, hide and take back, unfold, jump. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { command, pause, pressIn, readLightPage, seeCard, seeInside, until, waitForCard, waitForJump, type Stage } from './stage';


describe.each(BOTH)('the tools in %s', (which) => {
  let stage: Stage;
  let page: Page;
  const { restOnName, pin } = readLightPage(which, (its, opened) => { [stage, page] = [its, opened]; });

  const paste = async (): Promise<string> => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return page.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? '');
  };

  test('why this, copy in both forms, and folded rows', async () => {
    await pin('Sayyid');
    expect(await seeInside(page, '#why')).toBe('');
    await pressIn(page, '[aria-controls=why]');
    expect(await seeInside(page, '#why')).toContain('is a name of');
    await pressIn(page, '[aria-controls=why]');
    expect(await seeInside(page, '#why')).toBe('');
    expect(await seeInside(page, '.fold')).toBe('');
    expect(await seeInside(page, '.said')).toBe('');
    await pressIn(page, '[data-do="copy plain"]');
    await until(async () => (await seeInside(page, '.said')) === 'Copied with its sources', 'the answer');
    const pasted = await paste();
    expect(pasted).toMatch(/^Kata'ib Sayyid al-Shuhada \(Shia armed group[^\n]*\)\nIraqi Shia armed group formed in 2013[^\n]* \[1\] \[2\] \[3\]\n\[1\] [^\n]*http/);
    expect(pasted.match(/^\[\d+\] .*https?:\/\//gm)).toHaveLength(17);
    expect(pasted).toMatch(/\nBackgrounder, dataset of 22 Nov 2026, entry last checked 22 Nov 2026\.$/);
    await pressIn(page, '[data-do="copy markdown"]');
    // The answer in the card is the one that stands there already.
    let marked = '';
    await until(async () => (marked = await paste()) !== pasted, 'the other form');
    expect(marked).toMatch(/^\*\*Kata'ib Sayyid al-Shuhada\*\* \(Shia armed group[^\n]*\)\n\n/);
    expect(marked.match(/^\d+\. .*\]\(<https?:\/\/[^>]+>\)/gm)).toHaveLength(17);
  });

  test('rows that are folded away come with one press and go with another; the focus stays', async () => {
    await pin('Quds Force');
    const rows = () => page.evaluate(() => [...document.querySelector('backgrounder-root')?.shadowRoot?.querySelectorAll('.ledger .fold') ?? []].filter((row) => row.getClientRects().length > 0).length);
    expect(await rows()).toBe(0);
    await pressIn(page, '.more');
    expect(await rows()).toBe(3);
    expect(await page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.activeElement?.ariaExpanded)).toBe('true');
    expect(await seeInside(page, '.more')).toBe('Show fewer');
    await page.keyboard.press('Enter');
    expect(await rows()).toBe(0);
  });

  test('a name of this page is one press away in the text, and the card stays', async () => {
    await pin('Qasem Soleimani');
    await pressIn(page, '[data-do="jump quds-force"]');
    await waitForJump(page, 'Quds Force');
    expect((await seeCard(page))?.mode).toBe('pinned');
  });

  test('an error is reported by a link that is told nothing of the page', async () => {
    await pin('Qasem Soleimani');
    const link = await page.evaluate(() => {
      const found = document.querySelector('backgrounder-root')?.shadowRoot?.querySelector<HTMLAnchorElement>('.tools a');
      return found == null ? undefined : { text: found.textContent, label: found.ariaLabel, href: found.href, target: found.target, rel: found.rel };
    });
    expect(link).toMatchObject({ text: 'Report', label: 'Report an error', target: '_blank', rel: 'noopener noreferrer' });
    expect(new URL(link?.href ?? '').searchParams.get('body')).toContain('Entry: qasem-soleimani\nDataset: 2026-11-22\n');
    expect(link?.href).not.toContain(encodeURIComponent(stage.site.origin));
  });

  const offer = () => page.evaluate(() => {
    const lines = [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll<HTMLElement>('.offer') ?? []]);
    return lines.map((line) => line.innerText.replaceAll(/\s+/g, ' ').trim()).join(' / ');
  });
  const sent = async () => (await command<string[]>(page, { do: 'sent' })).filter((message) => message.startsWith('{')).map((message) => JSON.parse(message) as object);
  const pressInOffer = async (selector: string) => {
    const at = await page.evaluate((wanted) => {
      const box = [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll(`.offer ${wanted}`) ?? []])[0]?.getBoundingClientRect();
      return box === undefined ? { x: 0, y: 0 } : { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    }, selector);
    await page.mouse.click(at.x, at.y);
  };
  const countMarks = () => page.evaluate(() => [...CSS.highlights].reduce((sum, [, marks]) => sum + marks.size, 0));

  test('Hide this name: its marks go at once, a line stands in the card\'s place, Undo brings it back', async () => {
    const before = await countMarks();
    const { box } = await pin('Sayyid');
    expect(await seeInside(page, '#hide')).toBe('');
    await pressIn(page, '[aria-controls=hide]');
    expect(await seeInside(page, '#hide')).toMatch(/Kata'ib Sayyid al-Shuhada[^]*All groups[^]*news\.example[^]*Everything/);
    await pressIn(page, '[data-do^="hide name"]');
    await until(async () => (await offer()) === 'It is no longer marked. Undo', 'the line');
    expect(await sent()).toEqual([{ type: 'hide', what: 'name', entity: 'kataib-sayyid-al-shuhada' }]);
    await until(async () => { const now = await countMarks(); return now > 0 && now < before; }, 'fewer marks');
    const line = await page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll('.offer') ?? []])[0]?.getBoundingClientRect().toJSON() as DOMRect);
    expect(Math.abs(line.left - box.left)).toBeLessThan(2);
    expect(line.top < box.bottom && line.bottom > box.top).toBe(true);
    await pressInOffer('[data-do=undo]');
    await until(async () => (await offer()) === 'Taken back.', 'the answer');
    expect(await sent()).toHaveLength(2);
    await until(async () => (await countMarks()) === before, 'all marks');
    await pressInOffer('[data-do=close]');
    expect(await offer()).toBe('');
    expect(await page.evaluate(() => document.querySelectorAll('backgrounder-root').length)).toBeLessThanOrEqual(1);
  });

  test('the line goes by itself, but not while it is pointed at; the next card takes its place', async () => {
    const hide = async (name: string) => {
      await pin(name);
      await pressIn(page, '[aria-controls=hide]');
      await pressIn(page, '[data-do^="hide kind"]');
      await until(async () => (await offer()) !== '', 'the line');
      // Ten seconds are long in a test.
      await page.evaluate(() => { for (const host of document.querySelectorAll('backgrounder-root')) for (const line of host.shadowRoot?.querySelectorAll<HTMLElement>('.offer') ?? []) line.style.animationDuration = '700ms'; });
    };
    await hide('Diyala');
    await page.mouse.move(5, 5);
    await until(async () => (await offer()) === '', 'the line to go');
    await hide('Qasem Soleimani');
    const box = await page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].flatMap((host) => [...host.shadowRoot?.querySelectorAll('.offer') ?? []])[0]?.getBoundingClientRect().toJSON() as DOMRect);
    await page.mouse.move(box.left + 30, box.top + box.height / 2);
    await pause(1_500);
    expect(await offer()).toMatch(/^It is/);
    await pin('Quds Force');
    expect(await offer()).toBe('');
  });

  test.each([false, true])('Hide by keyboard: the focus comes to Undo and keeps the line, Esc closes it and gives the focus back (taken back before: %s)', async (isTakenBack) => {
    await page.evaluate(() => { document.querySelector('a')?.focus(); });
    await restOnName('Qasem Soleimani');
    await waitForCard(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('p');
    const focused = () => page.evaluate(() => [...document.querySelectorAll('backgrounder-root')].map((host) => host.shadowRoot?.activeElement).find((one) => one != null)?.getAttribute('data-do') ?? '');
    for (let step = 0; step < 200 && !(await page.evaluate(() => document.querySelector('backgrounder-root')?.shadowRoot?.activeElement?.matches('[aria-controls=hide]') ?? false)); step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('hide name qasem-soleimani');
    await page.keyboard.press('Enter');
    await until(async () => (await focused()) === 'undo', 'the focus on Undo');
    if (isTakenBack) {
      await page.keyboard.press('Enter');
      await until(async () => (await focused()) === 'close', 'the focus in the answer');
    }
    await page.keyboard.press('Escape');
    expect(await offer()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });
});
