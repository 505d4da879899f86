/**
 * The painter for forced colours: lines in our own layer over the page, because highlights are painted as solid blocks there.
 * In: marks, and the layer of the card's container. The trap: the lines do not flow with the text, so every resize re-measures them.
 */
import { caretAt, isInside, lineRects } from '../hover/hit-test';
import type { Mark, Painter } from './painter';

export class LinePainter implements Painter {
  private marks: readonly Mark[] = [];
  private active: number | undefined;
  private readonly resized: ResizeObserver;

  /**
   * @param layer an element of ours, positioned at its own origin, that lets the pointer through
   * @param root the article, watched for changes of size
   */
  constructor(private readonly layer: () => HTMLElement, private readonly root: Element) {
    this.resized = new ResizeObserver(() => this.draw());
  }

  paint(marks: readonly Mark[]): void {
    this.marks = marks;
    if (marks.length > 0) this.resized.observe(this.root);
    this.draw();
  }

  clear(): void {
    this.resized.disconnect();
    this.marks = [];
    this.layer().replaceChildren();
  }

  mentionAt(x: number, y: number): number | undefined {
    const node = caretAt(x, y)?.node;
    if (node === undefined) return undefined;
    return this.marks.find((mark) => mark.pieces.some((piece) => piece.node === node) && lineRects(mark.pieces).some((rect) => isInside(x, y, rect)))?.id;
  }

  setActive(id: number | undefined): void {
    this.active = id;
    this.draw();
  }

  rectsOf(id: number): DOMRect[] {
    return lineRects(this.marks.find((mark) => mark.id === id)?.pieces ?? []);
  }

  /** All rectangles are read before the first line is written: one layout, not one per mark. */
  private draw(): void {
    const layer = this.layer();
    const origin = layer.getBoundingClientRect();
    const boxes = this.marks.flatMap((mark) => lineRects(mark.pieces).map((rect) => ({ mark, rect })));
    layer.replaceChildren(...boxes.map(({ mark, rect }) => {
      const line = document.createElement('span');
      line.className = `line ${mark.family}${mark.id === this.active ? ' active' : ''}`;
      const px = { left: rect.left - origin.left, top: rect.top - origin.top, width: rect.width, height: rect.height + 2 };
      for (const [name, value] of Object.entries(px)) line.style.setProperty(name, `${value}px`);
      return line;
    }));
  }
}
