/**
 * Term mode: walks the reader from name to name by keyboard. One button stands over the name; Enter opens its card as a dialog, Esc leaves.
 * In: the article of the first script, moves. Out: scrolling, one focused button, an open card. Called by `commands`, by the list, and by its own keys.
 * The trap: the page goes on living. Marks are painted anew, names vanish and come back, somebody else takes the focus: each frame is looked at anew.
 */
import { isDark } from '../annotate/colours';
import { backgroundOf } from '../annotate/page-background';
import { guard } from '../guard';
import { scrollToLine } from '../scroll';
import { hintOf, labelOf } from './label';
import type { AnnotatedArticle } from './page';
import { Target } from './target';
import { findAgain, moveOf, step, type Move, type SpanOf } from './walk';

/** A name without a place may come back: the article is read anew when it changes. After that term mode goes with it. */
const PATIENCE_MS = 3_000;

export class TermMode {
  readonly #article: AnnotatedArticle;
  /** What had the focus before; it gets it back. */
  #returnTo: Element | null = null;
  #target: Target | undefined;
  #mark: number | undefined;
  /** Names and marks as they were when the reader came to this one. */
  #full: AnnotatedArticle['full'];
  #painted: readonly unknown[] | undefined;
  #frame = 0;
  #lostAt: number | undefined;

  constructor(article: AnnotatedArticle) {
    this.#article = article;
  }

  /** Goes on from the name the reader is on, or was on while it can be seen. @returns false where no name can be seen. */
  move(move: Move): boolean {
    this.#follow();
    const from = this.#target !== undefined || this.#isInView() ? this.#mark : undefined;
    const mark = step(this.#marks(), from, move, this.#spanOf, window.innerHeight);
    return mark !== undefined && this.goTo(mark);
  }

  /** @returns false where the name has no place. */
  goTo(mark: number): boolean {
    const { full, marking, container, answer, hover } = this.#article;
    const mention = full?.mentions[mark];
    const rects = marking?.painter.rectsOf(mark) ?? [];
    const [line] = rects;
    if (mention === undefined || line === undefined || container === undefined) return false;
    if (hover?.openMark() !== undefined) hover.send({ type: 'close' });
    this.#mark = mark;
    const marks = this.#marks();
    const place = marks.indexOf(mark) + 1;
    const holder = marking?.marks.find(({ id }) => id === mark)?.pieces[0]?.node.parentElement ?? document.body;
    const names = typeof answer === 'object' ? answer.names : undefined;
    const isFirst = this.#target === undefined;
    if (isFirst) this.#returnTo = container.active();
    this.#full = full;
    this.#painted = marking?.marks;
    this.#lostAt = undefined;
    this.#target ??= new Target(container.layer(), isDark(backgroundOf(holder)) ? 'dark' : 'light');
    this.#target.hideHint(false);
    this.#target.show(labelOf(mention, names?.find(({ entity }) => entity === mention.entity), place, marks.length), hintOf(place, marks.length), rects, isFirst, {
      press: () => this.#open(), key: (key) => this.#onKey(key, holder),
    });
    scrollToLine(line, holder);
    this.#frame ||= requestAnimationFrame(this.#look);
    return true;
  }

  /** @param restore gives the focus back to where it was before term mode. */
  leave(restore: boolean): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#target?.remove();
    this.#target = undefined;
    if (restore && this.#returnTo instanceof HTMLElement && this.#returnTo !== document.body) this.#returnTo.focus({ preventScroll: true });
  }

  #marks(): number[] {
    // One without a line is hidden: only where it was chosen from the list does the reader stand on it.
    const shown = (this.#article.marking?.marks ?? []).filter(({ id, family }) => family !== 'none' || id === this.#mark);
    return shown.map(({ id }) => id).toSorted((a, b) => a - b);
  }

  readonly #spanOf: SpanOf = (mark) => {
    const rects = this.#article.marking?.painter.rectsOf(mark) ?? [];
    const [first] = rects;
    return first && { top: first.top, bottom: rects.at(-1)?.bottom ?? first.bottom };
  };

  #isInView(): boolean {
    const span = this.#mark === undefined ? undefined : this.#spanOf(this.#mark);
    return span !== undefined && span.bottom > 0 && span.top < window.innerHeight;
  }

  #open(): void {
    if (this.#mark !== undefined) this.#article.hover?.send({ type: 'show', mark: this.#mark, mode: 'dialog' });
  }

  #onKey(key: string, holder: Element): boolean {
    if (key === 'Escape') {
      this.leave(true);
      return true;
    }
    // The key goes on from where the reader came from: no trap, and no order of our own.
    if (key === 'Tab') this.leave(true);
    const move = moveOf(key, getComputedStyle(holder).direction === 'rtl');
    return move !== undefined && this.move(move);
  }

  /** Each frame: is this still the name, where is it, and does anybody still want it? */
  readonly #look = guard(() => {
    this.#frame = 0;
    const { container, full, marking, hover } = this.#article;
    const target = this.#target;
    if (target === undefined) return;
    // Taken away by somebody else: by the reader's click, by the page, or by the end of the article.
    if (container === undefined || full === undefined || (!target.isFocused(container.active()) && container.focused() === undefined)) return this.leave(false);
    this.#follow();
    const rects = this.#mark === undefined ? [] : marking?.painter.rectsOf(this.#mark) ?? [];
    if (rects.length > 0) this.#lostAt = undefined;
    else if (performance.now() - (this.#lostAt ??= performance.now()) > PATIENCE_MS) return this.leave(true);
    target.place(rects);
    target.hideHint(hover?.openMark() !== undefined);
    this.#frame = requestAnimationFrame(this.#look);
  });

  /** The names were painted anew and have other numbers; until the new marks stand the old numbers hold. */
  #follow(): void {
    const { full, marking } = this.#article;
    const marks = this.#marks();
    if (full === this.#full || marking?.marks === this.#painted || marks.length === 0) return;
    const before = this.#full?.mentions[this.#mark ?? -1];
    this.#mark = before && full && findAgain(marks, full.mentions, before);
    this.#full = full;
    this.#painted = marking?.marks;
  }
}
