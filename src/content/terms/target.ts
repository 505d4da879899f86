/**
 * The one button of term mode, over the name the reader stands on, in the shadow root that also holds the card. The article gets no node and no tab stop.
 * In: rectangles of the name, words. Out: a focused button that follows its name. Called by `term-mode`.
 * The trap: it lets the pointer through, so that a link under it still works: it is for keys, and for what presses buttons without a pointer.
 */
import { direction, language, t } from '../../i18n';
import { guard } from '../guard';
import type { Label } from './label';

export interface TargetActs {
  press(): void;
  /** @returns true when the key was used. */
  key(key: string): boolean;
}

const HINT_GAP_PX = 8;
const EDGE_PX = 8;
/** Scrolling changes the last digits of a difference. */
const round = (px: number): number => Math.round(px * 100) / 100;

/** In the reader's language. */
function speakOwn(element: HTMLElement): void {
  element.lang = language();
  element.dir = direction();
}

/** Spoken, not seen. */
function makeSpoken(text: string): HTMLElement {
  const words = document.createElement('span');
  words.className = 'vh';
  words.textContent = text;
  return words;
}

export class Target {
  readonly #layer: HTMLElement;
  readonly #hint: HTMLElement;
  #button: HTMLButtonElement | undefined;
  /** Over the further lines of a name that is broken across lines. */
  #rest: HTMLElement[] = [];
  #drawn = '';

  constructor(layer: HTMLElement, theme: string) {
    this.#layer = layer;
    this.#hint = document.createElement('div');
    this.#hint.className = 'ours hint';
    speakOwn(this.#hint);
    this.#hint.setAttribute('aria-hidden', 'true');
    this.#hint.dataset['theme'] = theme;
    layer.after(this.#hint);
  }

  /** A new button for each name: a changed label of a focused one is not spoken. @param first says what the keys do. */
  show(label: Label, hint: string, rects: readonly DOMRect[], first: boolean, acts: TargetActs): void {
    const old = this.#button;
    const button = this.#button = document.createElement('button');
    button.type = 'button';
    button.className = 'ours term';
    button.dataset['theme'] = this.#hint.dataset['theme'] ?? 'light';
    speakOwn(button);
    button.setAttribute('aria-haspopup', 'dialog');
    if (first) button.setAttribute('aria-description', t('termHow'));
    // Words and no aria-label, which could not say that its first half is English.
    const [name, place] = [makeSpoken(`${label.english}, `), makeSpoken(label.own)];
    name.lang = 'en';
    name.dir = 'ltr';
    button.append(name, place);
    button.addEventListener('click', guard((event: MouseEvent) => { if (event.isTrusted) acts.press(); }));
    button.addEventListener('keydown', guard((event: KeyboardEvent) => {
      if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !acts.key(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    }));
    this.#hint.textContent = hint;
    this.#drawn = '';
    this.#hint.before(button);
    this.place(rects);
    this.focus();
    old?.remove();
  }

  focus(): void {
    this.#button?.focus({ preventScroll: true });
  }

  isFocused(active: Element | null): boolean {
    return active !== null && active === this.#button;
  }

  /** Over the name, wherever it is now. Writes nothing while nothing has moved on the page. */
  place(rects: readonly DOMRect[]): void {
    const { left, top } = this.#layer.getBoundingClientRect();
    const styles = rects.map((rect) => `left:${round(rect.left - left)}px;top:${round(rect.top - top)}px;width:${round(rect.width)}px;height:${round(rect.height)}px`);
    const drawn = styles.join();
    const last = rects.at(-1);
    if (last === undefined || this.#button === undefined || drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#button.style.cssText = styles[0] ?? '';
    for (const old of this.#rest) old.remove();
    this.#rest = styles.slice(1).map((style) => {
      const line = document.createElement('span');
      line.className = 'ours term';
      line.dataset['theme'] = this.#hint.dataset['theme'] ?? 'light';
      line.style.cssText = style;
      this.#hint.before(line);
      return line;
    });
    const most = document.documentElement.clientWidth - this.#hint.offsetWidth - EDGE_PX;
    this.#hint.style.cssText = `left:${Math.max(EDGE_PX, Math.min(last.left, most)) - left}px;top:${last.bottom - top + HINT_GAP_PX}px`;
  }

  /** An open card stands where the hint was. */
  hideHint(hidden: boolean): void {
    this.#hint.hidden = hidden;
  }

  remove(): void {
    for (const one of [this.#button, this.#hint, ...this.#rest]) one?.remove();
  }
}
