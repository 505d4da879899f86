/**
 * Settings as a file: written for the reader to keep, read back only when every field of it is right. Pure; the page does the reading and saving of files.
 * The trap: a file is somebody else's until it is checked. Nothing of it may be used before all of it is found good.
 */
import { t, tCount } from '../i18n';
import { isRecord } from '../shape';
import type { Result } from '../types';
import { quote } from './fields';
import { OPENINGS, type Openings } from './openings';
import { FIELDS, migrate, VERSION, type Chosen, type Settings } from './schema';

export const FORMAT = 'backgrounder-settings';
/** Three full lists of the longest sites are below this. */
export const MAX_IMPORT_CHARS = 5_000_000;
const MOST_FAULTS = 3;

/** @param openings left out where there are none */
export const exportSettings = (settings: Settings, openings: Openings = {}): string =>
  `${JSON.stringify({ format: FORMAT, ...settings, ...(Object.keys(openings).length > 0 && { openings }) }, null, 2)}\n`;

/** Fields of the settings, and what is kept beside them. */
export type Imported = Partial<Chosen> & { openings?: Openings };
const ALL = { ...FIELDS, openings: OPENINGS };

/**
 * The fields of a file, ready to be put over the settings; those it does not name stay as they are. Files of older versions are lifted first.
 * Never throws. The sentence names the field that is wrong, or says why this is no file of ours.
 */
export function readImport(text: string): Result<Imported> {
  if (text.length > MAX_IMPORT_CHARS) return refuse(t('fileTooLarge'));
  const file = parseJson(text);
  if (file === undefined) return refuse(t('fileNoJson'));
  if (!isRecord(file) || file['format'] !== FORMAT) return refuse(t('fileForeign', FORMAT));
  const { version } = file;
  if (!Number.isSafeInteger(version) || (version as number) < 1) return refuse(t('fileVersion', quote(version)));
  if ((version as number) > VERSION) return refuse(t('fileNewer'));
  const { format: _format, version: _version, ...fields } = migrate(file);
  const faults = Object.keys(fields).map((name) => findFault(name, fields[name])).filter((fault) => fault !== undefined);
  return faults.length > 0 ? refuse(printFaults(faults)) : { ok: true, value: mendAll(fields) };
}

const isField = (name: string): name is keyof typeof ALL => Object.hasOwn(ALL, name);

function findFault(name: string, value: unknown): string | undefined {
  return isField(name) ? ALL[name].fault(value, name) : t('fieldUnknown', quote(name));
}

/** Good values in the form they are kept in: sites without www., each row once. */
function mendAll(fields: Readonly<Record<string, unknown>>): Imported {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, ALL[name as keyof typeof ALL].mend(value)]));
}

function printFaults(faults: readonly string[]): string {
  const more = faults.length - MOST_FAULTS;
  const rest = more > 0 ? [tCount('moreFaults', more)] : [];
  return [...faults.slice(0, MOST_FAULTS), ...rest].join(' ');
}

const refuse = (sentence: string): { ok: false; sentence: string } => ({ ok: false, sentence: t('nothingChanged', sentence) });

/** Undefined where the text is no JSON; JSON has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
