/** Reads the options of `npm run dataset`. Every bad use is one sentence; nothing is guessed. */
import { parseArgs } from 'node:util';
import type { Result } from '../../types';

const OPTIONS = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  names: { type: 'boolean' },
  'write-schema': { type: 'boolean' },
  older: { type: 'string' },
  format: { type: 'boolean' },
  new: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  compilation: { type: 'string' },
} as const;

const LIST = Object.keys(OPTIONS).map((name) => `--${name}`).join(', ');
const MONTHS = 12;

export interface Arguments {
  json: boolean;
  quiet: boolean;
  names: boolean;
  writeSchema: boolean;
  format: boolean;
  months: number;
  from: string;
  to: string;
  /** Where report and spellings go as JSON. */
  compilation: string | undefined;
  /** `--new KIND ID`, as written: whether they are good is for the caller. */
  skeleton: { kind: string; id: string } | undefined;
}

export function readArguments(args: readonly string[]): Result<Arguments> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals: [id, ...more] } = parsed.value;
  const { from = 'src/entries', to = 'build/dataset', older = String(MONTHS), new: kind, compilation } = values;
  const tooMany = kind === undefined ? id : more[0];
  if (tooMany !== undefined) return refuse(`${tooMany} is one word too many. The options are ${LIST}.`);
  if (kind !== undefined && id === undefined) return refuse('--new takes a kind and an id.');
  if (kind !== undefined && values.format === true) return refuse('--new and --format are two tasks. Give one of them.');
  for (const [option, folder] of [['--from', from], ['--to', to]]) if (folder === '') return refuse(`${option} takes a folder.`);
  if (compilation === '') return refuse('--compilation takes a file.');
  if (!/^\d{1,5}$/.test(older)) return refuse('--older takes a whole number of months.');
  const is = (name: 'json' | 'quiet' | 'names' | 'write-schema' | 'format') => values[name] === true;
  return {
    ok: true,
    value: {
      json: is('json'), quiet: is('quiet'), names: is('names'), writeSchema: is('write-schema'), format: is('format'),
      months: Number(older), from, to, compilation, skeleton: kind === undefined || id === undefined ? undefined : { kind, id },
    },
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true; strict: true }>>;

/** Node's own sentences run over several lines and speak of positional arguments. */
function parse(args: readonly string[]): Result<Parsed> {
  try {
    return { ok: true, value: parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(error.message)?.[1] ?? 'so named';
    if (!(option.slice(2) in OPTIONS)) return refuse(`There is no option ${option}. The options are ${LIST}.`);
    return refuse(OPTIONS[option.slice(2) as keyof typeof OPTIONS].type === 'boolean' ? `${option} takes no value.` : `${option} takes a value.`);
  }
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
