/**
 * `npm run dataset`: checks the entries, compiles them into build/dataset and prints what the build holds. Exit code 1 with every fault,
 * one a line, where an entry breaks a rule; nothing is written then.
 *
 *   --json           the report as JSON
 *   --quiet          no report
 *   --names          also list the spellings made by rule, one a line
 *   --write-schema   renew schema.json first
 *   --older MONTHS   list leaders, status and control last confirmed longer ago (12)
 *   --format         write every entry in the one canonical way, and planned.tsv without what is written by now; nothing else
 *   --new KIND ID    write an empty entry to fill in, and nothing else
 *   --from FOLDER    entries (src/entries), --to FOLDER output (build/dataset; emptied of everything else)
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from '../compiler';
import { formatEntry, formatPlanned } from '../compiler/canonical';
import { loadWorld } from '../compiler/load/world';
import { printProblem } from '../compiler/problem';
import { printReport } from '../compiler/report';
import { printJsonSchema } from '../compiler/schema/json-schema';
import { makeSkeleton } from '../compiler/skeleton';
import { KINDS, type Kind } from '../types';

const MONTHS = 12;

/** @returns the exit code. */
export function main(args: readonly string[]): number {
  const from = valueAfter(args, '--from') ?? 'src/entries';
  if (args.includes('--write-schema')) writeFileSync(join(from, 'schema.json'), printJsonSchema());
  if (args.includes('--new')) return writeSkeleton(from, args.slice(args.indexOf('--new') + 1));
  if (args.includes('--format')) return formatAll(from);
  const months = Number(valueAfter(args, '--older') ?? MONTHS);
  if (!Number.isInteger(months) || months < 0) return refuse('--older takes a whole number of months.');
  const compiled = compileDataset(from, { months });
  if (!compiled.ok) {
    console.error(compiled.problems.map(printProblem).join('\n'));
    console.error(`${compiled.problems.length} ${compiled.problems.length === 1 ? 'fault' : 'faults'}. Nothing was written.`);
    return 1;
  }
  writeAll(compiled.files, valueAfter(args, '--to') ?? 'build/dataset');
  if (args.includes('--names')) console.log(compiled.spellings.map(({ entity, text }) => `${entity}\t${text}`).join('\n'));
  if (!args.includes('--quiet')) console.log(args.includes('--json') ? JSON.stringify(compiled.report, null, 1) : printReport(compiled.report));
  return 0;
}

function formatAll(folder: string): number {
  const { world } = loadWorld(folder);
  const files = [...world.entries.values()].map(({ file }) => file.file);
  const changed = files.filter((path) => rewrite(path, formatEntry));
  const isWritten = (id: string): boolean => world.entries.has(id) || world.countries.has(id);
  const planned = rewrite(join(folder, 'planned.tsv'), (text) => formatPlanned(text, isWritten));
  console.log(`${changed.length} of ${files.length} entries rewritten${planned ? ', planned.tsv too' : ''}.`);
  return 0;
}

function rewrite(path: string, format: (text: string) => string): boolean {
  const before = readFileSync(path, 'utf8');
  const after = format(before);
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}

/** Never writes over an entry. */
function writeSkeleton(folder: string, [kind = '', id = '']: readonly string[]): number {
  if (!(KINDS as readonly string[]).includes(kind)) return refuse(`--new takes a kind and an id. The kinds are ${KINDS.join(', ')}.`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse(`"${id}" is no id: small letters, digits and single hyphens, as in kataib-hezbollah.`);
  const taken = KINDS.map((other) => join(folder, other, `${id}.yaml`)).find((path) => existsSync(path));
  if (taken !== undefined) return refuse(`${taken} is there already. Ids are unique across all kinds.`);
  const file = join(folder, kind, `${id}.yaml`);
  mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(file, makeSkeleton(kind as Kind, id, new Date().toISOString().slice(0, 10)));
  console.log(`${file}: fill in what says TODO, then run npm run dataset.`);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

function valueAfter(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at === -1 ? undefined : args[at + 1];
}

/** The folder holds exactly these files: the build copies whatever lies in it. */
function writeAll(files: ReadonlyMap<string, Uint8Array>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
