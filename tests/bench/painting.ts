/** Our stages in a real page against mark.js, on a newspaper page of 49,000 characters; and growth with the article's length. */
import type { Page } from 'puppeteer-core';
import { buildNameIndex } from '../../src/compiler/name-index';
import { launch, type Which } from '../../src/cli/drive/browsers';
import { bundle } from '../../src/cli/drive/bundle';
import type { StageTimes } from './in-page';
import { median, medianOf, ratioOf, summarise, type Section } from './measure';
import { makeNames, makeText } from './texts';

const PAGE_CHARS = 49_000;
const LONG_CHARS = 1_000_000;
const ROUNDS = 5;
const indexOf = (names: readonly string[]): string =>
  Buffer.from(buildNameIndex(names.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' })))).toString('base64');

/** Calls a function of in-page.ts. */
const call = <T>(page: Page, name: string, ...args: unknown[]): Promise<T> =>
  page.evaluate((wanted, given) => (globalThis as unknown as { Under: Record<string, (...values: unknown[]) => unknown> }).Under[wanted]?.(...given), name, args) as Promise<T>;

async function openBenchPage(which: Which): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await launch(which);
  const page = await browser.newPage();
  await page.evaluate(await bundle('tests/bench/in-page.ts'));
  return { page, close: () => browser.close() };
}

const sum = ({ detect, extract, match, paint }: StageTimes): number => detect + extract + match + paint;

/** The longest time a page of a million characters has to wait while its article is read. */
export async function measureLongRead(which: Which): Promise<Section> {
  const paragraphs = makeText(LONG_CHARS, makeNames(500)).split('\n');
  const { page, close } = await openBenchPage(which);
  const runs: { whole: number; longest: number; chars: number }[] = [];
  try {
    for (let round = -1; round < ROUNDS; round++) {
      await call(page, 'layOutBlog', paragraphs);
      const run = await call<{ whole: number; longest: number; chars: number }>(page, 'runLongRead');
      if (round >= 0) runs.push(run);
    }
  } finally {
    await close();
  }
  const readings = summarise(['at one go', 'in slices: the longest wait'], [runs.map(({ whole }) => whole), runs.map(({ longest }) => longest)], [0, runs[0]?.chars ?? 0]);
  return { title: `Reading a live blog of 1 MB (${which})`, readings, goals: [{ what: 'longest wait', value: medianOf(readings, 'in slices: the longest wait'), unit: 'ms', must: 50, aim: 16, sense: 'at-most' }] };
}

/** Stage by stage, and the two ways of marking a word list with mark.js. */
export async function measurePainting(which: Which): Promise<Section[]> {
  const names = makeNames(500);
  const many = makeNames(10_000);
  const paragraphs = makeText(PAGE_CHARS, names).split('\n');
  const { page, close } = await openBenchPage(which);
  const stages: StageTimes[] = [];
  const words: { ms: number; marks: number }[] = [];
  const pattern: { ms: number; marks: number }[] = [];
  const withMany: StageTimes[] = [];
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const keep = <T>(list: T[], value: T) => { if (round >= 0) list.push(value); };
      await call(page, 'layOut', paragraphs);
      keep(stages, await call<StageTimes>(page, 'runOurs', indexOf(names), names.length));
      await call(page, 'layOut', paragraphs);
      if (round < 2) keep(words, await call(page, 'runMarkWords', names));
      await call(page, 'layOut', paragraphs);
      keep(withMany, await call<StageTimes>(page, 'runOurs', indexOf(many), many.length));
      await call(page, 'layOut', paragraphs);
      keep(pattern, await call(page, 'runMarkPattern', many));
    }
  } finally {
    await close();
  }
  return [stageSection(which, stages), peerSection(which, { stages, words, withMany, pattern })];
}

function stageSection(which: Which, stages: readonly StageTimes[]): Section {
  const of = (stage: keyof StageTimes) => stages.map((times) => times[stage]);
  const readings = summarise(['all stages', 'detect', 'extract', 'match', 'paint, with layout'], [stages.map(sum), of('detect'), of('extract'), of('match'), of('paint')], [median(of('marks'))]);
  return { title: `Our stages on a page of 49,000 characters, 500 names (${which})`, readings, goals: [] };
}

function peerSection(which: Which, runs: { stages: StageTimes[]; words: { ms: number; marks: number }[]; withMany: StageTimes[]; pattern: { ms: number; marks: number }[] }): Section {
  const readings = summarise(
    ['ours, 500 names', 'mark.js mark(), 500 names in chunks of 100', 'ours, 10,000 names', 'mark.js markRegExp(), 10,000 names'],
    [runs.stages.map(sum), runs.words.map(({ ms }) => ms), runs.withMany.map(sum), runs.pattern.map(({ ms }) => ms)],
    [runs.stages[0]?.marks ?? 0, runs.words[0]?.marks ?? 0, runs.withMany[0]?.marks ?? 0, runs.pattern[0]?.marks ?? 0],
  );
  const of = (index: number) => readings[index]?.median ?? Number.NaN;
  return {
    title: `Marking a newspaper page, cold, layout included (${which})`, readings,
    goals: [
      { what: 'mark.js mark() / ours, 500 names', value: ratioOf(readings, readings[1]?.name ?? ''), unit: 'x', must: 500, aim: 2_000, sense: 'at-least' },
      { what: 'mark.js markRegExp() / ours, 10,000 names', value: of(3) / of(2), unit: 'x', must: 4, aim: 10, sense: 'at-least' },
    ],
  };
}

/** Exponent of the time in the article's length, from 30,000 to 300,000 characters (1 is linear). */
export async function measureLength(which: Which): Promise<Section> {
  const names = makeNames(1_000);
  const lengths = [30_000, 100_000, 300_000];
  const { page, close } = await openBenchPage(which);
  const times: number[][] = lengths.map(() => []);
  try {
    for (let round = -1; round < ROUNDS; round++) {
      for (const [index, chars] of lengths.entries()) {
        await call(page, 'layOut', makeText(chars, names).split('\n'));
        const stages = await call<StageTimes>(page, 'runOurs', indexOf(names), names.length);
        if (round >= 0) times[index]?.push(stages.extract + stages.match + stages.paint);
      }
    }
  } finally {
    await close();
  }
  const readings = summarise(lengths.map((chars) => `${chars.toLocaleString('en')} characters`), times);
  const [short, , long] = readings.map(({ median: middle }) => middle);
  const exponent = Math.log((long ?? 1) / (short ?? 1)) / Math.log(10);
  return { title: `Growth with the article's length, extract + match + paint (${which})`, readings, goals: [{ what: 'exponent', value: exponent, unit: '', must: 1.05, aim: 1, sense: 'at-most' }] };
}
