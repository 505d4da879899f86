/**
 * `npm run dataset`: checks the entries, compiles them into build/dataset and prints what the build holds. `--json` prints the report
 * as JSON, `--names` lists the spellings made by rule, `--write-schema` renews src/entries/schema.json first. Exit code 1 with every fault, one a line, where an entry breaks a rule.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from '../compiler';
import { printProblem } from '../compiler/problem';
import { printReport } from '../compiler/report';
import { printJsonSchema } from '../compiler/schema/json-schema';

const ENTRIES = 'src/entries';
const OUT = 'build/dataset';

/** @returns the exit code. */
export function main(args: readonly string[]): number {
  if (args.includes('--write-schema')) writeFileSync(join(ENTRIES, 'schema.json'), printJsonSchema());
  const compiled = compileDataset(ENTRIES);
  if (!compiled.ok) {
    console.error(compiled.problems.map(printProblem).join('\n'));
    console.error(`${compiled.problems.length} faults. Nothing was written.`);
    return 1;
  }
  writeAll(compiled.files);
  if (args.includes('--names')) console.log(compiled.spellings.map(({ entity, text }) => `${entity}\t${text}`).join('\n'));
  console.log(args.includes('--json') ? JSON.stringify(compiled.report, null, 1) : printReport(compiled.report));
  return 0;
}

/** The folder holds exactly these files: the build copies whatever lies in it. */
function writeAll(files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT)) if (!files.has(name)) rmSync(join(OUT, name), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(OUT, name), bytes);
}
