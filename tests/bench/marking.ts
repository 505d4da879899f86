/**
 * Marking a newspaper page: our stages against mark.js in real browsers. Every run is on an article just laid out, with style and layout in its time.
 * "First in its tab" is a run whose code the browser has never run before; the others are later runs in that tab, when it is compiled.
 */
import type { Browser, CDPSession } from 'puppeteer-core';
import { launch, type Which } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';
import { medianOf, summarise, type Goal, type Reading, type Section } from './measure';
import { call, indexOf } from './page';
import { scoreSpans } from './score';
import { makeFiller, makeMarkedText, makeNames, type MarkedText, type Span } from './texts';
import { escapePattern, trieSource } from './trie-regex';

/** Of the article; with what stands around it the page holds 47,000. */
const ARTICLE_CHARS = 20_000;
/** Around the article: more than the page takes. */
const FILLER_WORDS = 5_000;
/** Two sentences, as newspapers break their lines. */
const WORDS_A_PARAGRAPH = 45;
/** mark.js takes seconds for 500 words, minutes for 10,000: more than 500 are not asked of `mark()`. */
const MARK_ROUNDS = 3;
const RUNS_A_TAB = 12;
/** Of them, until the browser has compiled what runs often. */
const WARMING_RUNS = 6;

interface Way {
  name: string;
  marked: MarkedText;
  names: readonly string[];
  /** Function of in-page.ts. */
  run: string;
  pattern: string;
  rounds: number;
  runs: number;
}

interface Marked {
  ms: number;
  spans: Span[];
}

function waysOf(rounds: number): Way[] {
  const [few, many] = [makeNames(500), makeNames(10_000)];
  const [page, bigPage] = [few, many].map((names) => makeMarkedText(ARTICLE_CHARS, names, { wordsALine: WORDS_A_PARAGRAPH })) as [MarkedText, MarkedText];
  const alternation = many.toSorted((a, b) => b.length - a.length).map(escapePattern).join('|');
  const trie = String.raw`\b(?:${trieSource(many)})\b`;
  return [
    { name: 'ours, 500 names', marked: page, names: few, run: 'markOurs', pattern: '', rounds, runs: RUNS_A_TAB },
    { name: 'mark.js mark(), 500 names in chunks of 100', marked: page, names: few, run: 'markNames', pattern: '', rounds: Math.min(rounds, MARK_ROUNDS), runs: 1 },
    { name: 'ours, 10,000 names', marked: bigPage, names: many, run: 'markOurs', pattern: '', rounds, runs: RUNS_A_TAB },
    { name: 'mark.js markRegExp(), 10,000 names, one alternation', marked: bigPage, names: many, run: 'markPatternInText', pattern: alternation, rounds, runs: RUNS_A_TAB },
    { name: 'mark.js markRegExp(), 10,000 names as a trie, also across links', marked: bigPage, names: many, run: 'markPatternAcross', pattern: trie, rounds, runs: RUNS_A_TAB },
  ];
}

/** Milliseconds the main thread has worked so far; Chromium tells, Firefox does not. */
async function workedMs(session: CDPSession | undefined): Promise<number> {
  const metrics = (await session?.send('Performance.getMetrics'))?.metrics ?? [];
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

/** All runs of one tab, in order. As in Node, waiting while other programs have their turn is no work: a run has taken what the thread worked, where that is less. */
async function runTab(browser: Browser, which: Which, way: Way): Promise<Marked[]> {
  const page = await browser.newPage();
  const session = which === 'chrome' ? await page.createCDPSession() : undefined;
  await session?.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    await page.evaluate(await bundle('tests/bench/in-page.ts'));
    await call(page, 'give', indexOf(way.names), way.names, way.pattern);
    const filler = makeFiller(FILLER_WORDS);
    const results: Marked[] = [];
    for (let time = 0; time < way.runs; time++) {
      await call(page, 'layOutNews', way.marked.text.split('\n'), filler);
      const before = await workedMs(session);
      const elapsed = await call<number>(page, way.run);
      const worked = (await workedMs(session)) - before;
      results.push({ ms: worked > 0 ? Math.min(elapsed, worked) : elapsed, spans: await call<Span[]>(page, 'spans') });
    }
    return results;
  } finally {
    await page.close();
  }
}

const FIRST = ', first in its tab';

const goal = (what: string, value: number, must: number, aim: number): Goal => ({ what, value, unit: 'x', must, aim, sense: 'at-least' });

/** @param ways their names, in the order of `waysOf` */
export function goalsOf(readings: readonly Reading[], [few = '', words = '', many = '', alternation = '']: readonly string[]): Goal[] {
  const times = (slow: string, fast: string): number => medianOf(readings, slow) / medianOf(readings, fast);
  return [
    goal('mark.js mark() / ours, 500 names', times(words, few), 500, 2_000),
    goal('mark.js markRegExp(), one alternation / ours, 10,000 names', times(alternation, many), 4, 10),
  ];
}

export async function measureMarking(which: Which, rounds: number): Promise<Section> {
  const ways = waysOf(rounds);
  const tabs = ways.map((): Marked[][] => []);
  const browser = await launch(which);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [index, way] of ways.entries()) if (round < way.rounds) tabs[index]?.push(await runTab(browser, which, way));
    }
  } finally {
    await browser.close();
  }
  const rows = [
    ...ways.map((way, index) => ({ name: way.name, way, runs: (tabs[index] ?? []).flatMap((runs) => (way.runs > 1 ? runs.slice(WARMING_RUNS) : runs)) })),
    ...ways.map((way, index) => ({ name: way.name + FIRST, way, runs: (tabs[index] ?? []).flatMap((runs) => runs.slice(0, 1)) })).filter(({ way }) => way.runs > 1),
  ];
  const readings = summarise(rows.map(({ name }) => name), rows.map(({ runs }) => runs.map(({ ms }) => ms)), rows.map(({ runs }) => runs[0]?.spans.length ?? 0), rows.map(({ way, runs }) => scoreSpans(runs[0]?.spans ?? [], way.marked.mentions)));
  return {
    group: 'match', title: `Marking the article of a newspaper page of 47,000 characters and 3,500 elements, layout included (${which})`, readings,
    note: `Ours: opening the index, detecting, reading, matching and painting; mark.js gets the page, for it does not know what is the article. A fresh page for every run, ${rounds} tabs of ${RUNS_A_TAB} runs, of which the last ${RUNS_A_TAB - WARMING_RUNS} count; mark() ${Math.min(MARK_ROUNDS, rounds)} times, each the first in its tab: it takes so long that the browser compiles it on the way. It looks for whole names, also across links, as ours does.`,
    goals: goalsOf(readings, ways.map(({ name }) => name)),
  };
}
