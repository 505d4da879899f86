/**
 * annotate: puts marks on the names of an article and takes them off again.
 * In: mentions (offsets into the extracted text) and a map from offsets to text nodes. Out: a painted page; a `Painter` for hover to ask.
 * Called by `content/article.ts`. The painter is chosen by capability, forced colours and the reader's setting (decision 0001).
 * The trap: the element painter replaces text nodes, so after clearing it the text has to be extracted anew (`stale`).
 */
import { FAMILY_OF, type Mention } from '../../types';
import type { Look } from '../../messages';
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
  /** The layer of the card's container, for lines in forced colours. */
  layer(): HTMLElement;
  /** Runs what changes the page's DOM, so that nobody takes it for a change by the page. */
  quietly(work: () => void): void;
  signal: AbortSignal;
}

export interface Marking {
  painter(): Painter;
  /** Paints what density leaves of the mentions. Resolves to the number of marks. */
  show(mentions: readonly Mention[], places: TextPlaces): Promise<number>;
  /** Marks one mention that density left out, so that one can jump to it. */
  reveal(id: number): void;
  /** Paints again after the page's theme or forced colours changed. */
  repaint(): void;
  /** True when painting has replaced text nodes: the places handed to `show` no longer fit the page. */
  stale(): boolean;
  /** Does every mark still stand on its text? */
  isIntact(): boolean;
  clear(): void;
}

/** Chrome 128 and Firefox 146 draw underlines in highlights; older ones know the API but paint nothing, so the manifest keeps them out. */
const hasHighlights = (): boolean => typeof Highlight === 'function' && CSS.highlights !== undefined;

const isWhole = ({ node, end }: Piece): boolean => node.isConnected && end <= node.length;

class Marks implements Marking {
  private current: Painter | undefined;
  private marks: Mark[] = [];
  private mentions: readonly Mention[] = [];
  private places: TextPlaces | undefined;
  private readonly forced = matchMedia('(forced-colors: active)');

  constructor(private readonly options: MarkingOptions) {
    this.forced.addEventListener('change', () => this.switchPainter(), { signal: options.signal });
    options.signal.addEventListener('abort', () => this.clear());
  }

  painter(): Painter {
    this.current ??= this.choose();
    return this.current;
  }

  async show(mentions: readonly Mention[], places: TextPlaces): Promise<number> {
    this.mentions = mentions;
    this.places = places;
    const { density, underlineCountries } = this.options.look;
    const marks: Mark[] = [];
    const picked = pickMarks(mentions, {
      density, underlineCountries, sectionOf: (offset) => places.sectionOf(offset),
      inHeadline: ({ start, end }) => places.pieces(start, end)[0]?.node.parentElement?.closest('h1') != null,
    });
    const done = await inSlices(picked, this.options.signal, (id) => {
      const mark = this.markOf(id);
      if (mark !== undefined) marks.push(mark);
    });
    // A newer call may have overtaken this one while it yielded.
    if (!done || this.places !== places) return 0;
    this.marks = marks;
    this.options.quietly(() => this.painter().paint(marks));
    return marks.length;
  }

  reveal(id: number): void {
    const mark = this.stale() || this.marks.some((known) => known.id === id) ? undefined : this.markOf(id);
    if (mark === undefined) return;
    this.marks = [...this.marks, mark].sort((one, other) => one.id - other.id);
    this.repaint();
  }

  repaint(): void {
    if (!this.stale()) this.options.quietly(() => this.painter().paint(this.marks));
  }

  stale(): boolean {
    return this.current instanceof MarkPainter && this.marks.length > 0;
  }

  isIntact(): boolean {
    return this.stale() ? this.marks.every(({ id }) => this.painter().rectsOf(id).length > 0) : this.marks.every(({ pieces }) => pieces.every(isWhole));
  }

  clear(): void {
    this.options.quietly(() => this.current?.clear());
    this.marks = [];
  }

  private markOf(id: number): Mark | undefined {
    const mention = this.mentions[id];
    const pieces = mention === undefined ? [] : (this.places?.pieces(mention.start, mention.end) ?? []).filter(isWhole);
    return mention === undefined || pieces.length === 0 ? undefined : { id, family: FAMILY_OF[mention.kind], pieces };
  }

  private switchPainter(): void {
    if (this.stale()) return;
    this.current?.clear();
    this.current = undefined;
    this.repaint();
  }

  private choose(): Painter {
    const { root, look, layer } = this.options;
    const background = () => backgroundOf(this.marks[0]?.pieces[0]?.node.parentElement ?? root);
    if (look.painter === 'elements' || !hasHighlights()) return new MarkPainter(root, background);
    return this.forced.matches ? new LinePainter(layer, root) : new HighlightPainter(background);
  }
}

export const startMarking = (options: MarkingOptions): Marking => new Marks(options);
