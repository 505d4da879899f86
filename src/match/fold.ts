/**
 * Folding: what two spellings of one name have in common. Case, diacritics, vowel marks, apostrophes and look-alike Arabic letters
 * disappear, hyphens and odd spaces become one space. In: text. Out: folded text, with the original offset of every folded unit.
 * Called by the scanner (through the tables, one look-up per character), the compiler and the context rules.
 * The trap: the tables say what ONE code unit becomes; the scanner and `fold` must treat gaps, marks and dots alike (a property test compares them).
 */

/** Bits of `CLASS_OF`. START: may begin a name (capital, uncased letter, digit). MARK: vanishes inside a word. */
export const LETTER = 1;
export const START = 2;
export const UPPER = 4;
export const GAP = 8;
export const MARK = 16;
export const APOSTROPHE = 32;

/** Values of `FOLD_OF` that are no letters. */
export const BREAKS = 0;
export const VANISHES = 1;
export const SPACE = 32;
/** From here on a value is an index into `EXPANSIONS`. */
export const FIRST_EXPANSION = 0xe000;
export const EXPANSIONS: readonly string[] = ['ss', 'ae', 'oe', 'th', 'fi', 'fl', 'ff', 'st'];

/** A dot is dropped after a run of at most this many letters: "U.S.", "St. Petersburg"; it ends a name after "Hamas.". */
export const LONGEST_ABBREVIATION = 3;
export const DOT = 46;

const UNITS = 0x10000;
export const CLASS_OF = new Uint8Array(UNITS);
export const FOLD_OF = new Uint16Array(UNITS);

