/**
 * Collects the text of an article line by line, with white space as a browser renders it, and remembers where every character came from.
 * Called by the walk: `append` for text nodes, `breakLine` for `<br>`, `endLine` at the edge of a block. A finished line may be refused (lines.ts); then it never was.
 * Rules of CSS Text 4, white space processing: runs of white space become one space, none at the edges of a line, across element borders too.
 * Soft hyphens, zero-width spaces and direction marks are not read: a name stays a name across them. One departure: a line feed beside a
 * zero-width space is nothing in CSS and a space here.
 */
import { keepsLine, type LineKind } from './lines';
import type { Runs } from './text-map';
import { NOWHERE } from './limits';

/** How white space is rendered: collapsed, line breaks kept (`pre-line`), or all kept (`pre`, `pre-wrap`). */
export type Spacing = 'collapse' | 'lines' | 'keep';

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

export interface TextBuilder {
  /** No more text is taken. */
  isFull(): boolean;
  /** @param linked the text is inside a link to another page. */
  append(node: Text, data: string, spacing: Spacing, linked: boolean): void;
  /** A line break within a block: one is a space, two end the line. */
  breakLine(): void;
  /** The next line that is kept begins a section. */
  beginSection(): void;
  /** @param kind undefined where a line ends in the middle of a block. */
  endLine(kind?: LineKind): void;
  finish(): { text: string; runs: Runs };
}

/**
 * Calls `onEnd` at every end of a run: where the run began and ends, the characters that end it, how many of them are kept line breaks.
 * True from it ends the scan.
 */
function scan(data: string, spacing: Spacing, onEnd: (start: number, end: number, white: string, breaks: number) => boolean): void {
  const ends = ENDS[spacing];
  let start = 0;
  ends.lastIndex = 0;
  for (let found = ends.exec(data); found; found = ends.exec(data)) {
    const [white] = found;
    const isDone = onEnd(start, found.index, white, spacing === 'collapse' ? 0 : white.split('\n').length - 1);
    if (isDone) return;
    start = ends.lastIndex;
  }
  onEnd(start, data.length, '', 0);
}

/** Where to cut `data` at the latest, so that no half of a surrogate pair is left. */
const cutBefore = (data: string, stop: number): number => stop - Number((data.charCodeAt(stop - 1) & 0xfc00) === 0xd800);

/** State in a closure, not in a class: this is the largest piece of the reading of text, and private names cannot be shortened. */
export function makeTextBuilder(maxChars: number): TextBuilder {
  const nodes: Text[] = [];
  /** Four numbers a run, as in Runs. */
  const places: number[] = [];
  const sections: number[] = [];
  let text = '';
  let line = '';
  let linkedChars = 0;
  let keptPlaces = 0;
  /** A space that was seen and is written when more text follows: its node and place. */
  let space: readonly [owner: number, offset: number] | undefined;
  let breaks = 0;
  let isFull = false;
  const lineStart = () => text.length + (text === '' ? 0 : 1);

  function addRun(owner: number, offset: number, characters: string): void {
    if (owner !== NOWHERE) places.push(lineStart() + line.length, characters.length, owner, offset);
    line += characters;
  }

  function write(owner: number, data: string, start: number, end: number, linked: boolean): void {
    if (start >= end || isFull) return;
    const room = maxChars - lineStart() - line.length - (space ? 1 : 0);
    isFull = start + room < end;
    const stop = isFull ? cutBefore(data, start + room) : end;
    if (stop <= start) return;
    if (space) addRun(...space, ' ');
    addRun(owner, start, data.slice(start, stop));
    space = undefined;
    breaks = 0;
    if (linked) linkedChars += stop - start;
  }

  function endLine(kind?: LineKind): void {
    if (line.trim() !== '' && keepsLine(line, linkedChars, kind)) {
      text += text === '' ? line : `\n${line}`;
      keptPlaces = places.length;
    }
    places.length = keptPlaces;
    line = '';
    linkedChars = breaks = 0;
    space = undefined;
  }

  function breakAt(owner: number, offset: number): void {
    if (++breaks > 1) endLine();
    else if (line !== '') space ??= [owner, offset];
  }

  function append(node: Text, data: string, spacing: Spacing, linked: boolean): void {
    // One node may hold ten megabytes without a place to stop at.
    const shortened = data.slice(0, maxChars * 2);
    const owner = nodes.push(node) - 1;
    scan(shortened, spacing, (start, end, white, kept) => {
      write(owner, shortened, start, end, linked);
      for (let left = kept; left > 0; left--) breakAt(owner, end + white.indexOf('\n'));
      if (kept === 0 && line !== '' && WHITE.test(white)) space ??= [owner, end];
      return isFull;
    });
    isFull ||= shortened.length < data.length;
  }

  return {
    append, endLine, isFull: () => isFull,
    breakLine: () => breakAt(NOWHERE, 0),
    // The line being read, or the next that is kept: refused lines move nothing.
    beginSection: () => { if (text !== '' && sections.at(-1) !== lineStart()) sections.push(lineStart()); },
    finish: () => { endLine(); return { text, runs: { nodes, places: new Int32Array(places), sections: new Int32Array(sections) } }; },
  };
}
