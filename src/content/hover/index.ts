/**
 * hover: opens, keeps and closes the card. A pure state machine (`machine.ts`) between DOM events (`input.ts`) and the card (`Surface`).
 * In: a painter to ask what lies under the pointer, a surface that can show a card, the reader's dwell. Out: nothing; it drives both.
 * Called by `content/article.ts`. The trap: the page can remove our card at any time, so before each move we look whether it still stands.
 */
import { forget, guard } from '../guard';
import { inSafeArea } from './safe-area';
import { isInside, type Box } from './hit-test';
import { listenToReader } from './input';
import { START, isOpen, transition, type Dwell, type Effect, type Hover, type HoverEvent, type Mode, type Over } from './machine';

export type { Mode } from './machine';

/** What can show a card: `card/index.ts`, or a fake in tests. Boxes in viewport px. */
export interface Surface {
  /** @returns false when there is nothing to show for this mark. */
  open(mark: number, mode: Mode, pointer: { x: number; y: number }): boolean;
  setMode(mode: Mode): void;
  close(restoreFocus: boolean): void;
  /** The name has another number now, or none. */
  follow(mark: number | undefined): void;
  /** Moves the card to where its name is now. */
  place(): void;
  /** Undefined when no card can be seen. */
  box(): Box | undefined;
  /** The line the card is anchored to. */
  line(): Box | undefined;
}

export interface HoverOptions {
  root: Element;
  /** The painter may be exchanged while the page stands. */
  marking: { readonly painter: { mentionAt(x: number, y: number): number | undefined; setActive(id: number | undefined): void } };
  surface: Surface;
  dwell: Dwell;
  signal: AbortSignal;
  /** Settles when the cards have come; undefined once they are there. */
  coming(): Promise<unknown> | undefined;
  /** Asked before a dwell starts; false when everything has ended (the extension was updated). */
  isAlive(): boolean;
}

export interface HoverShell {
  /** Number of the mark whose card is open. */
  openMark(): number | undefined;
  /** Events of the reader, and those from the card itself. @returns true when the page should not see the event. */
  send(event: HoverEvent): boolean;
}

/** State in a closure: private names of a class cannot be shortened, and every page loads them. */
export function beginHover({ signal, root, surface, dwell, marking, coming, isAlive }: HoverOptions): HoverShell {
  let state: Hover = START;
  let pointer = { x: 0, y: 0 };

  function send(event: HoverEvent): boolean {
    if (signal.aborted) return false;
    // What opens a card waits for the cards. A dwell whose pointer has moved on meanwhile is no longer the newest, and does nothing.
    const wait = event.type === 'click' || event.type === 'dwell-over' || event.type === 'show' ? coming() : undefined;
    if (wait !== undefined) {
      forget(wait.then(() => send(event)));
      return false;
    }
    if (isOpen(state) && event.type !== 'lost' && surface.box() === undefined) send({ type: 'lost' });
    if (event.type === 'move') pointer = event;
    const step = transition(state, event, performance.now(), dwell);
    state = step.state;
    for (const effect of step.effects) run(effect);
    if (event.type === 'scroll') surface.place();
    return step.effects.some((effect) => effect.do === 'consume');
  }

  function overAt(x: number, y: number): Over {
    const card = isOpen(state) ? surface.box() : undefined;
    if (card !== undefined && isInside(x, y, card)) return { card: true };
    const line = surface.line();
    const mark = marking.painter.mentionAt(x, y);
    return { ...(mark !== undefined && { mark }), bridge: card !== undefined && line !== undefined && inSafeArea(x, y, line, card) };
  }

  function run(effect: Effect): void {
    switch (effect.do) {
      case 'start-dwell': return startTimer('dwell-over', effect.ms, effect.token);
      case 'start-hide': return startTimer('hide-over', effect.ms, effect.token);
      case 'open':
        if (!surface.open(effect.mark, effect.mode, pointer)) return void send({ type: 'lost' });
        return marking.painter.setActive(effect.mark);
      case 'mode': return surface.setMode(effect.mode);
      case 'close':
        marking.painter.setActive(undefined);
        return surface.close(effect.restoreFocus);
      case 'follow':
        marking.painter.setActive(effect.mark);
        return surface.follow(effect.mark);
    }
  }

  /** Nothing is taken back: a timer whose token is no longer the newest, or whose lifetime is over, does nothing. */
  function startTimer(type: 'dwell-over' | 'hide-over', ms: number, token: number): void {
    if (isAlive()) setTimeout(guard(() => void send({ type, token })), ms);
  }

  listenToReader({ signal, root, overAt, send, onResize: () => surface.place() });
  signal.addEventListener('abort', () => surface.close(false));
  return { openMark: () => (isOpen(state) ? state.mark : undefined), send };
}
