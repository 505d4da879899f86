/**
 * Every piece of evidence the gate knows, and its weight. One table, so that the whole judgement can be read at once; the sentences a reader
 * gets are in src/reasons.ts, which the content script does not carry.
 * The weights are a hand-made model, not a trained one (decision 0006). Reading guide: a page needs THRESHOLD points. Its own statement that it is news
 * (45) needs some text behind it; a page that states nothing must have a long text, a headline, an author and a date; whoever says
 * "shop", "forum" or "search" loses more than running text alone can give.
 */

export const THRESHOLD = 50;
/** Ends the matter: more than all the rest together. */
export const NEVER = -200;

export const WEIGHTS = {
  // The address.
  'not-a-page': NEVER,
  service: NEVER,
  home: NEVER,
  search: NEVER,
  place: -50,
  list: -40,
  front: -15,
  dated: 12,
  slug: 10,
  numbered: 6,
  newsy: 6,
  // What the page says of itself.
  'says-news': 45,
  'says-article': 25,
  'says-blog': 18,
  'says-several': -25,
  'says-else': -80,
  'says-other': -35,
  'og-article': 15,
  'og-other': -40,
  'og-website': -14,
  'dated-meta': 12,
  software: -60,
  // What stands on it.
  'long-text': 28,
  'some-text': 22,
  'short-text': 6,
  'no-text': -25,
  headline: 8,
  heading: 4,
  byline: 6,
  'has-date': 8,
  'no-date': -12,
  editable: NEVER,
  'many-headlines': -40,
  'mostly-links': -20,
  posts: -40,
} as const satisfies Record<string, number>;

export type Evidence = keyof typeof WEIGHTS;

/** What a detection can give as its reason. */
export type Reason = Evidence | 'unreadable';

/** What reading the text can add at most (`long-text`, `headline`, `byline`, `has-date`). A page that cannot reach the threshold with it is left unread. */
export const MOST_FROM_TEXT = 28 + 8 + 6 + 8;

export const weigh = (evidence: readonly Evidence[]): number => evidence.reduce((sum, key) => sum + WEIGHTS[key], 0);
