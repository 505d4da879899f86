/**
 * Layout of the name index: one ArrayBuffer, little-endian, read without parsing. Written by the compiler, read by `name-index`.
 *
 *   header     48 x Uint32: magic, version, total bytes, number of names, number of terms, number of direct codes, first phrase code, then one pair
 *              (byte offset, number of elements) per section in the order of `SECTIONS`; every section starts on a multiple of 4
 *   alphabet   Uint16: folded code units; the n-th has code `FIRST_LETTER + n`, those behind the direct ones are two codes (escape, index)
 *   name*      the trie of names, term* the trie of context and topic words:
 *     Cells    Int32 per cell: BASE << LABEL_BITS | CHECK. BASE: >= 0 where the children start, < 0 a leaf: the complement of where the rest of its
 *              string starts in `tails`. CHECK: the label that leads here; a cell of 0 is free
 *     Rank     Uint32 per block of RANK_BLOCK cells: how many leaves lie before it; leaves are numbered in the order of their cells
 *     Value    Uint32 per leaf: names: one record, or LIST | index into `records` (count, then the records); terms: the term's number
 *   tails      Uint8: codes, each tail closed by TERMINAL; a tail that is the end of another one is stored once
 *   phrases    Uint8: what codes from the first phrase code on stand for in tails, one behind the other; phraseStart Uint16: where each starts
 *   records    Uint32: entity ordinal << TRAIT_BITS | trait
 *   traits     3 x Uint32 each: see `packTrait`; rules Uint16: see `packRule`; terms Uint32: see `packTerm`
 *   strings    Uint16 code units, each string closed by 0: prefixes and languages that traits point to by number
 *
 * Sections of four-byte numbers lie in planes: the lowest bytes of all numbers, then the second ones, and so on. Bytes of one kind side by side are a
 * tenth smaller in the zipped package (the shuffle filter of HDF5), and putting them together costs a millisecond when the index is opened.
 *
 * Double array: Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (IEEE TSE 1989), with tails cut off at the last
 * branch. CHECK holds the label instead of the parent (Yata et al., "A compact static double-array keeping character codes", IPM 2007), which is
 * sound because no two nodes share a BASE; both in one word, so that a step reads one cache line (as in Yoshinaga's cedar); sharing tails by suffix is the idea behind MARISA's nested tries, done flat; phrases are byte-pair encoding (Gage, C Users Journal 1994).
 */

export const MAGIC = 0x494e_4742;
export const VERSION = 3;
export const HEADER_WORDS = 48;

export const SECTIONS = [
  'alphabet', 'nameCells', 'nameRank', 'nameValue', 'termCells', 'termRank', 'termValue',
  'tails', 'phrases', 'phraseStart', 'records', 'traits', 'rules', 'terms', 'strings',
] as const;
export type SectionName = (typeof SECTIONS)[number];
export const FIRST_SECTION_WORD = 7;
/** Bytes of a section's numbers. */
const WIDTHS: Partial<Record<SectionName, 1 | 2>> = { alphabet: 2, tails: 1, phrases: 1, phraseStart: 2, rules: 2, strings: 2 };
export const widthOf = (name: SectionName): 1 | 2 | 4 => WIDTHS[name] ?? 4;
export const RANK_BLOCK = 32;

/** Labels of the tries. A code table entry above 255 is two labels: low byte first. */
export const TERMINAL = 1;
export const SPACE_CODE = 2;
/** Not a label: what the code table says of marks and apostrophes. */
export const VANISHES_CODE = 3;
export const FIRST_LETTER = 4;
/** Codes from here on only start a pair (escape, index). */
export const FIRST_ESCAPE = 248;
export const LABELS = 256;
export const LABEL_BITS = 8;
/** Cells of a trie, and codes of tails: what is left of a word beside the label, with a sign. */
export const MAX_CELLS = 1 << (31 - LABEL_BITS);

export const LIST = 0x8000_0000;
export const TRAIT_BITS = 13;
export const MAX_TRAITS = 1 << TRAIT_BITS;
export const MAX_ENTITIES = 1 << (31 - TRAIT_BITS);

/** `needs-support`: a gazetteer place, marked only where the article supports it. */
export const MATCH_MODES = ['safe', 'exact-case', 'needs-introduction', 'needs-context', 'needs-support'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];
export const NAME_ROLES = ['primary', 'full', 'variant', 'acronym', 'native', 'translation', 'former', 'nickname'] as const;
export type NameRole = (typeof NAME_ROLES)[number];
export const SCOPES = ['sentence', 'paragraph', 'article'] as const;
export type Scope = (typeof SCOPES)[number];
/** initial: the words of `capitals` begin with a capital; exact: the letters of `capitals` are capitals and the others are not. */
export const CASE_RULES = ['any', 'initial', 'exact'] as const;
export type CaseRule = (typeof CASE_RULES)[number];
/** Words or letters beyond this many are not checked. */
export const CAPITAL_BITS = 16;

