/**
 * One annotated article: asks the background for its names, paints them, then asks for their cards; lets hover and card work on them, and follows
 * the page's changes.
 * In: the detected body, and what to extract and ask with. Out: answers for the popup. Called by `start.ts`, ends with its signal.
 * The trap: the page may change between question and answer, so an answer counts only if no later question was asked.
 */
import type { Annotated, Drawings, ToBackground } from '../messages';
import type { EntityId, Mention, PartialDate, Tree } from '../types';
import { isDark } from './annotate/colours';
import { Marking, removeLeftovers, type TextPlaces } from './annotate/index';
import { backgroundOf } from './annotate/page-background';
import { CardSurface, makeContainer, type Container, type Offer } from './card/index';
import { CARDS_MS, FLASH_MS, LIST_MARK } from './constants';
import { forget } from './guard';
import { beginHover, type HoverShell } from './hover/index';
import { after } from './lifetime';
import type { Told } from './page-state';
import type { Port } from './port';
import { scrollAbove, scrollToLine } from './scroll';
import { pause } from './slices';
import { makeRegion, recount } from './terms/region';
import { watchArticle, type PageWatch } from './watch/index';

/** What extract gives. */
export interface ArticleMap extends TextPlaces { text: string; language: string }

/** What the reader wants of a page, whatever becomes of its articles. */
export interface Wishes {
  /** Sent away: readings of a name, as `name id`, and the region's button, as `''`. */
  readonly refused: Set<string>;
  /** Where term mode is at work, it takes a name chosen from the list (terms/commands.ts). */
  onPick?: ((mark: number) => void) | undefined;
}

export interface ArticleOptions {
  port: Port;
  body: Element;
  /** Undefined when the signal was aborted. */
  extract(body: Element, signal: AbortSignal): Promise<ArticleMap | undefined>;
  published: PartialDate | undefined;
  modified: PartialDate | undefined;
  /** The reader asked for it: settings and relevance do not veto. */
  manual: boolean;
  signal: AbortSignal;
  offer: Offer;
  wishes: Wishes;
  /** The article is no longer on the page, or the extension is gone. */
  onLost(): void;
}

type Full = Extract<Annotated, { verdict: 'annotated' }>;
type Cards = Extract<Drawings, { ok: true }>;

export class Article {
  /** What the popup is told. */
  answer: Told | 'working' | undefined;
  /** Resolves when the first answer is painted and the reader's hand is listened to; cards may still be coming. */
  readonly started: Promise<void>;
  readonly #options: ArticleOptions;
  // Four that term mode, the second script, reads (terms/page.ts).
  full: Full | undefined;
  container: Container | undefined;
  marking: Marking | undefined;
  hover: HoverShell | undefined;
  #map: ArticleMap | undefined;
  #cards: Cards | undefined;
  #coming: Promise<void> | undefined;
  #watch: PageWatch | undefined;
  #region: HTMLElement | undefined;
  #round = 0;

  constructor(options: ArticleOptions) {
    this.#options = options;
    removeLeftovers(document);
    this.started = this.#start();
  }

  /** Scrolls to the nth mention of an entity and tints it for a moment. @returns false where there is none. */
  jump(entity: EntityId, nth: number): boolean {
    return this.#reach(entity, nth) !== undefined;
  }

  /** The list of all names, as a sheet for a finger. */
  list(): void {
    this.hover?.send({ type: 'show', mark: LIST_MARK, mode: matchMedia('(pointer: coarse)').matches ? 'sheet' : 'dialog' });
  }

