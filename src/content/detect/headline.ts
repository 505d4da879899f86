/**
 * The headline of an article. In: the document. Out: the element, and whether the page's own title says the same.
 * Called by the gate, and by extract, which puts it first. The trap: many sites set their own name as the first `<h1>`.
 */
import { findAll, nearest, textOf, titleOf } from './safe-dom';
import { BESIDE } from './boilerplate';
import { DENSE } from './prose';
import type { Metas } from './metadata';
import { MAX_HEADLINES, MAX_HEADLINE_CHARS, MIN_HEADLINE_CHARS, MIN_HEADLINE_WORDS, MIN_OVERLAP } from './limits';

export interface Headline {
  element: Element | null;
  /** The title of the page (or of its social media card) says the same. */
  isTitle: boolean;
}

/** The last ones count only where the title confirms them: pages of the table age have no headings. */
const CANDIDATES = ['h1', '[itemprop~=headline]', 'h2,[class*=headline i],[class*=title i],font,b'];

const wordsOf = (text: string): Set<string> => new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));

/** Characters a text has in common with a title; none where that is a word or two: a section's name. Scripts without spaces have no words to count. */
function countShared(text: string, title: string): number {
  const words = wordsOf(text);
  if (words.size < MIN_HEADLINE_WORDS && !DENSE.test(text)) return 0;
  if (title.includes(text)) return text.length;
  const inTitle = wordsOf(title);
  const shared = [...words].filter((word) => inTitle.has(word));
  return shared.length >= words.size * MIN_OVERLAP ? shared.join('').length : 0;
}

/** @param metas the page's meta elements, read by detect/metadata. */
export function findHeadline(document: Document, metas: Metas): Headline {
  const titles = [metas.get('og:title') ?? '', titleOf(document)].map((title) => title.toLowerCase());
  let fallback: Element | null = null;
  for (const [rank, selector] of CANDIDATES.entries()) {
    let best: Element | null = null;
    let most = 0;
    for (const element of findAll(document, selector, MAX_HEADLINES)) {
      const text = textOf(element).slice(0, MAX_HEADLINE_CHARS * 4).replace(/\s+/g, ' ').trim().toLowerCase();
      if (text.length < MIN_HEADLINE_CHARS || text.length > MAX_HEADLINE_CHARS || nearest(element, BESIDE)) continue;
      // The site's own name is in the title too, but the headline is longer.
      const shared = Math.max(...titles.map((title) => countShared(text, title)));
      if (shared > most) [best, most] = [element, shared];
      if (rank < 2) fallback ??= element;
    }
    if (best) return { element: best, isTitle: true };
  }
  return { element: fallback, isTitle: false };
}
