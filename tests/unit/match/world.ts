/** A small world for tests: entities with names, compiled and opened like the real dataset. */
import { buildNameIndex, type IndexedName } from '../../../src/compiler/name-index';
import { matchArticle, openNameIndex, type EntitySource, type Match, type MatchOptions, type NameIndex } from '../../../src/match';
import type { EntityHead, Kind, PartialDate } from '../../../src/types';

export type Name = string | (Partial<Omit<IndexedName, 'entity' | 'kind'>> & { text: string });

export interface Thing extends Partial<Omit<EntityHead, 'id' | 'kind' | 'name'>> {
  id: string;
  kind: Kind;
  names: readonly Name[];
}

export interface World {
  index: NameIndex;
  bytes: Uint8Array;
  entities: EntitySource;
  match(text: string, options?: MatchOptions & { published?: PartialDate; language?: string }): Match;
  /** Every mention as "printed > id", relevance or not. */
  marks(text: string, options?: { published?: PartialDate; language?: string }): string[];
}

export function openIndex(bytes: Uint8Array): NameIndex {
  const opened = openNameIndex(bytes.slice().buffer as ArrayBuffer);
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.value;
}

export function makeWorld(things: readonly Thing[]): World {
  const sorted = things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.flatMap(({ kind, names: given }, entity) => given.map((name): IndexedName => ({ role: 'variant', match: 'safe', entity, kind, ...(typeof name === 'string' ? { text: name } : name) })));
  const heads = sorted.map(({ id, kind, names: given, ...rest }): EntityHead => ({ id, kind, name: typeof given[0] === 'string' ? given[0] : (given[0]?.text ?? id), subtype: '', countries: [], related: [], ...rest }));
  const entities: EntitySource = {
    count: heads.length,
    head: (ordinal) => heads[ordinal] as EntityHead,
    ordinalOf: (id) => (heads.some((head) => head.id === id) ? heads.findIndex((head) => head.id === id) : undefined),
  };
  const bytes = buildNameIndex(names);
  const index = openIndex(bytes);
  const match: World['match'] = (text, { published, language = 'en', ...options } = {}) => matchArticle({ text, language, ...(published === undefined ? {} : { published }) }, index, entities, options);
  return { index, bytes, entities, match, marks: (text, options) => match(text, { manual: true, ...options }).mentions.map((mention) => `${mention.text} > ${mention.entity}`) };
}
