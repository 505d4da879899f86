/**
 * Where the running text of a page stands. In: the document. Out: Prose, with the smallest element that holds nearly all of it.
 * Every paragraph credits all elements above it with its length (links discounted); the article is the deepest element that keeps
 * three quarters of the credit. Readability scores paragraphs the same way, but then walks the whole page; this reads at most MAX_BLOCKS paragraphs.
 * Two passes at most: `<p>` first, and where a page hardly has any (div soup, `<br><br>`), its long text nodes. The trap: comments and cookie
 * banners are prose too, so what names itself foreign earns nothing, unless all of the page does.
 */
import { attribute, blockOf, bodyOf, childElementCount, dataOf, elementsIn, holds, nearest, parentElement, tagName, textNodesIn, textOf } from './safe-dom';
import { isAside, partOf } from './boilerplate';

export interface Prose {
  /** Undefined where there is no running text. */
  container?: Element;
  /** Characters of running text outside links, within the container. */
  chars: number;
  /** Share of its characters that are links, 0 to 1. */
  linked: number;
  blocks: number;
}

const MAX_BLOCKS = 400;
const MAX_CHARS = 80_000;
const MAX_TEXT_NODES = 2_500;
/** A paragraph counts from here; shorter ones are captions, buttons and teasers. */
const MIN_CHARS = 60;
/** Chinese, Japanese and Korean say in one character what takes others two or three. */
export const DENSE = /[\u3040-\u9FFF\uAC00-\uD7AF]/;
const DENSITY = 2.5;
const SENTENCE = /[.,;:!?\u2026\u060C\u061B\u061F\u0964\u3001\u3002\uFF0C\uFF01\uFF1F]/;
/** One endless paragraph must not outweigh a page. */
const MAX_CREDIT = 1_200;
const KEEP = 0.75;
/** A container grows into its parent when that adds this much; up to the article element, or by more where there is none. */
const GROW = 0.06;
const GROW_FREELY = 0.2;
/** Below this the page is read a second time by its text nodes. */
const ENOUGH_CHARS = 900;
/** If what names itself foreign outweighs the rest by so much, the names are wrong, not the text. */
const DISTRUST = 4;

interface Credit { text: number; linked: number; blocks: number }
interface Tally { credits: Map<Element, Credit>; foreign: Map<Element, boolean>; foreignText: number; trustNames: boolean }

/** Asked once per element: is everything below it beside the article, or unseen? */
function isForeign(element: Element, tally: Tally): boolean {
  const known = tally.foreign.get(element);
  if (known !== undefined) return known;
  const named = tally.trustNames && !/^(?:body|main|article)$/.test(tagName(element)) && partOf(element) === 'foreign';
  const foreign = named || isAside(element) || attribute(element, 'hidden') !== null;
  tally.foreign.set(element, foreign);
  return foreign;
}

function credit(block: Element, text: number, linked: number, tally: Tally): void {
  const chain: Element[] = [];
  for (let element: Element | null = block; element !== null && tagName(element) !== 'html'; element = parentElement(element)) {
    if (isForeign(element, tally)) {
      tally.foreignText += text;
      return;
    }
    chain.push(element);
  }
  for (const element of chain) {
    const sum = tally.credits.get(element) ?? { text: 0, linked: 0, blocks: 0 };
    tally.credits.set(element, { text: sum.text + text, linked: sum.linked + linked, blocks: sum.blocks + 1 });
  }
}

const weightOf = (text: string) => (DENSE.test(text) ? text.length * DENSITY : text.length);

function creditText(block: Element, text: string, linked: number, tally: Tally): void {
  const plain = Math.min(weightOf(text), MAX_CREDIT) - linked * 1.5;
  if (plain > 0) credit(block, SENTENCE.test(text) ? plain : plain / 3, linked, tally);
  else credit(block, 0, linked, tally);
}

function linkedChars(block: Element): number {
  if (childElementCount(block) === 0) return 0;
  const links = elementsIn(block, 'a');
  let chars = 0;
  for (let index = 0; index < links.length && index < 20; index++) chars += textOf(links[index] as Element).length;
  return chars;
}

