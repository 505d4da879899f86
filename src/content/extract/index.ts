/**
 * The plain text of an article, and where on the page every character of it stands.
 * In: the element that holds the article (from detect). Out: TextMap: headline, lead captions, then the body, one block a line.
 * Called by content/index when an article was recognised or grew, and by `npm run detect`. Reads only.
 * The trap: the map holds text nodes of the moment; when the page rewrites itself, also between two slices, it is stale and must be made anew.
 */
import { MAX_TEXT_CHARS } from '../../messages';
import { BESIDE } from '../detect/boilerplate';
import { findHeadline } from '../detect/headline';
import { readMetas, type Metas } from '../detect/metadata';
import { addressOf, attribute, follows, holds, nearest, nodesIn, ownerDocument, parentElement } from '../detect/safe-dom';
import { inSlices } from '../slices';
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

/** @param keep gets the finished map */
function* read(body: Element, { headline: given }: ExtractOptions, keep: (map: TextMap) => void): Generator<void, void> {
  const document = ownerDocument(body) as Document;
  const metas = readMetas(document);
  const builder = makeTextBuilder(MAX_TEXT_CHARS);
  const walk: Walk = { builder, readStyle: makeStyleReader(document, body), anchor: findAnchor(body), done: null, page: pagePart(addressOf(document)), visited: 0 };
  const headline = headlineOf(document, metas, body, given);
  if (headline && headline !== body) {
    yield* readElement(headline, walk, true);
    if (!holds(body, headline)) for (const part of findLead(headline, body)) yield* readElement(part, walk);
    walk.done = headline;
  }
  yield* readElement(body, walk);
  const { text, runs } = builder.finish();
  keep(makeTextMap(text, runs, languageOf(body, metas), isExhausted(walk)));
}

/**
 * At one go, for tools and tests.
 * @param body element that holds the running text; the headline and the captions between it and the body are found from there
 * @returns text of at most MAX_TEXT_CHARS characters. Throws nothing of its own.
 */
export function extractText(body: Element, options: ExtractOptions = {}): TextMap {
  let found: TextMap | undefined;
  for (const _ of read(body, options, (map) => { found = map; }));
  return found as TextMap;
}

/** The same in slices: an article of ordinary length in the first, a live blog of a megabyte in several. @returns undefined when aborted. */
export async function extractInSlices(body: Element, signal: AbortSignal): Promise<TextMap | undefined> {
  let found: TextMap | undefined;
  const done = await inSlices(read(body, {}, (map) => { found = map; }), signal, () => undefined);
  return done ? found : undefined;
}
