/** What the reader does inside the card: presses, keys, focus, and the back gesture of a phone. Trusted events only. */
import { guard } from '../guard';

/** The word of a `data-do`, what it is about, where it stands, and what else it says. */
export type Act = (word: string, about: string, pressed: Element, more: string) => void;

function onKey(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.key === 'ArrowLeft' ? 'back' : undefined;
  // Of a card that hover knows of, hover takes it before us.
  if (event.key === 'Escape') return 'close';
  return event.key.toLowerCase() === 'p' ? 'pin' : undefined;
}

/** Listens on the card itself, so everything ends when the card does. @param keys words of those that do something here: `back`, `close`, `pin`; others are the browser's. */
export function listenInside(card: HTMLElement, keys: string, act: Act, focus?: (inside: boolean) => void): void {
  card.addEventListener('click', guard((event: MouseEvent) => {
    const pressed = (event.target as Element).closest('[data-do]');
    const [word = '', about = '', more = ''] = pressed?.getAttribute('data-do')?.split(' ') ?? [];
    if (pressed !== null && event.isTrusted) act(word, about, pressed, more);
  }));
  card.addEventListener('keydown', guard((event: KeyboardEvent) => {
    const word = onKey(event);
    if (word === undefined || !keys.includes(word) || !event.isTrusted) return;
    event.preventDefault();
    act(word, '', card, '');
  }));
  card.addEventListener('focusin', guard(() => focus?.(true)));
  // The new place of the focus is known only after the event.
  card.addEventListener('focusout', () => setTimeout(guard(() => focus?.(card.matches(':focus-within')))));
}

interface Watcher extends EventTarget { destroy(): void }

/** The back gesture closes a sheet where the browser offers it; never by pushing history entries. @returns what stops it. */
export function watchClose(close: () => void): () => void {
  const { CloseWatcher } = globalThis as { CloseWatcher?: new () => Watcher };
  if (CloseWatcher === undefined) return () => undefined;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', guard(close));
  return () => watcher.destroy();
}
