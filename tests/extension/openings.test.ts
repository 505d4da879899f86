/** "Hide a name after I have opened its card 3 times" in the built extension, both browsers: counted, said, hidden from the next page on, taken back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../../src/cli/drive/browsers';
import { pinCard, until } from '../../src/cli/drive/card';
import { lookInside } from '../../src/cli/drive/closed-root';
import type { Site } from '../../src/cli/drive/serve';
import { pause, waitForState, type Session } from '../../src/cli/drive/session';
import { DEFAULTS, type Settings } from '../../src/settings';
import { DEMO_PATH, hostOf, openPage, serveDemo, startExtension } from './support';

const KH = 'Kata\'ib Hezbollah';
interface Kept { settings?: Settings; openings?: { version: number; counts: Record<string, number> } }
interface Area { storage: { local: { get(key: null): Promise<Kept>; set(items: object): Promise<void>; clear(): Promise<void> } } }

describe.each(BOTH)('%s', (which) => {
  let session: Session;
  let site: Site;
  let page: Page;
  const stored = () => session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Area>;
    return (browser ?? chrome).storage.local.get(null);
  });
  const store = (items: Kept) => session.inside.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Area>;
    await (browser ?? chrome).storage.local.clear();
    await (browser ?? chrome).storage.local.set(wanted);
  }, items as never);
  const countGroups = () => page.evaluate(() => [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name.endsWith('group') ? marks.size : 0), 0));
  const look = <T>(seen: (root: ShadowRoot) => T) => lookInside(which, session.browser, page, seen).catch(() => undefined);
  const line = () => look((root) => root.querySelector<HTMLElement>('.card:not(.going) .last')?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '');
  const offer = () => look((root) => root.querySelector<HTMLElement>('.offer')?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '');
  const open = async () => {
    await pinCard(session, page, KH);
    await pause(300);
  };
  const close = async () => {
    await page.keyboard.press('Escape');
    await until(() => look((root) => root.querySelector('.card:not(.going)') === null), (isGone) => isGone !== false);
  };

  beforeAll(async () => {
    site = await serveDemo();
    session = await startExtension(which);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  const start = async (settings: Partial<Settings>, kept: Kept = {}) => {
    await store({ settings: { ...DEFAULTS, ...settings }, ...kept });
    page = await openPage(session, `${site.origin}${DEMO_PATH}`);
    await waitForState(session, hostOf(site));
    await until(countGroups, (groups) => groups > 0);
  };
  beforeEach(async () => {
    await page?.close();
  });

  test('off, as it is by default, nothing is counted', async () => {
    await start({});
    await open();
    await close();
    expect((await stored()).openings).toBeUndefined();
  });

  test('the third opening says so in the card, which stays; the marks of this page stay too, and go with the next', async () => {
    await start({ hideAfter: 3 });
    const groups = await countGroups();
    for (const count of [1, 2]) {
      await open();
      expect((await until(stored, ({ openings }) => openings?.counts['kataib-hezbollah'] === count)).openings).toEqual({ version: 1, counts: { 'kataib-hezbollah': count } });
      expect(await line()).toBe('');
      await close();
    }
    await open();
    expect(await until(line, (words) => words !== undefined && words !== '')).toBe(`You have opened this card 3 times. From the next page on, ${KH} is no longer marked. Undo`);
    const { settings, openings } = await until(stored, (kept) => kept.openings?.counts['kataib-hezbollah'] === undefined);
    expect([settings?.known, openings?.counts]).toEqual([['kataib-hezbollah'], {}]);
    await pause(1_000);
    expect(await line()).toContain('Undo');
    expect(await countGroups()).toBe(groups);
    await page.reload();
    await waitForState(session, hostOf(site));
    expect(await until(countGroups, (now) => now > 0 && now < groups)).toBeLessThan(groups);
  });

  test('Undo in that line takes it back, and counting begins anew', async () => {
    // Before the page is opened: a change of the settings would begin it anew under the pointer.
    await start({ hideAfter: 3 }, { openings: { version: 1, counts: { 'kataib-hezbollah': 2 } } });
    await open();
    await until(line, (words) => words?.includes('Undo') === true);
    const at = await look((root) => {
      const { left, top, width, height } = root.querySelector('.card:not(.going) .last button')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    expect(await until(offer, (words) => words !== undefined && words !== '')).toBe('Taken back.');
    const { settings, openings } = await stored();
    expect([settings, openings?.counts]).toEqual([{ ...DEFAULTS, hideAfter: 3 }, {}]);
  });
});
