/** Our stages in a real page, on a newspaper page of 49,000 characters; the longest wait on a live blog; growth with the article's length. */
import type { Which } from '../../src/cli/drive/browsers';
import type { StageTimes } from './in-page';
import { exponentOf, median, medianOf, summarise, type Section } from './measure';
import { call, indexOf, openBenchPage } from './page';
import { makeNames, makeText } from './texts';

const PAGE_CHARS = 49_000;
const LONG_CHARS = 1_000_000;
const ROUNDS = 5;

const sum = ({ open, detect, extract, match, paint }: StageTimes): number => open + detect + extract + match + paint;

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
  return { group: 'page', title: `Reading a live blog of 1 MB (${which})`, readings, goals: [{ what: 'longest wait', value: medianOf(readings, 'in slices: the longest wait'), unit: 'ms', must: 50, aim: 16, sense: 'at-most' }] };
}

/** Stage by stage. */
export async function measureStages(which: Which): Promise<Section> {
  const names = makeNames(500);
  const paragraphs = makeText(PAGE_CHARS, names).split('\n');
  const { page, close } = await openBenchPage(which);
  const stages: StageTimes[] = [];
  try {
    await call(page, 'give', indexOf(names), names, '');
    for (let round = -1; round < ROUNDS; round++) {
      await call(page, 'layOut', paragraphs);
      const times = await call<StageTimes>(page, 'runOurs');
      if (round >= 0) stages.push(times);
    }
  } finally {
    await close();
  }
  const of = (stage: keyof StageTimes) => stages.map((times) => times[stage]);
  const readings = summarise(['all stages', 'open the index', 'detect', 'extract', 'match', 'paint, with layout'], [stages.map(sum), of('open'), of('detect'), of('extract'), of('match'), of('paint')], [median(of('marks'))]);
  return { group: 'page', title: `Our stages on a page of 49,000 characters, 500 names (${which})`, readings, goals: [] };
}

/** Exponent of the time in the article's length, from 30,000 to 300,000 characters (1 is linear). */
export async function measureLength(which: Which): Promise<Section> {
  const names = makeNames(1_000);
  const lengths = [30_000, 100_000, 300_000];
  const { page, close } = await openBenchPage(which);
  const times: number[][] = lengths.map(() => []);
  try {
    await call(page, 'give', indexOf(names), names, '');
    for (let round = -1; round < ROUNDS; round++) {
      for (const [index, chars] of lengths.entries()) {
        await call(page, 'layOut', makeText(chars, names).split('\n'));
        const stages = await call<StageTimes>(page, 'runOurs');
        if (round >= 0) times[index]?.push(stages.extract + stages.match + stages.paint);
      }
    }
  } finally {
    await close();
  }
  const readings = summarise(lengths.map((chars) => `${chars.toLocaleString('en')} characters`), times);
  const exponent = exponentOf(lengths, readings.map(({ median: middle }) => middle));
  return { group: 'page', title: `Growth with the article's length, extract + match + paint (${which})`, readings, goals: [{ what: 'exponent', value: exponent, unit: '', must: 1.05, aim: 1, sense: 'at-most' }] };
}
