/**
 * One AbortSignal on which every listener, timer, observer and node hangs: when it aborts, the page is as it was before us.
 * In: the parent's signal. Out: a signal and the reasons to end it. Owns navigation and visibility.
 * Called by `start.ts`: one lifetime for the script (ends with the extension), one in it for each article (ends when the reader leaves it).
 * The trap: a page from the back/forward cache goes on as if nothing had happened, also after an update of the extension.
 */
import { guard } from './guard';

export interface Lifetime {
  signal: AbortSignal;
  end(): void;
}

/** Ends with its parent, or before. */
export function beginLifetime(parent?: AbortSignal): Lifetime {
  const own = new AbortController();
  return { signal: parent === undefined ? own.signal : AbortSignal.any([parent, own.signal]), end: () => own.abort() };
}

/** A timer that does not survive the lifetime. */
export function after(ms: number, signal: AbortSignal, work: () => void): void {
  const timer = setTimeout(guard(work), ms);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

export interface PageEvents {
  /** Another address without a new document: another article, or none. */
  onNavigate(): void;
  /** The page can be seen again: after a tab switch, or from the back/forward cache (which makes it visible, too). */
  onReturn(): void;
}

/** What makes another article of a page; a fragment does not. */
const addressOf = (): string => location.href.replace(/#.*$/, '');

/**
 * Calls back on single-page navigation and on return. Where the Navigation API is missing (Firefox before 147) an address changed by
 * script alone is noticed at the next `popstate` or return.
 */
export function watchPage({ onNavigate, onReturn }: PageEvents, signal: AbortSignal): void {
  let address = addressOf();
  const check = guard(() => {
    if (addressOf() === address) return;
    address = addressOf();
    onNavigate();
  });
  const back = guard(() => {
    if (document.hidden) return;
    onReturn();
    if (!signal.aborted) check();
  });
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  addEventListener('popstate', check, { signal });
  document.addEventListener('visibilitychange', back, { signal });
}
