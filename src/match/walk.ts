/**
 * One walk down a trie: which names start at an offset and end at the end of a word. In: text, offset, trie; out: hits, pushed to a flat list.
 * Called by `scan` at every place where a name may start. The trap: this is the hot loop, so it makes no objects and calls next to nothing.
 */
import { APOSTROPHE, CLASS_OF, DOT, GAP, LETTER, LONGEST_ABBREVIATION, MARK } from './fold';
import { LABEL_BITS, LABELS, SPACE_CODE, TERMINAL, VANISHES_CODE } from './index-format';
import { ELISIONS } from './language';
import type { Trie } from './name-index';

const LINE_FEED = 10;
/** (unit | 32) === SMALL_S: s or S. */
const SMALL_S = 115;
/** Start, end, leaf and flags of a hit lie side by side. */
const STRIDE = 4;
/** Room for the hits of a long article; more room is made as needed. */
const FIRST_HITS = 1024;
/** The hit ends with an -s that the name does not have. */
export const PLURAL = 1;

/** Hits in one growing Int32Array: the scan makes no objects. */
export class HitList {
  length = 0;
  /** Steps taken in the trie: what "linear" is measured by. */
  steps = 0;
  private cells = new Int32Array(FIRST_HITS * STRIDE);

  push(start: number, end: number, leaf: number, flags: number): void {
    const at = this.length * STRIDE;
    if (at === this.cells.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.cells[at] = start;
    this.cells[at + 1] = end;
    this.cells[at + 2] = leaf;
    this.cells[at + 3] = flags;
    this.length += 1;
  }

  start(hit: number): number {
    return this.cells[hit * STRIDE] as number;
  }
  end(hit: number): number {
    return this.cells[hit * STRIDE + 1] as number;
  }
  leaf(hit: number): number {
    return this.cells[hit * STRIDE + 2] as number;
  }
  flags(hit: number): number {
    return this.cells[hit * STRIDE + 3] as number;
  }
}

/** Class bits of the character at an offset; outside the text there is a line feed. */
export const classAt = (text: string, at: number): number => (at >= 0 && at < text.length ? (CLASS_OF[text.charCodeAt(at)] as number) : 0);

/** A word ends here: no letter follows, or an apostrophe with a possessive s or nothing behind it ("Iraq's", "Houthis'"). */
export function endsWord(text: string, end: number): boolean {
  const kind = classAt(text, end);
  if (kind & (LETTER | MARK)) return false;
  if ((kind & APOSTROPHE) === 0) return true;
  const next = end + 1 < text.length ? text.charCodeAt(end + 1) : LINE_FEED;
  if ((next | 32) === SMALL_S) return (classAt(text, end + 2) & (LETTER | MARK)) === 0;
  return (classAt(text, end + 1) & LETTER) === 0;
}

/** A word starts here: no letter before, or an elided article ("l'Iran"), not the inside of "Kata'ib". */
export function startsWord(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  if (before & (LETTER | MARK)) return false;
  if ((before & APOSTROPHE) === 0 || (classAt(text, at - 2) & LETTER) === 0) return true;
  let from = at - 2;
  while (at - from < 7 && classAt(text, from - 1) & LETTER) from -= 1;
  return ELISIONS.has(text.slice(from, at - 1).toLowerCase());
}

const labelOf = (cell: number): number => cell & (LABELS - 1);

/** Whether a name may end here: TERMINAL is what a tail expects next, or leads on from a branch. */
const isEnd = (expected: number, cells: Int32Array, children: number): boolean => (expected > 0 ? expected : labelOf(cells[children + TERMINAL] as number)) === TERMINAL;

/** A label, and that of a letter: no gap, nothing that vanishes or ends a name, no first half of two. */
const isLetter = (code: number): boolean => code > VANISHES_CODE && code < LABELS;

const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : LINE_FEED);

/** Label and sign of a cell: what leads to a branch has its label alone there, a leaf has the sign too. */
const LABEL_AND_SIGN = (1 << 31) | (LABELS - 1);

