/**
 * One annotated article: asks the background once, paints the names, lets hover and card work on them, and follows the page's changes.
 * In: the detected body, and what to extract and ask with. Out: answers for the popup. Called by `start.ts`, ends with its signal.
 * The trap: the page may change between question and answer, so an answer counts only if the text it is about is still the text.
 */
import type { Annotated, ToBackground } from '../messages';
import { isAnnotated } from '../messages-guard';
import type { EntityId, PartialDate } from '../types';
import { removeLeftovers, startMarking, type Marking, type TextPlaces } from './annotate/index';
import { isDark } from './annotate/colours';
import { backgroundOf } from './annotate/page-background';
import { makeCard, makeContainer } from './card/index';
import { startHover, type HoverControl } from './hover/index';
import { after } from './lifetime';
import { scrollToLine } from './scroll';
import { countParagraphs } from './paragraphs';
import type { Port } from './port';
import { startWatch, type Watch } from './watch/index';

/** What extract gives. */
export interface ArticleMap extends TextPlaces { text: string; language: string }

export interface ArticleOptions {
  port: Port;
  body: Element;
  extract(body: Element): ArticleMap;
  published?: PartialDate;
  modified?: PartialDate;
  /** The reader asked for it: settings and relevance do not veto. */
  manual: boolean;
  signal: AbortSignal;
  /** The article is no longer on the page, or the extension is gone. */
  onLost(): void;
}

export interface Article {
  answer(): Annotated | 'working' | undefined;
  jump(entity: EntityId, nth: number): boolean;
}

type Full = Extract<Annotated, { verdict: 'annotated' }>;

const ASK_AGAIN_MS = 250;
const FLASH_MS = 1_600;
const FAILED: Annotated = { type: 'annotated', verdict: 'failed', sentence: 'Backgrounder’s background page did not answer. Reload this page to try again.' };

class LiveArticle implements Article {
  private reply: Annotated | 'working' | undefined;
  private map: ArticleMap;
  private marking: Marking | undefined;
  private hover: HoverControl | undefined;
  private watch: Watch | undefined;
  private paragraphAt: (offset: number) => number = () => 0;
  private background = '';
  private round = 0;
  readonly started: Promise<void>;

  constructor(private readonly options: ArticleOptions) {
    removeLeftovers(document);
    this.map = options.extract(options.body);
    this.started = this.start();
  }

  private async start(): Promise<void> {
    if (this.map.text.trim() === '') return;
    this.reply = 'working';
    const { map } = this;
    const reply = await this.ask(map);
    if (this.options.signal.aborted) return;
    this.reply = reply;
    if (reply.verdict === 'annotated') await this.begin(reply, map);
  }

  answer(): Annotated | 'working' | undefined {
    return this.reply;
  }

  jump(entity: EntityId, nth: number): boolean {
    const full = this.full();
    const ids = full?.mentions.flatMap((mention, index) => (mention.entity === entity ? [index] : [])) ?? [];
    const id = ids[nth];
    if (id === undefined || this.marking === undefined) return false;
    this.marking.reveal(id);
    const [line] = this.marking.painter().rectsOf(id);
    const [piece] = this.map.pieces(full?.mentions[id]?.start ?? 0, full?.mentions[id]?.end ?? 0);
    if (line === undefined) return false;
    scrollToLine(line, piece?.node.parentElement ?? this.options.body);
    this.marking.painter().setActive(id);
    after(FLASH_MS, this.options.signal, () => {
      if (this.hover?.openMark() !== id) this.marking?.painter().setActive(this.hover?.openMark());
    });
    return true;
  }

  private full(): Full | undefined {
    return typeof this.reply === 'object' && this.reply.verdict === 'annotated' ? this.reply : undefined;
  }

  private message({ text, language }: ArticleMap): ToBackground {
    const { published, modified, manual } = this.options;
    return {
      type: 'annotate', manual, dark: matchMedia('(prefers-color-scheme: dark)').matches,
      article: { text, language, ...(published !== undefined && { published }), ...(modified !== undefined && { modified }) },
    };
  }

  /** A background that is only just starting may not listen yet: one second try. */
  private async ask(map: ArticleMap): Promise<Annotated> {
    const { port, signal } = this.options;
    const once = () => port.send(this.message(map));
    const again = () => new Promise<void>((done) => setTimeout(done, ASK_AGAIN_MS)).then(once);
    const reply = await once().catch(() => (signal.aborted || !port.isAlive() ? undefined : again().catch(() => undefined)));
    return isAnnotated(reply) ? reply : FAILED;
  }

