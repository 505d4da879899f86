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
  if (/^pre-line|preserve-breaks/.test(whiteSpace)) return 'lines';
  return /^pre|^break-spaces/.test(whiteSpace) ? 'keep' : 'collapse';
}

/** What an element takes over from the one above it; what the walk starts from. */
export type Inherited = Pick<Rendering, 'isFlex' | 'spacing'>;
export const TOP: Inherited = { isFlex: false, spacing: 'collapse' };

export type StyleReader = (element: Element, tag: string, isPlain: boolean, parent: Inherited) => Rendering;

/** @param root of the article: where it is itself invisible, style is not asked. Detached documents have none: names decide. */
export function makeStyleReader(document: Document, root: Element): StyleReader {
  const view = viewOf(document);
  const own = view?.getComputedStyle(root);
  const trusted = own?.display !== 'none' && own?.visibility === 'visible' ? view : null;

  return (element, tag, isPlain, parent) => {
    // Custom elements are inline until a style says otherwise.
    if (!trusted || (isPlain && !parent.isFlex && !isCustom(tag))) return { isShown: true, isBlock: !INLINE.has(tag) && !isCustom(tag), isFlex: false, spacing: parent.spacing };
    const { display, visibility, whiteSpace } = trusted.getComputedStyle(element);
    const isBlock = !/^(?:inline|contents|ruby)/.test(display);
    const isShown = display !== 'none' && visibility === 'visible';
    return { isShown, isBlock, isFlex: /flex|grid/.test(display), spacing: isBlock ? spacingOf(whiteSpace) : parent.spacing };
  };
}
