/**
 * Builds a double array from sorted, distinct strings of codes, with tails cut off at the last branch. In: keys; out: the four arrays of
 * `index-format`. Called by `name-index` for names and for terms. The trap: no two nodes may share a BASE, since CHECK holds labels, not parents.
 */
import { LABELS, TERMINAL } from '../match/index-format';

export interface Trie {
  base: Int32Array;
  check: Uint8Array;
  /** Per leaf, in order of leaf numbers: the rest of the key (closed by TERMINAL; empty behind a TERMINAL label) and the key's number. */
  tails: string[];
  keyOf: Uint32Array;
}

/** A node still to be placed: keys `from`..`to` share their first `depth` codes and start at cell `cell`. */
interface Pending {
  cell: number;
  from: number;
  to: number;
  depth: number;
}

class Cells {
  base = new Int32Array(1024);
  check = new Uint8Array(1024);
  private bases = new Uint8Array(1024);
  private firstFree = 1;
  last = 0;

  private reserve(cells: number): void {
    if (cells <= this.check.length) return;
    const size = Math.max(cells, this.check.length * 2);
    const grown = { base: new Int32Array(size), check: new Uint8Array(size), bases: new Uint8Array(size) };
    grown.base.set(this.base);
    grown.check.set(this.check);
    grown.bases.set(this.bases);
    Object.assign(this, grown);
  }

  /** The first base at which every label finds a free cell; first fit over the free cells. */
  place(labels: readonly number[]): number {
    const lowest = labels[0] as number;
    while (this.check[this.firstFree] !== 0) this.firstFree += 1;
    for (let cell = Math.max(this.firstFree, lowest); ; cell++) {
      this.reserve(cell + LABELS + 1);
      const base = cell - lowest;
      if (this.check[cell] !== 0 || this.bases[base] !== 0 || labels.some((label) => this.check[base + label] !== 0)) continue;
      this.bases[base] = 1;
      for (const label of labels) this.check[base + label] = label;
      this.last = Math.max(this.last, base + (labels.at(-1) as number));
      return base;
    }
  }
}

/** Breadth first, so that the cells near the root, which every word touches, lie together. Keys are strings of codes closed by TERMINAL. */
export function buildTrie(keys: readonly string[]): Trie {
  const cells = new Cells();
  const tails: string[] = [];
  const keyOf: number[] = [];
  const queue: Pending[] = [{ cell: 0, from: 0, to: keys.length, depth: 0 }];
  const becomeLeaf = (cell: number, key: number, depth: number): void => {
    cells.base[cell] = ~keyOf.length;
    keyOf.push(key);
    tails.push((keys[key] as string).slice(depth));
  };
  for (let next = 0; next < queue.length; next++) {
    const { cell, from, to, depth } = queue[next] as Pending;
    const children: (Pending & { label: number })[] = [];
    for (let key = from; key < to; key++) {
      const label = (keys[key] as string).charCodeAt(depth);
      const open = children.at(-1);
      if (open?.label === label) open.to = key + 1;
      else children.push({ label, cell: 0, from: key, to: key + 1, depth: depth + 1 });
    }
    if (children.length === 0) continue;
    const base = cells.place(children.map((child) => child.label));
    cells.base[cell] = base;
    for (const child of children) {
      child.cell = base + child.label;
      // The root stays a branch even with one key, so that a walk never starts in a tail.
      if (child.to - child.from === 1) becomeLeaf(child.cell, child.from, child.label === TERMINAL ? (keys[child.from] as string).length : child.depth);
      else queue.push(child);
    }
  }
  const size = cells.last + 1 + LABELS;
  return { base: cells.base.slice(0, cells.last + 1), check: padTo(cells.check, size), tails, keyOf: Uint32Array.from(keyOf) };
}

/** A walk may look one alphabet beyond the last cell; zeros there spare it a bounds test. */
function padTo(check: Uint8Array, size: number): Uint8Array {
  const padded = new Uint8Array(size);
  padded.set(check.subarray(0, Math.min(check.length, size)));
  return padded;
}

/** Lays tails into one string of codes; a tail that ends another one lies inside it. Returns the codes and where each tail starts. */
export function packTails(tails: readonly string[]): { codes: Uint8Array; startOf: Uint32Array } {
  const reversed = (text: string): string => [...text].toReversed().join('');
  const order = tails.map((tail, index) => ({ index, key: reversed(tail) })).toSorted((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.index - b.index));
  const startOf = new Uint32Array(tails.length);
  const chunks: string[] = [];
  let length = 0;
  let host = '';
  for (const { index, key } of order) {
    if (!host.startsWith(key) || host === '') {
      host = key;
      chunks.push(tails[index] as string);
      length += key.length;
    }
    startOf[index] = length - key.length;
  }
  const codes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) for (let unit = 0; unit < chunk.length; unit++) codes[at++] = chunk.charCodeAt(unit);
  return { codes, startOf };
}
