/**
 * Every number of the reading of text, by the file that uses it. Shares are 0 to 1.
 * In a file of their own because the bundler writes an imported number where it is used, at half the bytes.
 */

// index
export const ANCHOR_TEXT_NODES = 1_500;

// lead
export const MAX_ELEMENTS = 250;
export const MAX_PARTS = 6;
export const MIN_STANDFIRST_CHARS = 30;

// lines
export const MAX_LABEL_CHARS = 60;
export const MAX_TEASER_CHARS = 220;
/** A line is "all link" from this share on; quotation marks and full stops often stand outside. */
export const ALL_LINK = 0.9;
export const MOSTLY_LINK = 0.5;

// skip
export const MAX_SMALL_CHARS = 250;
export const MAX_FORM_PARAGRAPHS = 2;

// text-builder
/** A place that is in no node: the space of a `<br>`. */
export const NOWHERE = -1;

// text-map
export const RUN = 4;

// walk
export const MAX_NODES = 60_000;
/** So many are read before the clock is asked whether the page should have its turn: under a millisecond of ordinary paragraphs. */
export const STEP_NODES = 64;
export const MAX_SUBHEAD_CHARS = 90;
