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

export class ReaderInput {
  readonly #options: InputOptions;
  readonly #speed = new PointerSpeed();
  #x = -1;
  #y = -1;
  #moved: Movement | undefined;
  #scrolled = false;
  #frame = 0;
  #press = { x: 0, y: 0, touch: false, inCard: false };

  constructor(options: InputOptions) {
    this.#options = options;
    const { send, onResize, signal } = options;
    this.#on('pointermove', (event) => this.#onPointer(event));
    this.#on('pointerdown', (event) => this.#onPress(event));
    this.#on('click', (event) => this.#onClick(event));
    this.#on('scroll', (event) => this.#onScroll(event));
    this.#on('pointerout', (event) => { if (event.relatedTarget === null) this.#onLeave(event); });
    this.#on('keydown', (event) => this.#onKey(event));
    this.#on('keyup', (event) => { if (event.key === 'Alt') send({ type: 'key', key: 'alt-up' }); });
    // Elements of the page lose the focus all the time; only the window's own loss is news of the Alt key.
    this.#on('blur', (event) => { if (event.target === window) send({ type: 'key', key: 'alt-up' }); });
    this.#on('resize', onResize);
    visualViewport?.addEventListener('resize', guard(onResize), { signal });
    this.#watchQuiet();
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  #on<Type extends EventName>(type: Type, act: (event: (WindowEventMap & DocumentEventMap)[Type]) => void): void {
    const listener = guard((event: Event) => {
      if (event.isTrusted) act(event as (WindowEventMap & DocumentEventMap)[Type]);
    });
    addEventListener(type, listener, { capture: true, passive: type !== 'keydown', signal: this.#options.signal });
  }

  #watchQuiet(): void {
    const watch = (type: EventName, why: Quiet, holds: (event: Event) => boolean) => this.#on(type, (event) => this.#options.send({ type: 'quiet', why, on: holds(event) }));
    watch('pointerup', 'button', never);
    watch('pointercancel', 'button', never);
    watch('focusin', 'editable', (event) => isIn(event.target, ':read-write'));
    watch('focusout', 'editable', never);
    watch('selectionchange', 'selection', () => !this.#press.inCard && hasSelection());
    watch('fullscreenchange', 'fullscreen', () => document.fullscreenElement !== null);
    watch('visibilitychange', 'hidden', () => document.hidden);
  }

  /** At most one hit-test a frame, however many events arrive. */
  #schedule(): void {
    this.#frame ||= requestAnimationFrame(guard(() => {
      this.#frame = 0;
      const { overAt, send } = this.#options;
      const over = overAt(this.#x, this.#y);
      const moved = this.#moved;
      if (this.#scrolled) send({ type: 'scroll', over });
      if (moved !== undefined) send({ type: 'move', over, x: this.#x, y: this.#y, ...moved });
      this.#scrolled = false;
      this.#moved = undefined;
    }));
  }

  #onPointer({ pointerType, screenX, screenY, clientX, clientY, timeStamp }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const { real, slow } = this.#speed.add(screenX, screenY, timeStamp);
    this.#x = clientX;
    this.#y = clientY;
    this.#moved = { real: real || this.#moved?.real === true, slow };
    this.#schedule();
  }

  /** The pointer left the window. */
  #onLeave({ pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    this.#x = this.#y = -1;
    this.#moved = { real: true, slow: true };
    this.#schedule();
  }

  #onScroll({ target }: Event): void {
    // A ticker that scrolls itself somewhere else is no reason to be quiet.
    if (!(target instanceof Node) || !target.contains(this.#options.root)) return;
    this.#scrolled = true;
    this.#schedule();
  }

  #onPress({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    const over = this.#options.overAt(x, y);
    const inCard = over.card === true;
    this.#press = { x, y, touch: pointerType === 'touch', inCard };
    this.#options.send({ type: 'press', over });
    if (!inCard) this.#options.send({ type: 'quiet', why: 'button', on: true });
  }

  #onClick(event: MouseEvent): void {
    const { x, y, touch, inCard } = this.#press;
    const { clientX, clientY, button, detail, target } = event;
    // `detail` 0 is a click made by the keyboard.
    const isPlain = button === 0 && detail > 0 && !event.altKey && !hasModifier(event);
    if (!isPlain || inCard || hasSelection() || Math.hypot(clientX - x, clientY - y) > CLICK_SLOP_PX) return;
    this.#options.send({ type: 'click', over: this.#options.overAt(clientX, clientY), touch, interactive: isIn(target, INTERACTIVE) });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.#options.send({ type: 'key', key: nameKey(event) })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
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
