/**
 * Runs inside a page of a real browser (bundled into a classic script): our stages one by one, and the peers of the painter.
 * Every function does one cold run on a freshly built article and returns milliseconds, layout included where something is painted.
 */
import Mark from 'mark.js';
import { HighlightPainter } from '../../src/content/annotate/highlight-painter';
import { detectArticle } from '../../src/content/detect';
import { extractInSlices, extractText, type Piece } from '../../src/content/extract';
import { matchArticle, openNameIndex, type EntitySource } from '../../src/match';
import type { Span } from './texts';

export interface StageTimes { open: number; detect: number; extract: number; match: number; paint: number; marks: number }

let lastPainted: Ours | undefined;
let given: { bytes: Uint8Array<ArrayBuffer>; names: readonly string[] } = { bytes: new Uint8Array(), names: [] };
let pattern = '';

/** What the next runs work with, handed over beforehand: that is no part of their time. @param index the compiled names as base64 */
export function give(index: string, names: readonly string[], source: string): void {
  given = { bytes: Uint8Array.from(atob(index), (character) => character.charCodeAt(0)), names };
  pattern = source;
}

const ARTICLE = '#bench-article';
const CHUNK = 100;

/** Puts `paragraphs` into a new article element; the browser has laid it out when this returns. */
export function layOut(paragraphs: readonly string[]): void {
  document.querySelector(ARTICLE)?.remove();
  const article = document.createElement('article');
  article.id = ARTICLE.slice(1);
  article.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.append(article);
  settle();
}

const WORDS_A_SPAN = 12;

function make(tag: string, className: string, ...children: (Node | string)[]): Element {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...children);
  return element;
}

const WORDS_BEFORE_LINK = 12;
const WORDS_IN_LINK = 3;
/** Menus with their sub-menus, what else is in the paper, the readers' letters: what stands around an article in a newspaper. */
const [SECTIONS, TOPICS, TEASERS, LETTERS] = [16, 8, 50, 100];
const [TEASER_WORDS, LETTER_WORDS] = [18, 22];
const PARAGRAPHS_A_FIGURE = 4;
const NEWS_ADDRESS = 'https://daily.example/world/2021/03/16/rockets-hit-air-base';

const repeat = (times: number, part: (index: number) => Element): Element[] => Array.from({ length: times }, (_, index) => part(index));
const link = (...children: (Node | string)[]): Element => Object.assign(make('a', 'link', ...children), { href: '#' });
const item = (text: string, ...more: Element[]): Element => make('li', 'menu-item', link(make('span', 'menu-text', text)), ...more);
const menu = (): Element => make('nav', 'menu', make('ul', 'menu-list', ...repeat(SECTIONS, (section) => item(`Part ${section}`, make('ul', 'menu-more', ...repeat(TOPICS, (topic) => item(`Topic ${topic}`)))))));
const icon = (name: string): Element => make('span', `icon icon-${name}`);

function paragraphWithLink(text: string): Element {
  const words = text.split(' ');
  const [before, linked, after] = [words.slice(0, WORDS_BEFORE_LINK), words.slice(WORDS_BEFORE_LINK, WORDS_BEFORE_LINK + WORDS_IN_LINK), words.slice(WORDS_BEFORE_LINK + WORDS_IN_LINK)].map((part) => part.join(' '));
  return linked && after ? make('p', 'text', `${before} `, link(linked), ` ${after}`) : make('p', 'text', text);
}

const figure = (caption: string): Element =>
  make('figure', 'picture', make('div', 'picture-frame', make('div', 'picture-ratio', icon('zoom'))), make('figcaption', 'caption', make('span', 'caption-text', caption), make('span', 'credit', ' Picture: agency')));

const teaser = (words: (count: number) => string): Element => make('div', 'card', make('div', 'card-picture', make('div', 'card-ratio')), make('div', 'card-body',
  make('div', 'card-kicker', link('World')), make('h3', 'card-title', link(make('span', 'card-headline', words(TEASER_WORDS / 3)))), make('p', 'card-text', words(TEASER_WORDS)),
  make('div', 'card-meta', icon('clock'), make('time', 'ago', '3 hours ago'), make('span', 'dot', ' · '), link(icon('letters'), make('span', 'count', '12')))));

