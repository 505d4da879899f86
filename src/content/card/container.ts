/**
 * The element we add to a page: one for an article, and only once a card (or a line in forced colours) is needed; one for the line after "Hide"
 * (offer.ts). A host under `<html>`, everything in it behind a closed shadow root, cards in the top layer (decision 0002). In: what to put there.
 * Out: the layer and the popover to fill. The trap: the page may restyle or remove the host at any time; it is put back when the next card opens, never in a loop.
 */
import type { Tree } from '../../types';
import { build } from './build';

export const HOST_NAME = 'backgrounder-root';

/** As long as the transition of `.going` in card.css. */
export const FADE_OUT_MS = 80;
/** What happens inside the card is no business of the page: its "click outside" and keyboard shortcuts stay asleep. */
const OURS = ['click', 'dblclick', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'keypress'];

export class Container {
  #root: ShadowRoot | undefined;
  #card: HTMLElement | undefined;
  #glyphs: Node | undefined;
  readonly #style: string;
  readonly #signal: AbortSignal;

  /** Nothing is added to the page until the layer or a card is asked for. */
  constructor(style: string, signal: AbortSignal) {
    this.#style = style;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#root?.host.remove());
  }

  /** Takes what cards refer to: icons and maps, other ones when the article has grown. */
  furnish(glyphs: Tree): void {
    const old = this.#glyphs as ChildNode | undefined;
    this.#glyphs = build(glyphs);
    old?.replaceWith(this.#glyphs);
  }

  /** Where lines in forced colours are drawn: positioned at the origin of the page, lets the pointer through. */
  layer(): HTMLElement {
    return this.#attached().firstElementChild as HTMLElement;
  }

  /** Shows `card`, a popover in the top layer; whatever was shown before is gone. */
  show(card: HTMLElement): void {
    const root = this.#attached();
    if (this.#card !== card) this.hide();
    this.#card = card;
    if (card.isConnected) return;
    root.append(...(this.#glyphs === undefined ? [] : [this.#glyphs]), card);
    card.popover = 'manual';
    card.showPopover();
  }

  hide(): void {
    const card = this.#card;
    this.#card = undefined;
    card?.classList.add('going');
    setTimeout(() => card?.remove(), FADE_OUT_MS);
  }

  /** The shown card while the page lets it stand. */
  shown(): HTMLElement | undefined {
    return this.#card?.getClientRects().length ? this.#card : undefined;
  }

  focused(): Element | null | undefined {
    return this.#root?.activeElement;
  }

  #attached(): ShadowRoot {
    const root = (this.#root ??= makeRoot(this.#style));
    if (!root.host.isConnected && !this.#signal.aborted) document.documentElement.append(root.host);
    return root;
  }
}

/** What an older version of this script may have left behind. Called once, before there is anything of this one. */
export const removeOldHosts = (): void => document.querySelectorAll(HOST_NAME).forEach((old) => old.remove());

function makeRoot(style: string): ShadowRoot {
  const host = document.createElement(HOST_NAME);
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
  // Checkers such as axe enter only open roots, so test builds have one.
  const root = host.attachShadow({ mode: import.meta.env.VITE_OPEN_SHADOW === '1' ? 'open' : 'closed' });
  // A constructed sheet is not subject to the page's style policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const lines = document.createElement('div');
  lines.className = 'lines';
  root.append(lines);
  return root;
}
