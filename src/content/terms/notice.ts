/**
 * A short sentence of ours at the foot of the page, seen and spoken, when a command has nothing to show for itself: nothing to go to, switched off.
 * An element of its own: where nothing is annotated there is no card container. It takes no focus and goes by itself; the sentence says nothing one must act on.
 */
import { direction, language } from '../../i18n';
import { HOST_NAME } from '../card/container';

const SHOW_MS = 5_000;
/** A live region must stand before its words come. */
const SPEAK_MS = 100;

const STYLE = `:host { all: initial !important; display: block !important; position: fixed !important; inset: auto 0 24px !important; z-index: 2147483647 !important; pointer-events: none !important; direction: ltr !important; }
p { box-sizing: border-box; inline-size: fit-content; max-inline-size: calc(100vw - 32px); margin: 0 auto; padding: 8px 14px; border-radius: 6px; font: 500 14px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  color: #fdfcf9; background: #1c1b18; box-shadow: 0 0 0 1px #84827c; }
p:lang(ar) { font-size: 15px; } p:empty { opacity: 0; } @media (forced-colors: active) { p { border: 1px solid CanvasText; } } @media print { p { display: none; } }`;

let host: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let words: HTMLElement | undefined;

function build(): HTMLElement {
  host = document.createElement(`${HOST_NAME}-notice`);
  const root = host.attachShadow({ mode: import.meta.env.VITE_OPEN_SHADOW === '1' ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.lang = language();
  line.dir = direction();
  root.append(line);
  return line;
}

export function sayOnPage(sentence: string): void {
  clearTimeout(timer);
  words ??= build();
  words.textContent = '';
  if (host !== undefined && !host.isConnected) document.documentElement.append(host);
  timer = setTimeout(() => {
    if (words !== undefined) words.textContent = sentence;
    timer = setTimeout(() => host?.remove(), SHOW_MS);
  }, SPEAK_MS);
}