const letter = (words: (count: number) => string): Element => make('div', 'comment', make('div', 'comment-head', make('span', 'avatar'), make('b', 'comment-name', link(words(2))), make('span', 'comment-time', ' 2 hours ago')),
  make('div', 'comment-body', make('p', 'comment-text', words(LETTER_WORDS))), make('div', 'comment-foot', make('button', 'like', icon('like'), make('span', 'count', '3')), make('button', 'reply', 'Reply'), make('button', 'report', icon('flag'))));

/** A newspaper page around an article of `paragraphs`: a link in each, a picture now and then. @param filler words without names, for all that is not the article */
export function layOutNews(paragraphs: readonly string[], filler: readonly string[]): void {
  layOut([]);
  document.querySelector('#bench-page')?.remove();
  let next = 0;
  const words = (count: number): string => Array.from({ length: count }, () => filler[next++ % filler.length]).join(' ');
  const article = articleOf();
  article.append(make('h1', 'headline', 'Rockets hit air base'), make('div', 'byline', 'By our own reporter, ', Object.assign(make('time', 'date', '16 March 2021'), { dateTime: '2021-03-16' })));
  paragraphs.forEach((text, index) => article.append(paragraphWithLink(text), ...(index % PARAGRAPHS_A_FIGURE === PARAGRAPHS_A_FIGURE - 1 ? [figure(words(12))] : [])));
  const page = make('div', 'page', make('header', 'top', menu()), make('main', 'content', article), make('aside', 'more', ...repeat(TEASERS, () => teaser(words))), make('section', 'comments', ...repeat(LETTERS, () => letter(words))), make('footer', 'foot', menu()));
  page.id = 'bench-page';
  document.body.append(page);
  settle();
}

/** The same as a live blog: each paragraph a post with a heading, and in the way of newsrooms' systems hardly an element without a class. */
export function layOutBlog(paragraphs: readonly string[]): void {
  layOut([]);
  articleOf().append(...paragraphs.map((text, index) => {
    const words = text.split(' ');
    const spans = Array.from({ length: Math.ceil(words.length / WORDS_A_SPAN) }, (_, at) => make('span', 'text-run', `${words.slice(at * WORDS_A_SPAN, (at + 1) * WORDS_A_SPAN).join(' ')} `));
    return make('div', 'live-post', make('h3', 'live-post-title', `Post ${index}`), make('div', 'live-post-body', make('p', 'live-post-text', ...spans)));
  }));
  settle();
}

/** Forces style and layout, so that their cost falls into the run that caused it. */
const settle = (): number => document.documentElement.getBoundingClientRect().height + (document.querySelector(ARTICLE)?.getBoundingClientRect().height ?? 0);

const articleOf = (): Element => document.querySelector(ARTICLE) ?? document.body;

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
};

const entitiesOf = (names: readonly string[]): EntitySource => ({
  count: names.length,
  head: (ordinal) => ({ id: `e${ordinal}`, kind: 'armed-group', name: names[ordinal] ?? '', subtype: '', countries: ['IQ'], related: [] }),
  ordinalOf: (id) => Number(id.slice(1)),
});

interface Ours { times: StageTimes; painted: { place: Piece | undefined; name: string }[]; painter: HighlightPainter }

