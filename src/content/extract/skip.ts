/**
 * Which elements an article reader does not read. In: an element, and what holds the article. Out: skip or not.
 * Cheapest question first: name, then attributes, then class words, then (elsewhere) computed style.
 * The trap: a wrapper of the whole article may be a form (ASP.NET), carry `aria-hidden` (behind a dialog) or a class such as `has-comments`;
 * whatever holds the anchor, the longest text of the body, is therefore never skipped for its looks.
 */
import { isAside, partOf } from '../detect/boilerplate';
import { attribute, elementsIn, has, holds, textOf } from '../detect/safe-dom';
import { MAX_FORM_PARAGRAPHS, MAX_SMALL_CHARS } from './limits';

/** By attributes that mean it wherever they stand. */
function isShutOff(element: Element): boolean {
  return attribute(element, 'hidden') !== null || !/^false$/i.test(attribute(element, 'contenteditable') ?? 'false');
}

/** A link that wraps a card: headline or paragraph inside the `<a>`, not the other way round. */
const isCard = (tag: string, element: Element): boolean => tag === 'a' && element.childElementCount > 0 && has(element, 'h2,h3,h4,h5,p') && !has(element, 'figcaption');

/** By what it is or calls itself: true of wrappers too, so only asked of what does not hold the article. */
function looksForeign(element: Element, tag: string, isBlock: boolean): boolean {
  if (isAside(element) || attribute(element, 'aria-hidden') === 'true') return true;
  if (tag === 'form' && elementsIn(element, 'p').length <= MAX_FORM_PARAGRAPHS) return true;
  const part = partOf(element);
  // Inline elements are part of a sentence, headings get ids made of their own words, and a long paragraph is the article's own.
  if (part === 'article' || part === 'unseen' || !isBlock || /^h\d$/.test(tag)) return part === 'unseen';
  const isShort = textOf(element).length < MAX_SMALL_CHARS;
  return part === 'foreign' ? isShort || tag !== 'p' : isShort && !has(element, 'h1,figcaption');
}

/**
 * @param isPlain it has no attributes: only its name can speak against it
 * @param anchor the longest text node of the article
 */
export function isSkipped(element: Element, tag: string, isPlain: boolean, isBlock: boolean, anchor: Node | null): boolean {
  if (tag === 'pre' || (!isPlain && isShutOff(element))) return true;
  const isForeign = isPlain ? tag === 'form' || isAside(element) : isCard(tag, element) || looksForeign(element, tag, isBlock);
  return isForeign && (!anchor || !holds(element, anchor));
}
