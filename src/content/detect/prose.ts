/**
 * Where the running text of a page stands. In: the body of the page. Out: Prose, with the smallest element that holds nearly all of it.
 * Every paragraph credits all elements above it with its length (links discounted); the article is the deepest element that keeps
 * three quarters of the credit. Readability scores paragraphs the same way, but then walks the whole page; this reads at most MAX_BLOCKS paragraphs.
 * Two passes at most: `<p>` first, and where a page hardly has any (div soup, `<br><br>`), its long text nodes. The trap: comments and cookie
 * banners are prose too, so what names itself foreign earns nothing, unless all of the page does.
 */
import { attribute, blockOf, elementsIn, holds, nearest, nodesIn, parentElement, tagName, textOf } from './safe-dom';
import { isAside, partOf, UNSEEN_TAGS } from './boilerplate';
import { DENSITY, DISTRUST, ENOUGH_CHARS, GROW, GROW_FREELY, KEEP, MAX_BLOCKS, MAX_CREDIT, MAX_PROSE_CHARS, MAX_TEXT_NODES, MIN_OWN, MIN_PARAGRAPH_CHARS } from './limits';

export interface Prose {
  /** Undefined where there is no running text. */
  container?: Element;
  /** Characters of running text outside links, within the container. */
  chars: number;
  /** Share of its characters that are links, 0 to 1. */
  linked: number;
  blocks: number;
}

/** Chinese, Japanese and Korean say in one character what takes others two or three. */
export const DENSE = /[\u3040-\u9FFF\uAC00-\uD7AF]/;
/** Commas and full stops of any script. */
const SENTENCE = /\p{Po}/u;

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
  for (let element: Element | null = block; element && tagName(element) !== 'html'; element = parentElement(element)) {
    if (isForeign(element, tally)) {
      tally.foreignText += text;
      return;
    }
    chain.push(element);
  }
  for (const element of chain) {
    const sum = tally.credits.get(element) ?? { text: 0, linked: 0, blocks: 0 };
    sum.text += text;
    sum.linked += linked;
    sum.blocks += 1;
    tally.credits.set(element, sum);
  }
}

const weightOf = (text: string) => text.length * (DENSE.test(text) ? DENSITY : 1);

function creditText(block: Element, text: string, linked: number, tally: Tally): void {
  const plain = Math.max(0, Math.min(weightOf(text), MAX_CREDIT) - linked * 1.5);
  credit(block, SENTENCE.test(text) ? plain : plain / 3, linked, tally);
}

function linkedChars(block: Element): number {
  if (block.childElementCount === 0) return 0;
  const links = elementsIn(block, 'a');
  let chars = 0;
  for (let index = 0; index < links.length && index < 20; index++) chars += textOf(links[index] as Element).length;
  return chars;
}

function tallyParagraphs(body: Element, tally: Tally): void {
  const paragraphs = elementsIn(body, 'p');
  let chars = 0;
  for (let index = 0; index < paragraphs.length && index < MAX_BLOCKS && chars < MAX_PROSE_CHARS; index++) {
    const paragraph = paragraphs[index] as Element;
    const text = textOf(paragraph).trim();
    if (weightOf(text) < MIN_PARAGRAPH_CHARS) continue;
    chars += text.length;
    creditText(parentElement(paragraph) ?? body, text, linkedChars(paragraph), tally);
  }
}

function tallyTextNodes(body: Element, tally: Tally): void {
  let chars = 0;
  for (const node of nodesIn<Text>(body, 4, MAX_TEXT_NODES)) {
    if (chars > MAX_PROSE_CHARS) return;
    if (node.length * DENSITY < MIN_PARAGRAPH_CHARS) continue;
    const text = node.data.slice(0, MAX_CREDIT * 2).trim();
    const parent = parentElement(node);
    if (weightOf(text) < MIN_PARAGRAPH_CHARS || !parent || UNSEEN_TAGS.has(tagName(parent)) || tagName(parent) === 'pre') continue;
    chars += text.length;
    creditText(blockOf(parent), text, !nearest(parent, 'a') ? 0 : text.length, tally);
  }
}

const textWithin = (tally: Tally, element: Element): number => tally.credits.get(element)?.text ?? 0;

/** The smallest element that keeps KEEP of the credit `within` has; of equals the deepest, which was credited first. */
function deepest(tally: Tally, within: Element): Element {
  const enough = KEEP * textWithin(tally, within);
  let best = within;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, { text }] of tally.credits) {
    if (text < enough || text >= least || !holds(within, element)) continue;
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
  for (let parent = parentElement(start); parent && parent !== body; parent = parentElement(parent)) {
    if (limit && !holds(limit, parent)) break;
    if (textWithin(tally, parent) > textWithin(tally, best) * (!limit ? GROW_FREELY : GROW)) best = parent;
  }
  return best;
}

/** Of several articles loaded one below the other only the one with the page's headline is this page's. */
function choose(tally: Tally, body: Element, headline: Element | null): Element {
  const all = deepest(tally, body);
  const own = headline && nearest(headline, 'article');
  return own && own !== all && holds(all, own) && textWithin(tally, own) >= textWithin(tally, all) * MIN_OWN ? deepest(tally, own) : all;
}

type Reader = (body: Element, tally: Tally) => void;

function tallyWith(reader: Reader, body: Element, trustNames: boolean): Tally {
  const tally: Tally = { credits: new Map(), foreign: new Map(), foreignText: 0, trustNames };
  reader(body, tally);
  return tally;
}

function readWith(reader: Reader, body: Element, headline: Element | null): Prose {
  let tally = tallyWith(reader, body, true);
  if (tally.foreignText > DISTRUST * textWithin(tally, body)) tally = tallyWith(reader, body, false);
  if (textWithin(tally, body) <= 0) return { chars: 0, linked: 1, blocks: 0 };
  const container = grow(choose(tally, body, headline), tally, body);
  const { text, linked, blocks } = tally.credits.get(container) as Credit;
  return { container, chars: Math.round(text), linked: linked / (text + linked), blocks };
}

/** @param headline the page's headline, to choose between several articles. */
export function findProse(body: Element, headline: Element | null): Prose {
  const byParagraph = readWith(tallyParagraphs, body, headline);
  if (byParagraph.chars >= ENOUGH_CHARS) return byParagraph;
  const byText = readWith(tallyTextNodes, body, headline);
  return byText.chars > byParagraph.chars * 1.3 ? byText : byParagraph;
}
