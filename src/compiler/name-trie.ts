/**
 * Builds a double array from sorted, distinct strings of codes, with tails cut off at the last branch. In: keys; out: the arrays of
 * `index-format`. Called by `name-index` for names and for terms. The trap: no two nodes may share a BASE, since CHECK holds labels, not parents.
 */
import { LABELS, RANK_BLOCK, TERMINAL } from '../match/index-format';

export interface Trie {
  /** Inner nodes: where the children start. Leaves (cells in `leaves`): filled in by `withTails`. */
  base: Int32Array;
  check: Uint8Array;
  /** Leaves by cell: the rest of the key (closed by TERMINAL; only TERMINAL behind a TERMINAL label) and the key's number. */
  leaves: Leaf[];
}

interface Leaf {
  cell: number;
  tail: string;
  key: number;
}

/** A node still to be placed: keys `from`..`to` share their first `depth` codes and start at cell `cell`. */
interface Pending {
  cell: number;
  from: number;
  to: number;
  depth: number;
}

/** Share of taken cells from which a region is not searched again. */
const CROWDED = 0.95;

class Cells {
  base = new Int32Array(1024);
  check = new Uint8Array(1024);
  private bases = new Uint8Array(1024);
  private searchFrom = 1;
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

  /** Whether every label finds a free cell behind `base`, which no other node has. */
  private fits(base: number, labels: readonly number[]): boolean {
    if (this.bases[base] !== 0) return false;
    for (const label of labels) if (this.check[base + label] !== 0) return false;
    return true;
  }

  /** First fit. Where nearly all cells behind the start of the search are taken, later searches start here (as in Kudo's Darts). */
  place(labels: readonly number[]): number {
    const lowest = labels[0] as number;
    let taken = 0;
    const start = Math.max(this.searchFrom, lowest + 1);
    for (let cell = start; ; cell++) {
      this.reserve(cell + LABELS + 1);
      if (this.check[cell] !== 0) taken += 1;
      else if (this.fits(cell - lowest, labels)) {
        if (taken / (cell - start + 1) > CROWDED) this.searchFrom = cell;
        return this.take(cell - lowest, labels);
      }
    }
  }

  private take(base: number, labels: readonly number[]): number {
    this.bases[base] = 1;
    for (const label of labels) this.check[base + label] = label;
    this.last = Math.max(this.last, base + (labels.at(-1) as number));
    return base;
  }
}

/** Breadth first, so that the cells near the root, which every word touches, lie together. Keys are strings of codes closed by TERMINAL. */
export function buildTrie(keys: readonly string[]): Trie {
  const cells = new Cells();
  const leaves: Leaf[] = [];
  const queue: Pending[] = keys.length === 0 ? [] : [{ cell: 0, from: 0, to: keys.length, depth: 0 }];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next] as Pending;
    const children = childrenOf(keys, node);
    const base = cells.place(children.map((child) => child.label));
    cells.base[node.cell] = base;
    for (const { label, from, to, depth } of children) {
      const cell = base + label;
      // The root stays a branch even with one key, so that a walk never starts in a tail.
      if (to - from > 1) queue.push({ cell, from, to, depth });
      else leaves.push({ cell, key: from, tail: label === TERMINAL ? String.fromCharCode(TERMINAL) : (keys[from] as string).slice(depth) });
    }
  }
  const size = cells.last + 1;
  return { base: cells.base.slice(0, size), check: padTo(cells.check.subarray(0, size), size + LABELS), leaves: leaves.toSorted((a, b) => a.cell - b.cell) };
}

/** The keys of a node, split by their next code. */
function childrenOf(keys: readonly string[], { from, to, depth }: Pending): { label: number; from: number; to: number; depth: number }[] {
  const children: { label: number; from: number; to: number; depth: number }[] = [];
  for (let key = from; key < to; key++) {
    const label = (keys[key] as string).charCodeAt(depth);
    const open = children.at(-1);
    if (open?.label === label) open.to = key + 1;
    else children.push({ label, from: key, to: key + 1, depth: depth + 1 });
  }
  return children;
}

/** Writes the start of each leaf's tail into its cell and counts the leaves before every block of cells, so that a cell gives its leaf's rank. */
export function withTails(trie: Trie, startOf: ArrayLike<number>): { base: Int32Array; ranks: Uint32Array } {
  const base = trie.base.slice();
  const ranks = new Uint32Array(Math.ceil(base.length / RANK_BLOCK));
  trie.leaves.forEach(({ cell }, index) => {
    base[cell] = ~(startOf[index] as number);
    const block = Math.floor(cell / RANK_BLOCK) + 1;
    if (block < ranks.length) ranks[block] = (ranks[block] as number) + 1;
  });
  for (let block = 1; block < ranks.length; block++) ranks[block] = (ranks[block] as number) + (ranks[block - 1] as number);
  return { base, ranks };
}

/** A walk may look one alphabet beyond the last cell; zeros there spare it a bounds test. */
function padTo(check: Uint8Array, size: number): Uint8Array {
  const padded = new Uint8Array(size);
  padded.set(check);
  return padded;
}
