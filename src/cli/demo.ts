/**
 * The second half of `npm start`: serves the demo article (or takes another page), opens a browser with the built extension on it.
 * With a display the browser stays open for the reader; without one it reports what was marked, saves screenshots into demo/ and ends.
 * `--readme` (npm run screenshot) also renews the README's picture.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { speakEnglish } from '../i18n/english';
import type { ListedName, PageState } from '../messages';
import { explain } from '../reasons';
import type { Which } from './drive/browsers';
import { DEMO_FILE, DEMO_PATH, serveFile } from './drive/demo-site';
import type { Site } from './drive/serve';
import { findWords, pause, restPointer, showPopup, startSession, waitForState, type Session } from './drive/session';

const SHOTS = 'demo';
const README_SHOT = 'tests/pages/demo/screenshot.png';

export async function main(args: string[]): Promise<number> {
  speakEnglish();
  const { values } = parseArgs({ args, options: { firefox: { type: 'boolean' }, url: { type: 'string' }, readme: { type: 'boolean' } } });
  const which: Which = values.firefox === true ? 'firefox' : 'chrome';
  const { url, site } = await chooseAddress(values.url);
  const headless = values.readme === true || !hasDisplay();
  const session = await startSession(which, `dist/${which}`, { headless });
  try {
    const page = await session.browser.newPage();
    await page.setViewport(headless ? { width: 1100, height: 900 } : null);
    await page.goto(url, { waitUntil: 'load' }).catch(() => { throw new Error(`${url} cannot be opened`); });
    if (!headless) return await stayOpen(session, page, url);
    const code = await report(session, page, url);
    if (code === 0 && values.readme === true) copyFileSync(join(SHOTS, `${which}-card.png`), README_SHOT);
    return code;
  } finally {
    await session.close().catch(() => undefined);
    await site?.close();
  }
}

function hasDisplay(): boolean {
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** A web address is taken as it is; a local file is served on localhost, with the files beside it. */
async function chooseAddress(asked: string | undefined): Promise<{ url: string; site?: Site }> {
  if (asked !== undefined && /^https?:/.test(asked)) return { url: asked };
  const file = resolve(asked?.replace(/^file:\/\//, '') ?? DEMO_FILE);
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  const path = asked === undefined ? DEMO_PATH : `/news/${file.split(/[\\/]/).pop() ?? ''}`;
  const site = await serveFile(file, path);
  return { url: `${site.origin}${path}`, site };
}

async function stayOpen(session: Session, page: Page, url: string): Promise<number> {
  await page.bringToFront();
  console.log(`Backgrounder runs in ${session.which} on ${url}\nRest the pointer on an underlined name. Close the browser to end.`);
  await new Promise((done) => { session.browser.once('disconnected', done); });
  return 0;
}

async function report(session: Session, page: Page, url: string): Promise<number> {
  const host = new URL(url).host;
  const state = await waitForState(session, host);
  mkdirSync(SHOTS, { recursive: true });
  await page.bringToFront();
  await page.screenshot({ path: join(SHOTS, `${session.which}-page.png`) as `${string}.png` });
  const names = state?.state === 'annotated' ? state.names : [];
  for (const { name, family, count } of names) console.log(`${name}\t${family}\t${count}`);
  if (names.length === 0) {
    console.error(`backgrounder: nothing was marked on ${url} (${sayWhy(state)})`);
    return 1;
  }
  await shootCard(session, page, names);
  await shootPopup(session, host);
  console.log(`${names.length} names. Screenshots are in ${SHOTS}/.`);
  return 0;
}

function sayWhy(state: PageState | undefined): string {
  if (state === undefined) return 'the content script did not answer';
  if (state.state === 'failed') return state.sentence;
  return `${state.state}: ${explain(state.detected.reasons).join(' ')}`;
}

/** The name the demo is about comes first; on another page the first one that can be found. */
async function shootCard(session: Session, page: Page, names: readonly ListedName[]): Promise<void> {
  const wanted = names.toSorted((a, b) => Number(b.entity === 'kataib-sayyid-al-shuhada') - Number(a.entity === 'kataib-sayyid-al-shuhada'));
  for (const { name } of wanted) {
    const spot = await findWords(page, name);
    if (spot === undefined) continue;
    await restPointer(page, spot);
    await pause(900);
    await page.screenshot({ path: join(SHOTS, `${session.which}-card.png`) as `${string}.png` });
    await page.keyboard.press('Escape');
    return;
  }
}

async function shootPopup(session: Session, host: string): Promise<void> {
  const { inside } = session;
  await inside.setViewport({ width: 360, height: 560 });
  await showPopup(session, host);
  await inside.bringToFront();
  await inside.screenshot({ path: join(SHOTS, `${session.which}-popup.png`) as `${string}.png` });
}
