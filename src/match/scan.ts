/**
 * The scan: finds every place where a name of the index may stand, in one pass over the text as it is (nothing is copied, folding is a table
 * look-up). In: text and trie; out: hits in a flat list, sorted by start. Called by `match/index` for names, by `article` and `relevance` for terms.
 * The trap: names are only looked for at capitals, uncased letters and digits, so nearly all characters cost next to nothing;
 * keys are cut accordingly by the compiler (compiler/name-key).
 */
import { APOSTROPHE, CLASS_OF, LETTER, MARK, START } from './fold';
import { PROCLITICS } from './language';
import type { Trie } from './name-index';
import { classAt, HitList, startsWord, walkFrom } from './walk';

/**
 * Small letters, spaces, ASCII punctuation: all but digits, capitals and what lies beyond ASCII. The engine's own loop is faster than ours, and faster
 * where it passes over what is no start than where it searches for the next one (0.95 to 1.2 ms a megabyte).
 */
const PASSED_OVER = /[\0-/:-@[-\x7f]*/y;

/** The first place from `from` on where a name may start, as far as one character tells; the length of the text where there is none. */
function passOver(text: string, from: number): number {
  PASSED_OVER.lastIndex = from;
  PASSED_OVER.test(text);
  return PASSED_OVER.lastIndex;
}

/** Finds every name; for `names` of a `NameIndex`. Linear: a walk is at most as long as the longest name. */
export function scanNames(text: string, trie: Trie): HitList {
  const hits = new HitList();
  for (let at = 0; at < text.length; at++) {
    // From a stop on we look ourselves until a plain character comes: in Arabic every letter would be a stop.
    for (at = passOver(text, at); at < text.length; at++) {
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
  for (let at = passOver(text, 0); at < text.length; at = passOver(text, at + 1)) {
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
