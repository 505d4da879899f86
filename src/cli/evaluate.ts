/**
 * `npm run evaluate -- GOLD.jsonl ...`: how well the matcher does on hand-annotated texts (format and rules: tests/gold/README.md).
 * `--json` prints one object, `--mistakes` lists every miss and false mark, `--ablate` prints what each step adds, `--any` marks other texts too.
 */
import { parseArgs } from 'node:util';
import { loadWorld } from '../compiler/load/world';
import { ablate } from './evaluate/ablate';
import { nameKey, readGold, type GoldText } from './evaluate/gold';
import { printMistakes, printScore, summarise } from './evaluate/print';
import { scoreAll, type Predicted, type Scoring } from './evaluate/score';
import { readInput } from './input';
import { openMatcher, type Matcher } from './matcher';
import type { MatchOptions } from '../match';

const USAGE = 'Usage: npm run evaluate -- GOLD.jsonl ... [--json] [--mistakes] [--ablate]';

/** Display names and Wikipedia titles. Titles are read from the entries: the extension has no use for them. */
export function scoringOf({ dataset: { entities } }: Matcher): Scoring {
  const { world } = loadWorld('src/entries');
  const wikipedia = new Map([...world.entries.values()].flatMap(({ entry: { id, ids } }) => (ids?.wikipedia === undefined ? [] : [[id, ids.wikipedia] as const])));
  const names = Array.from({ length: entities.count }, (_, ordinal) => entities.head(ordinal).name);
  return {
    wikipedia,
    knownNames: new Set([...names, ...wikipedia.values()].map(nameKey)),
    headOf: (id) => entities.head(entities.ordinalOf(id) ?? 0),
  };
}

/** Runs the matcher over the gold texts. */
export function predict(gold: readonly GoldText[], { match }: Pick<Matcher, 'match'>, options: MatchOptions = {}): Predicted[] {
  return gold.map((text) => {
    const { relevance, mentions } = match({ text: text.text, language: text.language ?? 'en', ...(text.date === undefined ? {} : { published: text.date }) }, options);
    return { text, relevant: relevance.relevant, mentions };
  });
}

/** @returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, mistakes: { type: 'boolean' }, ablate: { type: 'boolean' } } });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 1;
  }
  const matcher = await openMatcher();
  if (!matcher.ok) {
    console.error(matcher.sentence);
    return 1;
  }
  const gold = (await Promise.all(positionals.map(readInput))).flatMap(readGold);
  const scoring = scoringOf(matcher.value);
  if (values.ablate) {
    console.log(ablate(gold, matcher.value, scoring));
    return 0;
  }
  const score = scoreAll(predict(gold, matcher.value), scoring);
  if (values.json) console.log(JSON.stringify({ ...summarise(score), unknown: Object.fromEntries(score.unknown), mistakes: score.mistakes }, null, 1));
  else console.log(printScore(score));
  if (values.mistakes && !values.json) console.log(`\n${printMistakes(score)}`);
  return 0;
}
