/**
 * watch: notices that the article's text or the page's theme has changed. The only room that observes mutations.
 * In: what to look at. Out: `onText` and `onTheme`, when the page is quiet and the browser idle. Called by `article.ts`.
 * The trap: the callback runs inside the page's own work, so it only looks whether anything of ours is touched and leaves the rest for later.
 */
import { forget, guard } from '../guard';

/** Quiet this long before we look; doubled after every look that found nothing new. */
const QUIET_MS = 600;
const MAX_QUIET_MS = 60_000;
/** A page that never comes to rest is looked at anyway after this many quiet times. */
const PATIENCE = 6;
/** Looks without a new name before we stop until the reader comes back to the tab: a ticker, an advertisement, an animation. */
const MAX_FRUITLESS = 12;
/** A browser that is never idle looks anyway. */
const IDLE_MS = 1_000;
/** A flood this large is not sorted through: it counts as a change. */
const MAX_RECORDS = 1_000;
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'theme'];

export interface WatchOptions {
  /** The article as it is now. */
  root: Element;
  /** @returns true when it bore fruit: names were found that had not been there. */
  onText(): Promise<boolean>;
  onTheme(): void;
  signal: AbortSignal;
}

type Wish = 'text' | 'theme';

export class PageWatch {
  readonly #options: WatchOptions;
  readonly #texts = new MutationObserver(guard((records) => this.#note(records)));
  readonly #themes = new MutationObserver(guard(() => this.#wish('theme')));
  readonly #wished = new Set<Wish>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fruitless = 0;
  #firstAt = 0;

  constructor(options: WatchOptions) {
    this.#options = options;
    const { signal } = options;
    document.addEventListener('visibilitychange', guard(() => this.#resume()), { signal });
    signal.addEventListener('abort', () => this.#stop());
    if (!document.hidden) this.#observe();
  }

  /** Does something to the page without noticing it ourselves. */
  quietly(work: () => void): void {
    this.#note(this.#texts.takeRecords());
    work();
    this.#texts.takeRecords();
  }

  #observe(): void {
    this.#texts.observe(document.body, { childList: true, characterData: true, subtree: true });
    for (const element of [document.documentElement, document.body]) this.#themes.observe(element, { attributeFilter: THEME_ATTRIBUTES });
  }

  #stop(): void {
    this.#texts.disconnect();
    this.#themes.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Hidden pages are not watched; what they missed is looked for once they are seen again. */
  #resume(): void {
    this.#stop();
    if (document.hidden) return;
    this.#fruitless = 0;
    this.#observe();
    this.#wish('text', 'theme');
  }

  /** Only changes inside the article, or its removal, are worth a look. */
  #note(records: readonly MutationRecord[]): void {
    const { root } = this.#options;
    const touched = records.length > MAX_RECORDS || records.some(({ target }) => root.contains(target));
    if (touched || (records.length > 0 && !root.isConnected)) this.#wish('text');
  }

  #wish(...wishes: Wish[]): void {
    for (const wish of wishes) this.#wished.add(wish);
    const now = performance.now();
    const quietMs = Math.min(QUIET_MS * 2 ** this.#fruitless, MAX_QUIET_MS);
    if (this.#timer === undefined) this.#firstAt = now;
    else if (now - this.#firstAt > quietMs * PATIENCE) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => requestIdleCallback(() => forget(this.#look()), { timeout: IDLE_MS }), quietMs);
  }

  async #look(): Promise<void> {
    const { signal, onTheme, onText } = this.#options;
    this.#timer = undefined;
    if (signal.aborted || document.hidden) return;
    const wished = new Set(this.#wished);
    this.#wished.clear();
    if (wished.has('theme')) onTheme();
    if (!wished.has('text')) return;
    this.#fruitless = (await onText()) ? 0 : this.#fruitless + 1;
    if (this.#fruitless >= MAX_FRUITLESS) this.#stop();
  }
}
