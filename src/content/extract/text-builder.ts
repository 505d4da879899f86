/**
 * Collects the text of an article line by line, with white space as a browser renders it, and remembers where every character came from.
 * Called by the walk: `append` for text nodes, `breakLine` for `<br>`, `endLine` at the edge of a block. A finished line may be refused (lines.ts); then it never was.
 * Rules of CSS Text 4, white space processing: runs of white space become one space, none at the edges of a line, across element borders too.
 * Soft hyphens, zero-width spaces and direction marks are not read: a name stays a name across them.
 */
import { keepsLine, type LineKind } from './lines';
import { packRuns, type Runs } from './text-map';

/** How white space is rendered: collapsed, line breaks kept (`pre-line`), or all kept (`pre`, `pre-wrap`). */
export type Spacing = 'collapse' | 'lines' | 'keep';

/** A place that is in no node: the space of a `<br>`. */
const NOWHERE = -1;
const NEWLINE = 10;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/** Not rendered. Joiners only between letters that do not join (below U+0600). */
function isUnseen(code: number, before: number): boolean {
  if (code < 0xad) return false;
  if (code === 0x200c || code === 0x200d) return before < 0x600;
  return code === 0xad || code === 0x200b || code === 0x200e || code === 0x200f || code === 0xfeff || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069);
}

/** One plain space between two letters of the same run: by far the commonest, and no reason to break the run. */
function isSingle(data: string, index: number): boolean {
  const next = data.charCodeAt(index + 1);
  return data.charCodeAt(index) === 32 && !Number.isNaN(next) && !isSpace(next) && !isUnseen(next, 32);
}

export class TextBuilder {
  readonly #maxChars: number;
  readonly #nodes: Text[] = [];
  /** Four numbers a run, as in packRuns. */
  readonly #runs: number[] = [];
  readonly #sections: number[] = [];
  #text = '';
  #line = '';
  #linkedChars = 0;
  #keptNodes = 0;
  #keptRuns = 0;
  /** A space that was seen and is written when more text follows: its node and place. */
  #space: readonly [owner: number, offset: number] | undefined;
  #breaks = 0;
  #sectionPending = false;
  #isFull = false;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  /** No more text is taken. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** @param linked the text is inside a link to another page. */
  append(node: Text, data: string, spacing: Spacing, linked: boolean): void {
    const owner = this.#nodes.push(node) - 1;
    let start = 0;
    for (let index = 0; index < data.length && !this.#isFull; index++) {
      const code = data.charCodeAt(index);
      const white = isSpace(code);
      if (white && ((spacing === 'keep' && code !== NEWLINE) || (spacing === 'collapse' && index > start && isSingle(data, index)))) continue;
      if (!white && !isUnseen(code, data.charCodeAt(index - 1))) continue;
      this.#write(owner, data, start, index, linked);
      start = index + 1;
      if (white && code === NEWLINE && spacing !== 'collapse') this.#break(owner, index);
      else if (white && this.#line !== '') this.#space ??= [owner, index];
    }
    this.#write(owner, data, start, data.length, linked);
  }

  /** A line break within a block: one is a space, two end the line. */
  breakLine(): void {
    this.#break(NOWHERE, 0);
  }

  /** The next line that is kept begins a section. */
  beginSection(): void {
    this.#sectionPending = true;
  }

  /** @param kind undefined where a line ends in the middle of a block. */
  endLine(kind?: LineKind): void {
    if (this.#line.trim() !== '' && keepsLine(this.#line, this.#linkedChars, kind)) {
      if (this.#sectionPending && this.#text !== '') this.#sections.push(this.#lineStart());
      this.#sectionPending = false;
      this.#text += this.#text === '' ? this.#line : `\n${this.#line}`;
      this.#keptRuns = this.#runs.length;
      this.#keptNodes = this.#nodes.length;
    }
    this.#runs.length = this.#keptRuns;
    this.#nodes.length = this.#keptNodes;
    this.#line = '';
    this.#linkedChars = 0;
    this.#space = undefined;
    this.#breaks = 0;
  }

  finish(): { text: string; runs: Runs } {
    this.endLine();
    return { text: this.#text, runs: packRuns(this.#nodes, this.#runs, this.#sections) };
  }

  #lineStart(): number {
    return this.#text === '' ? 0 : this.#text.length + 1;
  }

  #write(owner: number, data: string, start: number, end: number, linked: boolean): void {
    if (start >= end || this.#isFull) return;
    const room = this.#maxChars - this.#lineStart() - this.#line.length - (this.#space === undefined ? 0 : 1);
    let stop = Math.min(end, start + room);
    this.#isFull = stop < end;
    // Never half of a surrogate pair.
    if (this.#isFull && (data.charCodeAt(stop - 1) & 0xfc00) === 0xd800) stop -= 1;
    if (stop <= start) return;
    if (this.#space !== undefined) this.#addRun(this.#space[0], this.#space[1], ' ');
    this.#addRun(owner, start, data.slice(start, stop));
    this.#space = undefined;
    this.#breaks = 0;
    if (linked) this.#linkedChars += stop - start;
  }

  #addRun(owner: number, offset: number, characters: string): void {
    if (owner !== NOWHERE) this.#runs.push(this.#lineStart() + this.#line.length, characters.length, owner, offset);
    this.#line += characters;
  }

  #break(owner: number, offset: number): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.endLine();
    else if (this.#line !== '') this.#space ??= [owner, offset];
  }
}
