/**
 * `npm run dataset`: checks the entries, compiles them into build/dataset and prints what the build holds. Exit code 1 with every fault,
 * one a line, where an entry breaks a rule; nothing is written then.
 *
 *   --json           the report as JSON
 *   --quiet          no report
 *   --names          also list the spellings made by rule, one a line
 *   --write-schema   renew schema.json first
 *   --from FOLDER    entries (src/entries), --to FOLDER output (build/dataset; emptied of everything else)
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from '../compiler';
import { printProblem } from '../compiler/problem';
import { printReport } from '../compiler/report';
import { printJsonSchema } from '../compiler/schema/json-schema';

/** @returns the exit code. */
export function main(args: readonly string[]): number {
  const from = folderAfter(args, '--from') ?? 'src/entries';
  if (args.includes('--write-schema')) writeFileSync(join(from, 'schema.json'), printJsonSchema());
  const compiled = compileDataset(from);
  if (!compiled.ok) {
    console.error(compiled.problems.map(printProblem).join('\n'));
    console.error(`${compiled.problems.length} ${compiled.problems.length === 1 ? 'fault' : 'faults'}. Nothing was written.`);
    return 1;
  }
  writeAll(compiled.files, folderAfter(args, '--to') ?? 'build/dataset');
  if (args.includes('--names')) console.log(compiled.spellings.map(({ entity, text }) => `${entity}\t${text}`).join('\n'));
  if (!args.includes('--quiet')) console.log(args.includes('--json') ? JSON.stringify(compiled.report, null, 1) : printReport(compiled.report));
  return 0;
}

function folderAfter(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at === -1 ? undefined : args[at + 1];
}

/** The folder holds exactly these files: the build copies whatever lies in it. */
function writeAll(files: ReadonlyMap<string, Uint8Array>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
