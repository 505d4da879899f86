/** Display names of everything that may be named, and which of it has a card to link to. */
import type { World } from '../load/world';
import { compareText } from '../problem';
import { registerName } from '../registers/iso-countries';
import type { EntityId } from '../../types';
import type { Entry } from '../schema/entry';

export interface Directory {
  /** Ids with a card, sorted: their position is the ordinal in the record files. */
  ids: readonly EntityId[];
  hasCard(id: EntityId): boolean;
  /** Primary name of an entry or country, working name of a planned entry. */
  nameOf(id: EntityId): string;
  /** English name of a country by its ISO 3166-1 code. */
  countryName(code: string): string;
}

export function makeDirectory(world: World): Directory {
  const names = new Map<EntityId, string>();
  const countries = new Map<string, string>();
  for (const { id, name } of world.planned.values()) names.set(id, name);
  for (const { id, name, code } of world.countries.values()) {
    names.set(id, name);
    countries.set(code, name);
  }
  for (const { entry } of world.entries.values()) {
    names.set(entry.id, primaryName(entry));
    if (entry.kind === 'country') countries.set(entry.ids?.iso3166_1 ?? entry.countries[0] ?? '', primaryName(entry));
  }
  const ids = [...world.entries.keys(), ...world.countries.keys()].toSorted(compareText);
  const carded = new Set(ids);
  return { ids, hasCard: (id) => carded.has(id), nameOf: (id) => names.get(id) ?? id, countryName: (code) => countries.get(code) ?? registerName(code) ?? code };
}

export function primaryName(entry: Entry): string {
  return (entry.names.find(({ role }) => role === 'primary') ?? entry.names[0])?.text ?? entry.id;
}
