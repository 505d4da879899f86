/**
 * The default painter: CSS Custom Highlights over static ranges (decision 0001). The page's DOM is not touched.
 * The trap: in forced colours browsers paint highlights as solid blocks, so `line-painter` takes over there.
 */
import { nearest, tagName } from '../detect/safe-dom';
import type { Rgb } from './colours';
import { FAMILIES, PageSheet, rulesFor } from './page-sheet';
import type { Mark, Painter, Piece } from './painter';
import { TextPainter } from './text-painter';

export const HIGHLIGHT_PREFIX = 'backgrounder-';
const ACTIVE = `${HIGHLIGHT_PREFIX}active`;

/** A tag above the text, a rare one if possible: a rule for all elements has the browser work out the style of the whole page anew, on a large page eight times the time. */
const scopeOf = ({ node: { parentElement } }: Piece): string => (parentElement ? CSS.escape(tagName(nearest(parentElement, 'article,main') ?? parentElement)) : '*');

/** Static, because live ranges are updated at every change the page makes to its DOM. */
const rangesOf = ({ pieces }: Mark): StaticRange[] => pieces.map(({ node, start, end }) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));

export class HighlightPainter extends TextPainter implements Painter {
  readonly #sheet = new PageSheet();
  readonly #background: () => Rgb;
  readonly #ours = new Map<string, Highlight>();

  /** @param background reads the page's colour anew at each paint, because pages change theme. */
  constructor(background: () => Rgb) {
    super();
    this.#background = background;
  }

  paint(marks: readonly Mark[]): void {
    this.clear();
    for (const family of FAMILIES) this.#register(HIGHLIGHT_PREFIX + family, marks.filter((mark) => mark.family === family));
    this.marks = marks;
    if (marks.length > 0) this.recolour();
  }

  clear(): void {
    for (const name of this.#ours.keys()) this.#unregister(name);
    this.#sheet.remove();
    this.marks = [];
  }

  recolour(): void {
    const scopes = [...new Set(this.marks.flatMap(({ pieces }) => pieces.map(scopeOf)))];
    const families = FAMILIES.filter((family) => this.marks.some((mark) => mark.family === family));
    this.#sheet.write(rulesFor(families, (name) => scopes.flatMap((scope) => ['', ' '].map((gap) => `${scope}${gap}::highlight(${HIGHLIGHT_PREFIX}${name})`)).join(), this.#background()));
  }

  setActive(id: number | undefined): void {
    this.#unregister(ACTIVE);
    this.#register(ACTIVE, this.marks.filter((mark) => mark.id === id));
  }

  #register(name: string, marks: readonly Mark[]): void {
    if (marks.length === 0) return;
    const highlight = new Highlight(...marks.flatMap(rangesOf));
    CSS.highlights.set(name, highlight);
    this.#ours.set(name, highlight);
  }

  /** Only what is still ours: a newer copy of this script may have taken the name over. */
  #unregister(name: string): void {
    const highlight = this.#ours.get(name);
    if (highlight !== undefined && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#ours.delete(name);
  }
}
