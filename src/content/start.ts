/**
 * The content script without its entry: looks whether the page is a news article, starts and ends articles, answers the popup.
 * In: the port, detect and extract (tests hand in small fakes). Out: a handle the next copy of the script asks and ends.
 * Called by `index.iife.ts`. The trap: on a page that is no article nothing may happen: no message, no node, no observer; only listeners.
 */
import type { PageState, ToContent } from '../messages';
import { startArticle, type Article, type ArticleMap, type ArticleOptions } from './article';
import { forget, guard } from './guard';
import { after, beginLifetime, watchPage, type Lifetime } from './lifetime';
import { findManualBody } from './manual-body';
import { describePage, type Detected } from './page-state';
import type { Port } from './port';

export interface Detection extends Detected { body: Element | null; modified?: string }

export interface Parts {
  port: Port;
  detect(document: Document, address: string): Detection;
  extract(body: Element): ArticleMap;
}

export interface Running {
  isAlive(): boolean;
  stop(): void;
}

/** Pages drawn by script may still be empty when we come: these are looked at again. */
const LOOK_AGAIN_MS = [1_000, 3_000];
/** Fewer paragraphs than this are a shell, not a page. */
const SHELL_PARAGRAPHS = 3;
/** After single-page navigation the old article stands a while longer. */
const SETTLE_MS = 400;
const NOTHING: Detection = { isNews: false, score: 0, reasons: [], body: null };

class ContentScript implements Running {
  private readonly script = beginLifetime();
  private visit: Lifetime | undefined;
  private article: Article | undefined;
  private detection: Detection = NOTHING;
  private manual = false;

  constructor(private readonly parts: Parts) {
    parts.port.listen((message) => this.reply(message), this.script.signal);
    watchPage({
      onNavigate: () => {
        this.manual = false;
        this.leave();
        after(SETTLE_MS, this.script.signal, () => this.look());
      },
      onReturn: () => { if (!parts.port.isAlive()) this.stop(); },
    }, this.script.signal);
    this.look();
  }

  isAlive(): boolean {
    return !this.script.signal.aborted && this.parts.port.isAlive();
  }

  stop(): void {
    this.script.end();
  }

  private look(again: readonly number[] = LOOK_AGAIN_MS): void {
    this.leave();
    this.detection = this.parts.detect(document, location.href);
    const { isNews, body } = this.detection;
    if (isNews && body !== null) return this.begin(body);
    const [delay, ...later] = again;
    const isShell = document.getElementsByTagName('p').length < SHELL_PARAGRAPHS;
    const visit = this.visit = beginLifetime(this.script.signal);
    if (isShell && delay !== undefined) after(delay, visit.signal, () => this.look(later));
  }

  private begin(body: Element): void {
    const { port, extract } = this.parts;
    const { published, modified } = this.detection;
    this.leave();
    const visit = this.visit = beginLifetime(this.script.signal);
    const options: ArticleOptions = {
      port, extract, body, manual: this.manual, signal: visit.signal, onLost: guard(() => this.lose()),
      ...(published !== undefined && { published }), ...(modified !== undefined && { modified }),
    };
    const article = startArticle(options);
    this.article = article;
    forget(article.started);
  }

  /** Ends the article, if there is one, and puts the toolbar back to neutral. */
  private leave(): void {
    const answer = this.article?.answer();
    this.visit?.end();
    this.visit = undefined;
    this.article = undefined;
    if (typeof answer === 'object' && answer.verdict === 'annotated') forget(this.parts.port.send({ type: 'cleared' }));
  }

  /** The page took the article away: another may stand in its place. Without an extension there is nothing left to do. */
  private lose(): void {
    if (!this.parts.port.isAlive()) return this.stop();
    this.leave();
    after(SETTLE_MS, this.script.signal, () => this.look());
  }

  private reply(message: ToContent): PageState | boolean {
    switch (message.type) {
      case 'page-state': return describePage(location.host, this.detection, this.article?.answer());
      case 'jump': return this.article?.jump(message.entity, message.nth) ?? false;
      case 'annotate-anyway':
        this.manual = true;
        this.begin(this.detection.body ?? findManualBody(document));
        return true;
      case 'settings-changed':
        if (this.manual) this.begin(this.detection.body ?? findManualBody(document));
        else this.look();
        return true;
    }
  }
}

export const startContent = (parts: Parts): Running => new ContentScript(parts);
