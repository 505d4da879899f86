/** Sources of a card, numbered from 1 in the order in which its statements first cite them. */
import type { World } from '../load/world';
import type { Entry } from '../schema/entry';
import type { Source } from '../../types';
import { given } from './given';

/** The pages behind source keys of an entry; keys that do not exist were refused before. */
export function resolveSources(world: World, entry: Entry, keys: readonly string[]): Source[] {
  return keys.flatMap((key) => {
    const source = entry.sources[key];
    if (source === undefined) return [];
    const { url, title, date, accessed, original } = source;
    return [given({ publisher: world.allowList.publisher(source.publisher)?.name ?? source.publisher, title, url, date, accessed, original })];
  });
}

export class SourceList {
  readonly list: Source[] = [];
  private readonly numbers = new Map<string, number>();

  /** Numbers of these sources on the card; the same page cited by two entries is one source. */
  number(sources: readonly Source[]): number[] {
    return [...new Set(sources.map((source) => this.numberOne(source)))].toSorted((a, b) => a - b);
  }

  private numberOne(source: Source): number {
    const key = `${source.publisher} ${source.url}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(source);
    this.numbers.set(key, this.list.length);
    return this.list.length;
  }
}
