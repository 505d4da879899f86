/** Long work in slices of at most 8 ms, so that scrolling and typing never wait for us (threat model: the page must not freeze). */

export const SLICE_MS = 8;

/** Lets the browser do what is waiting. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** @param items a list, or steps that are made one by one. @returns false when the signal was aborted before the last item. */
export async function inSlices<Item>(items: Iterable<Item>, signal: AbortSignal, work: (item: Item) => void): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() > until) {
      await pause();
      until = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return false;
    work(item);
  }
  return !signal.aborted;
}
