/**
 * Whether a contestant found what it should: speed without correctness is nothing. In: the spans it gave, and the planted mentions; out: counts.
 * Of spans that overlap the leftmost longest counts, for every contestant alike: some give every match, some only one.
 */
import type { Span } from './texts';

export interface Score {
  /** Planted mentions that were found with their exact start and end. */
  found: number;
  missed: number;
  /** Spans that are no planted mention. */
  wrong: number;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

/** Spans that do not overlap, leftmost first, of those with one start the longest. */
export function leftmostLongest(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

export function scoreSpans(spans: readonly Span[], mentions: readonly Span[]): Score {
  const wanted = new Set(mentions.map(keyOf));
  const given = leftmostLongest(spans);
  const found = given.filter((span) => wanted.has(keyOf(span))).length;
  return { found, missed: mentions.length - found, wrong: given.length - found };
}

const tally = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** For contestants that name what they found and do not say where. */
export function scoreNames(given: readonly string[], { text, mentions }: { text: string; mentions: readonly Span[] }): Score {
  const wanted = tally(mentions.map(({ start, end }) => text.slice(start, end)));
  const found = [...tally(given)].reduce((sum, [name, times]) => sum + Math.min(times, wanted.get(name) ?? 0), 0);
  return { found, missed: mentions.length - found, wrong: given.length - found };
}
