/**
 * The content script without its entry: looks whether the page is a news article, starts and ends articles, answers the popup.
 * In: the port, detect and extract (tests hand in small fakes). Out: a handle the next copy of the script asks and ends.
 * Called by `index.iife.ts`. The trap: on a page that is no article nothing may happen: no message, no node, no observer; only listeners.
 */
import type { Hidden, PageState, ToContent } from '../messages';
import { Article, type ArticleMap, type Wishes } from './article';
import { createOffer, removeOldHosts, type HideMessage, type Offer } from './card/index';
import { forget, guard } from './guard';
import { after, beginLifetime, watchPage, type Lifetime } from './lifetime';
import { findManualBody } from './manual-body';
import { describePage, type Detected } from './page-state';
import type { Port } from './port';

export interface Detection extends Detected { body: Element | null; modified?: string | undefined }

export interface Parts {
  port: Port;
  detect(document: Document, address: string): Detection;
  extract(body: Element, signal: AbortSignal): Promise<ArticleMap | undefined>;
}

/** Pages drawn by script may still be empty when we come: these are looked at again. */
const LOOK_AGAIN_MS = [1_000, 3_000];
/** With fewer paragraphs than this a page may be a shell: menu, notice and cookie banner come before the article. */
const SHELL_PARAGRAPHS = 8;
/** After single-page navigation the old article stands a while longer. */
const SETTLE_MS = 400;

export class ContentScript {
  readonly #parts: Parts;
  readonly #script = beginLifetime();
  readonly #offer: Offer;
  #visit: Lifetime = this.#script;
  /** Undefined while nothing is read here. */
  article: Article | undefined;
  #detection: Detection = { isNews: false, score: 0, reasons: [], body: null };
  /** Did the reader ask for this page by hand? Undefined: the reader switched it off. */
  #manual: boolean | undefined = false;
  /** `#manual` as it was before "Hide": Undo brings it back. */
  #before: boolean | undefined = false;
  /** The settings that are being changed from here. */
  #told: Promise<unknown> | undefined;
  /** The reader's, for as long as this page stands; articles come and go. */
  readonly wishes: Wishes = { refused: new Set() };

  constructor(parts: Parts) {
    this.#parts = parts;
    const { signal } = this.#script;
    this.#offer = createOffer((message) => this.#tell(message), signal);
    removeOldHosts();
    parts.port.listen((message) => this.#reply(message), signal);
    watchPage({
      onNavigate: () => {
        this.#manual = this.#before = false;
        this.wishes.refused.clear();
        this.#lookLater();
      },
      onReturn: () => { if (!parts.port.isAlive()) this.stop(); },
    }, signal);
    this.#look();
  }

  isAlive(): boolean {
    return !this.#script.signal.aborted && this.#parts.port.isAlive();
  }

  stop(): void {
    this.#script.end();
  }

  /** The reader switches this page off, or on whatever was decided before; off lasts until another page comes. @returns true when it is on now. */
  toggle(): boolean {
    if (!this.#isAtWork()) {
      this.#lookByHand();
      return true;
    }
    this.#manual = undefined;
    this.#visitAnew();
    return false;
  }

  #isAtWork(): boolean {
    const answer = this.article?.answer;
    return answer === 'working' || answer?.verdict === 'annotated';
  }

  /** @param isNew after single-page navigation the text may be long in coming, whatever stands there still. */
  #look(again: readonly number[] = LOOK_AGAIN_MS, isNew = false): void {
    this.#detection = this.#parts.detect(document, location.href);
    const { isNews, body } = this.#detection;
    const signal = this.#visitAnew();
    if (isNews && body !== null) return this.#begin(body, signal);
    const [delay, ...later] = again;
    if (delay !== undefined && (isNew || document.getElementsByTagName('p').length < SHELL_PARAGRAPHS)) after(delay, signal, () => this.#look(later, isNew));
  }

  #lookLater(): void {
    after(SETTLE_MS, this.#visitAnew(), () => this.#look(LOOK_AGAIN_MS, true));
  }

  #begin(body: Element, signal: AbortSignal): void {
    const { port, extract } = this.#parts;
    const { published, modified } = this.#detection;
    this.article = new Article({ port, extract, body, published, modified, manual: this.#manual === true, offer: this.#offer, wishes: this.wishes, signal, onLost: guard(() => this.#lose()) });
    forget(this.article.started);
  }

  /** Ends what was annotated and puts the toolbar back to neutral. @returns the signal of the next visit. */
  #visitAnew(): AbortSignal {
    const wasAtWork = this.#isAtWork();
    this.article = undefined;
    if (this.#visit !== this.#script) this.#visit.end();
    this.#visit = beginLifetime(this.#script.signal);
    if (wasAtWork) this.#parts.port.clear();
    return this.#visit.signal;
  }

  /** The page took the article away: another may stand in its place. Without an extension there is nothing left to do. */
  #lose(): void {
    if (this.#parts.port.isAlive()) this.#lookLater();
    else this.stop();
  }

  #lookByHand(): void {
    this.#manual = true;
    this.#begin(this.#detection.body ?? findManualBody(document), this.#visitAnew());
  }

  /** A reader's own click is never vetoed: after "off" it must not go on counting, if off it is. */
  async #tell(message: HideMessage): Promise<Hidden> {
    const told = this.#told = this.#parts.port.hide(message);
    const { done } = await told;
    if (done) {
      if (message.type === 'hide') {
        // The second press of two finds nothing left to bring back.
        this.#before ||= this.#manual;
        // This site, or everything.
        if (/^[se]/.test(message.what)) this.#manual = false;
      } else if (this.#manual === false) this.#manual = this.#before;
    }
    return told;
  }

  /** The settings were changed: mostly that is heard before the answer that says it was done from here. */
  async #lookAnew(): Promise<void> {
    await this.#told;
    if (this.#manual) this.#lookByHand();
    else if (this.#manual === false) this.#look();
  }

  #reply(message: ToContent): PageState | boolean {
    switch (message.type) {
      case 'page-state': return describePage(location.host, this.#detection, this.article?.answer);
      case 'jump': return this.article?.jump(message.entity, message.nth) ?? false;
      case 'annotate-anyway':
        this.#lookByHand();
        return true;
      case 'settings-changed':
        forget(this.#lookAnew());
        return true;
    }
  }
}
