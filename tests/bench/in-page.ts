/**
 * Runs inside a page of a real browser (bundled into a classic script): our stages one by one, and the peers of the painter.
 * Every function does one cold run on a freshly built article and returns milliseconds, layout included where something is painted.
 */
import Mark from 'mark.js';
import { HighlightPainter } from '../../src/content/annotate/highlight-painter';
import { detectArticle } from '../../src/content/detect';
import { extractText } from '../../src/content/extract';
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