function tallyParagraphs(body: Element, tally: Tally): void {
  const paragraphs = elementsIn(body, 'p');
  let chars = 0;
  for (let index = 0; index < paragraphs.length && index < MAX_BLOCKS && chars < MAX_CHARS; index++) {
    const paragraph = paragraphs[index] as Element;
    const text = textOf(paragraph).trim();
    if (weightOf(text) < MIN_CHARS) continue;
    chars += text.length;
    creditText(parentElement(paragraph) ?? body, text, linkedChars(paragraph), tally);
  }
}

const UNREAD = /^(?:script|style|noscript|template|textarea|option|code|pre)$/;

function tallyTextNodes(body: Element, tally: Tally): void {
  let chars = 0;
  for (const node of textNodesIn(body, MAX_TEXT_NODES)) {
    if (chars > MAX_CHARS) return;
    const raw = dataOf(node);
    if (raw.length * DENSITY < MIN_CHARS) continue;
    const text = raw.slice(0, MAX_CREDIT * 2).trim();
    const parent = parentElement(node);
    if (weightOf(text) < MIN_CHARS || parent === null || UNREAD.test(tagName(parent))) continue;
    chars += text.length;
    creditText(blockOf(parent), text, nearest(parent, 'a') === null ? 0 : text.length, tally);
  }
}

/** The smallest element keeping `share` of the credit `within` has; of equals the deepest, which was credited first. */
function deepest(tally: Tally, within: Element, share: number): Element {
  const all = tally.credits.get(within)?.text ?? 0;
  let best = within;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, { text }] of tally.credits) {
    if (text < share * all || text >= least || !holds(within, element)) continue;
    best = element;
    least = text;
  }
  return best;
}

const ARTICLE = 'article,[role=article],[itemprop=articleBody],[itemprop="articleBody text"]';

/** An article may stand in two halves round an advertisement: takes in the parent while that adds prose. */
function grow(start: Element, tally: Tally, body: Element): Element {
  const limit = nearest(start, ARTICLE);
  let best = start;
  for (let parent = parentElement(start); parent !== null && parent !== body; parent = parentElement(parent)) {
    if (limit !== null && !holds(limit, parent)) break;
    const now = tally.credits.get(best)?.text ?? 0;
    const then = tally.credits.get(parent)?.text ?? 0;
    if (then - now > now * (limit === null ? GROW_FREELY : GROW)) best = parent;
  }
  return best;
}

/** Of several articles loaded one below the other only the one with the page's headline is this page's. */
function within(tally: Tally, body: Element, headline: Element | null): Element {
  const all = deepest(tally, body, KEEP);
  const own = headline === null ? null : nearest(headline, 'article');
  const inOwn = own === null ? 0 : (tally.credits.get(own)?.text ?? 0);
  if (own === null || own === all || !holds(all, own) || inOwn < (tally.credits.get(all)?.text ?? 0) * 0.15) return all;
  return deepest(tally, own, KEEP);
}

function measure(tally: Tally, body: Element, headline: Element | null): Prose {
  const sum = tally.credits.get(body);
  if (sum === undefined || sum.text <= 0) return { chars: 0, linked: 1, blocks: 0 };
  const container = grow(within(tally, body, headline), tally, body);
  const { text, linked, blocks } = tally.credits.get(container) ?? sum;
  return { container, chars: Math.round(text), linked: linked / (text + linked || 1), blocks };
}

type Reader = (body: Element, tally: Tally) => void;

function readWith(reader: Reader, body: Element, headline: Element | null): Prose {
  const tally: Tally = { credits: new Map(), foreign: new Map(), foreignText: 0, trustNames: true };
  reader(body, tally);
  if (tally.foreignText <= DISTRUST * (tally.credits.get(body)?.text ?? 0)) return measure(tally, body, headline);
  const again: Tally = { credits: new Map(), foreign: new Map(), foreignText: 0, trustNames: false };
  reader(body, again);
  return measure(again, body, headline);
}

/** @param headline the page's headline, to choose between several articles. */
export function findProse(document: Document, headline: Element | null): Prose {
  const body = bodyOf(document);
  if (body === null) return { chars: 0, linked: 1, blocks: 0 };
  const byParagraph = readWith(tallyParagraphs, body, headline);
  if (byParagraph.chars >= ENOUGH_CHARS) return byParagraph;
  const byText = readWith(tallyTextNodes, body, headline);
  return byText.chars > byParagraph.chars * 1.3 ? byText : byParagraph;
}