/** The labels of one tail, phrases spelt out. */
class TailReader {
  private tail = 0;
  private phrase = 0;
  private phraseEnd = 0;

  /** @param tail where it starts */
  open(tail: number): void {
    this.tail = tail;
    this.phrase = this.phraseEnd = 0;
  }

  next({ tails, firstPhrase, phrases, phraseStart }: Trie): number {
    if (this.phrase === this.phraseEnd) {
      const code = tails[this.tail++] as number;
      if (code < firstPhrase) return code;
      this.phrase = phraseStart[code - firstPhrase] as number;
      this.phraseEnd = phraseStart[code - firstPhrase + 1] as number;
    }
    return phrases[this.phrase++] as number;
  }
}

/** One for all walks: none is begun before the last is done. */
const reader = new TailReader();

/**
 * Follows the text from `start` and pushes every name that ends at the end of a word. Gaps count once, marks and apostrophes not at all, a dot
 * not after an abbreviation. On branches `expected` is 0; in a tail it is the next label. `second` is the second label of a letter that has two.
 * Letters, by far the most, are taken in two narrow loops, one for branches and one for tails; whatever stops these is looked at with all care
 * below them. With one loop that asked everything of every character the scan took a tenth longer.
 */
export function walkFrom(text: string, start: number, trie: Trie, hits: HitList): void {
  const { cells, codes } = trie;
  let children = (cells[0] as number) >> LABEL_BITS;
  // Declared one by one: destructuring would make an array per walk.
  let leaf = 0, expected = 0, at = start, wordEnd = start, run = 0, second = 0, dotted = false;
  for (;;) {
    let unit = unitAt(text, at);
    let code = second > 0 ? second : (codes[unit] as number);
    const from = at;
    let above = children;
    if (expected > 0) {
      for (; code === expected && isLetter(code); expected = reader.next(trie)) code = codes[unitAt(text, ++at)] as number;
    } else if (at === wordEnd || (unit | 32) !== SMALL_S) {
      while (isLetter(code)) {
        const next = cells[children + code] as number;
        if ((next & LABEL_AND_SIGN) !== code) break;
        above = children;
        children = next >> LABEL_BITS;
        code = codes[unitAt(text, ++at)] as number;
      }
    }
    if (at > from) {
      unit = unitAt(text, at);
      run += at - from;
      wordEnd = at;
      second = 0;
      // An s that the branch has taken may also be one that the name does not have.
      if (code <= VANISHES_CODE && expected === 0 && (text.charCodeAt(at - 1) | 32) === SMALL_S && isEnd(0, cells, above) && endsWord(text, at)) hits.push(start, at, above + TERMINAL, PLURAL);
    }
    if (code <= VANISHES_CODE) {
      if (at === wordEnd && isEnd(expected, cells, children) && endsWord(text, at)) hits.push(start, dotted && unit === DOT ? at + 1 : at, expected > 0 ? leaf : children + TERMINAL, 0);
      const isDot = unit === DOT && run > 0 && run <= LONGEST_ABBREVIATION;
      if (code === VANISHES_CODE || isDot) {
        at += 1;
        if ((CLASS_OF[unit] as number) & MARK) wordEnd = at;
        if (isDot) run = 0;
        dotted ||= isDot;
        continue;
      }
      if (code !== SPACE_CODE) break;
      while (classAt(text, at + 1) & GAP) at += 1;
      run = -1;
    }
    const label = code & 255;
    if ((unit | 32) === SMALL_S && at === wordEnd && isEnd(expected, cells, children) && endsWord(text, at + 1)) hits.push(start, at + 1, expected > 0 ? leaf : children + TERMINAL, PLURAL);
    const next = expected > 0 ? expected : (cells[children + label] as number);
    if (labelOf(next) !== label) break;
    second = code >>> 8;
    if (second === 0) {
      at += 1;
      if (++run > 0) wordEnd = at;
    }
    if (expected === 0) {
      leaf = children + label;
      children = next >> LABEL_BITS;
      if (children >= 0) continue;
      reader.open(~children);
    }
    expected = reader.next(trie);
  }
  hits.steps += at - start + 1;
}
