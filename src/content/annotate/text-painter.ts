/** What the painters that leave the page's text alone have in common: the marks, and where they are on the screen. */
import { findUnder, lineRects } from '../hover/hit-test';
import type { Mark } from './painter';

export class TextPainter {
  protected marks: readonly Mark[] = [];

  mentionAt(x: number, y: number): number | undefined {
    return findUnder(this.marks.filter(({ family }) => family !== 'none'), x, y)?.id;
  }

  rectsOf(id: number): DOMRect[] {
    return lineRects(this.marks.find((mark) => mark.id === id)?.pieces ?? []);
  }
}
