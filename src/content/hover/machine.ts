/**
 * The hover state machine: (state, event, now) -> (state, effects). Pure; it reads no clock, no DOM and no settings store.
 * In: what the pointer is over, keys, clicks, timers that fired. Out: the next state and what the thin shell has to do.
 * Called by `hover/index.ts`. The trap: timers cannot be taken back, so each carries a token and only the newest token of its kind counts.
 *
 * idle -> armed -> preview -> (pinned | dialog) -> idle, `leaving` is a preview the pointer has left, `sheet` is the card on touch.
 */
import { ACTIVE_MOVE_MS, DRIFT_PX, HIDE_MS, SCROLL_QUIET_MS, TYPE_QUIET_MS, WARM_DWELL_MS, WARM_WINDOW_MS } from './constants';
import { isHoverCard, isOpen, stay, without, type Dwell, type Hover, type HoverEvent, type Key, type Mode, type Over, type Quiet, type Step } from './state';

export { START, isOpen } from './state';
export type { Dwell, Effect, Hover, HoverEvent, Mode, Over, Step } from './state';

const settle = (state: Hover): Hover => ({ ...without(state, 'mark', 'next', 'dwellToken', 'hideToken'), name: 'idle', focused: false });

/** When the rest after scrolling and typing is over. */
const quietUntil = ({ scrolledAt, typedAt }: Hover): number => Math.max(scrolledAt + SCROLL_QUIET_MS, typedAt + TYPE_QUIET_MS);

const isQuiet = (state: Hover, now: number): boolean => state.quiet.length > 0 || now < quietUntil(state);

function close(state: Hover, now: number, restoreFocus = false): Step {
  return isOpen(state) ? stay({ ...settle(state), closedAt: now }, { do: 'close', restoreFocus }) : stay(settle(state));
}

function open(state: Hover, mark: number, mode: Mode): Step {
  return stay({ ...settle(state), name: mode, mark }, { do: 'open', mark, mode });
}

/** Milliseconds of rest this reader wants now; undefined when resting opens nothing. */
function dwellFor(state: Hover, now: number, dwell: Dwell): number | undefined {
  if (dwell === 'click' || (dwell === 'alt' && !state.alt)) return undefined;
  if (dwell === 'alt') return WARM_DWELL_MS;
  const warm = (isOpen(state) && state.over.bridge !== true) || now - state.closedAt <= WARM_WINDOW_MS;
  return warm ? Math.min(dwell, WARM_DWELL_MS) : dwell;
}

/** Starts the dwell on a mark: as the state `armed`, or as `next` beside an open card. */
function arm(state: Hover, mark: number, at: { x: number; y: number }, now: number, dwell: Dwell): Step {
  const wanted = state.quiet.length > 0 ? undefined : dwellFor(state, now, dwell);
  if (wanted === undefined) return isOpen(state) ? stay(state) : stay(settle(state));
  // A pointer that came to rest just after typing will not move again to ask twice.
  const ms = Math.max(wanted, quietUntil(state) - now);
  const token = state.token + 1;
  const begun = { ...state, token, dwellToken: token, restX: at.x, restY: at.y };
  return stay(isOpen(state) ? { ...begun, next: mark } : { ...begun, name: 'armed', mark }, { do: 'start-dwell', ms, token });
}

const join = (first: Step, then: (state: Hover) => Step): Step => {
  const second = then(first.state);
  return stay(second.state, ...first.effects, ...second.effects);
};

/** The pointer is where the open hover card wants it. */
const isHeld = (state: Hover): boolean => state.focused || state.over.card === true || state.over.bridge === true || state.over.mark === state.mark;

/** Keeps or leaves the hover card, by where the pointer is now. */
function hold(state: Hover): Step {
  if (isHeld(state)) return stay({ ...without(state, 'hideToken'), name: 'preview' });
  if (state.name === 'leaving') return stay(state);
  const token = state.token + 1;
  return stay({ ...state, name: 'leaving', token, hideToken: token }, { do: 'start-hide', ms: HIDE_MS, token });
}

function onMove(state: Hover, event: Extract<HoverEvent, { type: 'move' }>, now: number, dwell: Dwell): Step {
  const moved: Hover = { ...state, over: event.over, movedAt: event.real ? now : state.movedAt };
  if (moved.name === 'pinned' || moved.name === 'dialog' || moved.name === 'sheet') return stay(moved);
  return join(isOpen(moved) ? hold(moved) : stay(moved), (held) => aim(held, event, now, dwell));
}

/** Arms what the pointer is on, lets go of what it has left, starts again while it still drifts. */
function aim(state: Hover, event: Extract<HoverEvent, { type: 'move' }>, now: number, dwell: Dwell): Step {
  const open = isOpen(state);
  const target = event.over.card === true || (open && event.over.mark === state.mark) ? undefined : event.over.mark;
  const armed = open ? state.next : state.mark;
  if (target === undefined) return stay(open ? without(state, 'next', 'dwellToken') : settle(state));
  if (now - state.movedAt > ACTIVE_MOVE_MS || (!event.real && target !== armed)) return stay(state);
  const drifted = Math.hypot(event.x - state.restX, event.y - state.restY) > DRIFT_PX;
  return target === armed && event.slow && !drifted ? stay(state) : arm(state, target, event, now, dwell);
}

function onDwellOver(state: Hover, token: number, now: number): Step {
  const mark = isOpen(state) ? state.next : state.mark;
  if (token !== state.dwellToken || mark === undefined) return stay(state);
  if (isQuiet(state, now)) return stay(isOpen(state) ? without(state, 'next', 'dwellToken') : settle(state));
  return open(state, mark, 'preview');
}

