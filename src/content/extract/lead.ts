/**
 * What belongs to an article and stands between its headline and its body: the standfirst and the caption of the lead picture.
 * In: headline and body. Out: elements in document order. Called by extract/index.
 * The trap: bylines, dates, share bars and the teasers of other stories stand there too.
 */
import { isAside, partOf } from '../detect/boilerplate';
import { follows, holds, matches, nodesIn, parentElement, tagName, textOf } from '../detect/safe-dom';
import { MAX_ELEMENTS, MAX_PARTS, MIN_STANDFIRST_CHARS } from './limits';

const CAPTION = 'figcaption,[class*=caption i]';
const STANDFIRST = 'h2,p,[class*=standfirst i],[class*=subtitle i],[class*=subhead i],[class*=summary i],[class*=dek i]';

function commonAncestor(headline: Element, body: Element): Element | null {
  let common = parentElement(headline);
  while (common && !holds(common, body)) common = parentElement(common);
  return common;
}

/** Nothing between the element and the common ancestor is beside the article, or another article. */
function isInArticle(element: Element, common: Element): boolean {
  for (let above: Element | null = element; above && above !== common; above = parentElement(above)) {
    if (isAside(above) || /^(?:li|form|a|article)$/.test(tagName(above)) || partOf(above) !== 'article') return false;
  }
  return true;
}

export function findLead(headline: Element, body: Element): Element[] {
  const common = commonAncestor(headline, body);
  if (!common) return [];
  const parts: Element[] = [];
  const tag = tagName(common);
  for (const element of nodesIn<Element>(common, 1, MAX_ELEMENTS, tag === 'article' ? common : headline)) {
    if (element === body || parts.length >= MAX_PARTS) break;
    const isCaption = matches(element, CAPTION);
    // Where only the page itself holds both, paragraphs between them are anybody's.
    const isStandfirst = tag !== 'body' && matches(element, STANDFIRST) && follows(headline, element) && textOf(element).trim().length >= MIN_STANDFIRST_CHARS;
    if ((!isCaption && !isStandfirst) || holds(element, body) || parts.some((part) => holds(part, element))) continue;
    if (isInArticle(element, common)) parts.push(element);
  }
  return parts;
}
