/**
 * `npm run bench`: prints a table of ratios and writes build/bench.json. Everything is measured against something in the same run.
 * `--node` leaves the browsers out, `--browser chrome|firefox` keeps to one. It never fails on a time; sizes are asserted by the tests.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Which } from '../../src/cli/drive/browsers';
import { measureHover, measureIdle, measureMemory, measurePipeline } from './live';
import { measureGrowth, measurePeers } from './matching';
import { printSection, type Section } from './measure';
import { measureLength, measureLongRead, measurePainting } from './painting';

const REPORT = 'build/bench.json';
const CONTENT = 'dist/chrome/src/content/index.iife.js';

/** Bytes of all files below a folder. */
function total(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name))).filter((file) => file.isFile());
  return files.reduce((sum, { size }) => sum + size, 0);
}

function measureSizes(): Section {
  return {
    title: 'Sizes', readings: [],
    goals: [
      { what: 'content script', value: statSync(CONTENT).size, unit: 'bytes', must: 60 * 1024, aim: 40 * 1024, sense: 'at-most' },
      { what: 'dataset', value: total('dist/chrome/dataset'), unit: 'bytes', must: 5 * 1024 * 1024, aim: 5 * 1024 * 1024, sense: 'at-most' },
      { what: 'whole package', value: total('dist/chrome'), unit: 'bytes', must: 6 * 1024 * 1024, aim: 6 * 1024 * 1024, sense: 'at-most' },
    ],
  };
}

async function* measureAll(browsers: readonly Which[]): AsyncGenerator<Section> {
  yield await measureGrowth();
  yield* await measurePeers();
  for (const which of browsers) {
    yield* await measurePainting(which);
    yield await measureLength(which);
    yield await measureLongRead(which);
    yield await measurePipeline(which);
    yield await measureHover(which);
  }
  if (browsers.includes('chrome')) {
    yield await measureIdle();
    yield await measureMemory();
  }
  if (browsers.length > 0) yield measureSizes();
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { node: { type: 'boolean' }, browser: { type: 'string' } } });
  const browsers: Which[] = values.node === true ? [] : (['chrome', 'firefox'] as const).filter((which) => values.browser === undefined || values.browser === which);
  const sections: Section[] = [];
  for await (const section of measureAll(browsers)) {
    printSection(section);
    sections.push(section);
  }
  mkdirSync('build', { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ node: process.version, sections }, undefined, 2)}\n`);
  console.log(`\nWritten to ${REPORT}.`);
  return 0;
}
