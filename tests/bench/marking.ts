/**
 * Marking a newspaper page: our stages against mark.js in real browsers. Cold is the first run in a tab of its own, on an article just laid out, as a
 * reader's first article is; warm is a later run in the same tab on a fresh article. Style and layout are part of every time.
 */
import type { Browser } from 'puppeteer-core';
import { launch, type Which } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';
import type { Marked } from './in-page';
import { medianOf, summarise, type Section } from './measure';
import { call, indexOf } from './page';
import { scoreSpans } from './score';
import { makeMarkedText, makeNames, type MarkedText } from './texts';
import { trieSource } from './trie-regex';

const PAGE_CHARS = 49_000;
/** mark.js takes seconds for 500 words, minutes for 10,000: more than 500 are not asked of `mark()`. */
const MARK_ROUNDS = 2;
const WARM_UPS = 3;

interface Way {
  name: string;
  marked: MarkedText;
  /** Function of in-page.ts, and what it is given. */
  run: string;
  given: unknown[];
  rounds: number;
  /** Also measured warm. */
  warm: boolean;
}

function waysOf(rounds: number): Way[] {
  const few = makeNames(500);
  const many = makeNames(10_000);
  const [page, bigPage] = [makeMarkedText(PAGE_CHARS, few), makeMarkedText(PAGE_CHARS, many)];
  const longestFirst = many.toSorted((a, b) => b.length - a.length);
  return [
    { name: 'ours, 500 names', marked: page, run: 'markOurs', given: [indexOf(few), few.length], rounds, warm: true },
    { name: 'mark.js mark(), 500 names in chunks of 100', marked: page, run: 'markWords', given: [few], rounds: MARK_ROUNDS, warm: false },
    { name: 'ours, 10,000 names', marked: bigPage, run: 'markOurs', given: [indexOf(many), many.length], rounds, warm: true },
    { name: 'mark.js markRegExp(), 10,000 names, one alternation', marked: bigPage, run: 'markAlternation', given: [longestFirst], rounds, warm: true },
    { name: 'mark.js markRegExp(), 10,000 names, as a trie', marked: bigPage, run: 'markPattern', given: [String.raw`\b(?:${trieSource(many)})\b`], rounds, warm: true },
  ];
}

/** One tab: a cold run, then for `warm` a few more. @returns the first and the last */
async function runWay(browser: Browser, { marked, run, given, warm }: Way): Promise<[Marked, Marked]> {
  const page = await browser.newPage();
  try {
    await page.evaluate(await bundle('tests/bench/in-page.ts'));
    const results: Marked[] = [];
    for (let time = 0; time < (warm ? WARM_UPS : 1); time++) {
      await call(page, 'layOut', marked.text.split('\n'));
      results.push(await call<Marked>(page, run, ...given));
    }
    return [results[0] as Marked, results.at(-1) as Marked];
  } finally {
    await page.close();
  }
}

export async function measureMarking(which: Which, rounds: number): Promise<Section> {
  const ways = waysOf(rounds);
  const runs = ways.map((): [Marked, Marked][] => []);
  const browser = await launch(which);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [index, way] of ways.entries()) if (round < way.rounds) runs[index]?.push(await runWay(browser, way));
    }
  } finally {
    await browser.close();
  }
  const cold = ways.map((way, index) => ({ name: `${way.name}, cold`, way, marks: (runs[index] ?? []).map(([first]) => first) }));
  const warm = ways.map((way, index) => ({ name: `${way.name}, warm`, way, marks: (runs[index] ?? []).map(([, last]) => last) })).filter(({ way }) => way.warm);
  const rows = [...cold, ...warm];
  const readings = summarise(rows.map(({ name }) => name), rows.map(({ marks }) => marks.map(({ ms }) => ms)), rows.map(({ marks }) => marks[0]?.spans.length ?? 0), rows.map(({ way, marks }) => scoreSpans(marks[0]?.spans ?? [], way.marked.mentions)));
  const of = (way: number, state = 'cold'): number => medianOf(readings, `${ways[way]?.name}, ${state}`);
  return {
    group: 'match', title: `Marking a newspaper page of 49,000 characters, layout included (${which})`, readings,
    note: `Ours: opening the index, detecting, reading, matching and painting. ${rounds} tabs each, mark() ${Math.min(MARK_ROUNDS, rounds)}; warm is run ${WARM_UPS} in a tab. The ratio is to ours with 500 names, cold.`,
    goals: [
      { what: 'mark.js mark() / ours, 500 names, cold', value: of(1) / of(0), unit: 'x', must: 500, aim: 2_000, sense: 'at-least' },
      { what: 'mark.js markRegExp(), one alternation / ours, 10,000 names, cold', value: of(3) / of(2), unit: 'x', must: 4, aim: 10, sense: 'at-least' },
      { what: 'the same, warm', value: of(3, 'warm') / of(2, 'warm'), unit: 'x', must: 4, aim: 10, sense: 'at-least' },
    ],
  };
}
