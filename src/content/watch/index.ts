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

export interface PageWatch {
  /** Does something to the page without noticing it ourselves. */
  quietly(work: () => void): void;
}

/** State in a closure: private names of a class cannot be shortened, and every page loads them. */
export function watchArticle({ root, signal, onText, onTheme }: WatchOptions): PageWatch {
  const texts = new MutationObserver(guard(note));
  const themes = new MutationObserver(guard(() => wish('theme')));
  const wished = new Set<Wish>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fruitless = 0;
  let firstAt = 0;

  function observe(): void {
    texts.observe(document.body, { childList: true, characterData: true, subtree: true });
    for (const element of [document.documentElement, document.body]) themes.observe(element, { attributeFilter: THEME_ATTRIBUTES });
  }

  function stop(): void {
    texts.disconnect();
    themes.disconnect();
    clearTimeout(timer);
    timer = undefined;
  }

  /** Hidden pages are not watched; what they missed is looked for once they are seen again. */
  function resume(): void {
    stop();
    if (document.hidden) return;
    fruitless = 0;
    observe();
    wish('text', 'theme');
  }

  /** Only changes inside the article, its removal, or another place for it are worth a look. */
  function note(records: readonly MutationRecord[]): void {
    const touched = records.length > MAX_RECORDS || records.some(({ target, addedNodes }) => root.contains(target) || [...addedNodes].some((node) => node.contains(root)));
    if (touched || (records.length > 0 && !root.isConnected)) wish('text');
  }

  function wish(...wishes: Wish[]): void {
    for (const one of wishes) wished.add(one);
    const now = performance.now();
    const quietMs = Math.min(QUIET_MS * 2 ** fruitless, MAX_QUIET_MS);
    if (timer === undefined) firstAt = now;
    else if (now - firstAt > quietMs * PATIENCE) return;
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(() => forget(look()), { timeout: IDLE_MS }), quietMs);
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    const now = new Set(wished);
    wished.clear();
    if (now.has('theme')) onTheme();
    if (!now.has('text')) return;
    fruitless = (await onText()) ? 0 : fruitless + 1;
    if (fruitless >= MAX_FRUITLESS) stop();
  }

  document.addEventListener('visibilitychange', guard(resume), { signal });
  signal.addEventListener('abort', stop);
  if (!document.hidden) observe();
  return {
    quietly(work) {
      note(texts.takeRecords());
      work();
      texts.takeRecords();
    },
  };
}
