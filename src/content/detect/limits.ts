/**
 * Every number of the article gate but the weights (weights.ts), by the file that uses it. Shares are 0 to 1.
 * In a file of their own because the bundler writes an imported number where it is used, at half the bytes.
 */

// address
export const MIN_SLUG_WORDS = 4;
/** Fronts have one or two words: `/world/middle-east`. Three may be either, and say nothing. */
export const MAX_FRONT_WORDS = 2;

// boilerplate
export const MAX_NAME_CHARS = 240;
export const MAX_KNOWN_NAMES = 500;

// dates
/** Systems without a date print 1970 or year 1. */
export const FIRST_YEAR = 1980;
export const LAST_YEAR = 2099;
/** Longest text a date is looked for in. */
export const MAX_DATE_TEXT_CHARS = 160;

// headline
export const MAX_HEADLINES = 40;
export const MIN_HEADLINE_CHARS = 8;
export const MAX_HEADLINE_CHARS = 300;
export const MIN_OVERLAP = 0.6;
export const MIN_HEADLINE_WORDS = 3;

// index
export const LONG_CHARS = 1_200;
export const SOME_CHARS = 500;
export const SHORT_CHARS = 180;
export const MAX_SCRIPTS = 16;

// json-ld
/** Longer scripts are not parsed: 256 KB of JSON cost more than the rest of the gate. Their head is searched instead. */
export const MAX_SCRIPT_CHARS = 256 * 1024;
export const MAX_THINGS = 120;
export const MAX_DEPTH = 4;
/** From this many on, news articles at the top level are a list. */
export const MIN_LISTED = 3;

// metadata
export const MAX_METAS = 250;
export const MAX_ITEMS = 60;

// prose
export const MAX_BLOCKS = 400;
export const MAX_PROSE_CHARS = 80_000;
export const MAX_TEXT_NODES = 2_500;
/** A paragraph counts from here; shorter ones are captions, buttons and teasers. */
export const MIN_PARAGRAPH_CHARS = 60;
export const DENSITY = 2.5;
/** One endless paragraph must not outweigh a page. */
export const MAX_CREDIT = 1_200;
export const KEEP = 0.75;
/** A container grows into its parent when that holds so much more; up to the article element, or by more where there is none. */
export const GROW = 1.06;
export const GROW_FREELY = 1.2;
/** Share of the text the article with the page's headline must hold to be the page's. */
export const MIN_OWN = 0.15;
/** Below this the page is read a second time by its text nodes. */
export const ENOUGH_CHARS = 900;
/** If what names itself foreign outweighs the rest by so much, the names are wrong, not the text. */
export const DISTRUST = 4;

// published
export const MAX_TIMES = 60;
export const NEAR_TEXT_NODES = 40;
export const MIN_DATE_CHARS = 8;
export const MAX_LINE_CHARS = 120;
/** A table cell may hold the whole article between line breaks: then the node itself is the line. */
export const MAX_NODE_CHARS = 60;

// surroundings
export const MIN_HEADLINES = 6;
export const MAX_COUNTED = 240;
/** Linked headlines per paragraph from which on a page is a list. */
export const MANY_HEADLINES = 0.35;
export const MANY_LINKS = 0.45;
export const MIN_POSTS = 3;
export const MAX_EDITORS = 20;
