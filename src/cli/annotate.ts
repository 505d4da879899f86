/**
 * `npm run annotate -- --input FILE.jsonl [--output FILE.jsonl]`: lines `{id, text, published?, language?}` in, lines `{id, relevant, mentions}` out.
 * `-` is standard input. Offsets are JavaScript string indices into `text`. A bad line is reported with its number on standard error, the rest
 * goes on, and the exit code is 1. Same matcher and dataset as the extension.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Mention, Result } from '../types';
import { readInput } from './input';
import { openMatcher, type Matcher } from './matcher';

interface Input {
  id: string;
  text: string;
  published?: string;
  language?: string;
}

const USAGE = 'Usage: npm run annotate -- --input FILE.jsonl|- [--output FILE.jsonl]';

/** One input line as JSON; the sentence says what is wrong with it. */
export function parseLine(line: string): Result<Input> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { ok: false, sentence: 'not valid JSON' };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, sentence: 'not a JSON object' };
  const { id, text, published, language } = data as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { ok: false, sentence: '"id" is missing or neither text nor number' };
  if (typeof text !== 'string') return { ok: false, sentence: '"text" is missing or no text' };
  if (published !== undefined && published !== null && typeof published !== 'string') return { ok: false, sentence: '"published" is no text' };
  return { ok: true, value: { id: id as string, text, ...(typeof published === 'string' ? { published } : {}), ...(typeof language === 'string' ? { language } : {}) } };
}

/** What the matcher says of one line, ready to be printed. */
export function annotateLine({ id, text, published, language = 'en' }: Input, { dataset, match }: Matcher): object {
  const { relevance, mentions } = match({ text, language, ...(published === undefined ? {} : { published }) });
  const print = ({ start, end, text: printed, entity, kind, name, candidates }: Mention): object => {
    const head = dataset.entities.head(dataset.entities.ordinalOf(entity) ?? 0);
    return {
      start, end, text: printed, entity, kind, name,
      ...(head.lat === undefined || head.lon === undefined ? {} : { lat: head.lat, lon: head.lon }),
      ...(candidates === undefined ? {} : { candidates }),
    };
  };
  return { id, relevant: relevance.relevant, mentions: mentions.map(print) };
}

/** @returns the exit code: 1 where a line or the call was bad. */
export async function main(args: string[]): Promise<number> {
  const input = await readArguments(args);
  if (input === undefined) {
    console.error(USAGE);
    return 1;
  }
  const matcher = await openMatcher();
  if (!matcher.ok) {
    console.error(matcher.sentence);
    return 1;
  }
  const printed: string[] = [];
  let bad = 0;
  for (const [index, line] of input.lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed.ok) printed.push(`${JSON.stringify(annotateLine(parsed.value, matcher.value))}\n`);
    else {
      bad += 1;
      console.error(`Line ${index + 1}: ${parsed.sentence}.`);
    }
  }
  if (input.output === undefined) process.stdout.write(printed.join(''));
  else writeFileSync(input.output, printed.join(''));
  return bad > 0 ? 1 : 0;
}

async function readArguments(args: string[]): Promise<{ lines: string[]; output: string | undefined } | undefined> {
  try {
    const { values } = parseArgs({ args, options: { input: { type: 'string' }, output: { type: 'string' } } });
    return values.input === undefined ? undefined : { lines: (await readInput(values.input)).replace(/^\uFEFF/u, '').split(/\r?\n/u), output: values.output };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
