/**
 * Packs the tails of the tries: frequent pairs of codes become one code (byte-pair encoding, Gage 1994), and a tail that ends another one is
 * stored inside it. In: tails as strings of codes; out: bytes, where each tail starts, and what every phrase code stands for.
 * Called by `name-index`. Deterministic: equal counts are decided by the codes themselves.
 */

export interface PackedTails {
  codes: Uint8Array;
  startOf: Uint32Array;
  /** Expansions of the phrase codes, one behind the other, and where each starts (one more number closes the last). */
  phrases: Uint8Array;
  phraseStart: Uint16Array;
}

/** A phrase must save more than its own entry costs. */
const WORTHWHILE = 4;
/** Pairs are counted on at most about this many codes: a sample shows the same favourites as the whole. */
const SAMPLE_CODES = 400_000;
const LONGEST_PHRASE = 24;

interface Merge {
  left: number;
  right: number;
  code: number;
}

function countPairs(sample: readonly number[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const tail of sample) {
    for (let at = 1; at < tail.length; at++) {
      const pair = ((tail[at - 1] as number) << 8) | (tail[at] as number);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

function replacePair(tail: number[], merge: Merge): void {
  let kept = 0;
  for (let at = 0; at < tail.length; at++) {
    const isPair = tail[at] === merge.left && tail[at + 1] === merge.right;
    tail[kept++] = isPair ? merge.code : (tail[at] as number);
    if (isPair) at += 1;
  }
  tail.length = kept;
}

/** Learns up to `256 - firstPhrase` merges, most frequent pair first. */
function learnMerges(tails: readonly string[], firstPhrase: number): { merges: Merge[]; expansions: string[] } {
  const total = tails.reduce((sum, tail) => sum + tail.length, 0);
  const every = Math.max(1, Math.ceil(total / SAMPLE_CODES));
  const sample = tails.filter((_, index) => index % every === 0).map((tail) => Array.from(tail, (char) => char.charCodeAt(0)));
  const merges: Merge[] = [];
  const expansions: string[] = [];
  const expand = (code: number): string => expansions[code - firstPhrase] ?? String.fromCharCode(code);
  for (let code = firstPhrase; code < 256; code++) {
    let best = { pair: 0, count: WORTHWHILE - 1 };
    for (const [pair, count] of countPairs(sample)) {
      const better = count > best.count || (count === best.count && pair < best.pair);
      if (better && expand(pair >>> 8).length + expand(pair & 255).length <= LONGEST_PHRASE) best = { pair, count };
    }
    if (best.pair === 0) break;
    const merge = { left: best.pair >>> 8, right: best.pair & 255, code };
    expansions.push(expand(merge.left) + expand(merge.right));
    merges.push(merge);
    for (const tail of sample) replacePair(tail, merge);
  }
  return { merges, expansions };
}

/** Applies the merges in the order they were learnt, earliest first, to one tail. */
function encodeTail(text: string, rankOf: ReadonlyMap<number, Merge>): string {
  const tail = Array.from(text, (char) => char.charCodeAt(0));
  for (;;) {
    let first: Merge | undefined;
    for (let at = 1; at < tail.length; at++) {
      const merge = rankOf.get(((tail[at - 1] as number) << 8) | (tail[at] as number));
      if (merge && (first === undefined || merge.code < first.code)) first = merge;
    }
    if (first === undefined) return String.fromCharCode(...tail);
    replacePair(tail, first);
  }
}

const reversed = (text: string): string => Array.from(text).toReversed().join('');

/** Stores each tail once, and inside a longer one that ends alike. */
function shareSuffixes(tails: readonly string[]): { codes: Uint8Array; startOf: Uint32Array } {
  const order = tails.map((tail, index) => ({ index, key: reversed(tail) })).toSorted((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.index - b.index));
  const startOf = new Uint32Array(tails.length);
  const stored: number[] = [];
  let host = '';
  for (const { index, key } of order) {
    if (host === '' || !host.startsWith(key)) {
      host = key;
      for (const char of tails[index] as string) stored.push(char.charCodeAt(0));
    }
    startOf[index] = stored.length - key.length;
  }
  return { codes: Uint8Array.from(stored), startOf };
}

/** Codes from `firstPhrase` to 255 must be free in the tails. */
export function packTails(tails: readonly string[], firstPhrase: number): PackedTails {
  const { merges, expansions } = learnMerges(tails, firstPhrase);
  const rankOf = new Map(merges.map((merge) => [(merge.left << 8) | merge.right, merge]));
  const phraseStart = [0];
  for (const expansion of expansions) phraseStart.push((phraseStart.at(-1) as number) + expansion.length);
  return {
    ...shareSuffixes(tails.map((tail) => encodeTail(tail, rankOf))),
    phrases: Uint8Array.from(expansions.join(''), (char) => char.charCodeAt(0)),
    phraseStart: Uint16Array.from(phraseStart),
  };
}
