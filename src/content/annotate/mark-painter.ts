/**
 * The second painter: real `<span>` elements made by mark.js, for browsers without highlights and for readers who choose it.
 * mark.js works on offsets into the joined text of a context; the element that directly holds a text is its context, which keeps the cost linear.
 * The trap: it splits text nodes, and `unmark` merges them again: the text is as before, the nodes are not the same ones.
 */
import { mergeLines } from '../hover/hit-test';
import type { Rgb } from './colours';
import Mark from './mark-ranges.js';
import { FAMILIES, PageSheet, rulesFor } from './page-sheet';
import type { Mark as MarkOf, Painter } from './painter';

export const MARK_CLASS = 'backgrounder-mark';
const ATTRIBUTE = 'data-backgrounder';
const ACTIVE = `${MARK_CLASS}-active`;
/** mark.js leaves the text of these parents out of its offsets. */
const SKIPPED = 'script,style,title,head,html';

interface OffsetRange { start: number; length: number; mark: MarkOf }

/** Start of each text node in the text as mark.js joins it. */
function offsetsIn(context: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let total = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches(SKIPPED) === true) continue;
    offsets.set(node, total);
    total += node.length;
  }
  return offsets;
}

/** Takes our spans away and joins the text again. */
export function unwrapMarks(root: Element): void {
  new Mark(root).unmark({ element: 'span', className: MARK_CLASS });
}

const spansOf = (id: number | undefined): NodeListOf<Element> => document.querySelectorAll(`.${MARK_CLASS}[${ATTRIBUTE}="${id}"]`);

export class MarkPainter implements Painter {
  readonly #sheet = new PageSheet();
  readonly #background: () => Rgb;
  /** What was wrapped: by the element that holds the text. */
  readonly #work = new Map<Element, OffsetRange[]>();

  constructor(background: () => Rgb) {
    this.#background = background;
  }

  paint(marks: readonly MarkOf[]): void {
    this.clear();
    // Offsets of all are taken before the first is wrapped: one context may lie inside another, and offsets do not change by wrapping.
    const offsets = new Map<Element, Map<Node, number>>();
    for (const mark of marks) {
      for (const { node, start, end } of mark.pieces) {
        const context = node.parentElement;
        if (context === null) continue;
        const known = offsets.get(context) ?? offsetsIn(context);
        offsets.set(context, known);
        this.#work.set(context, [...(this.#work.get(context) ?? []), { start: (known.get(node) ?? 0) + start, length: end - start, mark }]);
      }
    }
    for (const [context, ranges] of this.#work) this.#wrap(context, ranges);
    if (marks.length > 0) this.recolour();
  }

  clear(): void {
    this.#sheet.remove();
    for (const context of this.#work.keys()) unwrapMarks(context);
    this.#work.clear();
  }

  recolour(): void {
    this.#sheet.write(rulesFor(FAMILIES, (name) => `.${MARK_CLASS}-${name}`, this.#background()));
  }

  mentionAt(x: number, y: number): number | undefined {
    const id = document.elementFromPoint(x, y)?.closest(`.${MARK_CLASS}:not(.${MARK_CLASS}-none)`)?.getAttribute(ATTRIBUTE);
    return id == null ? undefined : Number(id);
  }

  setActive(id: number | undefined): void {
    for (const span of document.querySelectorAll(`.${ACTIVE}`)) span.classList.remove(ACTIVE);
    for (const span of spansOf(id)) span.classList.add(ACTIVE);
  }

  rectsOf(id: number): DOMRect[] {
    return mergeLines([...spansOf(id)].flatMap((span) => [...span.getClientRects()]));
  }

  #wrap(context: Element, ranges: OffsetRange[]): void {
    new Mark(context).markRanges(ranges.toSorted((a, b) => a.start - b.start), {
      element: 'span',
      className: MARK_CLASS,
      each: (span, { mark: { id, family } }) => {
        span.classList.add(`${MARK_CLASS}-${family}`);
        span.setAttribute(ATTRIBUTE, String(id));
      },
    });
  }
}
