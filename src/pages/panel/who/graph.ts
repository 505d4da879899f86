/**
 * The graph behind the who-is-who: boxes and ties with their sizes, and in which row each box stands. Pure and deterministic: no chance, no clock.
 * Method: the layered drawing of Sugiyama, Tagawa and Toda (IEEE Trans. SMC 11, 1981). Called by `layout.ts`.
 */

export interface Box { id: string; width: number; height: number }

/** A tie to draw, most important first. `top` should stand above `bottom`; sizes are those of its label. */
export interface Line { id: string; top: string; bottom: string; width: number; height: number }

/** Lines that would close a circle are turned upside down, the less important ones. */
export function turnCircles(lines: readonly Line[]): Line[] {
  const below = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to || (below.get(from) ?? []).some((next) => !seen.has(next) && reaches(next, to, seen.add(next)));
  return lines.map((line) => {
    const { top, bottom } = reaches(line.bottom, line.top) ? { top: line.bottom, bottom: line.top } : line;
    below.set(top, [...(below.get(top) ?? []), bottom]);
    return { ...line, top, bottom };
  });
}

/**
 * The row of each box, from 0: below all that stand above it, in the first row with room. Boxes nobody stands above come as low as their own ties allow,
 * so that their ties are short.
 * @param fits may these boxes share a row?
 */
export function chooseRows(boxes: readonly Box[], lines: readonly Line[], fits: (row: readonly Box[]) => boolean): Map<string, number> {
  const row = new Map<string, number>();
  const members: Box[][] = [];
  const place = (box: Box, least: number): void => {
    let at = least;
    while (!fits([...(members[at] ?? []), box])) at += 1;
    while (members.length <= at) members.push([]);
    members[at]?.push(box);
    row.set(box.id, at);
  };
  for (const box of sortFromTop(boxes, lines)) {
    const above = lines.filter(({ bottom }) => bottom === box.id).map(({ top }) => row.get(top) ?? 0);
    place(box, Math.max(-1, ...above) + 1);
  }
  for (const box of boxes) {
    const under = lines.filter(({ top }) => top === box.id).map(({ bottom }) => row.get(bottom) ?? 0);
    const from = row.get(box.id) ?? 0;
    const to = Math.min(...under) - 1;
    const isFree = !lines.some(({ bottom }) => bottom === box.id) && under.length > 0 && to > from;
    if (!isFree || !fits([...(members[to] ?? []), box])) continue;
    members[from] = (members[from] ?? []).filter((member) => member !== box);
    members[to]?.push(box);
    row.set(box.id, to);
  }
  return closeGaps(row);
}

/** Every box after those above it; otherwise in the given order (Kahn 1962). */
function sortFromTop(boxes: readonly Box[], lines: readonly Line[]): Box[] {
  const sorted: Box[] = [];
  const done = new Set<string>();
  let left = [...boxes];
  while (left.length > 0) {
    const next = left.find(({ id }) => lines.every(({ top, bottom }) => bottom !== id || done.has(top) || top === id)) ?? (left[0] as Box);
    sorted.push(next);
    done.add(next.id);
    left = left.filter((box) => box !== next);
  }
  return sorted;
}

/** Rows that were left empty are taken out. */
function closeGaps(row: ReadonlyMap<string, number>): Map<string, number> {
  const used = [...new Set(row.values())].toSorted((a, b) => a - b);
  return new Map([...row].map(([id, at]) => [id, used.indexOf(at)]));
}
