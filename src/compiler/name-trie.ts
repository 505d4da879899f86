/**
 * Builds a double array from sorted, distinct strings of codes, each with a value. Tails are cut off at the last branch, and branches that hold the
 * same rest with the same values are stored once (the minimal acyclic automaton of Daciuk et al., 2000): spelling variants of one name cost
 * little more than the places where they differ. In: keys; out: the arrays of `index-format`. Called by `name-index` for names and for terms.
 * The trap: two different nodes may not share a BASE, since CHECK holds labels, not parents; the same node may be reached from many cells.
 */
import { LABEL_BITS, LABELS, MAX_CELLS, RANK_BLOCK, TERMINAL } from '../match/index-format';

export interface Trie {
  /** Inner nodes: where the children start. Leaves (cells in `leaves`): filled in by `withTails`. */
  base: Int32Array;
  check: Uint8Array;
  /** Leaves by cell: the rest of the key (closed by TERMINAL; only TERMINAL behind a TERMINAL label) and the key's value. */
  leaves: Leaf[];
}

interface Leaf {
  cell: number;
  tail: string;
  value: number;
}

interface Node {
  labels: number[];
  children: (Node | Omit<Leaf, 'cell'>)[];
  /** Set when the node is placed. */
  base: number;
}

export interface Key {
  /** Codes, closed by TERMINAL. */
  codes: string;
  value: number;
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

/** Gathers keys into nodes from the leaves up; nodes that are alike are one node. */
class Gatherer {
  private readonly nodes = new Map<string, { node: Node; number: number }>();

  constructor(private readonly keys: readonly Key[]) {}

  /** The node of keys `from` to `to`, which share their first `depth` codes, and its number. */
  gather(from: number, to: number, depth: number): { node: Node; number: number } {
    const node: Node = { labels: [], children: [], base: -1 };
    let signature = '';
    for (let start = from; start < to; ) {
      const { codes, value } = this.keys[start] as Key;
      const label = codes.charCodeAt(depth);
      let end = start + 1;
      while (end < to && (this.keys[end] as Key).codes.charCodeAt(depth) === label) end += 1;
      node.labels.push(label);
      if (end - start > 1) {
        const child = this.gather(start, end, depth + 1);
        node.children.push(child.node);
        signature += `${label}>${child.number};`;
      } else {
        const tail = label === TERMINAL ? String.fromCharCode(TERMINAL) : codes.slice(depth + 1);
        node.children.push({ tail, value });
        signature += `${label}=${value},${tail};`;
      }
      start = end;
    }
    const known = this.nodes.get(signature) ?? { node, number: this.nodes.size };
    this.nodes.set(signature, known);
    return known;
  }
}

/** Keys sorted by code. Nodes are placed breadth first, so that the cells near the root, which every word touches, lie together. */
export function buildTrie(keys: readonly Key[]): Trie {
  const cells = new Cells();
  const leaves: Leaf[] = [];
  // The root stays a node even with one key, so that a walk never starts in a tail.
  const queue: Node[] = keys.length === 0 ? [] : [new Gatherer(keys).gather(0, keys.length, 0).node];
  const cellsOf = new Map<Node, number[]>(queue.map((root) => [root, [0]]));
  for (const node of queue) {
    node.base = cells.place(node.labels);
    node.children.forEach((child, index) => {
      const cell = node.base + (node.labels[index] as number);
      if ('value' in child) leaves.push({ ...child, cell });
      else if (cellsOf.has(child)) cellsOf.get(child)?.push(cell);
      else {
        cellsOf.set(child, [cell]);
        queue.push(child);
      }
    });
  }
  for (const [node, from] of cellsOf) for (const cell of from) cells.base[cell] = node.base;
  const size = cells.last + 1;
  return { base: cells.base.slice(0, size), check: padTo(cells.check.subarray(0, size), size + LABELS), leaves: leaves.toSorted((a, b) => a.cell - b.cell) };
}

/**
 * BASE and CHECK in one word, with the start of each leaf's tail in its cell; and how many leaves lie before every block of cells, so that a cell
 * gives its leaf's rank. Throws a RangeError where the words are too small for the trie.
 */
export function withTails(trie: Trie, startOf: ArrayLike<number>): { cells: Int32Array; ranks: Uint32Array } {
  const base = trie.base.slice();
  const ranks = new Uint32Array(Math.ceil(base.length / RANK_BLOCK));
  trie.leaves.forEach(({ cell }, index) => {
    base[cell] = ~(startOf[index] as number);
    if ((startOf[index] as number) >= MAX_CELLS || cell >= MAX_CELLS) throw new RangeError(`More than ${MAX_CELLS} cells or codes of tails.`);
    const block = Math.floor(cell / RANK_BLOCK) + 1;
    if (block < ranks.length) ranks[block] = (ranks[block] as number) + 1;
  });
  for (let block = 1; block < ranks.length; block++) ranks[block] = (ranks[block] as number) + (ranks[block - 1] as number);
  return { cells: Int32Array.from(trie.check, (label, cell) => ((base[cell] ?? 0) << LABEL_BITS) | label), ranks };
}

/** A walk may look one alphabet beyond the last cell; zeros there spare it a bounds test. */
function padTo(check: Uint8Array, size: number): Uint8Array {
  const padded = new Uint8Array(size);
  padded.set(check);
  return padded;
}
