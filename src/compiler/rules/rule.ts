/** What a rule is, and the walk over an entry that most rules share. */
import type { World } from '../load/world';
import type { Publisher } from '../load/allow-list';
import { PARTY_TIER } from '../load/allow-list';
import type { Finding, Path } from '../problem';
import type { Entry } from '../schema/entry';

/** Looks at one entry (and at the world, where others matter) and yields what is wrong with it. */
export type Rule = (entry: Entry, world: World) => Iterable<Finding>;

export type Fields = Readonly<Record<string, unknown>>;

/** Every object of the entry with its path, the entry itself first. Sources are left out: they are no statements. */
export function* walk(node: unknown, path: Path = []): Generator<{ path: Path; fields: Fields }> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* walk(item, [...path, index]);
  } else if (typeof node === 'object' && node !== null) {
    yield { path, fields: node as Fields };
    for (const [key, value] of Object.entries(node)) if (path.length > 0 || key !== 'sources') yield* walk(value, [...path, key]);
  }
}

/** Every object that carries `src`. */
export function* walkStatements(entry: Entry): Generator<{ path: Path; fields: Fields; src: readonly string[] }> {
  for (const { path, fields } of walk(entry)) if (Array.isArray(fields['src'])) yield { path, fields, src: fields['src'] as string[] };
}

/** Every text of the entry under one of `keys`. */
export function* walkTexts(entry: Entry, keys: readonly string[]): Generator<{ path: Path; text: string; fields: Fields }> {
  for (const { path, fields } of walk(entry)) {
    for (const key of keys) {
      const text = fields[key];
      if (typeof text === 'string') yield { path: [...path, key], text, fields };
    }
  }
}

/** Publishers behind the source keys; keys and publishers that do not exist are another rule's business. */
export function publishersOf(entry: Entry, src: readonly string[], world: World): Publisher[] {
  return src.flatMap((key) => {
    const publisher = world.allowList.publisher(entry.sources[key]?.publisher ?? '');
    return publisher === undefined ? [] : [publisher];
  });
}

/** Number of independent voices: publishers, where all that speak for one party count as one. */
export function countVoices(publishers: readonly Publisher[]): number {
  return new Set(publishers.map(({ id, tier, speaks_for: parties = [] }) => (tier === PARTY_TIER && parties[0] !== undefined ? `party:${parties[0]}` : id))).size;
}
