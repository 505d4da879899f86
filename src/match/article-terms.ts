/**
 * Where the words of the index stand in an article: context words of rules, topic words, nationality words. In: text and index; out: places, found in
 * one pass over the opening, or over the whole text once a rule asks. Owned by `Article`.
 */
import { EXACT_TERM, type Term } from './index-format';
import type { NameIndex } from './name-index';
import { scanTerms } from './scan';

/** Characters of headline and first paragraphs that tell what the article is about. */
export const OPENING_CHARS = 4_000;
/** A term found this often is as good as everywhere; looking on would make many mentions quadratic. */
const MOST_PLACES = 200;

export interface Span {
  start: number;
  end: number;
}

/** A context or topic word where it stands. */
export interface FoundTerm extends Span {
  number: number;
  term: Term;
}

export class ArticleTerms {
  private found: FoundTerm[] | undefined;
  private positions: Map<number, number[]> | undefined;

  constructor(private readonly text: string, private readonly index: NameIndex) {}

  /** Whether a term stands within a span (by default anywhere), outside the stretch itself. Numbers as in `ContextRule`.
   * @param mayContain a term counts that contains the stretch and more: "Niger state" is not Niger. */
  has(term: number, within: Span, outside: Span, mayContain = false): Span | undefined {
    const places = this.all().get(term & ~EXACT_TERM) ?? [];
    const first = firstAtOrAfter(places, within.start);
    for (let place = first; place < Math.min(places.length, first + 2 * MOST_PLACES); place += 2) {
      const [start = 0, end = 0] = [places[place], places[place + 1]];
      if (start >= within.end) return undefined;
      const isLonger = mayContain && start <= outside.start && end >= outside.end && end - start > outside.end - outside.start;
      if (start < outside.end && end > outside.start && !isLonger) continue;
      if ((term & EXACT_TERM) === 0 || !/\p{Ll}/u.test(this.text.slice(start, end).replace(/s$/, ''))) return { start, end };
    }
    return undefined;
  }

  /** The terms of the opening: what a news text says at its top. Scanned once. */
  opening(): readonly FoundTerm[] {
    if (this.found) return this.found;
    const hits = scanTerms(this.text, this.index.terms, 0, Math.min(this.text.length, OPENING_CHARS));
    const terms = new Map<number, Term>();
    this.found = Array.from({ length: hits.length }, (_, hit) => {
      const number = this.index.termAt(hits.leaf(hit));
      const term = terms.get(number) ?? this.index.term(number);
      terms.set(number, term);
      return { number, term, start: hits.start(hit), end: hits.end(hit) };
    });
    return this.found;
  }

  /** Where each term stands: start and end by turns, in order. One pass over the text, only when a rule asks. */
  private all(): Map<number, number[]> {
    if (this.positions) return this.positions;
    this.positions = new Map();
    const hits = scanTerms(this.text, this.index.terms, 0, this.text.length);
    for (let hit = 0; hit < hits.length; hit++) {
      const term = this.index.termAt(hits.leaf(hit));
      const places = this.positions.get(term) ?? [];
      places.push(hits.start(hit), hits.end(hit));
      this.positions.set(term, places);
    }
    return this.positions;
  }
}

/** Index of the first pair whose start is not before `offset`. */
function firstAtOrAfter(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle * 2] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
