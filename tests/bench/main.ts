/**
 * `npm run bench [match] [page] [live]`: everything is measured against something in the same run; nothing named is everything. It never fails on a
 * time; sizes are asserted by the tests. Writes build/bench.json.
 *
 *   --node            leaves the browsers out          --browser NAME    keeps to chrome or firefox
 *   --rounds N        rounds of the fast contests      --write           writes what was measured into tests/bench/RESULTS.md
 *   --json            standard output is { budgets, sections } and nothing else
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Which } from '../../src/cli/drive/browsers';
import { measureHover, measureIdle, measureMemory, measurePipeline } from './live';
import { describeMachine } from './machine';
import { measureMarking } from './marking';
import { measureMatching, type Rounds } from './matching';
import { GROUPS, type Group, type Section } from './measure';
import { measureLength, measureLongRead, measureStages } from './painting';
import { budgetsOf, describe, writeResults } from './report';

const REPORT = 'build/bench.json';
const RESULTS = 'tests/bench/RESULTS.md';
const CONTENT = 'dist/chrome/src/content/index.iife.js';
const BROWSERS = ['chrome', 'firefox'] as const;
const FAST_ROUNDS = 31;
const MARKING_ROUNDS = 5;

/** Bytes of all files below a folder. */
function total(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name))).filter((file) => file.isFile());
  return files.reduce((sum, { size }) => sum + size, 0);
}

function measureSizes(): Section {
  return {
    group: 'live', title: 'Sizes', readings: [],
    goals: [
      { what: 'content script', value: statSync(CONTENT).size, unit: 'bytes', must: 60 * 1024, aim: 40 * 1024, sense: 'at-most' },
      { what: 'dataset', value: total('dist/chrome/dataset'), unit: 'bytes', must: 5 * 1024 * 1024, aim: 5 * 1024 * 1024, sense: 'at-most' },
      { what: 'whole package', value: total('dist/chrome'), unit: 'bytes', must: 6 * 1024 * 1024, aim: 6 * 1024 * 1024, sense: 'at-most' },
    ],
  };
}

type Measure = (browsers: readonly Which[], rounds: Rounds) => AsyncGenerator<Section>;

const MEASURES: Record<Group, Measure> = {
  async *match(browsers, rounds) {
    yield* measureMatching(rounds);
    for (const which of browsers) yield await measureMarking(which, MARKING_ROUNDS);
  },
  async *page(browsers) {
    for (const which of browsers) {
      yield await measureStages(which);
      yield await measureLength(which);
      yield await measureLongRead(which);
    }
  },
  async *live(browsers) {
    for (const which of browsers) {
      yield await measurePipeline(which);
      yield await measureHover(which);
    }
    if (browsers.includes('chrome')) {
      yield await measureIdle();
      yield await measureMemory();
    }
    if (browsers.length > 0) yield measureSizes();
  },
};

interface Options { groups: readonly Group[]; browsers: readonly Which[]; rounds: Rounds; json: boolean; write: boolean }

/** @returns what was asked for, or a sentence that says what is wrong with it */
export function readOptions(args: string[]): Options | string {
  const options = { node: { type: 'boolean' }, browser: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const unknown = positionals.find((name) => !GROUPS.some((group) => group === name));
  if (unknown !== undefined) return `there is no part "${unknown}" of the benchmark; there are ${GROUPS.join(', ')}.`;
  if (values.browser !== undefined && !BROWSERS.some((which) => which === values.browser)) return `--browser is ${BROWSERS.join(' or ')}.`;
  const fast = Number(values.rounds ?? FAST_ROUNDS);
  if (!Number.isInteger(fast) || fast < 1) return '--rounds is a whole number from 1 on.';
  return {
    groups: GROUPS.filter((group) => positionals.length === 0 || positionals.includes(group)),
    browsers: values.node === true ? [] : BROWSERS.filter((which) => values.browser === undefined || values.browser === which),
    rounds: { fast, slow: Math.ceil(fast / 3) },
    json: values.json === true,
    write: values.write === true,
  };
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`backgrounder: ${options}`);
    return 1;
  }
  const { groups, browsers, rounds, json, write } = options;
  const say = json ? console.error : console.log;
  const machine = await describeMachine(browsers);
  const sections: Section[] = [];
  // After every section: a long run that is broken off has not been for nothing.
  const save = (complete: readonly Group[]): void => {
    if (write) writeFileSync(RESULTS, writeResults(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '', { sections, machine, complete }));
  };
  for (const group of groups) {
    for await (const section of MEASURES[group](browsers, rounds)) {
      say(describe(section));
      sections.push(section);
      save([]);
    }
  }
  const report = JSON.stringify({ budgets: budgetsOf(sections), sections }, undefined, 2);
  mkdirSync('build', { recursive: true });
  writeFileSync(REPORT, `${report}\n`);
  say(`\nWritten to ${REPORT}.`);
  save(browsers.length === BROWSERS.length ? groups : []);
  if (write) say(`Written to ${RESULTS}.`);
  if (json) console.log(report);
  return 0;
}
