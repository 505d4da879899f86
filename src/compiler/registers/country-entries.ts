/**
 * Makes an entry of depth `register` for every country nobody wrote an entry for. It says what two registers say and nothing
 * else: code, region. What other entries state about the country reaches its card through their relations.
 */
import type { EntryName } from '../schema/entry';
import type { CountriesFile } from '../load/countries-file';
import { regionOf, registerName } from './iso-countries';

export interface RegisterCountry {
  id: string;
  code: string;
  name: string;
  names: readonly EntryName[];
  /** M49 region, e.g. `Western Africa`. */
  region: string | undefined;
  /** Members and observers of the United Nations are called countries; for the rest the register's own neutral words are used. */
  isContested: boolean;
  confusable: CountriesFile['rows'][string]['confusable'];
}

export function listRegisterCountries(file: CountriesFile): RegisterCountry[] {
  const contested = new Set([...file.observers, ...file.contested]);
  return [...file.members, ...contested].map((code) => makeCountry(file, code, contested.has(code)));
}

function makeCountry(file: CountriesFile, code: string, isContested: boolean): RegisterCountry {
  const row = file.rows[code];
  const name = row?.name ?? registerName(code);
  if (name === undefined) throw new Error(`src/entries/countries.yaml: no register knows the code ${code}.`);
  const { name: _, also, confusable, ...matching } = row ?? { name, match: 'safe' as const, also: [], confusable: [] };
  return { id: slugOf(name), code, name, names: [{ text: name, role: 'primary', ...matching }, ...also], region: regionOf(code), isContested, confusable };
}

/** `São Tomé and Príncipe` becomes `sao-tome-and-principe`. */
export function slugOf(name: string): string {
  return name.normalize('NFKD').replaceAll(/[\u0300-\u036F'’.]/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
