/**
 * `npm run detect -- --input PAGES.jsonl [--output FILE.jsonl]`: lines `{id, file, url?}` of saved HTML pages (plain or gzip, paths relative to the
 * JSONL file) in, lines `{id, isNews, score, reasons, published, text}` out, in the same order. `-` is standard input.
 * Same detect and extract as the extension, in real Chromium, without network or page scripts. A bad line is reported with its number
 * on standard error, the rest goes on, and the exit code is 1.
 */
import { createWriteStream, readFileSync, type WriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Result } from '../types';
import { readInput } from './input';
import { openPageReader, type PageReader } from './saved-pages';

interface Input {
  id: string | number;
  file: string;
  url: string;
}

interface Call { lines: string[]; folder: string; output: string | undefined }

const USAGE = 'Usage: npm run detect -- --input PAGES.jsonl|- [--output FILE.jsonl]';
/** Browsers that read side by side; a page is read by one core. */
const READERS = 2;

/** One input line as JSON; the sentence says what is wrong with it. */
export function parseLine(line: string): Result<Input> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { ok: false, sentence: 'not valid JSON' };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, sentence: 'not a JSON object' };
  const { id, file, url } = data as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { ok: false, sentence: '"id" is missing or neither text nor number' };
  if (typeof file !== 'string' || file === '') return { ok: false, sentence: '"file" is missing or no text' };
  if (url !== undefined && url !== null && typeof url !== 'string') return { ok: false, sentence: '"url" is no text' };
  return { ok: true, value: { id, file, url: url ?? '' } };
}

const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** The printed line for one input line. */
async function detectLine(line: string, folder: string, reader: PageReader): Promise<Result<string>> {
  const parsed = parseLine(line);
  if (!parsed.ok) return parsed;
  const { id, file, url } = parsed.value;
  try {
    const { isNews, score, reasons, published, text } = await reader.inspect(readFileSync(resolve(folder, file)), url);
    return { ok: true, value: `${JSON.stringify({ id, isNews, score, reasons, published, text })}\n` };
  } catch (error) {
    return { ok: false, sentence: `${file} could not be read (${sayWhy(error)})` };
  }
}

/** Several readers take lines in turn; answers are written in the order of the lines, as soon as all before them are. */
async function detectAll({ lines, folder }: Call, readers: readonly PageReader[], write: (line: string) => Promise<void>): Promise<number> {
  const answers = new Map<number, Result<string>>();
  let next = 0;
  let written = 0;
  let bad = 0;
  const flush = async () => {
    for (let answer = answers.get(written); answer !== undefined; answer = answers.get(written)) {
      answers.delete(written);
      written += 1;
      if (answer.ok) await write(answer.value);
      else {
        bad += 1;
        console.error(`Line ${written}: ${answer.sentence}.`);
      }
    }
  };
  let flushing = Promise.resolve();
  await Promise.all(readers.map(async (reader) => {
    while (next < lines.length) {
      const index = next++;
      const line = lines[index] ?? '';
      answers.set(index, line.trim() === '' ? { ok: true, value: '' } : await detectLine(line, folder, reader));
      flushing = flushing.then(flush);
    }
  }));
  await flushing;
  return bad;
}

async function readCall(args: string[]): Promise<Call | undefined> {
  try {
    const { values } = parseArgs({ args, options: { input: { type: 'string' }, output: { type: 'string' } } });
    if (values.input === undefined) return undefined;
    return { lines: (await readInput(values.input)).split('\n'), folder: values.input === '-' ? '.' : dirname(values.input), output: values.output };
  } catch (error) {
    console.error(sayWhy(error));
    return undefined;
  }
}

/** Waits where the receiver is slower than we are: thousands of article texts must not pile up. */
const writerTo = (stream: WriteStream | NodeJS.WriteStream) => async (line: string): Promise<void> => {
  if (line !== '' && !stream.write(line)) await once(stream, 'drain');
};

/** @returns the exit code: 1 where a line or the call was bad. */
export async function main(args: string[]): Promise<number> {
  const call = await readCall(args);
  if (call === undefined) {
    console.error(USAGE);
    return 1;
  }
  const readers: PageReader[] = [];
  const file = call.output === undefined ? undefined : createWriteStream(call.output);
  try {
    for (let count = Math.min(READERS, call.lines.length); count > 0; count--) readers.push(await openPageReader());
    return (await detectAll(call, readers, writerTo(file ?? process.stdout))) > 0 ? 1 : 0;
  } catch (error) {
    console.error(sayWhy(error));
    return 1;
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
    if (file !== undefined) await new Promise((done) => file.end(done));
  }
}