/** How a name is matched: shared by all names that are matched alike. */
export interface Trait {
  mode: MatchMode;
  caseRule: CaseRule;
  /** Bit n: word n (initial) or letter n (exact) is a capital. */
  capitals: number;
  /** Folded words that must stand before the key: "killing of"; `ARTICLE` for any Arabic article. Empty: none. */
  prefix: string;
  /** The name holds only on pages of this language; empty: everywhere. */
  lang: string;
  /** Year until which the name was in use, 0: not given. */
  until: number;
  /** Words of the key. */
  words: number;
  /** Offset of its context rule in `rules` plus one, 0: none. */
  rule: number;
}
export const TRAIT_WORDS = 3;
/** Stands for al-, el-, and the assimilated forms ad-, an-, ar-, as-, ash-, at-, az- and their like. */
export const ARTICLE = 'al';

/** word 0: mode 3 bits, case rule 2, 3 free, prefix 8, lang 8, words 8; word 1: capitals 16, year 16; word 2: rule. */
export function packTrait(trait: Trait, numberOf: (text: string) => number): [number, number, number] {
  const first = MATCH_MODES.indexOf(trait.mode) | (CASE_RULES.indexOf(trait.caseRule) << 3) | (numberOf(trait.prefix) << 8) | (numberOf(trait.lang) << 16) | (Math.min(trait.words, 255) << 24);
  return [first >>> 0, (trait.capitals | (trait.until << 16)) >>> 0, trait.rule];
}

export function unpackTrait(words: Uint32Array, trait: number, strings: readonly string[]): Trait {
  const [first = 0, second = 0, rule = 0] = words.subarray(trait * TRAIT_WORDS, (trait + 1) * TRAIT_WORDS);
  return {
    mode: MATCH_MODES[first & 7] ?? 'needs-context',
    caseRule: CASE_RULES[(first >>> 3) & 3] ?? 'exact',
    prefix: strings[(first >>> 8) & 255] ?? '',
    lang: strings[(first >>> 16) & 255] ?? '',
    words: first >>> 24,
    capitals: second & 0xffff,
    until: second >>> 16,
    rule,
  };
}

/** One of `near` must, none of `notNear` may stand within `scope`. Numbers of terms; with EXACT_TERM only in capitals ("IS" is no "is"). */
export interface ContextRule {
  scope: Scope;
  near: readonly number[];
  notNear: readonly number[];
}

export const EXACT_TERM = 0x8000;

export const packRule = (rule: ContextRule): number[] => [SCOPES.indexOf(rule.scope), rule.near.length, rule.notNear.length, ...rule.near, ...rule.notNear];

export function unpackRule(rules: Uint16Array, offset: number): ContextRule {
  const near = offset + 3;
  const notNear = near + (rules[offset + 1] ?? 0);
  return { scope: SCOPES[rules[offset] ?? 0] ?? 'sentence', near: [...rules.subarray(near, notNear)], notNear: [...rules.subarray(notNear, notNear + (rules[offset + 2] ?? 0))] };
}

/** A word the article is searched for: in context rules, as evidence of a topic (weight 0: none), as sign of a country. */
export interface Term {
  topic: number;
  weight: number;
  /** ISO code, empty for none. */
  country: string;
}

const FIRST_CAPITAL = 65;
const codeOf = (country: string): number => (country === '' ? 0 : ((country.charCodeAt(0) - FIRST_CAPITAL + 1) << 5) | (country.charCodeAt(1) - FIRST_CAPITAL + 1));
const countryOf = (code: number): string => (code === 0 ? '' : String.fromCharCode((code >>> 5) - 1 + FIRST_CAPITAL, (code & 31) - 1 + FIRST_CAPITAL));

/** weight 8 bits, topic 8, country 10. */
export const packTerm = (term: Term): number => term.weight | (term.topic << 8) | (codeOf(term.country) << 16);
export const unpackTerm = (word: number): Term => ({ weight: word & 255, topic: (word >>> 8) & 255, country: countryOf(word >>> 16) });

/** Four-byte numbers as they lie in the file. */
export function toPlanes(numbers: Uint32Array | Int32Array): Uint8Array {
  const planes = new Uint8Array(numbers.byteLength);
  numbers.forEach((number, index) => {
    for (let plane = 0; plane < 4; plane++) planes[plane * numbers.length + index] = number >>> (8 * plane);
  });
  return planes;
}

/** Back from `toPlanes`. */
export function fromPlanes(planes: Uint8Array): Uint32Array {
  const count = planes.length / 4;
  const numbers = new Uint32Array(count);
  const [second, third, fourth] = [planes.subarray(count), planes.subarray(2 * count), planes.subarray(3 * count)];
  for (let at = 0; at < count; at++) numbers[at] = (planes[at] as number) | ((second[at] as number) << 8) | ((third[at] as number) << 16) | ((fourth[at] as number) << 24);
  return numbers;
}
