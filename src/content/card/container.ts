/**
 * The one element we add to a page, and only once a card (or a line in forced colours) is needed: a host under `<html>`, everything in it
 * behind a closed shadow root, cards in the top layer (decision 0002). In: what to put there. Out: the layer and the popover to fill.
 * The trap: the page may restyle or remove the host at any time; it is put back when the next card opens, never in a loop.
 */
import css from './card.css?inline';
import { h } from './h';

export const HOST_NAME = 'backgrounder-root';

/** Inline and important: nothing a page's style sheet says can outrank it. `all` leaves direction alone. */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'], ['display', 'block'], ['position', 'absolute'], ['inset', '0 auto auto 0'], ['width', '0'], ['height', '0'],
  ['direction', 'ltr'], ['z-index', '2147483647'],
];

/** As long as the transition of `.going` in card.css. */
const FADE_OUT_MS = 80;

export type Theme = 'light' | 'dark';

export interface Container {
  /** Where lines in forced colours are drawn: positioned at the origin of the page, lets the pointer through. */
  layer(): HTMLElement;
  /** Shows `card`, a popover in the top layer; whatever was shown before is gone. */
  show(card: HTMLElement, theme: Theme): void;
  hide(): void;
  /** The shown card while the page lets it stand. */
  shown(): HTMLElement | undefined;
  focused(): Element | null;
}

function removeLeftovers(): void {
  for (const old of document.querySelectorAll(`:root > ${HOST_NAME}`)) old.remove();
}

function makeHost(): HTMLElement {
  const host = document.createElement(HOST_NAME);
  for (const [name, value] of HOST_STYLE) host.style.setProperty(name, value, 'important');
  return host;
}

/** A constructed sheet is not subject to the page's style policy. */
function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

class ShadowContainer implements Container {
  private readonly host = makeHost();
  private readonly root: ShadowRoot;
  private readonly lines = h('div', { class: 'lines', 'aria-hidden': 'true' });
  private card: HTMLElement | undefined;

  constructor(signal: AbortSignal) {
    // Checkers such as axe enter only open roots, so test builds have one.
    this.root = this.host.attachShadow({ mode: import.meta.env.VITE_OPEN_SHADOW === '1' ? 'open' : 'closed', delegatesFocus: false });
    this.root.adoptedStyleSheets = [makeSheet()];
    this.root.append(this.lines);
    this.keepToOurselves(signal);
    signal.addEventListener('abort', () => this.host.remove());
  }

  layer(): HTMLElement {
    this.attach();
    return this.lines;
  }

  show(card: HTMLElement, theme: Theme): void {
    this.attach();
    if (this.card !== card) this.hide();
    this.card = card;
    card.dataset['theme'] = theme;
    if (card.isConnected) return;
    this.root.append(card);
    card.popover = 'manual';
    card.showPopover?.();
  }

  hide(): void {
    const { card } = this;
    this.card = undefined;
    card?.classList.add('going');
    setTimeout(() => card?.remove(), FADE_OUT_MS);
  }

  shown(): HTMLElement | undefined {
    return this.card?.isConnected === true && this.card.getClientRects().length > 0 ? this.card : undefined;
  }

  focused(): Element | null {
    return this.root.activeElement;
  }

  private attach(): void {
    if (this.host.isConnected) return;
    removeLeftovers();
    document.documentElement.append(this.host);
  }

  /** What happens inside the card is no business of the page: its "click outside" and keyboard shortcuts stay asleep. */
  private keepToOurselves(signal: AbortSignal): void {
    const types = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'copy', 'contextmenu'];
    for (const type of types) this.host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

/** Nothing is added to the page until the layer or a card is asked for. */
export function makeContainer(signal: AbortSignal): Container {
  let made: ShadowContainer | undefined;
  const get = (): ShadowContainer => (made ??= new ShadowContainer(signal));
  return {
    layer: () => get().layer(),
    show: (card, theme) => get().show(card, theme),
    hide: () => made?.hide(),
    shown: () => made?.shown(),
    focused: () => made?.focused() ?? null,
  };
}
