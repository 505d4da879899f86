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

/** One event at work on a copy of the state. Functions and no class: private names cannot be shortened, and every page loads them. */
interface Turn {
  readonly state: Draft;
  readonly effects: Effect[];
  readonly now: number;
  readonly dwell: Dwell;
}

function settle(turn: Turn): void {
  Object.assign(turn.state, { name: 'idle', mark: undefined, focused: false });
  disarm(turn);
  turn.state.hideToken = undefined;
}

/** Forgets the name that waits for its dwell. */
function disarm(turn: Turn): void {
  if (turn.state.name === 'armed') turn.state.name = 'idle';
  turn.state.next = turn.state.dwellToken = undefined;
}

function closeCard(turn: Turn, restoreFocus = false): void {
  if (isOpen(turn.state)) {
    turn.state.closedAt = turn.now;
    turn.effects.push({ do: 'close', restoreFocus });
  }
  settle(turn);
}

function openCard(turn: Turn, mark: number, mode: Mode): void {
  settle(turn);
  Object.assign(turn.state, { name: mode, mark });
  turn.effects.push({ do: 'open', mark, mode });
}

function become(turn: Turn, mode: Mode): void {
  disarm(turn);
  turn.state.name = mode;
  turn.state.hideToken = undefined;
  turn.effects.push({ do: 'mode', mode });
}

function startTimer(turn: Turn, timer: 'start-dwell' | 'start-hide', ms: number): number {
  const token = ++turn.state.token;
  turn.effects.push({ do: timer, ms, token });
  return token;
}

/** When the rest after scrolling and typing is over. */
function quietUntil(turn: Turn): number {
  return Math.max(turn.state.scrolledAt + SCROLL_QUIET_MS, turn.state.typedAt + TYPE_QUIET_MS);
}

/** Milliseconds of rest this reader wants now; undefined when resting opens nothing. */
function wantedMs(turn: Turn): number | undefined {
  const { state } = turn;
  const dwell = turn.dwell;
  if (state.quiet.length > 0 || dwell === 'click' || (dwell === 'alt' && !state.alt)) return undefined;
  if (dwell === 'alt') return WARM_DWELL_MS;
  const isWarm = (isOpen(state) && state.over.bridge !== true) || turn.now - state.closedAt <= WARM_WINDOW_MS;
  return isWarm ? Math.min(dwell, WARM_DWELL_MS) : dwell;
}

/** Starts the dwell on a mark, beside an open card or without one. */
function arm(turn: Turn, mark: number, x: number, y: number): void {
  const restMs = wantedMs(turn);
  if (restMs === undefined) return isOpen(turn.state) ? undefined : disarm(turn);
  if (!isOpen(turn.state)) turn.state.name = 'armed';
  // A pointer that came to rest just after typing will not move again to ask twice.
  const dwellToken = startTimer(turn, 'start-dwell', Math.max(restMs, quietUntil(turn) - turn.now));
  Object.assign(turn.state, { next: mark, dwellToken, restX: x, restY: y });
}

/** Keeps the hover card while the pointer is where it wants it, else lets it leave; without a card nothing stays armed. */
function holdOrDisarm(turn: Turn): void {
  const { state } = turn;
  if (!isHoverCard(state)) return disarm(turn);
  const { over, mark, focused } = state;
  state.next = state.dwellToken = undefined;
  if (focused || over.card === true || over.bridge === true || over.mark === mark) {
    state.name = 'preview';
    state.hideToken = undefined;
  } else if (state.name === 'preview') {
    state.name = 'leaving';
    state.hideToken = startTimer(turn, 'start-hide', HIDE_MS);
  }
}

function onMove(turn: Turn, { over, real, slow, x, y }: Of<'move'>): void {
  const { state } = turn;
  const { next, dwellToken } = state;
  state.over = over;
  if (real) state.movedAt = turn.now;
  if (isOpen(state) && !isHoverCard(state)) return;
  const target = over.card === true || (isOpen(state) && over.mark === state.mark) ? undefined : over.mark;
  if (isHoverCard(state)) holdOrDisarm(turn);
  if (target === undefined) return disarm(turn);
  const goesOn = target === next && (!real || (slow && Math.hypot(x - state.restX, y - state.restY) <= DRIFT_PX));
  if (goesOn) Object.assign(state, { next, dwellToken });
  else if (real || turn.now - state.movedAt <= ACTIVE_MOVE_MS) arm(turn, target, x, y);
}

