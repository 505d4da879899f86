/**
 * What a painter is: it shows marks on names and answers where they are. Two ways exist (decision 0001) and a third for forced colours.
 * In: marks with the text pieces they cover. Out: something visible, hit-testing, rectangles. Called by `index.ts` and by hover.
 * The trap: only painted marks can be hit, and a mark whose text nodes the page has replaced has no rectangles any more.
 */
import type { Family } from '../../types';

/** A stretch of one text node; offsets into its data, end exclusive. */
export interface Piece { node: Text; start: number; end: number }

export interface Mark {
  /** Index of the mention in the answer of the background. */
  id: number;
  /** `none`: it has its place and its tint, but no line, and a pointer does not find it. */
  family: Family | 'none';
  /** In document order; more than one where the name runs across inline elements. */
  pieces: readonly Piece[];
}

export interface Painter {
  /** Replaces everything painted before. */
  paint(marks: readonly Mark[]): void;
  clear(): void;
  /** The page's background has changed: colours are chosen anew. */
  recolour(): void;
  /** The painted mark at a point of the viewport in CSS px, unless something of the page lies over it. */
  mentionAt(x: number, y: number): number | undefined;
  /** Tints one mark; undefined takes the tint away. */
  setActive(id: number | undefined): void;
  /** One rectangle per line of the mark, in viewport px; empty when it is not painted or gone. */
  rectsOf(id: number): DOMRect[];
}
