/**
 * The painter for forced colours: lines in our own layer over the page, because highlights are painted as solid blocks there.
 * In: marks, and the layer of the card's container. The trap: the lines do not flow with the text, so every resize re-measures them.
 */
import { findUnder, lineRects } from '../hover/hit-test';
import type { Mark, Painter } from './painter';

export class LinePainter implements Painter {
  readonly #layer: () => HTMLElement;
  readonly #root: Element;
  readonly #resized = new ResizeObserver(() => this.#draw());
  #marks: readonly Mark[] = [];
  #active: number | undefined;

  /**
   * @param layer an element of ours, positioned at its own origin, that lets the pointer through
   * @param root the article, watched for changes of size
   */
  constructor(layer: () => HTMLElement, root: Element) {
    this.#layer = layer;
    this.#root = root;
  }

  paint(marks: readonly Mark[]): void {
    this.#marks = marks;
    if (marks.length > 0) this.#resized.observe(this.#root);
    this.#draw();
  }

  clear(): void {
    this.#resized.disconnect();
    this.#marks = [];
    this.#draw();
  }

  recolour(): void {
    // The colours are the reader's own.
  }

  mentionAt(x: number, y: number): number | undefined {
    return findUnder(this.#marks, x, y)?.id;
  }

  setActive(id: number | undefined): void {
    this.#active = id;
    this.#draw();
  }

  rectsOf(id: number): DOMRect[] {
    return lineRects(this.#marks.find((mark) => mark.id === id)?.pieces ?? []);
  }

  /** All rectangles are read before the first line is written: one layout, not one per mark. */
  #draw(): void {
    const layer = this.#layer();
    const { left, top } = layer.getBoundingClientRect();
    const boxes = this.#marks.flatMap((mark) => lineRects(mark.pieces).map((rect) => ({ mark, rect })));
    layer.replaceChildren(...boxes.map(({ mark: { id, family }, rect }) => {
      const line = document.createElement('span');
      line.className = `line ${family}${id === this.#active ? ' active' : ''}`;
      line.style.cssText = `left:${rect.left - left}px;top:${rect.top - top}px;width:${rect.width}px;height:${rect.height + 2}px`;
      return line;
    }));
  }
}
