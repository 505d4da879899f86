/** The two calls of mark.js we use, typed exactly: @types/mark.js describes neither this build nor extra fields on ranges. */
declare module 'mark.js/dist/mark.es6.js' {
  interface Options<Range> {
    element: string;
    className: string;
    /** Called for each element made, with the range object it came from. */
    each?(element: HTMLElement, range: Range): void;
  }
  export default class Mark {
    constructor(context: Element);
    markRanges<Range extends { start: number; length: number }>(ranges: Range[], options: Options<Range>): this;
    unmark(options: { element: string; className: string }): this;
  }
}