/** The whole of ours, stage by stage, on the article that stands; what is painted stays. */
function runStages(): Ours {
  const { bytes, names } = given;
  const open = timed(() => openNameIndex(bytes.buffer));
  const opened = open.value;
  if (!opened.ok) throw new Error(opened.sentence);
  const detect = timed(() => detectArticle(document, NEWS_ADDRESS));
  const extract = timed(() => extractText(detect.value.body ?? articleOf()));
  const { text } = extract.value;
  const match = timed(() => matchArticle({ text, language: 'en' }, opened.value, entitiesOf(names), { manual: true }).mentions);
  const painter = new HighlightPainter(() => [255, 255, 255]);
  const paint = timed(() => {
    const pieces = match.value.map((mention) => extract.value.pieces(mention.start, mention.end));
    painter.paint(pieces.map((places, id) => ({ id, family: 'group', pieces: places })));
    settle();
    return match.value.map(({ name }, id) => ({ place: pieces[id]?.[0], name }));
  });
  const times = { open: open.ms, detect: detect.ms, extract: extract.ms, match: match.ms, paint: paint.ms, marks: match.value.length };
  return { times, painted: paint.value, painter };
}

export function runOurs(): StageTimes {
  const { times, painter } = runStages();
  painter.clear();
  return times;
}

/** How long the page must wait for its turn while the article that stands is read: at one go, and as the content script does it. */
export async function runLongRead(): Promise<{ whole: number; longest: number; chars: number }> {
  const whole = timed(() => extractText(articleOf()));
  let last = performance.now();
  let longest = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  });
  port1.start();
  port2.postMessage(0);
  await new Promise((begin) => setTimeout(begin, 20));
  longest = 0;
  const map = await extractInSlices(articleOf(), new AbortController().signal);
  await new Promise((end) => setTimeout(end, 20));
  port1.close();
  return { whole: whole.ms, longest, chars: map?.text.length ?? 0 };
}

/** Where each text node of the article begins in the paragraphs joined by line feeds. */
function startsOfNodes(): Map<Node, number> {
  const starts = new Map<Node, number>();
  let at = 0;
  for (const paragraph of articleOf().querySelectorAll('p')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      starts.set(node, at);
      at += node.nodeValue?.length ?? 0;
    }
    at += 1;
  }
  return starts;
}

/** @returns milliseconds, as the others do; `spans` then says what was marked */
export function markOurs(): number {
  lastPainted = runStages();
  const { open, detect, extract, match, paint } = lastPainted.times;
  return open + detect + extract + match + paint;
}

/** What the last run marked. Offsets are those of the paragraphs joined by line feeds. */
export function spans(): Span[] {
  const starts = startsOfNodes();
  if (lastPainted === undefined) {
    return [...articleOf().querySelectorAll('mark')].map((mark) => {
      const start = starts.get(mark.firstChild as Node) ?? Number.NaN;
      return { start, end: start + (mark.textContent?.length ?? 0) };
    });
  }
  const { painted, painter } = lastPainted;
  lastPainted = undefined;
  painter.clear();
  // A mention holds the noun behind the name ("Diyala province"); what was planted ends where the name does.
  return painted.map(({ place, name }) => {
    const start = place ? (starts.get(place.node) ?? Number.NaN) + place.start : Number.NaN;
    return { start, end: start + name.length };
  });
}

function timeSince(start: number): number {
  settle();
  return performance.now() - start;
}

/** mark.js `mark()` with the names in chunks of 100, on the page: it does not know what is the article. The same job as ours: whole names, whole words, also where a link cuts a name in two. */
export async function markNames(): Promise<number> {
  const { names } = given;
  const start = performance.now();
  for (let at = 0; at < names.length; at += CHUNK) {
    await new Promise<void>((done) => { new Mark(document.body).mark(names.slice(at, at + CHUNK), { separateWordSearch: false, accuracy: 'exactly', acrossElements: true, done: () => done() }); });
  }
  return timeSince(start);
}

/** The pattern through mark.js `markRegExp`; making it is part of the time. */
async function markPattern(acrossElements: boolean): Promise<number> {
  const start = performance.now();
  const expression = new RegExp(pattern, 'g');
  await new Promise<void>((done) => { new Mark(document.body).markRegExp(expression, { acrossElements, done: () => done() }); });
  return timeSince(start);
}

export const markPatternInText = (): Promise<number> => markPattern(false);
export const markPatternAcross = (): Promise<number> => markPattern(true);
