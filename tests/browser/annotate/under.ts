/** What the painter tests run in the page. */
export { HighlightPainter } from '../../../src/content/annotate/highlight-painter';
export { removeLeftovers } from '../../../src/content/annotate/leftovers';
export { LinePainter } from '../../../src/content/annotate/line-painter';
export { MarkPainter } from '../../../src/content/annotate/mark-painter';
export { default as TrimmedMark } from '../../../src/content/annotate/mark-ranges.js';
export { backgroundOf } from '../../../src/content/annotate/page-background';
export { default as FullMark } from 'mark.js/dist/mark.es6.js';