/** Russian and Ukrainian names hold guillemets: Силы «Кудс». */
const APOSTROPHES = "'`´‘’‛′‵＇ʹʺʻʼʽʾʿˀˁˈꞌ׳״«»";
const GAPS = ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200c-\u2010\u2011\u2012\u2013\u2212\uff0d\u05be';
/** Soft hyphen, joiners, direction marks, tatweel, variation selectors: invisible in a word. */
const INVISIBLE = '\u00ad\u200b\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0640\ufe0e\ufe0f';
/** Combining accents, Hebrew points, Arabic vowel and Koranic signs, lone hamza. */
const MARK_RANGES = [[0x300, 0x36f], [0x591, 0x5bd], [0x5bf, 0x5bf], [0x5c1, 0x5c2], [0x5c4, 0x5c5], [0x5c7, 0x5c7], [0x610, 0x61a], [0x621, 0x621], [0x64b, 0x65f], [0x670, 0x670], [0x6d6, 0x6ed]] as const;
/** Scripts with case or with look-alikes: folded through Unicode decomposition. */
const DECOMPOSED_RANGES = [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x250, 0x2af], [0x370, 0x58f], [0x5d0, 0x5ea], [0x620, 0x6ff], [0x750, 0x77f], [0x10a0, 0x10ff], [0x1e00, 0x1fff], [0xf900, 0xfaff], [0xfb00, 0xfdfb], [0xfe70, 0xfefc], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]] as const;
/** Scripts we do not know more of than that their letters are letters (Indic, East Asian, African and others). */
const PLAIN_RANGES = [[0x700, 0x74f], [0x780, 0x109f], [0x1100, 0x1dff], [0x2c00, 0x2dff], [0x3040, 0xd7ff]] as const;
/** Letters that decomposition leaves alone. Arabic: Persian, Kurdish and Urdu forms to the plain Arabic ones; Hebrew finals to medials. */
const ALIKE = new Map('øo łl đd ðd ħh ıi ŋn ʔʔ əe ſs ىي یي ېي ێي ۍي کك ڪك ةه ەه ہه ھه ۆو ۇو ۋو ڕر ڵل ךכ םמ ןנ ףפ ץצ'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
const EXPANDED = new Map([['ß', 0], ['æ', 1], ['œ', 2], ['þ', 3], ['ﬁ', 4], ['ﬂ', 5], ['ﬀ', 6], ['ﬆ', 7]]);

/** What is left of one character: its base letter in lower case, or an expansion. */
function foldLetter(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  const expansion = EXPANDED.get(lower.charAt(0));
  if (expansion !== undefined) return FIRST_EXPANSION + expansion;
  for (const char of lower.normalize('NFKD').toLowerCase()) {
    const code = char.charCodeAt(0);
    if ((CLASS_OF[code] as number) & (MARK | APOSTROPHE) || char === ' ') continue;
    if (code >= FIRST_EXPANSION) return BREAKS;
    const alike = (ALIKE.get(char) ?? char).charCodeAt(0);
    return alike >= 0x660 && alike <= 0x669 ? alike - 0x630 : alike >= 0x6f0 && alike <= 0x6f9 ? alike - 0x6c0 : alike;
  }
  return VANISHES;
}

function fillLetter(unit: number): void {
  if (CLASS_OF[unit] !== 0) return;
  const char = String.fromCharCode(unit);
  if (!/[\p{L}\p{N}\p{M}]/u.test(char)) return;
  const folded = foldLetter(unit);
  FOLD_OF[unit] = folded;
  if (folded <= VANISHES) CLASS_OF[unit] = folded === VANISHES ? MARK : 0;
  else if (char !== char.toLowerCase()) CLASS_OF[unit] = LETTER | START | UPPER;
  else CLASS_OF[unit] = char === char.toUpperCase() ? LETTER | START : LETTER;
}

function fillTables(): void {
  for (const char of GAPS) [CLASS_OF[char.charCodeAt(0)], FOLD_OF[char.charCodeAt(0)]] = [GAP, SPACE];
  for (const char of INVISIBLE) [CLASS_OF[char.charCodeAt(0)], FOLD_OF[char.charCodeAt(0)]] = [MARK, VANISHES];
  for (const char of APOSTROPHES) [CLASS_OF[char.charCodeAt(0)], FOLD_OF[char.charCodeAt(0)]] = [APOSTROPHE, VANISHES];
  for (const [first, last] of MARK_RANGES) {
    CLASS_OF.fill(MARK, first, last + 1);
    FOLD_OF.fill(VANISHES, first, last + 1);
  }
  for (const [first, last] of DECOMPOSED_RANGES) for (let unit = first; unit <= last; unit++) fillLetter(unit);
  for (const [first, last] of PLAIN_RANGES) {
    CLASS_OF.fill(LETTER | START, first, last + 1);
    for (let unit = first; unit <= last; unit++) FOLD_OF[unit] = unit;
  }
}

// About a millisecond, once; the tables are constants from then on.
fillTables();

export interface Folded {
  /** Folded text; whatever cannot be part of a name is a line feed. Runs of gaps are one space, none at either end. */
  text: string;
  /** `starts[k]`: offset in the original of the character that gave `text[k]`; one more element holds the end of the last one. */
  starts: Uint32Array;
}

/** Folds a string and keeps the way back. Linear; used for names, words and tests, while the scanner folds as it walks. */
export function foldWithMap(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  let last = SPACE;
  let end = 0;
  let run = 0;
  const emit = (unit: number, at: number): void => {
    if (unit === SPACE && last === SPACE) return;
    text += String.fromCharCode(unit);
    starts.push(at);
    last = unit;
    if (unit !== SPACE) end = at + 1;
  };
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const folded = FOLD_OF[code] as number;
    if (folded === VANISHES) continue;
    if (folded === BREAKS && code === DOT && run > 0 && run <= LONGEST_ABBREVIATION) {
      run = 0;
      continue;
    }
    run = folded === SPACE || folded === BREAKS ? 0 : run + 1;
    if (folded >= FIRST_EXPANSION) for (const char of EXPANSIONS[folded - FIRST_EXPANSION] as string) emit(char.charCodeAt(0), at);
    else emit(folded === BREAKS ? 10 : folded, at);
  }
  if (last === SPACE && text !== '') {
    text = text.slice(0, -1);
    starts.pop();
  }
  starts.push(end);
  return { text, starts: Uint32Array.from(starts) };
}

/** The folded form alone. */
export const fold = (original: string): string => foldWithMap(original).text;
