/**
 * When an article was published, from what stands on the page, where its metadata do not say: `<time>` (or a microdata date), then the address,
 * then a line with nothing but a date near the headline. In: document, headline, body. Out: PartialDate or nothing.
 * The trap: comments, related links and live-blog posts carry dates of their own.
 */
import { attribute, blockOf, bodyOf, findAll, follows, holds, nearest, nodesIn, parentElement, textOf } from './safe-dom';
import { BESIDE } from './boilerplate';
import { dateInPath, firstDate, parseDate } from './dates';
import type { PartialDate } from '../../types';
import { MAX_LINE_CHARS, MAX_NODE_CHARS, MAX_TIMES, MIN_DATE_CHARS, NEAR_TEXT_NODES } from './limits';

const OTHERS = `${BESIDE},[class*=comment i],[id*=comment i],[class*=related i],[class*=recommend i]`;

function dateOf(time: Element): PartialDate | undefined {
  return firstDate(['datetime', 'content', 'title'], (name) => parseDate(attribute(time, name))) ?? parseDate(textOf(time));
}

/** A time in a teaser belongs to the teaser's article. */
function isOwn(time: Element, headline: Element | null, body: Element): boolean {
  if (nearest(time, OTHERS)) return false;
  const card = nearest(time, 'article,li');
  return !card || holds(card, body) || Boolean(headline && holds(card, headline));
}

function fromTimes(document: Document, headline: Element | null, body: Element): PartialDate | undefined {
  let before: PartialDate | undefined;
  for (const time of findAll(document, '[itemprop~=datePublished],time', MAX_TIMES)) {
    const date = isOwn(time, headline, body) ? dateOf(time) : undefined;
    if (!date) continue;
    if (!headline || follows(headline, time) || attribute(time, 'itemprop') !== null) return date;
    before = date;
  }
  return before;
}

/** A text node that is a whole short line, not a date within a sentence. */
function dateLine(node: Text): PartialDate | undefined {
  const { length } = node;
  const parent = parentElement(node);
  if (length < MIN_DATE_CHARS || length > MAX_LINE_CHARS * 2 || !parent) return undefined;
  const text = node.data.trim();
  const date = parseDate(text);
  return date && (text.length <= MAX_NODE_CHARS || textOf(blockOf(parent)).trim().length <= MAX_LINE_CHARS) ? date : undefined;
}

function fromLines(document: Document, headline: Element | null): PartialDate | undefined {
  const root = bodyOf(document);
  if (!root || !headline) return undefined;
  return firstDate([false, true], (backwards) => firstDate(nodesIn<Text>(root, 4, NEAR_TEXT_NODES, headline, backwards), dateLine));
}

/** @param path of the page's address. */
export function findDate(document: Document, headline: Element | null, body: Element, path: string): PartialDate | undefined {
  const inPath = dateInPath(path);
  const isDay = inPath?.length === 10;
  return fromTimes(document, headline, body) ?? (isDay ? inPath : (fromLines(document, headline) ?? inPath));
}
