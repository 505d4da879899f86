/**
 * How an element is rendered, as far as reading needs it: shown, inline or block, white space kept. In: an element. Out: Rendering.
 * Elements without attributes are what their name says; only the others (and children of flex boxes) are asked for their computed style, once.
 * The trap: a page may hide everything until its scripts have run; then its style says nothing about what a reader sees.
 */
import { hasAttributes, INLINE, tagName, viewOf } from '../detect/safe-dom';
import type { Spacing } from './text-builder';

export interface Rendering { isShown: boolean; isBlock: boolean; isFlex: boolean; spacing: Spacing }

const INLINE_TAGS: ReadonlySet<string> = new Set(INLINE.split(','));
const isCustom = (tag: string) => tag.includes('-');

/** In Chrome `white-space` may be answered as its long forms: `preserve nowrap`. */
function spacingOf(whiteSpace: string): Spacing {
  if (/^pre-line|preserve-breaks/.test(whiteSpace)) return 'lines';
  return /^pre|^break-spaces/.test(whiteSpace) ? 'keep' : 'collapse';
}

export type StyleReader = (element: Element, parent: Rendering) => Rendering;

/** @param root of the article: where it is itself invisible, style is not asked. Detached documents have none: names decide. */
export function makeStyleReader(document: Document, root: Element): StyleReader {
  const view = viewOf(document);
  const own = view?.getComputedStyle(root);
  const isTrusted = own !== undefined && own.display !== '' && own.display !== 'none' && own.visibility === 'visible';

  return (element, parent) => {
    const tag = tagName(element);
    const isAsked = isTrusted && (parent.isFlex || isCustom(tag) || hasAttributes(element));
    const style = isAsked ? view?.getComputedStyle(element) : undefined;
    const display = style?.display ?? '';
    // Custom elements are inline until a style says otherwise.
    if (style === undefined || display === '') return { isShown: true, isBlock: !INLINE_TAGS.has(tag) && !isCustom(tag), isFlex: false, spacing: parent.spacing };
    return {
      isShown: display !== 'none' && style.visibility === 'visible',
      isBlock: !/^(?:inline|contents|ruby)/.test(display),
      isFlex: /flex|grid/.test(display),
      spacing: spacingOf(style.whiteSpace),
    };
  };
}
