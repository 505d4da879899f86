/** Changes of settings as plain functions from one value to the next, for `update`. Pure. */
import type { EntityId } from '../types';
import { MAX_LIST } from './fields';
import { DEFAULTS, type Settings } from './schema';

/** The fields that hold a list the reader adds to and takes from. */
export type ListField = 'sitesOff' | 'sitesChosen' | 'known' | 'kindsOff' | 'scriptsOff';

/** Puts a row at the end of a list, or takes it out. What is there (or not there) already stays so; a full list takes nothing more. */
export function setListed<K extends ListField>(settings: Settings, field: K, row: Settings[K][number], listed: boolean): Settings {
  const rows: readonly string[] = settings[field];
  if (!listed) return { ...settings, [field]: rows.filter((one) => one !== row) };
  return rows.includes(row) || isFull(settings, field) ? settings : { ...settings, [field]: [...rows, row] };
}

export const isFull = (settings: Settings, field: ListField): boolean => settings[field].length >= MAX_LIST;

/** "I know this one", or not any more. */
export const setKnown = (settings: Settings, id: EntityId, known: boolean): Settings => setListed(settings, 'known', id, known);

export const reset = (): Settings => DEFAULTS;

/**
 * Takes one change back and leaves alone what was changed since, perhaps in another tab.
 * @param before the settings that were replaced by `after`
 */
export function undo(now: Settings, before: Settings, after: Settings): Settings {
  const same = (name: string): boolean => JSON.stringify(now[name as keyof Settings]) === JSON.stringify(after[name as keyof Settings]);
  return { ...now, ...Object.fromEntries(Object.entries(before).filter(([name]) => same(name))) };
}
