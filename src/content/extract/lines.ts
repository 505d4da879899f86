/**
 * Which finished lines are not part of the article: "READ MORE", "Advertisement", a lone link to another story. Pure.
 * Asked once per line by the text builder. The trap: a sentence may begin with "Related" or be mostly links; only short labels and lines
 * that are all link go.
 */
import { ALL_LINK, MAX_LABEL_CHARS, MAX_TEASER_CHARS, MOSTLY_LINK } from './limits';

/** Where a line stands, for the rules below. */
export interface LineKind {
  isHeadline: boolean;
  /** A caption or a table cell. */
  isLabel: boolean;
}

/** In lower case, as the lines are asked: with `i` and `u` these two cost four milliseconds on the first article of every page. Followed by a link in the same line ("READ MORE: Militia denies ...") or standing alone over some. */
const POINTERS = 'read (?:more|also|next|now)|also read|see (?:also|more)|more on this(?: \\w+)?|related(?: \\w+)?|recommended|watch|listen|more|don.t miss|lire aussi|lea tambi\u00e9n|mehr zum thema|lesen sie auch|leggi anche|leia tamb\u00e9m|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435|\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u064b?\u0627';
const LABEL = new RegExp(`^\\W*(?:${POINTERS}|read (?:the|our) .*|more (?:stories|news|like this|from|coverage|about)\\b.*|recommended .*|you (?:may|might) also .*|most (?:read|popular|viewed)|(?:keep|further|continue) reading|watch .{0,20}|ad(?:vertisement)?s?|sponsored(?: content)?|(?:story|article) continues .*|skip (?:ad|past|to).*|share(?: (?:this|on|via).*)?|comments?|subscribe(?: now)?|sign (?:in|up).{0,20}|follow us.*)\\W*$`);
const POINTED = new RegExp(`^\\W*(?:${POINTERS})\\s*[:|\u2013\u2014>\u00bb-]`);

/**
 * @param linked characters of the line within links to other pages
 * @param kind undefined where a line ends in the middle of a block
 */
export function keepsLine(line: string, linked: number, kind: LineKind | undefined): boolean {
  if (kind?.isHeadline) return true;
  const { length } = line;
  if (length <= MAX_LABEL_CHARS && LABEL.test(line.toLowerCase())) return false;
  if (linked === 0 || length > MAX_TEASER_CHARS) return true;
  if (linked > length * MOSTLY_LINK && POINTED.test(line.toLowerCase())) return false;
  // Names in a table or a caption are links on many sites.
  return Boolean(kind?.isLabel) || linked < length * ALL_LINK;
}
