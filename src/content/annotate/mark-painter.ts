/**
 * The second painter: real `<span>` elements made by mark.js, for browsers without highlights and for readers who choose it.
 * mark.js works on offsets into the joined text of a context; one context per text block keeps its cost linear.
 * The trap: it splits text nodes, and `unmark` merges them again: the text is as before, the nodes are not the same ones.
 */
import { parentElement } from '../detect/safe-dom';
import { mergeLines } from '../hover/hit-test';
import type { Rgb } from './colours';
import Mark from './mark-ranges.js';
import { PageSheet, rulesFor } from './page-sheet';
import type { Mark as MarkOf, Painter } from './painter';

export const MARK_CLASS = 'backgrounder-mark';
const ATTRIBUTE = 'data-backgrounder';
const ACTIVE = `${MARK_CLASS}-active`;
const BLOCKS = 'p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,figcaption,blockquote,pre,div,section,article,main,body';
/** mark.js leaves the text of these parents out of its offsets. */
const SKIPPED = 'script,style,title,head,html';

interface OffsetRange { start: number; length: number; mark: MarkOf }

/** The text block of a mark; wider where the mark runs over its end. */
function blockOf({ pieces }: MarkOf): Element | null | undefined {
  let block = pieces[0]?.node.parentElement?.closest(BLOCKS);
  while (block != null && pieces.some(({ node }) => block?.contains(node) !== true)) block = parentElement(block);
  return block;
}

/** Start of each text node in the text as mark.js joins it. */
function offsetsIn(block: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let total = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches(SKIPPED) === true) continue;
    offsets.set(node, total);
    total += node.length;
  }
  return offsets;
}

function rangesIn(block: Element, marks: readonly MarkOf[]): OffsetRange[] {
  const offsets = offsetsIn(block);
  return marks.flatMap((mark) => mark.pieces.map(({ node, start, end }) => ({ start: (offsets.get(node) ?? NaN) + start, length: end - start, mark })))
    .filter(({ start }) => start >= 0);
}

/** Takes our spans away and joins the text again. */
export function unwrapMarks(root: Element): void {
  new Mark(root).unmark({ element: 'span', className: MARK_CLASS });
}

export class MarkPainter implements Painter {
  readonly #sheet = new PageSheet();
  readonly #background: () => Rgb;
  readonly #spans = new Map<number, HTMLElement[]>();
  #blocks: Element[] = [];

  constructor(background: () => Rgb) {
    this.#background = background;
  }

  paint(marks: readonly MarkOf[]): void {
    this.clear();
    const blocks = new Map<Element, MarkOf[]>();
    for (const mark of marks) {
      const block = blockOf(mark);
      if (block != null) blocks.set(block, [...(blocks.get(block) ?? []), mark]);
    }
    this.#blocks = [...blocks.keys()];
    // Offsets are taken of all blocks before the first is wrapped: a block may lie inside another, and offsets do not change by wrapping.
    const work = [...blocks].map(([block, inside]) => ({ block, ranges: rangesIn(block, inside) }));
    for (const { block, ranges } of work) this.#wrap(block, ranges);
    if (marks.length > 0) this.recolour();
  }

  clear(): void {
    this.#sheet.remove();
    this.#spans.clear();
    for (const block of this.#blocks) unwrapMarks(block);
    this.#blocks = [];
  }

  recolour(): void {
    this.#sheet.write(rulesFor((name) => `.${MARK_CLASS}-${name}`, this.#background()));
  }

  mentionAt(x: number, y: number): number | undefined {
    const id = Number(document.elementFromPoint(x, y)?.closest(`.${MARK_CLASS}`)?.getAttribute(ATTRIBUTE) ?? NaN);
    return this.#spans.has(id) ? id : undefined;
  }

  setActive(id: number | undefined): void {
    for (const [owner, spans] of this.#spans) for (const span of spans) span.classList.toggle(ACTIVE, owner === id);
  }

  rectsOf(id: number): DOMRect[] {
    return mergeLines((this.#spans.get(id) ?? []).flatMap((span) => [...span.getClientRects()]));
  }

  #wrap(block: Element, ranges: OffsetRange[]): void {
    if (ranges.length === 0) return;
    new Mark(block).markRanges(ranges, {
      element: 'span',
      className: MARK_CLASS,
      each: (span, { mark: { id, family } }) => {
        span.classList.add(`${MARK_CLASS}-${family}`);
        span.setAttribute(ATTRIBUTE, String(id));
        this.#spans.set(id, [...(this.#spans.get(id) ?? []), span]);
      },
    });
  }
}
