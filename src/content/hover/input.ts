/**
 * Turns what the reader does (pointer, keys, scrolling, selecting) into events of the state machine. Trusted events only: pages fake the rest.
 * In: DOM events of the window. Out: HoverEvents through `send`. Called by `hover/index.ts`.
 * The trap: listeners are passive and never cancel anything, except the Esc or Tab that `send` says it has used for our own card.
 */
import { guard } from '../guard';
import { CLICK_SLOP_PX } from './constants';
import { PointerSpeed, type Movement } from './pointer-speed';
import type { HoverEvent, Key, Over, Quiet } from './state';

export interface InputOptions {
  signal: AbortSignal;
  /** The article: scrolling counts when it moves this. */
  root: Element;
  overAt(x: number, y: number): Over;
  /** @returns true when the event was used and the page should not see it. */
  send(event: HoverEvent): boolean;
  /** The viewport changed its size or zoom. */
  onResize(): void;
}

type EventName = keyof (WindowEventMap & DocumentEventMap);

/** Links, controls and fields of the page: there a click is theirs. */
const INTERACTIVE = ':any-link,:read-write,input,select,button,label,summary,video,audio,[role=button],[role=link],[role=tab],[role=menuitem]';

const isIn = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
const never = (): boolean => false;
const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false;

type Listen = <Type extends EventName>(type: Type, act: (event: (WindowEventMap & DocumentEventMap)[Type]) => void) => void;

/** State in closures: private names of a class cannot be shortened, and every page loads them. */
export function listenToReader(options: InputOptions): void {
  const { send, onResize, signal } = options;
  const on: Listen = (type, act) => {
    const listener = guard((event: Event) => {
      if (event.isTrusted) act(event as Parameters<typeof act>[0]);
    });
    addEventListener(type, listener, { capture: true, passive: type !== 'keydown', signal });
  };
  watchPointer(options, on);
  watchPresses(options, on);
  on('keydown', (event) => {
    if (event.isComposing || !send({ type: 'key', key: nameKey(event) })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  on('keyup', (event) => { if (event.key === 'Alt') send({ type: 'key', key: 'alt-up' }); });
  // Elements of the page lose the focus all the time; only the window's own loss is news of the Alt key.
  on('blur', (event) => { if (event.target === window) send({ type: 'key', key: 'alt-up' }); });
  on('resize', onResize);
  visualViewport?.addEventListener('resize', guard(onResize), { signal });
}

/** Moves and scrolling. */
function watchPointer({ signal, root, overAt, send }: InputOptions, on: Listen): void {
  const speed = new PointerSpeed();
  let x = -1;
  let y = -1;
  let moved: Movement | undefined;
  let scrolled = false;
  let frame = 0;

  /** At most one hit-test a frame, however many events arrive. */
  const schedule = (): void => {
    frame ||= requestAnimationFrame(guard(() => {
      frame = 0;
      const over = overAt(x, y);
      const move = moved;
      if (scrolled) send({ type: 'scroll', over });
      if (move !== undefined) send({ type: 'move', over, x, y, ...move });
      scrolled = false;
      moved = undefined;
    }));
  };

  on('pointermove', ({ pointerType, screenX, screenY, clientX, clientY, timeStamp }) => {
    if (pointerType === 'touch') return;
    const { real, slow } = speed.add(screenX, screenY, timeStamp);
    x = clientX;
    y = clientY;
    moved = { real: real || moved?.real === true, slow };
    schedule();
  });
  // The pointer left the window.
  on('pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget !== null || pointerType === 'touch') return;
    x = y = -1;
    moved = { real: true, slow: true };
    schedule();
  });
  on('scroll', ({ target }) => {
    // A ticker that scrolls itself somewhere else is no reason to be quiet.
    if (!(target instanceof Node) || !target.contains(root)) return;
    scrolled = true;
    schedule();
  });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** Presses, and why nothing should open for now. */
function watchPresses({ overAt, send }: InputOptions, on: Listen): void {
  let press = { x: 0, y: 0, touch: false, inCard: false };

  on('pointerdown', ({ clientX: x, clientY: y, pointerType }) => {
    const over = overAt(x, y);
    const inCard = over.card === true;
    press = { x, y, touch: pointerType === 'touch', inCard };
    send({ type: 'press', over });
    if (!inCard) send({ type: 'quiet', why: 'button', on: true });
  });
  on('click', (event) => {
    const { x, y, touch, inCard } = press;
    const { clientX, clientY, button, detail, target } = event;
    // `detail` 0 is a click made by the keyboard.
    const isPlain = button === 0 && detail > 0 && !event.altKey && !hasModifier(event);
    if (!isPlain || inCard || hasSelection() || Math.hypot(clientX - x, clientY - y) > CLICK_SLOP_PX) return;
    send({ type: 'click', over: overAt(clientX, clientY), touch, interactive: isIn(target, INTERACTIVE) });
  });

  const watch = (type: EventName, why: Quiet, holds: (event: Event) => boolean) => on(type, (event) => send({ type: 'quiet', why, on: holds(event) }));
  watch('pointerup', 'button', never);
  watch('pointercancel', 'button', never);
  watch('focusin', 'editable', (event) => isIn(event.target, ':read-write'));
  watch('focusout', 'editable', never);
  watch('selectionchange', 'selection', () => !press.inCard && hasSelection());
  watch('fullscreenchange', 'fullscreen', () => document.fullscreenElement !== null);
  watch('visibilitychange', 'hidden', () => document.hidden);
}

const hasModifier = (event: MouseEvent | KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

function nameKey(event: KeyboardEvent): Key {
  const { key } = event;
  if (key === 'Alt') return 'alt-down';
  if (hasModifier(event) || event.altKey) return 'other';
  if (key === 'Escape') return 'escape';
  if (key === 'Tab') return 'tab';
  return key.length === 1 || key === 'Enter' || key === 'Backspace' ? 'typing' : 'other';
}
