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
 *   --compilation FILE  also write what is no file of the package, report and spellings, as JSON: what the tests of a build read
 *   --from FOLDER    entries (src/entries), --to FOLDER output (build/dataset); a folder that holds anything but a dataset is refused
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset, type Problem } from '../compiler';
import { formatEntry, formatPlanned } from '../compiler/canonical';
import { isFolder } from '../compiler/load/folder';
import { loadWorld } from '../compiler/load/world';
import { printProblem } from '../compiler/problem';
import { printReport } from '../compiler/report';
import { printJsonSchema } from '../compiler/schema/json-schema';
import { makeSkeleton } from '../compiler/skeleton';
import { KINDS, type Kind } from '../types';
import { readArguments, type Arguments } from './dataset/arguments';
import { refuseFolder, writeFolder, writeRest } from './dataset/output';

/** @returns the exit code. */
export function main(args: readonly string[]): number {
  const read = readArguments(args);
  if (!read.ok) return refuse(read.sentence);
  const { from, writeSchema, skeleton, format } = read.value;
  if (!isFolder(from)) return refuse(`There is no folder ${from}. --from takes the folder of the entries, such as src/entries.`);
  if (writeSchema) writeFileSync(join(from, 'schema.json'), printJsonSchema());
  if (skeleton !== undefined) return writeSkeleton(from, skeleton);
  return format ? formatAll(from) : compile(read.value);
}

function compile({ from, to, compilation, months, names, quiet, json }: Arguments): number {
  const refusal = refuseFolder(to);
  if (refusal !== undefined) return refuse(refusal);
  const compiled = compileDataset(from, { months });
  if (!compiled.ok) return refuseFaults(compiled.problems, 'Nothing was written.');
  const { files, ...rest } = compiled;
  const failure = writeFolder(files, to) ?? (compilation === undefined ? undefined : writeRest(rest, compilation));
  if (failure !== undefined) return refuse(failure);
  if (names) console.log(compiled.spellings.map(({ entity, text }) => `${entity}\t${text}`).join('\n'));
  if (!quiet) console.log(json ? JSON.stringify(compiled.report, null, 1) : printReport(compiled.report));
  return 0;
}

/** Files that cannot be read are named and left as they are; so is planned.tsv where it is not known what is written by now. */
function formatAll(folder: string): number {
  const { world, files, problems, unreadable } = loadWorld(folder);
  if (unreadable.tables) return refuseFaults(problems, 'Nothing was written.');
  const changed = files.filter(({ path }) => !unreadable.entries.has(path) && rewrite(path, formatEntry));
  const stems = new Set(files.map(({ stem }) => stem));
  const planned = rewrite(join(folder, 'planned.tsv'), (text) => formatPlanned(text, (id) => stems.has(id) || world.countries.has(id)));
  console.log(`${changed.length} of ${files.length} entries rewritten${planned ? ', planned.tsv too' : ''}.`);
  const unread = problems.filter(({ file }) => unreadable.entries.has(file));
  return unread.length === 0 ? 0 : refuseFaults(unread, 'These files were not rewritten.');
}

function rewrite(path: string, format: (text: string) => string): boolean {
  const before = readFileSync(path, 'utf8');
  const after = format(before);
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}

/** Never writes over an entry. */
function writeSkeleton(folder: string, { kind, id }: { kind: string; id: string }): number {
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

function refuseFaults(problems: readonly Problem[], outcome: string): number {
  console.error(problems.map(printProblem).join('\n'));
  return refuse(`${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}. ${outcome}`);
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
