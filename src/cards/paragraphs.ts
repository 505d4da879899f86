/** Which paragraph of an article a name stands in, counted as a reader counts: prose only, without headings and captions. Pure. */

/** Shorter lines are headings, captions, bylines. */
const PROSE_CHARS = 60;
const SENTENCE_END = /[.!?…»”"')\]]\s*$/;

/** @returns for a text offset the 1-based number of its paragraph, 0 where it stands outside the prose. Blocks are lines. */
export function countParagraphs(text: string): (offset: number) => number {
  const starts: { start: number; number: number }[] = [];
  let start = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    const isProse = line.length >= PROSE_CHARS && SENTENCE_END.test(line);
    if (isProse) number += 1;
    starts.push({ start, number: isProse ? number : 0 });
    start += line.length + 1;
  }
  return (offset) => starts.findLast((line) => line.start <= offset)?.number ?? 0;
}
