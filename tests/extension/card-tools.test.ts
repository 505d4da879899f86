/** The tools of a card in the built extension, in both browsers: hide and take back, copy as Markdown, report; what is stored, and what a private window keeps. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bugs } from '../../package.json';
import { BOTH } from '../../src/cli/drive/browsers';
import { pinCard, until } from '../../src/cli/drive/card';
import { lookInside } from '../../src/cli/drive/closed-root';
import type { Site } from '../../src/cli/drive/serve';
import { tellContent, waitForState, type Session } from '../../src/cli/drive/session';
import { DEFAULTS, type Settings } from '../../src/settings';
import { DEMO_PATH, hostOf, openPage, serveDemo, startExtension } from './support';

const KH = 'Kata\'ib Hezbollah';

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;
  let page: Page;

  const stored = () => session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { get(key: string): Promise<{ settings?: Settings }> } } }>;
    return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings;
  });
  /** A test that failed half-way leaves nothing hidden to the next. */
  const forget = () => session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { clear(): Promise<void> } } }>;
    await (browser ?? chrome)?.storage.local.clear();
  });
  const countMarks = () => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name.replace(/.*-/, ''), marks.size]).filter(([, size]) => Number(size) > 0))) as Promise<Record<string, number>>;
  /** Undefined also where our element is exchanged under the debugger's eyes. */
  const look = <T>(seen: (root: ShadowRoot) => T) => lookInside(which, session.browser, page, seen).catch(() => undefined);

  /** Where a part of what is open can be pressed. The browser evaluates the source, so the selector stands in it. */
  const press = async (selector: string): Promise<void> => {
    const source = `(root) => {
      const found = root.querySelector('.card:not(.going) ${selector}');
      if (found === null) return null;
      found.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return width === 0 ? null : { x: left + width / 2, y: top + height / 2 };
    }`;
    const find = Object.assign((): { x: number; y: number } | null => null, { toString: () => source });
    const at = await until(() => look(find), (spot) => spot != null);
    if (at == null) throw new Error(`${selector} is not there`);
    await page.mouse.click(at.x, at.y);
  };
  const pin = (name: string) => pinCard(session, page, name);
  const line = () => look((root) => root.querySelector<HTMLElement>('.offer')?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '');
  const hide = async (name: string, what: string) => {
    await pin(name);
    await press('[aria-controls=hide]');
    await press(`[data-do^="hide ${what}"]`);
    return until(line, (words) => words !== undefined && words !== '');
  };

  beforeAll(async () => {
    site = await serveDemo();
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page?.close();
    await forget();
    page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    await until(countMarks, ({ group = 0 }) => group > 0);
    return undefined;
  });

  test('Hide this name: its marks go, it is known, and Undo brings back both', async () => {
    const before = await countMarks();
    expect(await hide(KH, 'name')).toBe(`${KH} is no longer marked. Undo`);
    expect((await stored())?.known).toEqual(['kataib-hezbollah']);
    // None at all is the moment between the old marks and the new ones.
    const after = await until(countMarks, ({ group = Infinity }) => group < (before['group'] ?? 0));
    expect(after).toMatchObject({ person: before['person'], place: before['place'] });
    await press('[data-do=undo]');
    expect(await until(line, (words) => words === 'Taken back.')).toBe('Taken back.');
    expect(await stored()).toEqual(DEFAULTS);
    expect(await until(countMarks, ({ group }) => group === before['group'])).toEqual(before);
  });

  test('Hide this kind', async () => {
    expect(await hide(KH, 'kind')).toBe('Groups are no longer marked. Undo');
    expect((await stored())?.kindsOff).toEqual(['group']);
    expect(await until(countMarks, ({ group, person }) => group === undefined && person !== undefined)).not.toHaveProperty('group');
    await press('[data-do=undo]');
    await until(stored, (now) => now?.kindsOff.length === 0);
    expect(await stored()).toEqual(DEFAULTS);
  });

  test('Hide on this site: nothing is marked any more, the site is the one the browser names, and Undo works on a page without marks', async () => {
    const { hostname } = new URL(site.origin);
    expect(await hide(KH, 'site')).toBe(`Backgrounder is off on ${hostname}. Undo`);
    expect((await stored())?.sitesOff).toEqual([hostname]);
    expect(await until(() => waitForState(session, hostOf(site)), (state) => state?.state === 'off')).toMatchObject({ state: 'off', why: 'site' });
    expect(await countMarks()).toEqual({});
    await press('[data-do=undo]');
    expect(await until(() => waitForState(session, hostOf(site)), (state) => state?.state === 'annotated')).toMatchObject({ state: 'annotated' });
    expect(await stored()).toEqual(DEFAULTS);
    await press('[data-do=close]');
    // Our element stays: the names are back, and with them the region that says how many there are.
    expect(await until(line, (words) => words === '')).toBe('');
  });

  test('Hide everything: works only on a click, and Undo brings it back', async () => {
    expect(await hide(KH, 'everything')).toMatch(/^Backgrounder is off everywhere until you ask.* Undo$/);
    expect((await stored())?.where).toBe('on-click');
    await until(() => waitForState(session, hostOf(site)), (state) => state?.state === 'off');
    await press('[data-do=undo]');
    await until(() => waitForState(session, hostOf(site)), (state) => state?.state === 'annotated');
    expect(await stored()).toEqual(DEFAULTS);
  });

  test('Hide on this site, on a page the reader had asked for by hand: off, and back whole with Undo', async () => {
    await tellContent(session, hostOf(site), { type: 'annotate-anyway' });
    await until(countMarks, ({ group = 0 }) => group > 0);
    const before = await countMarks();
    expect(await hide(KH, 'site')).toMatch(/^Backgrounder is off on .* Undo$/);
    // Once off it stays off, whatever the reader had asked for before.
    expect(await until(() => waitForState(session, hostOf(site)), (state) => state?.state === 'off')).toMatchObject({ state: 'off', why: 'site' });
    await press('[data-do=undo]');
    expect(await until(countMarks, ({ group }) => group === before['group'])).toEqual(before);
    // Asked for by hand still: what is changed elsewhere holds, but the site's being off does not veto.
    await session.inside.evaluate(async (sites) => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> } } }>;
      const { local } = (browser ?? chrome as NonNullable<typeof browser>).storage;
      await local.set({ settings: { ...(await local.get('settings')).settings, sitesOff: sites, kindsOff: ['person'] } });
    }, [new URL(site.origin).hostname]);
    await until(countMarks, ({ group = 0, person = 0 }) => group > 0 && person === 0);
    expect(await countMarks()).toEqual({ ...before, person: undefined });
    expect(await waitForState(session, hostOf(site))).toMatchObject({ state: 'annotated' });
  });

  test('Copy as Markdown puts the entry with its sources on the clipboard', async () => {
    await pin(KH);
    await press('[data-do="copy markdown"]');
    expect(await until(() => look((root) => root.querySelector<HTMLElement>('.said')?.innerText ?? ''), (words) => words !== '')).toBe('Copied with its sources');
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    expect(text).toMatch(/^\*\*Kata'ib Hezbollah\*\* \(.+\)\n\n.+\\\[1\\\][^]*\n\n1\. .*\]\(<https?:\/\/[^>]+>\)[^]*\n\nBackgrounder, dataset of \d+ \w+ \d{4}, entry last checked \d+ \w+ \d{4}\.$/);
  });

  test('Report an error leads to the form of the project, with entry and dataset and nothing of the page', async () => {
    await pin(KH);
    const href = (await look((root) => root.querySelector<HTMLAnchorElement>('.tools a')?.href ?? '')) ?? '';
    expect(href.startsWith(`${bugs.url}/new?`)).toBe(true);
    expect(new URL(href).searchParams.get('body')).toMatch(/^Entry: kataib-hezbollah\nDataset: \d{4}-\d\d-\d\d\n/);
    expect(decodeURIComponent(href)).not.toMatch(/127\.0\.0\.1|localhost|rockets/);
  });
});
