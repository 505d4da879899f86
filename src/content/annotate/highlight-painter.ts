/**
 * The default painter: CSS Custom Highlights over static ranges (decision 0001). The page's DOM is not touched.
 * The trap: in forced colours browsers paint highlights as solid blocks, so `line-painter` takes over there.
 */
import { caretAt, isInside, isUncovered, lineRects } from '../hover/hit-test';
import type { Rgb } from './colours';
import { FAMILIES, PageSheet, rulesFor } from './page-sheet';
import type { Mark, Painter } from './painter';

export const HIGHLIGHT_PREFIX = 'backgrounder-';
const ACTIVE = `${HIGHLIGHT_PREFIX}active`;

/** Chromium 140 and Firefox 150 can ask the highlights themselves; TypeScript's DOM library does not know it yet. */
interface HitTestable { highlightsFromPoint?(x: number, y: number): { ranges: AbstractRange[] }[] }

/** Static, because live ranges are updated at every change the page makes to its DOM. */
const rangesOf = (mark: Mark): StaticRange[] => mark.pieces.map(({ node, start, end }) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));

export class HighlightPainter implements Painter {
  private readonly sheet = new PageSheet();
  private readonly ours = new Map<string, Highlight>();
  private readonly idOf = new Map<AbstractRange, number>();
  private readonly byNode = new Map<Text, Mark[]>();
  private readonly byId = new Map<number, Mark>();

  /** @param background reads the page's colour anew at each paint, because pages change theme. */
  constructor(private readonly background: () => Rgb) {}

  paint(marks: readonly Mark[]): void {
    this.clear();
    if (marks.length === 0) return;
    for (const mark of marks) this.index(mark);
    for (const family of FAMILIES) {
      const ranges = marks.filter((mark) => mark.family === family).flatMap((mark) => this.rangesWithId(mark));
      if (ranges.length > 0) this.register(HIGHLIGHT_PREFIX + family, ranges);
    }
    this.sheet.write(rulesFor((name) => `::highlight(${HIGHLIGHT_PREFIX}${name})`, this.background()));
  }

  clear(): void {
    for (const name of this.ours.keys()) this.unregister(name);
    this.sheet.remove();
    this.idOf.clear();
    this.byNode.clear();
    this.byId.clear();
  }

  mentionAt(x: number, y: number): number | undefined {
    const registry = CSS.highlights as HighlightRegistry & HitTestable;
    if (registry.highlightsFromPoint === undefined) return this.mentionAtCaret(x, y);
    const range = registry.highlightsFromPoint(x, y).flatMap((hit) => hit.ranges).find((hit) => this.idOf.has(hit));
    // Firefox answers for text under an overlay, too.
    return range !== undefined && isUncovered(x, y, range.startContainer) ? this.idOf.get(range) : undefined;
  }

  setActive(id: number | undefined): void {
    this.unregister(ACTIVE);
    const mark = id === undefined ? undefined : this.byId.get(id);
    if (mark !== undefined) this.register(ACTIVE, rangesOf(mark));
  }

  rectsOf(id: number): DOMRect[] {
    return lineRects(this.byId.get(id)?.pieces ?? []);
  }

  private index(mark: Mark): void {
    this.byId.set(mark.id, mark);
    for (const { node } of mark.pieces) this.byNode.set(node, [...(this.byNode.get(node) ?? []), mark]);
  }

  private rangesWithId(mark: Mark): StaticRange[] {
    const ranges = rangesOf(mark);
    for (const range of ranges) this.idOf.set(range, mark.id);
    return ranges;
  }

  private register(name: string, ranges: readonly StaticRange[]): void {
    const highlight = new Highlight(...ranges);
    CSS.highlights.set(name, highlight);
    this.ours.set(name, highlight);
  }

  /** Only what is still ours: a newer copy of this script may have taken the name over. */
  private unregister(name: string): void {
    if (this.ours.get(name) !== undefined && CSS.highlights.get(name) === this.ours.get(name)) CSS.highlights.delete(name);
    this.ours.delete(name);
  }

  /** The caret snaps to the nearest text, so its rectangles must hold the point as well. */
  private mentionAtCaret(x: number, y: number): number | undefined {
    const caret = caretAt(x, y);
    const marks = caret === undefined ? undefined : this.byNode.get(caret.node);
    return marks?.find((mark) => lineRects(mark.pieces).some((rect) => isInside(x, y, rect)))?.id;
  }
}
