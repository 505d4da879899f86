/**
 * The second painter: real `<span>` elements made by mark.js, for browsers without highlights and for readers who choose it.
 * mark.js works on offsets into the joined text of a context; one context per text block keeps its cost linear.
 * The trap: it splits text nodes, and `unmark` merges them again: the text is as before, the nodes are not the same ones.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Rgb } from './colours';
import { PageSheet, rulesFor } from './page-sheet';
import type { Mark as MarkOf, Painter, Piece } from './painter';
import { mergeLines } from '../hover/hit-test';

export const MARK_CLASS = 'backgrounder-mark';
const BLOCKS = 'p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,figcaption,blockquote,pre,div,section,article,main,body';
const ATTRIBUTE = 'data-backgrounder';
const ACTIVE_ATTRIBUTE = 'data-backgrounder-active';
/** mark.js leaves the text of these parents out of its offsets. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'HTML']);

interface OffsetRange { start: number; length: number; mark: MarkOf }

const blockOf = (mark: MarkOf): Element | undefined => {
  const [first, ...rest] = mark.pieces;
  let block = first?.node.parentElement?.closest(BLOCKS);
  while (block !== null && block !== undefined && rest.some((piece) => block?.contains(piece.node) !== true)) block = block.parentElement;
  return block ?? undefined;
};

/** Start of each text node in the text as mark.js joins it. */
function offsetsIn(block: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let total = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (SKIPPED.has(node.parentElement?.tagName ?? '')) continue;
    offsets.set(node, total);
    total += (node as Text).length;
  }
  return offsets;
}

function rangesIn(block: Element, marks: readonly MarkOf[]): OffsetRange[] {
  const offsets = offsetsIn(block);
  const toRange = (mark: MarkOf, piece: Piece): OffsetRange[] => {
    const start = offsets.get(piece.node);
    return start === undefined ? [] : [{ start: start + piece.start, length: piece.end - piece.start, mark }];
  };
  return marks.flatMap((mark) => mark.pieces.flatMap((piece) => toRange(mark, piece)));
}

/** Takes our spans away and joins the text again. */
export function unwrapMarks(root: Element): void {
  new Mark(root).unmark({ element: 'span', className: MARK_CLASS });
}

export class MarkPainter implements Painter {
  private readonly sheet = new PageSheet();
  private readonly spans = new Map<number, HTMLElement[]>();

  constructor(private readonly root: Element, private readonly background: () => Rgb) {}

  paint(marks: readonly MarkOf[]): void {
    if (this.spans.size > 0) this.clear();
    if (marks.length === 0) return;
    const blocks = new Map<Element, MarkOf[]>();
    for (const mark of marks) {
      const block = blockOf(mark);
      if (block !== undefined) blocks.set(block, [...(blocks.get(block) ?? []), mark]);
    }
    // Offsets are taken of all blocks before the first is wrapped: a block may lie inside another.
    const work = [...blocks].map(([block, inside]) => ({ block, ranges: rangesIn(block, inside) }));
    for (const { block, ranges } of work) this.wrap(block, ranges);
    this.sheet.write(rulesFor((name) => (name === 'active' ? `.${MARK_CLASS}[${ACTIVE_ATTRIBUTE}]` : `.${MARK_CLASS}-${name}`), this.background()));
  }

  clear(): void {
    this.sheet.remove();
    this.spans.clear();
    unwrapMarks(this.root);
  }

  mentionAt(x: number, y: number): number | undefined {
    const id = document.elementFromPoint(x, y)?.closest(`.${MARK_CLASS}`)?.getAttribute(ATTRIBUTE);
    return id === null || id === undefined || !this.spans.has(Number(id)) ? undefined : Number(id);
  }

  setActive(id: number | undefined): void {
    for (const span of [...this.spans.values()].flat()) span.toggleAttribute(ACTIVE_ATTRIBUTE, id !== undefined && this.spans.get(id)?.includes(span) === true);
  }

  rectsOf(id: number): DOMRect[] {
    const spans = this.spans.get(id) ?? [];
    return spans.every((span) => span.isConnected) ? mergeLines(spans.flatMap((span) => [...span.getClientRects()])) : [];
  }

  /** Text offsets do not change by wrapping, so blocks may be wrapped one after another. */
  private wrap(block: Element, ranges: OffsetRange[]): void {
    if (ranges.length === 0) return;
    new Mark(block).markRanges(ranges, {
      element: 'span',
      className: MARK_CLASS,
      each: (span, { mark }) => {
        span.classList.add(`${MARK_CLASS}-${mark.family}`);
        span.setAttribute(ATTRIBUTE, String(mark.id));
        this.spans.set(mark.id, [...(this.spans.get(mark.id) ?? []), span]);
      },
    });
  }
}
