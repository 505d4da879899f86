/** The two calls of mark.js we use, typed exactly: @types/mark.js does not know extra fields on ranges. Built by src/cli/trim-mark.mjs. */
interface Options<Range> {
  element: string;
  className: string;
  /** Called for each element made, with the range object it came from. */
  each?(element: HTMLElement, range: Range): void;
}

/** mark.js bound to one context. */
export default class Mark {
  constructor(context: Element);
  /** Wraps ranges of the context's joined text. They have to be sorted by start and may not overlap. */
  markRanges<Range extends { start: number; length: number }>(ranges: Range[], options: Options<Range>): void;
  unmark(options: { element: string; className: string }): void;
}
