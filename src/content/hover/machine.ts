/**
 * The hover state machine: (state, event, now) -> (state, effects). Pure; it reads no clock, no DOM and no settings store.
 * In: what the pointer is over, keys, clicks, timers that fired. Out: the next state and what the thin shell has to do.
 * Called by `hover/index.ts`. The trap: timers cannot be taken back, so each carries a token and only the newest token of its kind counts.
 *
 * idle -> armed -> preview -> (pinned | dialog) -> idle, `leaving` is a preview the pointer has left, `sheet` is the card on touch.
 */
import { ACTIVE_MOVE_MS, DRIFT_PX, HIDE_MS, SCROLL_QUIET_MS, TYPE_QUIET_MS, WARM_DWELL_MS, WARM_WINDOW_MS } from './constants';
import { isHoverCard, isOpen, type Dwell, type Effect, type Hover, type HoverEvent, type Key, type Mode, type Quiet, type Step } from './state';

export { START, isOpen } from './state';
export type { Dwell, Effect, Hover, HoverEvent, Mode, Over, Step } from './state';

type Of<Type extends HoverEvent['type']> = Extract<HoverEvent, { type: Type }>;
type Draft = { -readonly [Field in keyof Hover]: Hover[Field] };

/** One event at work on a copy of the state. */
class Turn {
  readonly effects: Effect[] = [];
  readonly state: Draft;
  readonly #now: number;
  readonly #dwell: Dwell;

  constructor(state: Hover, now: number, dwell: Dwell) {
    this.state = { ...state };
    this.#now = now;
    this.#dwell = dwell;
  }

  take(event: HoverEvent): void {
    const { state } = this;
    switch (event.type) {
      case 'move': return this.#move(event);
      case 'dwell-over': return this.#dwellOver(event.token);
      case 'hide-over': return this.#hideOver(event.token);
      case 'scroll':
        state.over = event.over;
        state.scrolledAt = this.#now;
        return this.#holdOrDisarm();
      case 'press':
        if (state.name === 'armed' || (isHoverCard(state) && event.over.card !== true && event.over.mark !== state.mark)) this.#close();
        return;
      case 'click': return this.#click(event);
      case 'key': return this.#key(event.key);
      case 'quiet': return this.#quiet(event.why, event.on);
      case 'pin': return this.#pin();
      case 'close': return this.#close(true);
      case 'focus': return this.#focus(event.inside);
      case 'retarget': return this.#retarget(event.mark);
      case 'lost':
        if (isOpen(state)) state.closedAt = this.#now;
        return this.#settle();
    }
  }