function onDwellOver(turn: Turn, token: number): void {
  const { next, dwellToken, quiet } = turn.state;
  if (token !== dwellToken || next === undefined) return;
  // Scrolling and typing have disarmed it long ago; asking their clock again would fail a timer that fires a moment early.
  if (quiet.length > 0) disarm(turn);
  else openCard(turn, next, 'preview');
}

/** The card goes; a neighbour the pointer already rests on stays armed. */
function onHideOver(turn: Turn, token: number): void {
  const { hideToken, next, dwellToken } = turn.state;
  if (token !== hideToken) return;
  closeCard(turn);
  if (next !== undefined) Object.assign(turn.state, { name: 'armed', next, dwellToken });
}

function onClick(turn: Turn, { over, touch, interactive }: Of<'click'>): void {
  const { mark } = over;
  if (over.card === true) return;
  if (mark === undefined || interactive) return isOpen(turn.state) ? closeCard(turn) : undefined;
  if (mark !== turn.state.mark) return openCard(turn, mark, touch ? 'sheet' : 'pinned');
  // A second click on the name closes, so that a double click still selects the word.
  if (isHoverCard(turn.state)) become(turn, 'pinned');
  else closeCard(turn);
}

function onKey(turn: Turn, key: Key): void {
  const { state } = turn;
  const { over, restX, restY } = state;
  if (key === 'alt-up' && !state.alt) return;
  if (key === 'alt-up' || key === 'alt-down') state.alt = key === 'alt-down';
  if (key === 'typing') state.typedAt = turn.now;
  const isOurs = (key === 'escape' && isOpen(state)) || (key === 'tab' && isHoverCard(state));
  if (isOurs) {
    if (key === 'escape') closeCard(turn, true);
    else become(turn, 'dialog');
    turn.effects.push({ do: 'consume' });
  } else if (key === 'alt-down' && turn.dwell === 'alt') {
    if (state.name === 'idle' && over.mark !== undefined) arm(turn, over.mark, restX, restY);
  } else disarm(turn);
}

function onQuiet(turn: Turn, why: Quiet, on: boolean): void {
  const { state } = turn;
  state.quiet = [...state.quiet.filter((one) => one !== why), ...(on ? [why] : [])];
  if (on && (state.name === 'armed' || why === 'fullscreen' || (isHoverCard(state) && why !== 'button'))) closeCard(turn);
}

function onPin(turn: Turn): void {
  if (turn.state.name === 'pinned') {
    turn.state.over = { card: true };
    become(turn, 'preview');
  } else if (isOpen(turn.state) && turn.state.name !== 'sheet') become(turn, 'pinned');
}

function onFocus(turn: Turn, inside: boolean): void {
  turn.state.focused = inside && isOpen(turn.state);
  // A dialog that lost the focus would cover what has it now (WCAG 2.4.11).
  if (!inside && turn.state.name === 'dialog') closeCard(turn);
  else if (isHoverCard(turn.state)) holdOrDisarm(turn);
}

/** The names were painted anew: the open card follows its name, or loses it. */
function onRetarget(turn: Turn, mark: number | undefined): void {
  disarm(turn);
  if (!isOpen(turn.state)) return;
  if (mark === undefined && isHoverCard(turn.state)) return closeCard(turn);
  turn.state.mark = mark;
  turn.effects.push({ do: 'follow', mark });
}

function take(turn: Turn, event: HoverEvent): void {
  const { state } = turn;
  switch (event.type) {
    case 'move': return onMove(turn, event);
    case 'dwell-over': return onDwellOver(turn, event.token);
    case 'hide-over': return onHideOver(turn, event.token);
    case 'scroll':
      state.over = event.over;
      state.scrolledAt = turn.now;
      return holdOrDisarm(turn);
    case 'press':
      if (state.name === 'armed' || (isHoverCard(state) && event.over.card !== true && event.over.mark !== state.mark)) closeCard(turn);
      return;
    case 'click': return onClick(turn, event);
    case 'key': return onKey(turn, event.key);
    case 'quiet': return onQuiet(turn, event.why, event.on);
    case 'show':
      openCard(turn, event.mark, event.mode);
      return become(turn, event.mode);
    case 'pin': return onPin(turn);
    case 'close': return closeCard(turn, true);
    case 'focus': return onFocus(turn, event.inside);
    case 'retarget': return onRetarget(turn, event.mark);
    case 'lost':
      if (isOpen(state)) state.closedAt = turn.now;
      return settle(turn);
  }
}

/** @param now milliseconds of any steady clock; @param dwell the reader's choice. */
export function transition(state: Hover, event: HoverEvent, now: number, dwell: Dwell): Step {
  const turn: Turn = { state: { ...state }, effects: [], now, dwell };
  take(turn, event);
  return turn;
}
