/**
 * The built extension in real browsers: what it costs a page that is no article, from page load to painted marks, from dwell to card, and memory.
 * Needs dist/ (npm run build). Chrome gives script times and heap sizes through the DevTools protocol; Firefox gives wall times only.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch, type Which } from '../../src/cli/drive/browsers';
import { serve, type Site } from '../../src/cli/drive/serve';
import { findWords, pause, startSession, waitForState, type Session } from '../../src/cli/drive/session';
import { median, ratioOf, summarise, type Section } from './measure';

const ARTICLE_PATH = '/world/2021/03/16/rockets-hit-iraqi-air-base';
const SHOP_PATH = '/products/kettle-17';
const DEMO = 'tests/pages/demo/page.html';
const ROUNDS = 9;
/** From the middle of a line to where the card below it stands. */
const LINE_PX = 60;
/** What we compare an idle page with: a content script that does nothing, about 1 KB long. */
const TINY = 'build/bench/tiny';
const SHOP = `<!doctype html><html lang="en"><head><title>Kettle</title><meta property="og:type" content="product"></head><body><h1>Kettle</h1>
  ${'<div class="product"><h2>Another kettle</h2><p>Boils water in three minutes. Two years of warranty.</p><button>Add to basket</button></div>'.repeat(60)}</body></html>`;

function writeTinyExtension(): string {
  mkdirSync(TINY, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Tiny', version: '1', content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['tiny.js'], run_at: 'document_idle' }] };
  writeFileSync(`${TINY}/manifest.json`, JSON.stringify({ ...manifest, browser_specific_settings: { gecko: { id: 'tiny@backgrounder.invalid' } } }));
  writeFileSync(`${TINY}/tiny.js`, `(() => { const quiet = ${JSON.stringify('x'.repeat(900))}; if (quiet.length === 1) document.title = quiet; })();`);
  return TINY;
}

interface Lab { site: Site; ours: Session; close(): Promise<void> }

async function openLab(which: Which): Promise<Lab> {
  const site = await serve({ [ARTICLE_PATH]: readFileSync(DEMO, 'utf8'), [SHOP_PATH]: SHOP });
  const ours = await startSession(which, `dist/${which}`);
  return { site, ours, close: async () => { await ours.close(); await site.close(); } };
}

type Metrics = Record<string, number>;
async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

interface Cost { task: number; script: number }

/** Milliseconds of the page's main thread that one visit to `url` costs, in all and in scripts (run and compiled). A visit from about:blank starts the counters anew. */
async function costOfVisit(page: Page, cdp: CDPSession, url: string): Promise<Cost> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  await pause(250);
  const spent = await metricsOf(cdp);
  const ms = (name: string) => (spent[name] ?? 0) * 1_000;
  return { task: ms('TaskDuration'), script: ms('ScriptDuration') + ms('V8CompileDuration') };
}

/** A page that is no article: the whole visit with ours against the visit with a content script of 1 KB, in turn. Chrome only. */
export async function measureIdle(): Promise<Section> {
  const lab = await openLab('chrome');
  const other = await launch('chrome');
  await other.installExtension(writeTinyExtension());
  const costs: Cost[][] = [[], []];
  try {
    const pages = await Promise.all([other.newPage(), lab.ours.browser.newPage()]);
    const sessions = await Promise.all(pages.map((page) => page.createCDPSession()));
    for (const cdp of sessions) await cdp.send('Performance.enable');
    for (let round = -1; round < ROUNDS * 3; round++) {
      for (const index of [0, 1]) {
        const cost = await costOfVisit(pages[index] as Page, sessions[index] as CDPSession, `${lab.site.origin}${SHOP_PATH}`);
        if (round >= 0) costs[index]?.push(cost);
      }
    }
  } finally {
    await other.close();
    await lab.close();
  }
  const of = (index: number, what: keyof Cost) => (costs[index] ?? []).map((cost) => cost[what]);
  const readings = summarise(
    ['visit with a 1 KB content script', 'visit with ours', 'scripts alone: the 1 KB one', 'scripts alone: ours'], [of(0, 'task'), of(1, 'task'), of(0, 'script'), of(1, 'script')],
  );
  return { group: 'live', title: 'A page that is no article: main thread (Chromium)', readings, goals: [{ what: 'visit with ours / with a 1 KB script', value: ratioOf(readings, 'visit with ours'), unit: 'x', must: 1.5, aim: 1.25, sense: 'at-most' }] };
}

/** Put into the page before it loads: notes when the document is idle (`load`: content scripts run then or shortly before) and when the first mark is painted. */
function watchForMarks(): void {
  const notes = { idle: 0, marked: 0 };
  (globalThis as unknown as { benchNotes: typeof notes }).benchNotes = notes;
  // A timer, not a flood of messages: the content script and the answer it waits for must get their turn.
  const look = () => {
    if (CSS.highlights.size > 0) notes.marked = performance.now();
    else setTimeout(look, 1);
  };
  addEventListener('load', () => {
    notes.idle = performance.now();
    setTimeout(look, 1);
  });
}

async function stopBackground(session: Session): Promise<void> {
  for (const target of session.browser.targets().filter((candidate) => candidate.type() === 'service_worker')) await (await target.worker())?.close();
}

const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Milliseconds of one Readability parse of the page as it stands. */
function parseWithReadability(page: Page): Promise<number> {
  return page.evaluate(`(() => { const module = {}; ${readability}; const copy = document.cloneNode(true); const start = performance.now(); new Readability(copy).parse(); return performance.now() - start; })()`) as Promise<number>;
}

