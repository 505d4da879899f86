/**
 * Which name comes next in term mode. Pure: numbers in, a number out; tested as a table.
 * In: the marks in the order of the text, where each stands on the screen, where the reader is. Called by `term-mode`.
 * The trap: a name may have no place at all (folded away, removed); such names are stepped over, and where none is left there is nothing to go to.
 */

export type Move = 'next' | 'previous' | 'first' | 'last';

/** Where a name stands, viewport px; undefined where it cannot be seen anywhere. */
export interface Span { top: number; bottom: number }
/** The part of a mention that is asked here. */
interface Named { entity: string; start: number }
export type SpanOf = (mark: number) => Span | undefined;

/**
 * @param marks in the order of the text
 * @param at the mark the reader stands on; undefined when term mode begins
 * @param height of the viewport
 * @returns the mark to go to; undefined where no name can be seen. Goes round at both ends.
 */
export function step(marks: readonly number[], at: number | undefined, move: Move, spanOf: SpanOf, height: number): number | undefined {
  const order = move === 'previous' || move === 'last' ? marks.toReversed() : marks;
  if (move === 'first' || move === 'last') return order.find((mark) => spanOf(mark) !== undefined);
  const place = at === undefined ? -1 : order.indexOf(at);
  if (place < 0) return enter(order, move, spanOf, height);
  return [...order.slice(place + 1), ...order.slice(0, place + 1)].find((mark) => spanOf(mark) !== undefined);
}

/** Begins where the reader is reading: with the first name that is not above the screen, or going back with the last that is not below it. */
function enter(order: readonly number[], move: Move, spanOf: SpanOf, height: number): number | undefined {
  const isAhead = ({ top, bottom }: Span): boolean => (move === 'next' ? bottom > 0 : top < height);
  let any: number | undefined;
  for (const mark of order) {
    const span = spanOf(mark);
    if (span === undefined) continue;
    if (isAhead(span)) return mark;
    any ??= mark;
  }
  return any;
}

/**
 * The names were painted anew and have other numbers: which mark stands for the mention the reader was on?
 * @returns the nearest mark of the same entry; undefined where it has none any more
 */
export function findAgain(marks: readonly number[], mentions: readonly Named[], { entity, start }: Named): number | undefined {
  const distanceOf = (mark: number): number => Math.abs((mentions[mark]?.start ?? 0) - start);
  return marks.filter((mark) => mentions[mark]?.entity === entity).toSorted((a, b) => distanceOf(a) - distanceOf(b))[0];
}

/** What a key does on the button over a name; undefined for keys that are the page's. */
export function moveOf(key: string, rtl: boolean): Move | undefined {
  switch (key) {
    case 'ArrowDown': return 'next';
    case 'ArrowUp': return 'previous';
    case 'ArrowRight': return rtl ? 'previous' : 'next';
    case 'ArrowLeft': return rtl ? 'next' : 'previous';
    case 'Home': return 'first';
    case 'End': return 'last';
    default: return undefined;
  }
}
