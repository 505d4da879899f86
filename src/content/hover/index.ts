/**
 * hover: opens, keeps and closes the card. A pure state machine (`machine.ts`) between DOM events (`input.ts`) and the card (`Surface`).
 * In: a painter to ask what lies under the pointer, a surface that can show a card, the reader's dwell. Out: nothing; it drives both.
 * Called by `content/article.ts`. The trap: the page can remove our card at any time, so before each move we look whether it still stands.
 */
import { guard } from '../guard';
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
  painter(): { mentionAt(x: number, y: number): number | undefined; setActive(id: number | undefined): void };
  surface: Surface;
  dwell: Dwell;
  signal: AbortSignal;
  /** Asked before a dwell starts; false ends everything (the extension was updated). */
  isAlive(): boolean;
}

export interface HoverControl {
  /** Events that come from the card itself: pin, close, focus. */
  send(event: HoverEvent): void;
  /** Number of the mark whose card is open. */
  openMark(): number | undefined;
}

class HoverShell implements HoverControl {
  private state: Hover = START;
  private pointer = { x: 0, y: 0 };
  private readonly timers: Partial<Record<'start-dwell' | 'start-hide', ReturnType<typeof setTimeout>>> = {};

  constructor(private readonly options: HoverOptions) {
    const { signal, root, surface } = options;
    listenToReader({ signal, root, overAt: (x, y) => this.overAt(x, y), send: (event) => this.send(event), onResize: () => surface.place() });
    signal.addEventListener('abort', () => this.stop());
  }

  openMark(): number | undefined {
    return isOpen(this.state) ? this.state.mark : undefined;
  }

  send(event: HoverEvent): boolean {
    if (this.options.signal.aborted) return false;
    if (isOpen(this.state) && this.options.surface.box() === undefined && event.type !== 'lost') this.send({ type: 'lost' });
    if (event.type === 'move') this.pointer = event;
    if (event.type === 'lost') this.options.painter().setActive(undefined);
    const { state, effects } = transition(this.state, event, performance.now(), this.options.dwell);
    this.state = state;
    for (const effect of effects) this.run(effect);
    if (event.type === 'scroll') this.options.surface.place();
    return effects.some((effect) => effect.do === 'consume');
  }

  private overAt(x: number, y: number): Over {
    const { surface, painter } = this.options;
    const card = isOpen(this.state) ? surface.box() : undefined;
    if (card !== undefined && isInside(x, y, card)) return { card: true };
    const line = card === undefined ? undefined : surface.line();
    const bridge = card !== undefined && line !== undefined && inSafeArea(x, y, line, card);
    const mark = painter().mentionAt(x, y);
    return { ...(mark !== undefined && { mark }), ...(bridge && { bridge }) };
  }

  private run(effect: Effect): void {
    const { surface, painter } = this.options;
    switch (effect.do) {
      case 'start-dwell':
      case 'start-hide': return this.startTimer(effect.do, effect.ms, effect.token);
      case 'open': {
        const shown = surface.open(effect.mark, effect.mode, this.pointer);
        painter().setActive(shown ? effect.mark : undefined);
        if (!shown) this.send({ type: 'lost' });
        return;
      }
      case 'mode': return surface.setMode(effect.mode);
      case 'close':
        painter().setActive(undefined);
        return surface.close(effect.restoreFocus);
      case 'follow':
        painter().setActive(effect.mark);
        return surface.follow(effect.mark);
      case 'consume': return;
    }
  }

  private startTimer(kind: 'start-dwell' | 'start-hide', ms: number, token: number): void {
    if (!this.options.isAlive()) return;
    clearTimeout(this.timers[kind]);
    this.timers[kind] = setTimeout(guard(() => void this.send({ type: kind === 'start-dwell' ? 'dwell-over' : 'hide-over', token })), ms);
  }

  private stop(): void {
    clearTimeout(this.timers['start-dwell']);
    clearTimeout(this.timers['start-hide']);
    this.options.surface.close(false);
  }
}

export const startHover = (options: HoverOptions): HoverControl => new HoverShell(options);
