/**
 * Runs inside a page of a real browser (bundled into a classic script): our stages one by one, and the peers of the painter.
 * Every function does one cold run on a freshly built article and returns milliseconds, layout included where something is painted.
 */
import Mark from 'mark.js';
import { HighlightPainter } from '../../src/content/annotate/highlight-painter';
import { detectArticle } from '../../src/content/detect';
import { extractInSlices, extractText } from '../../src/content/extract';
import { matchArticle, openNameIndex, type EntitySource } from '../../src/match';

export interface StageTimes { detect: number; extract: number; match: number; paint: number; marks: number }

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

const entitiesOf = (count: number): EntitySource => ({
  count,
  head: (ordinal) => ({ id: `e${ordinal}`, kind: 'armed-group', name: `e${ordinal}`, subtype: '', countries: ['IQ'], related: [] }),
  ordinalOf: (id) => Number(id.slice(1)),
});

/** The whole of ours, stage by stage, on the article that stands. @param index the compiled names as base64 */
export function runOurs(index: string, names: number): StageTimes {
  const bytes = Uint8Array.from(atob(index), (character) => character.charCodeAt(0));
  const opened = openNameIndex(bytes.buffer);
  if (!opened.ok) throw new Error(opened.sentence);
  const detect = timed(() => detectArticle(document, location.href));
  const extract = timed(() => extractText(articleOf()));
  const { text } = extract.value;
  const match = timed(() => matchArticle({ text, language: 'en' }, opened.value, entitiesOf(names), { manual: true }).mentions);
  const painter = new HighlightPainter(() => [255, 255, 255]);
  const paint = timed(() => {
    painter.paint(match.value.map((mention, id) => ({ id, family: 'group', pieces: extract.value.pieces(mention.start, mention.end) })));
    settle();
  });
  painter.clear();
  return { detect: detect.ms, extract: extract.ms, match: match.ms, paint: paint.ms, marks: match.value.length };
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

/** mark.js `mark()` with the words in chunks of 100, as a site would call it. */
export async function runMarkWords(words: readonly string[]): Promise<{ ms: number; marks: number }> {
  const start = performance.now();
  for (let at = 0; at < words.length; at += CHUNK) {
    await new Promise<void>((done) => { new Mark(articleOf() as HTMLElement).mark(words.slice(at, at + CHUNK), { separateWordSearch: false, accuracy: 'exactly', done: () => done() }); });
  }
  settle();
  return { ms: performance.now() - start, marks: articleOf().querySelectorAll('mark').length };
}

/** One alternation of all words through mark.js `markRegExp`. */
export async function runMarkPattern(words: readonly string[]): Promise<{ ms: number; marks: number }> {
  const start = performance.now();
  const pattern = new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'), 'g');
  await new Promise<void>((done) => { new Mark(articleOf() as HTMLElement).markRegExp(pattern, { acrossElements: false, done: () => done() }); });
  settle();
  return { ms: performance.now() - start, marks: articleOf().querySelectorAll('mark').length };
}
