/**
 * Collects the text of an article line by line, with white space as a browser renders it, and remembers where every character came from.
 * Called by the walk: `append` for text nodes, `breakLine` for `<br>`, `endLine` at the edge of a block. A finished line may be refused (lines.ts); then it never was.
 * Rules of CSS Text 4, white space processing: runs of white space become one space, none at the edges of a line, across element borders too.
 * Soft hyphens, zero-width spaces and direction marks are not read: a name stays a name across them. One departure: a line feed beside a
 * zero-width space is nothing in CSS and a space here.
 */
import { keepsLine, type LineKind } from './lines';
import { packRuns, type Runs } from './text-map';

/** How white space is rendered: collapsed, line breaks kept (`pre-line`), or all kept (`pre`, `pre-wrap`). */
export type Spacing = 'collapse' | 'lines' | 'keep';

/** A place that is in no node: the space of a `<br>`. */
const NOWHERE = -1;

/** Not rendered: soft hyphen, zero-width space, direction marks, word joiners, byte order mark. */
const UNSEEN = String.raw`\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF`;
/** Not rendered between letters that do not join: below U+0600. */
const JOINERS = String.raw`\u200C\u200D`;
const UNSEEN_HERE = String.raw`[${UNSEEN}]+|(?<![\u0600-\uFFFF])[${JOINERS}]`;
/** White space, but for the single plain space within a text: by far the commonest, and no reason to end a run. */
const COLLAPSED = new RegExp(String.raw`[ \t-\r]{2,}|[\t-\r]|^ | $| (?=[${UNSEEN}${JOINERS}])|(?<=[${UNSEEN}${JOINERS}]) |${UNSEEN_HERE}`, 'g');
/** What ends a run. Found by regular expression: a loop over the characters is ten times slower on the strings browsers hand out. */
const ENDS: Readonly<Record<Spacing, RegExp>> = { collapse: COLLAPSED, lines: COLLAPSED, keep: new RegExp(String.raw`\n|${UNSEEN_HERE}`, 'g') };
const WHITE = /[ \t-\r]/;

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
    // One node may hold ten megabytes without a place to stop at.
    const text = data.length > this.#maxChars * 2 ? data.slice(0, this.#maxChars * 2) : data;
    const owner = this.#nodes.push(node) - 1;
    const ends = ENDS[spacing];
    let start = 0;
    ends.lastIndex = 0;
    for (let found = ends.exec(text); found !== null && !this.#isFull; found = ends.exec(text)) {
      const [end] = found;
      this.#write(owner, text, start, found.index, linked);
      start = ends.lastIndex;
      if (spacing !== 'collapse' && end.includes('\n')) this.#breakAll(owner, found.index, end);
      else if (this.#line !== '' && WHITE.test(end)) this.#space ??= [owner, found.index];
    }
    this.#write(owner, text, start, text.length, linked);
    this.#isFull ||= text !== data;
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

  /** Every "\n" of preserved white space is a line break. */
  #breakAll(owner: number, offset: number, white: string): void {
    for (let line = white.indexOf('\n'); line >= 0; line = white.indexOf('\n', line + 1)) this.#break(owner, offset + line);
  }

  #break(owner: number, offset: number): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.endLine();
    else if (this.#line !== '') this.#space ??= [owner, offset];
  }
}
