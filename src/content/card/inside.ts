/** What the reader does inside the card: keys, focus, and the back gesture of a phone. */
import { guard } from '../guard';

export interface InsideActs {
  focus(inside: boolean): void;
  pin(): void;
  back(): void;
}

/** Listens on the card itself, so everything ends when the card does. */
export function listenInside(card: HTMLElement, acts: InsideActs): void {
  card.addEventListener('focusin', guard(() => acts.focus(true)));
  // The new place of the focus is known only after the event, and a redraw takes the focus away for a moment.
  card.addEventListener('focusout', () => setTimeout(guard(() => {
    const root = card.getRootNode();
    if (!(root instanceof ShadowRoot) || !card.contains(root.activeElement)) acts.focus(false);
  })));
  card.addEventListener('keydown', guard((event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = event.altKey ? (event.key === 'ArrowLeft' ? acts.back : undefined) : event.key.toLowerCase() === 'p' ? acts.pin : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  }));
}

interface Watcher { onclose: (() => void) | null; destroy(): void }

/** The back gesture closes a sheet where the browser offers it; never by pushing history entries. @returns what stops it. */
export function watchClose(close: () => void): () => void {
  const { CloseWatcher } = globalThis as { CloseWatcher?: new () => Watcher };
  if (CloseWatcher === undefined) return () => undefined;
  const watcher = new CloseWatcher();
  watcher.onclose = guard(close);
  return () => {
    watcher.onclose = null;
    watcher.destroy();
  };
}