/** The card goes; a neighbour the pointer already rests on stays armed. */
function onHideOver(state: Hover, token: number, now: number): Step {
  if (state.name !== 'leaving' || token !== state.hideToken) return stay(state);
  const { next, dwellToken } = state;
  const closed = close(state, now);
  return next === undefined || dwellToken === undefined ? closed
    : stay({ ...closed.state, name: 'armed', mark: next, dwellToken }, ...closed.effects);
}

function onScroll(state: Hover, over: Over, now: number): Step {
  const scrolled = { ...state, over, scrolledAt: now };
  if (scrolled.name === 'armed') return stay(settle(scrolled));
  return isHoverCard(scrolled) ? hold(without(scrolled, 'next', 'dwellToken')) : stay(scrolled);
}

function onPress(state: Hover, over: Over, now: number): Step {
  if (state.name === 'armed') return stay(settle(state));
  const ours = over.card === true || over.mark === state.mark;
  return isHoverCard(state) && !ours ? close(state, now) : stay(state);
}

function onClick(state: Hover, event: Extract<HoverEvent, { type: 'click' }>, now: number): Step {
  const { over, touch, interactive } = event;
  if (over.card === true) return stay(state);
  if (over.mark === undefined || interactive) return isOpen(state) ? close(state, now) : stay(state);
  const mode = touch ? 'sheet' : 'pinned';
  if (over.mark !== state.mark || !isOpen(state)) return open(state, over.mark, mode);
  // A second click on the name closes, so that a double click still selects the word.
  return isHoverCard(state) ? pin(state) : close(state, now);
}

const pin = (state: Hover): Step =>
  stay({ ...without(state, 'next', 'dwellToken', 'hideToken'), name: 'pinned' }, { do: 'mode', mode: 'pinned' });

function onKey(state: Hover, key: Key, now: number, dwell: Dwell): Step {
  if (key === 'alt-up' && !state.alt) return stay(state);
  const typed = key === 'typing' ? { ...state, typedAt: now } : state;
  const known = key === 'alt-down' || key === 'alt-up' ? { ...typed, alt: key === 'alt-down' } : typed;
  if (key === 'escape' && isOpen(known)) return join(close(known, now, true), (closed) => stay(closed, { do: 'consume' }));
  if (key === 'tab' && isHoverCard(known)) {
    return stay({ ...without(known, 'next', 'dwellToken', 'hideToken'), name: 'dialog' }, { do: 'mode', mode: 'dialog' }, { do: 'consume' });
  }
  const { mark } = known.over;
  if (key === 'alt-down' && dwell === 'alt' && known.name === 'idle' && mark !== undefined) return arm(known, mark, { x: known.restX, y: known.restY }, now, dwell);
  const keeps = dwell === 'alt' && key === 'alt-down';
  return known.name === 'armed' && !keeps ? stay(settle(known)) : stay(known);
}

function onQuiet(state: Hover, why: Quiet, on: boolean, now: number): Step {
  const others = state.quiet.filter((one) => one !== why);
  const changed = { ...state, quiet: on ? [...others, why] : others };
  if (!on) return stay(changed);
  if (changed.name === 'armed') return stay(settle(changed));
  const goes = why === 'fullscreen' || (isHoverCard(changed) && why !== 'button');
  return isOpen(changed) && goes ? close(changed, now) : stay(changed);
}

function onPin(state: Hover): Step {
  if (isHoverCard(state) || state.name === 'dialog') return pin(state);
  return state.name === 'pinned' ? stay({ ...state, name: 'preview', over: { card: true } }, { do: 'mode', mode: 'preview' }) : stay(state);
}

function onFocus(state: Hover, inside: boolean, now: number): Step {
  const focused = { ...state, focused: inside && isOpen(state) };
  if (inside) return isHoverCard(focused) ? hold(focused) : stay(focused);
  // A dialog that lost the focus would cover what has it now (WCAG 2.4.11).
  if (focused.name === 'dialog') return close(focused, now);
  return isHoverCard(focused) ? hold(focused) : stay(focused);
}

/** The names were painted anew: the open card follows its name, or loses it. */
function onRetarget(state: Hover, mark: number | undefined, now: number): Step {
  if (!isOpen(state)) return stay(settle(state));
  if (mark === undefined && isHoverCard(state)) return close(state, now);
  const kept = without(state, 'mark', 'next', 'dwellToken');
  return stay(mark === undefined ? kept : { ...kept, mark }, { do: 'follow', mark });
}

/** @param now milliseconds of any steady clock; @param dwell the reader's choice. */
export function transition(state: Hover, event: HoverEvent, now: number, dwell: Dwell): Step {
  switch (event.type) {
    case 'move': return onMove(state, event, now, dwell);
    case 'dwell-over': return onDwellOver(state, event.token, now);
    case 'hide-over': return onHideOver(state, event.token, now);
    case 'scroll': return onScroll(state, event.over, now);
    case 'press': return onPress(state, event.over, now);
    case 'click': return onClick(state, event, now);
    case 'key': return onKey(state, event.key, now, dwell);
    case 'quiet': return onQuiet(state, event.why, event.on, now);
    case 'pin': return onPin(state);
    case 'close': return close(state, now, true);
    case 'focus': return onFocus(state, event.inside, now);
    case 'retarget': return onRetarget(state, event.mark, now);
    case 'lost': return stay(isOpen(state) ? { ...settle(state), closedAt: now } : settle(state));
  }
}