  /** A name was chosen from the list. @returns false where its first mention cannot be seen: the list shows its card then. */
  #pick(entity: EntityId): boolean {
    const mark = this.#reach(entity, 0);
    const { onPick } = this.#options.wishes;
    if (mark === undefined) return false;
    if (onPick !== undefined) onPick(mark);
    else this.hover?.send({ type: 'show', mark, mode: 'dialog' });
    return true;
  }

  /** @returns the number of the mention. */
  #reach(entity: EntityId, nth: number): number | undefined {
    const marking = this.marking;
    const id = this.full?.mentions.flatMap((mention, index) => (mention.entity === entity ? [index] : []))[nth];
    if (id === undefined || marking === undefined) return undefined;
    marking.reveal(id);
    const [line] = marking.painter.rectsOf(id);
    if (line === undefined) return undefined;
    scrollToLine(line, this.#holderOf(id));
    marking.painter.setActive(id);
    after(FLASH_MS, this.#options.signal, () => marking.painter.setActive(this.hover?.openMark()));
    return id;
  }

  /** The element a mention stands in. */
  #holderOf(mark: number): Element {
    const mention = this.full?.mentions[mark];
    return (mention && this.#map?.pieces(mention.start, mention.end)[0]?.node.parentElement) ?? this.#options.body;
  }

  async #start(): Promise<void> {
    this.answer = 'working';
    const map = this.#map = await this.#extract();
    if (map === undefined) return;
    if (map.text.trim() === '') return void (this.answer = undefined);
    const answer = await this.#ask(map);
    if (this.#options.signal.aborted) return;
    if (answer.verdict !== 'annotated') this.answer = answer;
    else await this.#begin(answer, map);
  }

  #extract(): Promise<ArticleMap | undefined> {
    const { extract, body, signal } = this.#options;
    return extract(body, signal);
  }

  #ask({ text, language }: ArticleMap): Promise<Annotated> {
    const { published, modified, manual, port } = this.#options;
    const message: ToBackground = {
      type: 'annotate', manual, dark: matchMedia('(prefers-color-scheme: dark)').matches,
      article: { text, language, ...(published !== undefined && { published }), ...(modified !== undefined && { modified }) },
    };
    return port.annotate(message);
  }

  async #begin(full: Full, map: ArticleMap): Promise<void> {
    const { body, signal, port, offer, wishes, onLost } = this.#options;
    const { look, families } = full;
    this.full = full;
    const container = this.container = makeContainer(full.style, signal);
    const marking = this.marking = new Marking({ root: body, look, families, signal, layer: () => container.layer(), quietly: (work) => (this.#watch ? this.#watch.quietly(work) : work()) });
    forget(this.#coming = this.#fetch(full, marking.show(full.mentions, map)));
    // What follows is for the reader's hand: first the eye gets its frame.
    await pause();
    if (signal.aborted) return;
    const rectsOf = (mark: number): DOMRect[] => marking.painter.rectsOf(mark);
    const surface = new CardSurface({
      container, mentionOf: (mark) => this.full?.mentions[mark], cardOf: (id) => parse(this.#cards?.cards[id]), choiceOf: (mark) => parse(this.#cards?.choices[mark]),
      rectsOf, isDark: () => isDark(backgroundOf(body)), jump: (id) => this.jump(id, 0), tell: port.hide, pick: (id) => this.#pick(id),
      send: (event) => this.hover?.send(event), rtl: getComputedStyle(body).direction === 'rtl', onOpen: offer.end, hide: (hiding) => forget(offer.ask(hiding, full.style)),
      refused: wishes.refused,
      uncover: (mark, bottom) => scrollAbove(rectsOf(mark).at(-1), bottom, this.#holderOf(mark)),
    });
    this.hover = beginHover({ root: body, marking, surface, dwell: look.dwell, signal, coming: () => this.#coming, isAlive: () => port.isAlive() || (onLost(), false) });
    this.#watch = watchArticle({ root: body, signal, onText: () => this.#refresh(), onTheme: () => marking.recolour() });
  }

  /** The cards, after the marks: nobody hovers what is not painted. */
  async #fetch(full: Full, shown: Promise<void> | undefined): Promise<void> {
    await shown;
    await new Promise((idle) => requestIdleCallback(idle, { timeout: CARDS_MS }));
    if (this.#options.signal.aborted) return;
    const drawings = await this.#options.port.draw(full.order);
    if (full === this.full) this.#furnish(full, drawings);
  }

  /** Without cards there is nothing to show behind a mark: then there are no marks. */
  #furnish(full: Full, drawings: Drawings): void {
    this.#coming = undefined;
    if (drawings.ok) {
      this.#cards = drawings;
      this.container?.furnish(JSON.parse(drawings.glyphs));
      this.#tell(JSON.parse(drawings.region));
      this.answer = { ...full, names: drawings.names };
    } else {
      this.answer = { type: 'annotated', verdict: 'failed', sentence: drawings.sentence };
      this.full = undefined;
      this.marking?.clear();
      this.#tell('');
    }
  }

  /** How many names there are, for those who cannot see the marks or not point at them. */
  #tell(tree: Tree): void {
    const { body, signal, wishes } = this.#options;
    if (tree === '') {
      this.#region?.remove();
      this.#region = undefined;
    } else if (this.#region !== undefined) recount(this.#region, tree);
    else {
      this.#region = makeRegion(tree, isDark(backgroundOf(body)) ? 'dark' : 'light', signal, () => this.list(), wishes.refused);
      this.container?.layer().after(this.#region);
    }
  }

  /** The page has changed. @returns true when more was named than before: a live blog is worth watching closely. */
  async #refresh(): Promise<boolean> {
    const { body, onLost, signal } = this.#options;
    if (!body.isConnected) onLost();
    const before = this.full;
    const round = ++this.#round;
    const map = before && await this.#readAgain();
    if (before === undefined || map === undefined || round !== this.#round) return false;
    const now = map.text === this.#map?.text ? before : await this.#ask(map);
    if (signal.aborted || round !== this.#round || now.verdict !== 'annotated') return false;
    await this.#replace(before, now, map);
    return now.mentions.length > before.mentions.length;
  }

  /** The text as it is now; undefined while text and marks are as they were. */
  async #readAgain(): Promise<ArticleMap | undefined> {
    const map = await this.#extract();
    if (map?.text === this.#map?.text && this.marking?.isIntact()) {
      // What the article lies in may be another now: the rules of the marks begin there.
      this.marking.recolour();
      return undefined;
    }
    if (!this.marking?.isStale()) return map;
    this.marking.clear();
    return this.#extract();
  }

  /** Paints the new marks; an open card stays with its name. */
  async #replace(before: Full, now: Full, map: ArticleMap): Promise<void> {
    const open = before.mentions[this.hover?.openMark() ?? -1];
    this.full = now;
    this.#map = map;
    const shown = this.marking?.show(now.mentions, map);
    if (now !== before) forget(this.#coming = this.#fetch(now, shown));
    await shown;
    this.hover?.send({ type: 'retarget', mark: open && nearestMention(now.mentions, open) });
  }
}

const parse = <Drawing>(json: string | undefined): Drawing | undefined => (json === undefined ? undefined : JSON.parse(json));

/** Index of the mention of the same entity nearest to where one was; undefined where there is none any more. */
function nearestMention(mentions: readonly Mention[], { entity, start }: Mention): number | undefined {
  const distanceAt = (index: number): number => Math.abs((mentions[index]?.start ?? 0) - start);
  return [...mentions.keys()].filter((index) => mentions[index]?.entity === entity).toSorted((a, b) => distanceAt(a) - distanceAt(b))[0];
}
