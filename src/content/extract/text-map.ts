/**
 * The finished map from text offsets to places in text nodes. In: what the text builder collected. Out: TextMap.
 * A run is a stretch where one character of text is one character of one node; runs are sorted, so every question is a binary search.
 * The trap: the "\n" between blocks and the space of a `<br>` stand in no node, so a piece list may skip characters of the text.
 */
import { RUN } from './limits';

/** A stretch of one text node; offsets within the node's data, end exclusive. */
export interface Piece { node: Text; start: number; end: number }

export interface TextMap {
  /** Headline first, one block (paragraph, heading, caption, list item, table cell) a line, joined with "\n". */
  readonly text: string;
  /** BCP 47 tag in lower case, `en` where the page does not say. */
  readonly language: string;
  /** True where the article was longer than the caps. */
  readonly truncated: boolean;
  /** Places of `text.slice(start, end)` on the page, one piece a node, in order. Offsets outside the text are cut to it. */
  pieces(start: number, end: number): Piece[];
  /** Running number of the section an offset lies in: 0 from the headline on, one more at every heading and live-blog post. */
  sectionOf(offset: number): number;
}

export interface Runs {
  /** Text nodes that were read, in order. */
  nodes: readonly Text[];
  /** Four numbers a run: offset in the text (ascending), length, index into `nodes`, offset in the node. */
  places: Int32Array;
  /** Offsets at which sections 1, 2, 3 ... begin, ascending. */
  sections: Int32Array;
}

/** Index of the last value that is <= `wanted`, where every `step`th number is a value; -1 where none is. */
export function lastAtOrBelow(values: Int32Array, wanted: number, step = 1): number {
  let low = 0;
  let high = values.length / step;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle * step] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function piecesOf({ nodes, places }: Runs, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = Math.max(0, lastAtOrBelow(places, start, RUN)) * RUN; at < places.length; at += RUN) {
    const runStart = places[at] as number;
    if (runStart >= end) break;
    const from = Math.max(start, runStart);
    const to = Math.min(end, runStart + (places[at + 1] as number));
    if (from >= to) continue;
    const node = nodes[places[at + 2] as number] as Text;
    const shift = (places[at + 3] as number) - runStart;
    const last = pieces.at(-1);
    // Runs of one node are broken only by collapsed white space and unseen characters: one piece covers them.
    if (last?.node === node) last.end = to + shift;
    else pieces.push({ node, start: from + shift, end: to + shift });
  }
  return pieces;
}

export function makeTextMap(text: string, runs: Runs, language: string, truncated: boolean): TextMap {
  return {
    text, language, truncated,
    pieces: (start, end) => piecesOf(runs, Math.max(0, start), Math.min(end, text.length)),
    sectionOf: (offset) => lastAtOrBelow(runs.sections, offset) + 1,
  };
}
