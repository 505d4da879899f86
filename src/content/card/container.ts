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

export interface Container {
  /** Takes what cards refer to: icons and maps, other ones when the article has grown. */
  furnish(glyphs: Tree): void;
  /** Where lines in forced colours are drawn: positioned at the origin of the page, lets the pointer through. */
  layer(): HTMLElement;
  /** Shows `card`, a popover in the top layer; whatever was shown before is gone. */
  show(card: HTMLElement): void;
  hide(): void;
  /** The shown card while the page lets it stand. */
  shown(): HTMLElement | undefined;
  /** What has the focus in the shown card. */
  focused(): Element | undefined;
  /** The focus, if the shown card has it, goes to where it came from. */
  restore(to: Element | null): void;
  /** What has the focus, in the page or in what we added to it. */
  active(): Element | null;
}

/** Nothing is added to the page until the layer, the cards' drawings or a card are there to be shown. */
export function makeContainer(style: string, signal: AbortSignal): Container {
  let root: ShadowRoot | undefined;
  let shown: HTMLElement | undefined;
  let drawings: Element | undefined;
  signal.addEventListener('abort', () => root?.host.remove());

  function attached(): ShadowRoot {
    const own = (root ??= makeRoot(style));
    if (!own.host.isConnected && !signal.aborted) document.documentElement.append(own.host);
    return own;
  }

  function hide(): void {
    const card = shown;
    shown = undefined;
    card?.classList.add('going');
    setTimeout(() => card?.remove(), FADE_OUT_MS);
  }

  function focused(): Element | undefined {
    const active = root?.activeElement;
    return active && shown?.contains(active) ? active : undefined;
  }

  return {
    hide, focused,
    restore: (to) => { if (focused()) (to as HTMLElement | null)?.focus?.({ preventScroll: true }); },
    furnish(glyphs) {
      const old = drawings;
      drawings = build(glyphs) as Element;
      if (old === undefined) attached().append(drawings);
      else old.replaceWith(drawings);
    },
    layer: () => attached().firstElementChild as HTMLElement,
    show(card) {
      const own = attached();
      if (shown !== card) hide();
      shown = card;
      if (card.isConnected) return;
      own.append(card);
      card.popover = 'manual';
      card.showPopover();
    },
    shown: () => (shown?.getClientRects().length ? shown : undefined),
    active: () => root?.activeElement ?? document.activeElement,
  };
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
