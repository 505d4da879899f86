/**
 * Search in all names at once. Names lie in long strings, one line a name, and each look-up is one pass over them with the engine's own string
 * search: 100,000 names are two megabytes. Pure. In: folded names with the number of what they name; out: the best hit of each number.
 */

/**
 * How well a name fits, best first: all of it, its beginning, the beginning of a word in it, anywhere in it. Even numbers for the name that stands above
 * an entry, one more for its other names.
 */
export const EXACT = 0;
export const PREFIX = 2;
export const WORD = 4;
export const INSIDE = 6;
const OTHER_NAME = 1;

const BREAK = '\n';
const BREAK_UNIT = 10;
const SPACE_UNIT = 32;
/** A single letter stands inside nearly every name. */
const SHORTEST_INSIDE = 2;

interface Chunk {
  /** Each name between two line feeds. */
  text: string;
  /** Where each name starts, and one number more; whose it is. */
  starts: Uint32Array;
  owners: Uint32Array;
  /** Added to every rank: 0 for first names. */
  malus: number;
}

export class NameSearch {
  private readonly chunks: Chunk[] = [];
  /** Names looked at since the start: what tests measure work by. */
  looked = 0;

  /** @param names folded; those that hold nothing are left out. */
  add(names: readonly (readonly [name: string, owner: number])[], which: 'first' | 'other'): void {
    const kept = names.filter(([name]) => name !== '' && !name.includes(BREAK));
    const starts = new Uint32Array(kept.length + 1);
    let end = 1;
    kept.forEach(([name], index) => {
      starts[index] = end;
      end += name.length + 1;
    });
    starts[kept.length] = end;
    this.chunks.push({ text: `${BREAK}${kept.map(([name]) => name).join(BREAK)}${BREAK}`, starts, owners: Uint32Array.from(kept, ([, owner]) => owner), malus: which === 'first' ? 0 : OTHER_NAME });
  }

  /** @param query folded, not empty. @returns the best rank of everything that has a name with the query in it. */
  find(query: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const chunk of this.chunks) this.findIn(chunk, query, found);
    return found;
  }

  /** What has for every word of the query a word that begins like it, in whatever order and in whichever of its names. */
  findWords(words: readonly string[]): number[] {
    const [first, ...rest] = words.map((word) => this.find(word));
    return first === undefined ? [] : [...first.keys()].filter((owner) => beginsWord(first, owner) && rest.every((found) => beginsWord(found, owner)));
  }

  private findIn({ text, starts, owners, malus }: Chunk, query: string, found: Map<number, number>): void {
    let name = 0;
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
      while ((starts[name + 1] as number) <= at) name += 1;
      this.looked += 1;
      const rank = rankAt(text, at, query.length);
      if (rank === INSIDE && query.length < SHORTEST_INSIDE) continue;
      const owner = owners[name] as number;
      if (rank + malus < (found.get(owner) ?? Infinity)) found.set(owner, rank + malus);
    }
  }
}

const beginsWord = (found: ReadonlyMap<number, number>, owner: number): boolean => (found.get(owner) ?? INSIDE) < INSIDE;

function rankAt(text: string, at: number, length: number): number {
  const before = text.charCodeAt(at - 1);
  if (before === BREAK_UNIT) return text.charCodeAt(at + length) === BREAK_UNIT ? EXACT : PREFIX;
  return before === SPACE_UNIT ? WORD : INSIDE;
}
