/**
 * The painter for forced colours: lines in our own layer over the page, because highlights are painted as solid blocks there.
 * In: marks, and the layer of the card's container. The trap: the lines do not flow with the text, so every resize re-measures them.
 */
import { lineRects } from '../hover/hit-test';
import type { Mark, Painter } from './painter';
import { TextPainter } from './text-painter';

export class LinePainter extends TextPainter implements Painter {
  readonly #layer: () => HTMLElement;
  readonly #root: Element;
  readonly #resized = new ResizeObserver(() => this.#draw());
  #active: number | undefined;

  /**
   * @param layer an element of ours, positioned at its own origin, that lets the pointer through
   * @param root the article, watched for changes of size
   */
  constructor(layer: () => HTMLElement, root: Element) {
    super();
    this.#layer = layer;
    this.#root = root;
  }

  paint(marks: readonly Mark[]): void {
    this.marks = marks;
    if (marks.length > 0) this.#resized.observe(this.#root);
    this.#draw();
  }

  clear(): void {
    this.#resized.disconnect();
    this.marks = [];
    this.#draw();
  }

  recolour(): void {
    // The colours are the reader's own.
  }

  setActive(id: number | undefined): void {
    this.#active = id;
    this.#draw();
  }

  /** All rectangles are read before the first line is written: one layout, not one per mark. */
  #draw(): void {
    const layer = this.#layer();
    const { left, top } = layer.getBoundingClientRect();
    const boxes = this.marks.flatMap((mark) => lineRects(mark.pieces).map((rect) => ({ mark, rect })));
    layer.replaceChildren(...boxes.map(({ mark: { id, family }, rect }) => {
      const line = document.createElement('span');
      line.className = `line ${family}${id === this.#active ? ' active' : ''}`;
      line.style.cssText = `left:${rect.left - left}px;top:${rect.top - top}px;width:${rect.width}px;height:${rect.height + 2}px`;
      return line;
    }));
  }
}
