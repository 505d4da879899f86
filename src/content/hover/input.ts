/**
 * Turns what the reader does (pointer, keys, scrolling, selecting) into events of the state machine. Trusted events only: pages fake the rest.
 * In: DOM events of the window. Out: HoverEvents through `send`. Called by `hover/index.ts`.
 * The trap: listeners are passive and never cancel anything, except the Esc or Tab that `send` says it has used for our own card.
 */
import { guard } from '../guard';
import { CLICK_SLOP_PX } from './constants';
import type { HoverEvent, Over, Quiet } from './state';
import { PointerSpeed } from './pointer-speed';

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

const INTERACTIVE = 'a[href],area[href],button,input,select,textarea,label,summary,option,video,audio,[contenteditable=""],[contenteditable="true"],[role="button"],[role="link"],[role="tab"],[role="menuitem"]';
const EDITABLE = 'input:not([type="checkbox"],[type="radio"],[type="button"],[type="submit"],[type="range"]),textarea,select,[contenteditable=""],[contenteditable="true"]';

const elementOf = (target: EventTarget | null): Element | undefined => (target instanceof Element ? target : undefined);
const hasModifier = (event: MouseEvent | KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

class ReaderInput {
  private readonly speed = new PointerSpeed();
  private x = -1;
  private y = -1;
  private moved: { real: boolean; slow: boolean } | undefined;
  private scrolled = false;
  private frame: number | undefined;
  private press = { x: 0, y: 0, touch: false, inCard: false };

  constructor(private readonly options: InputOptions) {
    this.on(window, 'pointermove', (event) => this.onPointer(event));
    this.on(window, 'pointerdown', (event) => this.onPress(event));
    for (const type of ['pointerup', 'pointercancel'] as const) this.on(window, type, () => this.quiet('button', false));
    this.on(window, 'click', (event) => this.onClick(event));
    this.on(window, 'scroll', (event) => this.onScroll(event));
    this.on(document.documentElement, 'pointerleave', () => this.onLeave());
    this.on(window, 'keydown', (event) => this.onKey(event), false);
    this.on(window, 'keyup', (event) => { if (event.key === 'Alt') this.options.send({ type: 'key', key: 'alt-up' }); });
    this.on(window, 'blur', () => this.options.send({ type: 'key', key: 'alt-up' }));
    this.on(window, 'resize', () => options.onResize());
    this.watchQuiet();
    const zoom = window.visualViewport;
    zoom?.addEventListener('resize', guard(() => options.onResize()), { signal: options.signal, passive: true });
    options.signal.addEventListener('abort', () => { if (this.frame !== undefined) cancelAnimationFrame(this.frame); });
  }

  private on<Type extends keyof WindowEventMap>(target: EventTarget, type: Type, act: (event: WindowEventMap[Type]) => void, passive = true): void {
    const listener = guard((event: Event) => {
      if (event.isTrusted) act(event as WindowEventMap[Type]);
    });
    target.addEventListener(type, listener, { capture: true, passive, signal: this.options.signal });
  }

  private quiet(why: Quiet, on: boolean): void {
    this.options.send({ type: 'quiet', why, on });
  }

  private watchQuiet(): void {
    this.on(window, 'dragstart', () => this.quiet('drag', true));
    for (const type of ['dragend', 'drop'] as const) this.on(window, type, () => this.quiet('drag', false));
    this.on(window, 'focusin', (event) => this.quiet('editable', elementOf(event.target)?.matches(EDITABLE) === true));
    this.on(window, 'focusout', () => this.quiet('editable', false));
    const watch = (type: string, why: Quiet, holds: () => boolean) =>
      document.addEventListener(type, guard(() => this.quiet(why, holds())), { capture: true, passive: true, signal: this.options.signal });
    watch('selectionchange', 'selection', () => !this.press.inCard && document.getSelection()?.isCollapsed === false);
    watch('fullscreenchange', 'fullscreen', () => document.fullscreenElement !== null);
    watch('visibilitychange', 'hidden', () => document.hidden);
  }

  /** At most one hit-test a frame, however many events arrive. */
  private schedule(): void {
    this.frame ??= requestAnimationFrame(guard(() => {
      this.frame = undefined;
      const over = this.options.overAt(this.x, this.y);
      if (this.scrolled) this.options.send({ type: 'scroll', over });
      if (this.moved !== undefined) this.options.send({ type: 'move', over, x: this.x, y: this.y, ...this.moved });
      this.scrolled = false;
      this.moved = undefined;
    }));
  }

  private onPointer(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { real, slow } = this.speed.add(event.screenX, event.screenY, event.timeStamp);
    this.x = event.clientX;
    this.y = event.clientY;
    this.moved = { real: real || this.moved?.real === true, slow };
    this.schedule();
  }

  private onLeave(): void {
    this.x = -1;
    this.y = -1;
    this.options.send({ type: 'move', over: {}, x: -1, y: -1, real: true, slow: true });
  }

  private onScroll(event: Event): void {
    const { target } = event;
    // A ticker that scrolls itself somewhere else is no reason to be quiet.
    if (!(target instanceof Node) || !target.contains(this.options.root)) return;
    this.scrolled = true;
    this.schedule();
  }

  private onPress(event: PointerEvent): void {
    const over = this.options.overAt(event.clientX, event.clientY);
    this.press = { x: event.clientX, y: event.clientY, touch: event.pointerType === 'touch', inCard: over.card === true };
    this.options.send({ type: 'press', over });
    if (over.card !== true) this.quiet('button', true);
  }

  private onClick(event: MouseEvent): void {
    const { x, y, touch, inCard } = this.press;
    const slipped = Math.hypot(event.clientX - x, event.clientY - y) > CLICK_SLOP_PX;
    const selecting = !inCard && document.getSelection()?.isCollapsed === false;
    // `detail` 0 is a click made by the keyboard.
    if (event.button !== 0 || event.detail === 0 || event.altKey || hasModifier(event) || slipped || selecting) return;
    const interactive = elementOf(event.target)?.closest(INTERACTIVE) != null;
    this.options.send({ type: 'click', over: inCard ? { card: true } : this.options.overAt(event.clientX, event.clientY), touch, interactive });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (!this.options.send({ type: 'key', key: nameKey(event) })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function nameKey(event: KeyboardEvent): Extract<HoverEvent, { type: 'key' }>['key'] {
  if (event.key === 'Alt') return 'alt-down';
  if (hasModifier(event) || event.altKey) return 'other';
  if (event.key === 'Escape') return 'escape';
  if (event.key === 'Tab') return 'tab';
  return event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace' ? 'typing' : 'other';
}

/** Listens until the signal is aborted. */
export const listenToReader = (options: InputOptions): void => void new ReaderInput(options);
