/**
 * annotate: puts marks on the names of an article and takes them off again.
 * In: mentions (offsets into the extracted text) and a map from offsets to text nodes. Out: a painted page; a `Painter` for hover to ask.
 * Called by `content/article.ts`. The painter is chosen by capability, forced colours and the reader's setting (decision 0001).
 * The trap: the element painter replaces text nodes, so after clearing it the text has to be extracted anew (`stale`).
 */
import type { Family, Kind, Mention } from '../../types';
import type { Look } from '../../messages';
import { guard } from '../guard';
import { inSlices } from '../slices';
import { pickMarks } from './density';
import { HighlightPainter } from './highlight-painter';
import { LinePainter } from './line-painter';
import { MarkPainter } from './mark-painter';
import { backgroundOf } from './page-background';
import type { Mark, Painter, Piece } from './painter';

export type { Painter } from './painter';
export { removeLeftovers } from './leftovers';

/** What annotate needs of `extract`'s TextMap. */
export interface TextPlaces {
  pieces(start: number, end: number): Piece[];
  sectionOf(offset: number): number;
}

export interface MarkingOptions {
  root: Element;
  look: Look;
  /** The family of each kind. */
  families: Readonly<Record<Kind, Family>>;
  /** The layer of the card's container, for lines in forced colours. */
  layer(): HTMLElement;
  /** Runs what changes the page's DOM, so that nobody takes it for a change by the page. */
  quietly(work: () => void): void;
  signal: AbortSignal;
}

/** Chrome 128 and Firefox 146 draw underlines in highlights; older ones know the API but paint nothing, so the manifest keeps them out. */
const hasHighlights = (): boolean => CSS.highlights !== undefined;

const isWhole = ({ node, end }: Piece): boolean => node.isConnected && end <= node.length;

export class Marking {
  readonly #options: MarkingOptions;
  readonly #forced = matchMedia('(forced-colors: active)');
  #painter: Painter | undefined;
  /** What is painted; term mode reads it. */
  marks: Mark[] = [];
  #mentions: readonly Mention[] = [];
  #places: TextPlaces | undefined;

  constructor(options: MarkingOptions) {
    this.#options = options;
    const { signal } = options;
    this.#forced.addEventListener('change', guard(() => this.#switchPainter()), { signal });
    signal.addEventListener('abort', () => this.clear());
  }

  get painter(): Painter {
    return (this.#painter ??= this.#choose());
  }

  /** Paints what density leaves of the mentions. */
  async show(mentions: readonly Mention[], places: TextPlaces): Promise<void> {
    this.#mentions = mentions;
    this.#places = places;
    const { look, signal } = this.#options;
    const picked = pickMarks(mentions, {
      ...look, sectionOf: (offset) => places.sectionOf(offset),
      inHeadline: ({ start, end }) => places.pieces(start, end)[0]?.node.parentElement?.closest('h1') != null,
    });
    const marks: Mark[] = [];
    const done = await inSlices(picked, signal, (id) => marks.push(...this.#markOf(id)));
    // A newer call may have overtaken this one while it yielded.
    if (!done || this.#places !== places) return;
    this.marks = marks;
    this.#paint();
  }

  /** Marks one mention that density left out, so that one can jump to it. What the reader has hidden gets its place, but no line. */
  reveal(id: number): void {
    if (this.isStale() || this.marks.some((mark) => mark.id === id)) return;
    this.marks.push(...this.#markOf(id));
    this.#paint();
  }

  /** The page's theme has changed. */
  recolour(): void {
    this.painter.recolour();
  }

  /** True when painting has replaced text nodes: the places handed to `show` no longer fit the page. */
  isStale(): boolean {
    return this.#painter instanceof MarkPainter && this.marks.length > 0;
  }

  /** Does every mark still stand on its text? */
  isIntact(): boolean {
    const isShown = ({ id }: Mark): boolean => this.painter.rectsOf(id).length > 0;
    return this.marks.every(this.isStale() ? isShown : ({ pieces }) => pieces.every(isWhole));
  }

  clear(): void {
    this.#options.quietly(() => this.#painter?.clear());
    this.marks = [];
  }

  #paint(): void {
    this.#options.quietly(() => this.painter.paint(this.marks));
  }

  /** One mark, or none where the page no longer holds the text. */
  #markOf(id: number): Mark[] {
    const mention = this.#mentions[id];
    const pieces = mention === undefined ? [] : (this.#places?.pieces(mention.start, mention.end) ?? []).filter(isWhole);
    const family = mention && (mention.underline ? this.#options.families[mention.kind] : 'none');
    return family === undefined || pieces.length === 0 ? [] : [{ id, family, pieces }];
  }

  #switchPainter(): void {
    if (this.isStale()) return;
    this.#painter?.clear();
    this.#painter = undefined;
    this.#paint();
  }

  #choose(): Painter {
    const { root, look, layer } = this.#options;
    const background = () => backgroundOf(this.marks[0]?.pieces[0]?.node.parentElement ?? root);
    if (look.painter === 'elements' || !hasHighlights()) return new MarkPainter(background);
    return this.#forced.matches ? new LinePainter(layer, root) : new HighlightPainter(background);
  }
}
