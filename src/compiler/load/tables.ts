/** Reads the files beside the entries that every rule rests on. In: paths; out: checked data, or undefined with the one problem that is the cause. */
import type { GenericSchema, InferOutput } from 'valibot';
import { problemOfFile, type Problem } from '../problem';
import { listRegisterCountries, type RegisterCountry } from '../registers/country-entries';
import { registerName } from '../registers/iso-countries';
import { describeUnfindable } from '../name-key';
import { AllowListSchema, findTwins, makeAllowList, type AllowList } from './allow-list';
import { CountriesFileSchema, type CountriesFile } from './countries-file';
import { readText } from './folder';
import { readPlanned, type PlannedEntry } from './planned';
import { checkShape } from './shape';
import { place, readYaml, type YamlFile } from './yaml-file';

const MISSING = 'This file is missing. Every folder of entries needs it: restore it, or begin with a copy of the one in src/entries.';
const EMPTY = 'This file is empty. Restore it, or write the fields that its namesake in src/entries has.';

export function readTable<const S extends GenericSchema>(path: string, schema: S, problems: Problem[]): InferOutput<S> | undefined {
  return readTableFile(path, schema, problems)?.value;
}

function readTableFile<const S extends GenericSchema>(path: string, schema: S, problems: Problem[]): { value: InferOutput<S>; file: YamlFile } | undefined {
  const text = readText(path, problems, MISSING);
  if (text === undefined) return undefined;
  const file = readYaml(path, text);
  const shaped = file.problems.length > 0 || file.data === null ? undefined : checkShape(schema, file.data);
  if (shaped?.ok === true) return { value: shaped.value, file };
  problems.push(...file.problems, ...(file.data === null ? [problemOfFile(path, EMPTY)] : []), ...place(file, shaped?.findings ?? []));
  return undefined;
}

export function loadAllowList(path: string, problems: Problem[]): AllowList | undefined {
  const data = readTable(path, AllowListSchema, problems);
  if (data === undefined) return undefined;
  for (const id of findTwins(data)) problems.push({ ...problemOfFile(path, 'This publisher is listed twice. Merge the rows.'), path: id });
  return makeAllowList(data);
}

export function loadPlanned(path: string, problems: Problem[]): ReadonlyMap<string, PlannedEntry> | undefined {
  const text = readText(path, problems, MISSING);
  if (text === undefined) return undefined;
  const { planned, problems: found } = readPlanned(path, text);
  problems.push(...found);
  return planned;
}

/** All countries of the register, those with an entry too. */
export function loadCountries(path: string, problems: Problem[]): readonly RegisterCountry[] | undefined {
  const table = readTableFile(path, CountriesFileSchema, problems);
  if (table === undefined) return undefined;
  const { value, file } = table;
  const known = { ...value };
  for (const list of ['members', 'observers', 'contested'] as const) {
    const unknown = value[list].filter((code) => !isKnown(value, code));
    known[list] = value[list].filter((code) => isKnown(value, code));
    for (const code of unknown) problems.push(file.problemAt([list], `No register knows the code ${code}. Correct it, or give it a name under rows.`));
  }
  const countries = listRegisterCountries(known);
  for (const { code, names } of countries) for (const name of names) {
    const reason = describeUnfindable(name);
    if (reason !== undefined) problems.push(file.problemAt(['rows', code], `The name ${name.text} can never be marked: ${reason}. Write it as newspapers print it, without commas, slashes, quotation marks or brackets.`));
  }
  return countries;
}

function isKnown({ rows }: CountriesFile, code: string): boolean {
  return (rows[code]?.name ?? registerName(code)) !== undefined;
}
