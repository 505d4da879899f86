/**
 * The plain text of an article, and where on the page every character of it stands.
 * In: the element that holds the article (from detect). Out: TextMap: headline, lead captions, then the body, one block a line.
 * Called by content/index when an article was recognised or grew, and by `npm run detect`. Reads only.
 * The trap: the map holds text nodes of the moment; when the page rewrites itself it is stale and must be made anew.
 */
import { MAX_TEXT_CHARS } from '../../messages';
import { BESIDE } from '../detect/boilerplate';
import { findHeadline } from '../detect/headline';
import { readMetas, type Metas } from '../detect/metadata';
import { addressOf, attribute, follows, holds, nearest, nodesIn, ownerDocument, parentElement } from '../detect/safe-dom';
import { findLead } from './lead';
import { makeStyleReader } from './style';
import { makeTextBuilder } from './text-builder';
import { makeTextMap, type TextMap } from './text-map';
import { isExhausted, pagePart, readElement, type Walk } from './walk';
import { ANCHOR_TEXT_NODES } from './limits';

export type { Piece, TextMap } from './text-map';

export interface ExtractOptions {
  /** The article's headline; found where not given, none where null. */
  headline?: Element | null;
}

const UNREAD = `script,style,noscript,textarea,[hidden],${BESIDE}`;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/;

/** The longest text node near the start: some sentence of the article. */
function findAnchor(body: Element): Node | null {
  let longest: Text | null = null;
  let most = 0;
  for (const node of nodesIn<Text>(body, 4, ANCHOR_TEXT_NODES)) {
    if (node.length <= most || nearest(parentElement(node) ?? body, UNREAD)) continue;
    longest = node;
    most = node.length;
  }
  return longest;
}

/** Language of the article: nearest `lang`, then the page's social media card, then English. */
function languageOf(body: Element, metas: Metas): string {
  const marked = nearest(body, '[lang]');
  const tags = [marked && attribute(marked, 'lang'), metas.get('og:locale')].map((tag) => (tag ?? '').trim().toLowerCase().replace(/_/g, '-'));
  return tags.find((tag) => LANGUAGE.test(tag)) ?? 'en';
}

/** The headline, where it is this article's: inside the body, or before it and not in another article. */
function headlineOf(document: Document, metas: Metas, body: Element, given: Element | null | undefined): Element | null {
  const headline = given === undefined ? findHeadline(document, metas).element : given;
  if (!headline || holds(body, headline)) return headline;
  const own = nearest(headline, 'article');
  return follows(headline, body) && (!own || holds(own, body) || !nearest(body, 'article')) ? headline : null;
}

/**
 * @param body element that holds the running text; the headline and the captions between it and the body are found from there
 * @returns text of at most MAX_TEXT_CHARS characters. Throws nothing of its own.
 */
export function extractText(body: Element, options: ExtractOptions = {}): TextMap {
  const document = ownerDocument(body) as Document;
  const metas = readMetas(document);
  const builder = makeTextBuilder(MAX_TEXT_CHARS);
  const walk: Walk = { builder, readStyle: makeStyleReader(document, body), anchor: findAnchor(body), done: null, page: pagePart(addressOf(document)), visited: 0 };
  const headline = headlineOf(document, metas, body, options.headline);
  if (headline && headline !== body) {
    readElement(headline, walk, true);
    if (!holds(body, headline)) for (const part of findLead(headline, body)) readElement(part, walk);
    walk.done = headline;
  }
  readElement(body, walk);
  const { text, runs } = builder.finish();
  return makeTextMap(text, runs, languageOf(body, metas), isExhausted(walk));
}
