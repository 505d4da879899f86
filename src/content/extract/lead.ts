/**
 * What belongs to an article and stands between its headline and its body: the standfirst and the caption of the lead picture.
 * In: headline and body. Out: elements in document order. Called by extract/index.
 * The trap: bylines, dates, share bars and the teasers of other stories stand there too.
 */
import { isAside, partOf } from '../detect/boilerplate';
import { attribute, findAll, follows, holds, parentElement, tagName, textOf } from '../detect/safe-dom';

const MAX_CANDIDATES = 60;
const MAX_PARTS = 6;
const MIN_STANDFIRST_CHARS = 30;
const CAPTIONS = 'figcaption,[class*=caption i]';
const STANDFIRSTS = 'h2,p,[class*=standfirst i],[class*=subtitle i],[class*=subhead i],[class*=summary i],[class*=dek i],[itemprop=description]';

function commonAncestor(headline: Element, body: Element): Element | null {
  let common = parentElement(headline);
  while (common !== null && !holds(common, body)) common = parentElement(common);
  return common;
}

/** Nothing between the element and the common ancestor is beside the article, or another article. */
function isInArticle(element: Element, common: Element): boolean {
  for (let above: Element | null = element; above !== null && above !== common; above = parentElement(above)) {
    if (isAside(above) || /^(?:li|form|a|article)$/.test(tagName(above)) || /^(?:foreign|small|unseen)$/.test(partOf(above))) return false;
  }
  return true;
}

const isCaption = (element: Element) => /caption/i.test(`${tagName(element)} ${attribute(element, 'class') ?? ''}`);

export function findLead(headline: Element, body: Element): Element[] {
  const common = commonAncestor(headline, body);
  if (common === null) return [];
  const parts: Element[] = [];
  // Where only the page itself holds both, paragraphs between them are anybody's.
  for (const element of findAll(common, tagName(common) === 'body' ? CAPTIONS : `${CAPTIONS},${STANDFIRSTS}`, MAX_CANDIDATES)) {
    if (!follows(element, body) || parts.length >= MAX_PARTS) break;
    const isPlaced = follows(headline, element) || (isCaption(element) && tagName(common) === 'article');
    if (!isPlaced || parts.some((part) => holds(part, element)) || !isInArticle(element, common)) continue;
    if (isCaption(element) || textOf(element).trim().length >= MIN_STANDFIRST_CHARS) parts.push(element);
  }
  return parts;
}
