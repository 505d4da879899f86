/**
 * The scan: finds every place where a name of the index may stand, in one pass over the text as it is (nothing is copied, folding is a table
 * look-up). In: text and trie; out: hits in a flat list, sorted by start. Called by `match/index` for names and for terms.
 * The trap: names are only looked for at capitals, uncased letters and digits, so nearly all characters cost one comparison;
 * keys are cut accordingly by the compiler (compiler/name-key).
 */
import { APOSTROPHE, CLASS_OF, DOT, GAP, LETTER, LONGEST_ABBREVIATION, MARK, START } from './fold';
import { LABELS, SPACE_CODE, TERMINAL, VANISHES_CODE } from './index-format';
import { ELISIONS, PROCLITICS } from './language';
import type { Trie } from './name-index';

const LINE_FEED = 10;
/** (unit | 32) === SMALL_S: s or S. */
const SMALL_S = 115;
/** Start, end, leaf and flags of a hit lie side by side. */
const STRIDE = 4;
/** The hit ends with an -s that the name does not have. */
export const PLURAL = 1;

/** Hits in one growing Int32Array: the scan makes no objects. */
export class HitList {
  length = 0;
  /** Steps taken in the trie: what "linear" is measured by. */
  steps = 0;
  private cells = new Int32Array(256 * STRIDE);

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

/**
 * Follows the text from `start` down the trie and pushes every name that ends at the end of a word. Gaps count once, marks and apostrophes not
 * at all, a dot not after an abbreviation. One loop for branches and tails; no closures and no objects: it is hot. In a tail `expected` is the
 * next label, `tail` where it stands (in `tails`), `phrase`/`phraseEnd` the rest of a phrase code being spelt out; `expected` is 0 on branches.
 */
export function walkFrom(text: string, start: number, trie: Trie, hits: HitList): void {
  const { base, check, codes, tails, firstPhrase, phrases, phraseStart } = trie;
  const length = text.length;
  let children = base[0] as number;
  let [cell, expected, tail, phrase, phraseEnd] = [0, 0, 0, 0, 0];
  let [at, wordEnd, run, second, dotted] = [start, start, 0, 0, false];
  for (;;) {
    let unit = at < length ? text.charCodeAt(at) : LINE_FEED;
    let code = second > 0 ? second : (codes[unit] as number);
    // Plain letters on branches, by far the most: as below, without what only tails, gaps, pairs and plurals need.
    while (expected === 0 && code > VANISHES_CODE && code < LABELS && (unit | 32) !== SMALL_S && check[children + code] === code && (base[children + code] as number) >= 0) {
      children = base[children + code] as number;
      at += 1;
      run += 1;
      wordEnd = at;
      second = 0;
      unit = at < length ? text.charCodeAt(at) : LINE_FEED;
      code = codes[unit] as number;
    }
    if (code <= VANISHES_CODE) {
      if (at === wordEnd && (expected > 0 ? expected : check[children + TERMINAL]) === TERMINAL && endsWord(text, at)) {
        hits.push(start, dotted && unit === DOT ? at + 1 : at, expected > 0 ? cell : children + TERMINAL, 0);
      }
      if (code === VANISHES_CODE) {
        at += 1;
        if ((CLASS_OF[unit] as number) & MARK) wordEnd = at;
        continue;
      }
      if (unit === DOT && run > 0 && run <= LONGEST_ABBREVIATION) {
        at += 1;
        run = 0;
        dotted = true;
        continue;
      }
      if (code !== SPACE_CODE) break;
      while (classAt(text, at + 1) & GAP) at += 1;
      run = -1;
    }
    const label = code & 255;
    if ((unit | 32) === SMALL_S && at === wordEnd && (expected > 0 ? expected : check[children + TERMINAL]) === TERMINAL && endsWord(text, at + 1)) {
      hits.push(start, at + 1, expected > 0 ? cell : children + TERMINAL, PLURAL);
    }
    if (expected > 0 ? expected !== label : check[children + label] !== label) break;
    second = code >>> 8;
    if (second === 0) {
      at += 1;
      run += 1;
      if (run > 0) wordEnd = at;
    }
    if (expected === 0) {
      cell = children + label;
      children = base[cell] as number;
      if (children >= 0) continue;
      tail = ~children - 1;
    }
    if (phrase < phraseEnd) expected = phrases[phrase++] as number;
    else {
      expected = tails[++tail] as number;
      if (expected < firstPhrase) continue;
      phrase = phraseStart[expected - firstPhrase] as number;
      phraseEnd = phraseStart[expected - firstPhrase + 1] as number;
      expected = phrases[phrase++] as number;
    }
  }
  hits.steps += at - start + 1;
}

/** Whatever is no small letter, space or ASCII punctuation: digits, capitals and everything beyond ASCII. The engine's own loop is faster than ours. */
const MAY_START = /[^\0-/:-@[-\x7f]/g;

/** Finds every name; for `names` of a `NameIndex`. Linear: a walk is at most as long as the longest name. */
export function scanNames(text: string, trie: Trie): HitList {
  const hits = new HitList();
  for (let at = 0; at < text.length; at++) {
    MAY_START.lastIndex = at;
    if (!MAY_START.test(text)) break;
    // From a stop on we look ourselves until a plain character comes: in Arabic every letter would be a stop.
    for (at = MAY_START.lastIndex - 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const starts = ((CLASS_OF[unit] as number) & START) !== 0;
      if (!starts && unit < 128) break;
      if (!starts || (at > 0 && !startsWord(text, at))) continue;
      walkFrom(text, at, trie, hits);
      // "and", "in", "to" are written in one word with the name in Arabic and Hebrew.
      if (unit > 0x5cf && PROCLITICS.has(unit) && classAt(text, at + 1) & LETTER) walkFrom(text, at + 1, trie, hits);
    }
  }
  return hits;
}

/** Offsets at which a name may start, in order: what `scanNames` stops at. For passes that look words up themselves. */
export function* startsOf(text: string): Generator<number> {
  MAY_START.lastIndex = 0;
  for (let from = 0; from < text.length; ) {
    MAY_START.lastIndex = from;
    if (!MAY_START.test(text)) return;
    const at = MAY_START.lastIndex - 1;
    from = at + 1;
    if (((CLASS_OF[text.charCodeAt(at)] as number) & START) !== 0 && startsWord(text, at)) yield at;
  }
}

/** Finds every term (context and topic words, in any case) between two offsets; for `terms` of a `NameIndex`. */
export function scanTerms(text: string, trie: Trie, from: number, to: number): HitList {
  const hits = new HitList();
  let before = classAt(text, from - 1);
  for (let at = from; at < to; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)] as number;
    if (kind & LETTER && (before & (LETTER | MARK)) === 0 && ((before & APOSTROPHE) === 0 || startsWord(text, at))) walkFrom(text, at, trie, hits);
    before = kind;
  }
  return hits;
}
