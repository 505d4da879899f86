/** The outer form of the name index: codes for characters, and sections behind a header. Layout: match/index-format. Called by `name-index`. */
import { FIRST_ESCAPE, FIRST_LETTER, FIRST_SECTION_WORD, HEADER_WORDS, MAGIC, SECTIONS, SPACE_CODE, TERMINAL, toPlanes, VERSION, type SectionName } from '../match/index-format';

/** Numbers distinct strings in sorted order, so that numbers do not depend on who came first. */
export function numberAll(texts: Iterable<string>): Map<string, number> {
  return new Map([...new Set(texts)].toSorted().map((text, index) => [text, index]));
}

/** Codes for folded characters: the most frequent ones directly, rare ones as a pair. */
export class Alphabet {
  readonly units: string[];
  readonly direct: number;
  private readonly codes = new Map<string, string>([[' ', String.fromCharCode(SPACE_CODE)]]);

  constructor(texts: Iterable<string>) {
    const counts = new Map<string, number>();
    for (const text of texts) for (let at = 0; at < text.length; at++) counts.set(text.charAt(at), (counts.get(text.charAt(at)) ?? 0) + 1);
    counts.delete(' ');
    this.units = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
    this.direct = Math.min(this.units.length, FIRST_ESCAPE - FIRST_LETTER);
    this.units.forEach((unit, index) => {
      const rare = index - this.direct;
      const span = FIRST_ESCAPE - FIRST_LETTER;
      const codes = rare < 0 ? [FIRST_LETTER + index] : [FIRST_ESCAPE + Math.floor(rare / span), FIRST_LETTER + (rare % span)];
      this.codes.set(unit, String.fromCharCode(...codes));
    });
  }

  encode(folded: string): string {
    let codes = '';
    for (let at = 0; at < folded.length; at++) codes += this.codes.get(folded.charAt(at)) ?? '';
    return codes + String.fromCharCode(TERMINAL);
  }
}

export type Sections = Record<SectionName, Uint8Array | Uint16Array | Uint32Array | Int32Array>;

/** Layout: header, then the sections, each on a multiple of four. */
export function layOut(sections: Sections, counts: { names: number; terms: number; direct: number; firstPhrase: number }): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  let offset = header.byteLength;
  SECTIONS.forEach((name, index) => {
    header.set([offset, sections[name].length], FIRST_SECTION_WORD + index * 2);
    offset += Math.ceil(sections[name].byteLength / 4) * 4;
  });
  header.set([MAGIC, VERSION, offset, counts.names, counts.terms, counts.direct, counts.firstPhrase]);
  const bytes = new Uint8Array(offset);
  const put = (view: ArrayBufferView, at: number): void => bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
  put(header, 0);
  SECTIONS.forEach((name, index) => {
    const section = sections[name];
    put(section instanceof Uint32Array || section instanceof Int32Array ? toPlanes(section) : section, header[FIRST_SECTION_WORD + index * 2] as number);
  });
  return bytes;
}