  #settle(): void {
    Object.assign(this.state, { name: 'idle', mark: undefined, focused: false });
    this.#disarm();
    this.state.hideToken = undefined;
  }

  /** Forgets the name that waits for its dwell. */
  #disarm(): void {
    if (this.state.name === 'armed') this.state.name = 'idle';
    this.state.next = this.state.dwellToken = undefined;
  }

  #close(restoreFocus = false): void {
    if (isOpen(this.state)) {
      this.state.closedAt = this.#now;
      this.effects.push({ do: 'close', restoreFocus });
    }
    this.#settle();
  }

  #open(mark: number, mode: Mode): void {
    this.#settle();
    Object.assign(this.state, { name: mode, mark });
    this.effects.push({ do: 'open', mark, mode });
  }

  #become(mode: Mode): void {
    this.#disarm();
    this.state.name = mode;
    this.state.hideToken = undefined;
    this.effects.push({ do: 'mode', mode });
  }

  #start(timer: 'start-dwell' | 'start-hide', ms: number): number {
    const token = ++this.state.token;
    this.effects.push({ do: timer, ms, token });
    return token;
  }

  /** When the rest after scrolling and typing is over. */
  #quietUntil(): number {
    return Math.max(this.state.scrolledAt + SCROLL_QUIET_MS, this.state.typedAt + TYPE_QUIET_MS);
  }

  /** Milliseconds of rest this reader wants now; undefined when resting opens nothing. */
  #wantedMs(): number | undefined {
    const { state } = this;
    const dwell = this.#dwell;
    if (state.quiet.length > 0 || dwell === 'click' || (dwell === 'alt' && !state.alt)) return undefined;
    if (dwell === 'alt') return WARM_DWELL_MS;
    const isWarm = (isOpen(state) && state.over.bridge !== true) || this.#now - state.closedAt <= WARM_WINDOW_MS;
    return isWarm ? Math.min(dwell, WARM_DWELL_MS) : dwell;
  }

  /** Starts the dwell on a mark, beside an open card or without one. */
  #arm(mark: number, x: number, y: number): void {
    const wantedMs = this.#wantedMs();
    if (wantedMs === undefined) return isOpen(this.state) ? undefined : this.#disarm();
    if (!isOpen(this.state)) this.state.name = 'armed';
    // A pointer that came to rest just after typing will not move again to ask twice.
    const dwellToken = this.#start('start-dwell', Math.max(wantedMs, this.#quietUntil() - this.#now));
    Object.assign(this.state, { next: mark, dwellToken, restX: x, restY: y });
  }

  /** Keeps the hover card while the pointer is where it wants it, else lets it leave; without a card nothing stays armed. */
  #holdOrDisarm(): void {
    const { state } = this;
    if (!isHoverCard(state)) return this.#disarm();
    const { over, mark, focused } = state;
    state.next = state.dwellToken = undefined;
    if (focused || over.card === true || over.bridge === true || over.mark === mark) {
      state.name = 'preview';
      state.hideToken = undefined;
    } else if (state.name === 'preview') {
      state.name = 'leaving';
      state.hideToken = this.#start('start-hide', HIDE_MS);
    }
  }

  #move({ over, real, slow, x, y }: Of<'move'>): void {
    const { state } = this;
    const { next, dwellToken } = state;
    state.over = over;
    if (real) state.movedAt = this.#now;
    if (isOpen(state) && !isHoverCard(state)) return;
    const target = over.card === true || (isOpen(state) && over.mark === state.mark) ? undefined : over.mark;
    if (isHoverCard(state)) this.#holdOrDisarm();
    if (target === undefined) return this.#disarm();
    const goesOn = target === next && (!real || (slow && Math.hypot(x - state.restX, y - state.restY) <= DRIFT_PX));
    if (goesOn) Object.assign(state, { next, dwellToken });
    else if (real || this.#now - state.movedAt <= ACTIVE_MOVE_MS) this.#arm(target, x, y);
  }

  #dwellOver(token: number): void {
    const { next, dwellToken, quiet } = this.state;
    if (token !== dwellToken || next === undefined) return;
    // Scrolling and typing have disarmed it long ago; asking their clock again would fail a timer that fires a moment early.
    if (quiet.length > 0) this.#disarm();
    else this.#open(next, 'preview');
  }

  /** The card goes; a neighbour the pointer already rests on stays armed. */
  #hideOver(token: number): void {
    const { hideToken, next, dwellToken } = this.state;
    if (token !== hideToken) return;
    this.#close();
    if (next !== undefined) Object.assign(this.state, { name: 'armed', next, dwellToken });
  }

  #click({ over, touch, interactive }: Of<'click'>): void {
    const { mark } = over;
    if (over.card === true) return;
    if (mark === undefined || interactive) return isOpen(this.state) ? this.#close() : undefined;
    if (mark !== this.state.mark) return this.#open(mark, touch ? 'sheet' : 'pinned');
    // A second click on the name closes, so that a double click still selects the word.
    if (isHoverCard(this.state)) this.#become('pinned');
    else this.#close();
  }

  #key(key: Key): void {
    const { state } = this;
    const { over, restX, restY } = state;
    if (key === 'alt-up' && !state.alt) return;
    if (key === 'alt-up' || key === 'alt-down') state.alt = key === 'alt-down';
    if (key === 'typing') state.typedAt = this.#now;
    const isOurs = (key === 'escape' && isOpen(state)) || (key === 'tab' && isHoverCard(state));
    if (isOurs) {
      if (key === 'escape') this.#close(true);
      else this.#become('dialog');
      this.effects.push({ do: 'consume' });
    } else if (key === 'alt-down' && this.#dwell === 'alt') {
      if (state.name === 'idle' && over.mark !== undefined) this.#arm(over.mark, restX, restY);
    } else this.#disarm();
  }

  #quiet(why: Quiet, on: boolean): void {
    const { state } = this;
    state.quiet = [...state.quiet.filter((one) => one !== why), ...(on ? [why] : [])];
    if (on && (state.name === 'armed' || why === 'fullscreen' || (isHoverCard(state) && why !== 'button'))) this.#close();
  }

  #pin(): void {
    if (this.state.name === 'pinned') {
      this.state.over = { card: true };
      this.#become('preview');
    } else if (isOpen(this.state) && this.state.name !== 'sheet') this.#become('pinned');
  }

  #focus(inside: boolean): void {
    this.state.focused = inside && isOpen(this.state);
    // A dialog that lost the focus would cover what has it now (WCAG 2.4.11).
    if (!inside && this.state.name === 'dialog') this.#close();
    else if (isHoverCard(this.state)) this.#holdOrDisarm();
  }

  /** The names were painted anew: the open card follows its name, or loses it. */
  #retarget(mark: number | undefined): void {
    this.#disarm();
    if (!isOpen(this.state)) return;
    if (mark === undefined && isHoverCard(this.state)) return this.#close();
    this.state.mark = mark;
    this.effects.push({ do: 'follow', mark });
  }
}

/** @param now milliseconds of any steady clock; @param dwell the reader's choice. */
export function transition(state: Hover, event: HoverEvent, now: number, dwell: Dwell): Step {
  const turn = new Turn(state, now, dwell);
  turn.take(event);
  return turn;
}