/** From document idle to painted marks, background warm and stopped, against one Readability parse of the same page in the same visit. */
export async function measurePipeline(which: Which): Promise<Section> {
  const lab = await openLab(which);
  const url = `${lab.site.origin}${ARTICLE_PATH}`;
  const times: Record<'readability' | 'warm' | 'cold', number[]> = { readability: [], warm: [], cold: [] };
  try {
    for (let round = -1; round < ROUNDS; round++) {
      for (const state of which === 'chrome' ? (['warm', 'cold'] as const) : (['warm'] as const)) {
        if (state === 'cold') await stopBackground(lab.ours);
        const page = await lab.ours.browser.newPage();
        await page.evaluateOnNewDocument(watchForMarks);
        await page.goto(url, { waitUntil: 'load' });
        await waitForState(lab.ours, new URL(url).host);
        await pause(100);
        const notes = await page.evaluate(() => (globalThis as unknown as { benchNotes: { idle: number; marked: number } }).benchNotes);
        const parse = await parseWithReadability(page);
        if (round >= 0) {
          times[state].push(notes.marked - notes.idle);
          times.readability.push(parse);
        }
        await page.close();
      }
    }
  } finally {
    await lab.close();
  }
  const names = which === 'chrome' ? ['one Readability parse', 'ours, background warm', 'ours, background stopped'] : ['one Readability parse', 'ours, background warm'];
  const readings = summarise(names, [times.readability, times.warm, times.cold]);
  return {
    group: 'live', title: `From document idle to painted marks, demo article (${which})`, readings,
    goals: [
      { what: 'warm / Readability', value: ratioOf(readings, 'ours, background warm'), unit: 'x', must: 2, aim: 1, sense: 'at-most' },
      ...(which === 'chrome' ? [{ what: 'stopped / Readability', value: ratioOf(readings, 'ours, background stopped'), unit: 'x' as const, must: 5, aim: 3, sense: 'at-most' as const }] : []),
    ],
  };
}

/** From the end of the dwell to the frame that shows the card. */
export async function measureHover(which: Which): Promise<Section> {
  const lab = await openLab(which);
  const delays: number[] = [];
  try {
    const page = await lab.ours.browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(`${lab.site.origin}${ARTICLE_PATH}`, { waitUntil: 'load' });
    await page.bringToFront();
    await waitForState(lab.ours, new URL(lab.site.origin).host);
    const spot = (await findWords(page, "Kata'ib Sayyid al-Shuhada")) ?? { x: 0, y: 0 };
    for (let round = -1; round < ROUNDS * 2; round++) {
      await page.evaluate(watchForCard, spot.x, spot.y + LINE_PX);
      // Slowly beside the name, then onto it in one move: the dwell begins with that one.
      for (const above of [36, 32, 28]) {
        await page.mouse.move(spot.x, spot.y - above);
        await pause(40);
      }
      await pause(60);
      await page.mouse.move(spot.x, spot.y);
      await pause(700);
      const delay = await page.evaluate(() => (globalThis as unknown as { benchCard: { moved: number; shown: number } }).benchCard);
      if (round >= 0 && delay.shown > 0) delays.push(delay.shown - delay.moved - 400);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await pause(900);
    }
  } finally {
    await lab.close();
  }
  const p95 = delays.toSorted((a, b) => a - b)[Math.floor(delays.length * 0.95)] ?? Number.NaN;
  return {
    group: 'live',
    title: `From the end of the dwell to the card's first frame (${which}; includes the wait for that frame, up to 17 ms)`,
    readings: summarise(['card shown'], [delays], [delays.length]),
    goals: [{ what: 'p95', value: p95, unit: 'ms', must: 16 + 17, aim: 8 + 17, sense: 'at-most' }],
  };
}

/** Runs in the page: notes the last real pointer move and the first frame in which our host covers this point, just below the name. */
function watchForCard(x: number, y: number): void {
  const notes = { moved: 0, shown: 0 };
  (globalThis as unknown as { benchCard: typeof notes }).benchCard = notes;
  addEventListener('mousemove', () => { if (notes.shown === 0) notes.moved = performance.now(); }, { passive: true });
  const look = () => {
    const open = document.elementFromPoint(x, y)?.localName === 'backgrounder-root';
    if (open) notes.shown = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function heapAfterVisit(page: Page, cdp: CDPSession, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await pause(1_200);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metricsOf(cdp))['JSHeapUsedSize'] ?? 0;
}

/** JavaScript heap of an article tab with ours, above one with the 1 KB script. Chrome only. */
export async function measureMemory(): Promise<Section> {
  const lab = await openLab('chrome');
  const other = await launch('chrome');
  await other.installExtension(writeTinyExtension());
  const url = `${lab.site.origin}${ARTICLE_PATH}`;
  const heaps: number[][] = [[], []];
  try {
    for (let round = 0; round < 5; round++) {
      for (const [index, browser] of [other, lab.ours.browser].entries()) {
        const page = await browser.newPage();
        const cdp = await page.createCDPSession();
        await cdp.send('Performance.enable');
        heaps[index]?.push(await heapAfterVisit(page, cdp, url));
        await page.close();
      }
    }
  } finally {
    await other.close();
    await lab.close();
  }
  const added = median(heaps[1] ?? []) - median(heaps[0] ?? []);
  return { group: 'live', title: 'Memory of an article tab above an untouched one (Chromium)', readings: [], goals: [{ what: 'added JavaScript heap', value: Math.round(added), unit: 'bytes', must: 2 * 1024 * 1024, aim: 1024 * 1024, sense: 'at-most' }] };
}
