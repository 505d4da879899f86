/**
 * How an element is rendered, as far as reading needs it: shown, inline or block, white space kept. In: an element. Out: Rendering.
 * Elements without attributes are what their name says; only the others (and children of flex boxes) are asked for their computed style, once.
 * The trap: a page may hide everything until its scripts have run; then its style says nothing about what a reader sees.
 */
import { INLINE, viewOf } from '../detect/safe-dom';
import type { Spacing } from './text-builder';

export interface Rendering { isShown: boolean; isBlock: boolean; isFlex: boolean; spacing: Spacing }

const isCustom = (tag: string) => tag.includes('-');

/** In Chrome `white-space` may be answered as its long forms: `preserve nowrap`. */
function spacingOf(whiteSpace: string): Spacing {
  if (whiteSpace === 'normal') return 'collapse';
  if (/^pre-line|preserve-breaks/.test(whiteSpace)) return 'lines';
  return /^pre|^break-spaces/.test(whiteSpace) ? 'keep' : 'collapse';
}

/** The two answers nearly every element gets, made once. */
const PLAIN_BLOCK: Rendering = { isShown: true, isBlock: true, isFlex: false, spacing: 'collapse' };
const PLAIN_INLINE: Rendering = { ...PLAIN_BLOCK, isBlock: false };

function plain(isBlock: boolean, spacing: Spacing): Rendering {
  const rendering = isBlock ? PLAIN_BLOCK : PLAIN_INLINE;
  return spacing === 'collapse' ? rendering : { ...rendering, spacing };
}

function readStyle(style: CSSStyleDeclaration, display: string, parent: Rendering): Rendering {
  const isShown = display !== 'none' && style.visibility === 'visible';
  const isBlock = !/^(?:inline|contents|ruby)/.test(display);
  const spacing = isBlock ? spacingOf(style.whiteSpace) : parent.spacing;
  const isFlex = /flex|grid/.test(display);
  return isShown && !isFlex ? plain(isBlock, spacing) : { isShown, isBlock, isFlex, spacing };
}

export type StyleReader = (element: Element, tag: string, isPlain: boolean, parent: Rendering) => Rendering;

/** @param root of the article: where it is itself invisible, style is not asked. Detached documents have none: names decide. */
export function makeStyleReader(document: Document, root: Element): StyleReader {
  const view = viewOf(document);
  const own = view?.getComputedStyle(root);
  const isTrusted = own !== undefined && own.display !== '' && own.display !== 'none' && own.visibility === 'visible';

  return (element, tag, isPlain, parent) => {
    const style = isTrusted && (!isPlain || parent.isFlex || isCustom(tag)) ? view?.getComputedStyle(element) : undefined;
    const display = style?.display ?? '';
    // Custom elements are inline until a style says otherwise.
    return style === undefined || display === '' ? plain(!INLINE.has(tag) && !isCustom(tag), parent.spacing) : readStyle(style, display, parent);
  };
}
