/**
 * The compiled name index as the matcher uses it: copies of its arrays, put together where they lie in planes, nothing parsed but a few dozen short strings. In: the buffer of names.bin;
 * out: `NameIndex`, or a sentence if the bytes are not such an index. Called by the background and the command-line tools through `match/index`.
 */
import type { Result } from '../types';
import { EXPANSIONS, FIRST_EXPANSION, FOLD_OF, SPACE, VANISHES } from './fold';
import { FIRST_ESCAPE, FIRST_LETTER, FIRST_SECTION_WORD, fromPlanes, HEADER_WORDS, LIST, MAGIC, RANK_BLOCK, SECTIONS, SPACE_CODE, TRAIT_BITS, MAX_TRAITS, unpackRule, unpackTerm, unpackTrait, VANISHES_CODE, VERSION, widthOf, type ContextRule, type SectionName, type Term, type Trait } from './index-format';

/** A double array with tails; see index-format. */
export interface Trie {
  cells: Int32Array;
  ranks: Uint32Array;
  tails: Uint8Array;
  firstPhrase: number;
  phrases: Uint8Array;
  phraseStart: Uint16Array;
  /** UTF-16 unit to label(s). */
  codes: Uint16Array;
}

/** One way to read a name. */
export interface NameRecord {
  /** Ordinal of the entry. */
  entity: number;
  trait: Trait;
}

export interface NameIndex {
  nameCount: number;
  termCount: number;
  names: Trie;
  terms: Trie;
  /** The records of the name whose leaf is this cell of `names`. */
  recordsAt(cell: number): NameRecord[];
  /** The number of the term whose leaf is this cell of `terms`. */
  termAt(cell: number): number;
  term(number: number): Term;
  rule(offset: number): ContextRule;
}

const REFUSED = 'The name index of the dataset cannot be read';

type Views = (name: SectionName) => { offset: number; count: number };

/** Checks magic, version, length and that every section lies inside the buffer. */
function readHeader(buffer: ArrayBuffer): Result<{ words: Uint32Array; section: Views }> {
  if (buffer.byteLength < HEADER_WORDS * 4) return { ok: false, sentence: `${REFUSED}: it is cut short.` };
  const words = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (words[0] !== MAGIC) return { ok: false, sentence: `${REFUSED}: it is not a name index.` };
  if (words[1] !== VERSION) return { ok: false, sentence: `${REFUSED}: it has format ${words[1]}, this version reads format ${VERSION}.` };
  if (words[2] !== buffer.byteLength) return { ok: false, sentence: `${REFUSED}: it is cut short.` };
  const section: Views = (name) => {
    const at = FIRST_SECTION_WORD + SECTIONS.indexOf(name) * 2;
    return { offset: words[at] ?? 0, count: words[at + 1] ?? 0 };
  };
  const inside = SECTIONS.every((name) => section(name).offset % 4 === 0 && section(name).offset + section(name).count * widthOf(name) <= buffer.byteLength);
  return inside ? { ok: true, value: { words, section } } : { ok: false, sentence: `${REFUSED}: its parts do not fit together.` };
}

/** Codes of the alphabet by folded unit: one code, or a rare letter's two in one number. */
function alphabetCodes(alphabet: Uint16Array, direct: number): Uint16Array {
  const codes = new Uint16Array(FOLD_OF.length);
  const span = FIRST_ESCAPE - FIRST_LETTER;
  alphabet.forEach((unit, index) => {
    const rare = index - direct;
    codes[unit] = rare < 0 ? FIRST_LETTER + index : (FIRST_ESCAPE + Math.floor(rare / span)) | ((FIRST_LETTER + (rare % span)) << 8);
  });
  codes[SPACE] = SPACE_CODE;
  codes[VANISHES] = VANISHES_CODE;
  return codes;
}

/** What every UTF-16 unit is to the tries: folding and coding in one look-up. Expansions ("ß" is "ss") are two codes like rare letters. */
function codeTable(alphabet: Uint16Array, direct: number): Uint16Array {
  const codeOf = alphabetCodes(alphabet, direct);
  EXPANSIONS.forEach((letters, index) => {
    const [first = 0, second = 0] = [...letters].map((letter) => codeOf[letter.charCodeAt(0)] ?? 0);
    codeOf[FIRST_EXPANSION + index] = first === 0 || second === 0 || first > 255 || second > 255 ? 0 : first | (second << 8);
  });
  const codes = new Uint16Array(FOLD_OF.length);
  for (let unit = 0; unit < codes.length; unit++) codes[unit] = codeOf[FOLD_OF[unit] as number] as number;
  return codes;
}

/** The number of the leaf in a cell: leaves before its block, and those before it in the block. */
function rankOf({ cells, ranks }: Trie, cell: number): number {
  const block = Math.floor(cell / RANK_BLOCK);
  let rank = ranks[block] as number;
  for (let at = block * RANK_BLOCK; at < cell; at++) rank += (cells[at] as number) >>> 31;
  return rank;
}

/** Opens the bytes of names.bin. Never throws on bad bytes: the sentence says what is wrong. */
export function openNameIndex(buffer: ArrayBuffer): Result<NameIndex> {
  const header = readHeader(buffer);
  if (!header.ok) return header;
  const { words, section } = header.value;
  // Copies all, so that the bytes of the file need not be kept beside them.
  const u8 = (name: SectionName): Uint8Array => new Uint8Array(buffer, section(name).offset, section(name).count).slice();
  const u16 = (name: SectionName): Uint16Array => new Uint16Array(buffer, section(name).offset, section(name).count).slice();
  const u32 = (name: SectionName): Uint32Array => fromPlanes(new Uint8Array(buffer, section(name).offset, section(name).count * 4));
  const i32 = (name: SectionName): Int32Array => new Int32Array(u32(name).buffer);
  const shared = { codes: codeTable(u16('alphabet'), words[5] ?? 0), tails: u8('tails'), firstPhrase: words[6] ?? 256, phrases: u8('phrases'), phraseStart: u16('phraseStart') };
  const names: Trie = { cells: i32('nameCells'), ranks: u32('nameRank'), ...shared };
  const terms: Trie = { cells: i32('termCells'), ranks: u32('termRank'), ...shared };
  const [values, records, traits, rules, termWords, termValues] = [u32('nameValue'), u32('records'), u32('traits'), u16('rules'), u32('terms'), u32('termValue')];
  const strings = String.fromCharCode(...u16('strings')).split('\0');
  // Thousands of names share a few dozen traits: each is unpacked once.
  const known: Trait[] = [];
  const traitOf = (trait: number): Trait => (known[trait] ??= unpackTrait(traits, trait, strings));
  const recordOf = (word: number): NameRecord => ({ entity: word >>> TRAIT_BITS, trait: traitOf(word & (MAX_TRAITS - 1)) });
  return {
    ok: true,
    value: {
      nameCount: words[3] ?? 0,
      termCount: words[4] ?? 0,
      names,
      terms,
      recordsAt: (cell) => {
        const value = values[rankOf(names, cell)] ?? 0;
        if ((value & LIST) === 0) return [recordOf(value)];
        const at = value & ~LIST;
        return Array.from(records.subarray(at + 1, at + 1 + (records[at] ?? 0)), recordOf);
      },
      termAt: (cell) => termValues[rankOf(terms, cell)] ?? 0,
      term: (number) => unpackTerm(termWords[number] ?? 0),
      rule: (offset) => unpackRule(rules, offset - 1),
    },
  };
}