  private async begin(full: Full, map: ArticleMap): Promise<void> {
    const { body, signal, port, onLost } = this.options;
    const container = makeContainer(signal);
    const marking = startMarking({ root: body, look: full.look, layer: () => container.layer(), quietly: (work) => (this.watch === undefined ? work() : this.watch.quietly(work)), signal });
    this.marking = marking;
    this.paragraphAt = countParagraphs(map.text);
    const page = {
      release: full.release, ...(this.options.published !== undefined && { published: this.options.published }),
      cardOf: (id: EntityId) => this.full()?.cards[id],
      paragraphOf: (id: EntityId) => {
        const first = this.full()?.mentions.find((mention) => mention.entity === id);
        return first === undefined ? undefined : this.paragraphAt(first.start);
      },
    };
    const surface = makeCard({
      container, page, mentionOf: (mark) => this.full()?.mentions[mark], rectsOf: (mark) => marking.painter().rectsOf(mark),
      theme: () => (isDark(backgroundOf(body)) ? 'dark' : 'light'), jump: (id) => void this.jump(id, 0),
      send: (event) => this.hover?.send(event), rtl: getComputedStyle(body).direction === 'rtl',
    });
    this.hover = startHover({
      root: body, painter: () => marking.painter(), surface, dwell: full.look.dwell, signal,
      isAlive: () => port.isAlive() || (onLost(), false),
    });
    this.watch = startWatch({ root: body, signal, onText: () => this.refresh(), onTheme: () => this.recolour() });
    await this.paint(full, map);
  }

  private async paint(full: Full, map: ArticleMap): Promise<void> {
    this.background = String(backgroundOf(this.options.body));
    await this.marking?.show(full.mentions, map);
  }

  private recolour(): void {
    const now = String(backgroundOf(this.options.body));
    if (now === this.background) return;
    this.background = now;
    if (this.marking?.stale() === true) void this.refresh();
    else this.marking?.repaint();
  }

  /** The page has changed. @returns true when names were found that had not been there. */
  private async refresh(): Promise<boolean> {
    const { body, onLost } = this.options;
    if (!body.isConnected) onLost();
    const before = this.full();
    if (before === undefined || this.options.signal.aborted) return false;
    const map = this.readAgain();
    if (map === undefined) return false;
    const round = ++this.round;
    const reply = map.text === this.map.text ? before : await this.ask(map);
    if (this.options.signal.aborted || round !== this.round || reply.verdict !== 'annotated') return false;
    await this.replace(before, reply, map);
    const known = new Set(before.mentions.map(({ entity }) => entity));
    return reply.mentions.some(({ entity }) => !known.has(entity));
  }

  /** The text as it is now; undefined while text and marks are as they were. */
  private readAgain(): ArticleMap | undefined {
    const { body, extract } = this.options;
    const map = extract(body);
    if (map.text === this.map.text && this.marking?.isIntact() === true) return undefined;
    if (this.marking?.stale() !== true) return map;
    this.marking.clear();
    return extract(body);
  }

  /** Paints the new marks; an open card stays with its name. */
  private async replace(before: Full, now: Full, map: ArticleMap): Promise<void> {
    const open = before.mentions[this.hover?.openMark() ?? -1];
    this.reply = now;
    this.map = map;
    this.paragraphAt = countParagraphs(map.text);
    await this.paint(now, map);
    const mark = open === undefined ? -1 : nearestMention(now, open.entity, open.start);
    this.hover?.send({ type: 'retarget', ...(mark >= 0 && { mark }) });
  }
}

/** Index of the mention of an entity nearest to a text offset; -1 where there is none any more. */
function nearestMention({ mentions }: Full, entity: EntityId, offset: number): number {
  return mentions.reduce((best, mention, index) => {
    if (mention.entity !== entity) return best;
    const distance = Math.abs(mention.start - offset);
    return best < 0 || distance < Math.abs((mentions[best]?.start ?? 0) - offset) ? index : best;
  }, -1);
}

/** @returns at once; `started` resolves when the answer is painted. */
export const startArticle = (options: ArticleOptions): Article & { started: Promise<void> } => new LiveArticle(options);
