/**
 * Every piece of evidence the gate knows: its weight and the sentence a reader gets. One table, so that the whole judgement can be read at once.
 * The weights are a hand-made model, not a trained one (decision 0006). Reading guide: a page needs THRESHOLD points. Its own statement that it is news
 * (45) needs some text behind it; a page that states nothing must have a long text, a headline, an author and a date; whoever says
 * "shop", "forum" or "search" loses more than running text alone can give.
 */

export const THRESHOLD = 50;
/** Ends the matter: more than all the rest together. */
export const NEVER = -200;

const SOMETHING_ELSE = 'It calls itself something other than an article.';

export const EVIDENCE = {
  // The address.
  'not-a-page': [NEVER, 'This is not a page of text.'],
  service: [NEVER, 'The address is a service, not a newspaper.'],
  home: [NEVER, 'The address is a front page.'],
  search: [NEVER, 'The address is a search.'],
  place: [-50, 'The address is a shop, a discussion or a manual.'],
  list: [-40, 'The address is a list, a film or a page about the site.'],
  front: [-15, 'The address looks like a section.'],
  dated: [12, 'The address holds a date.'],
  slug: [10, 'The address spells a headline.'],
  numbered: [6, 'The address holds an article number.'],
  newsy: [6, 'The address speaks of news.'],
  // What the page says of itself.
  'says-news': [45, 'It calls itself a news article.'],
  'says-article': [25, 'It calls itself an article.'],
  'says-blog': [18, 'It calls itself a blog post.'],
  'says-several': [-25, 'It states several articles.'],
  'says-else': [-80, SOMETHING_ELSE],
  'says-other': [-35, SOMETHING_ELSE],
  'og-article': [15, 'It is shared as an article.'],
  'og-other': [-40, 'It is shared as something other than an article.'],
  'og-website': [-14, 'It is shared as a web site.'],
  'dated-meta': [12, 'It states when it was published.'],
  'press-meta': [6, 'It carries the metadata of a newsroom.'],
  software: [-60, 'It is made by software for wikis, forums or manuals.'],
  // What stands on it.
  'long-text': [28, 'It has a long running text.'],
  'some-text': [22, 'It has a running text.'],
  'short-text': [6, 'It has a short running text.'],
  'no-text': [-25, 'It has hardly any running text.'],
  headline: [8, 'Its headline is its title.'],
  heading: [4, 'It has a headline.'],
  byline: [6, 'It names an author.'],
  'has-date': [8, 'It is dated.'],
  'no-date': [-12, 'It is not dated.'],
  editable: [NEVER, 'The text is being edited.'],
  'many-headlines': [-40, 'It is a list of linked headlines.'],
  'mostly-links': [-20, 'Its text is mostly links.'],
  'for-sale': [-40, 'Something is for sale on it.'],
  posts: [-40, 'It holds many posts by readers.'],
  code: [-25, 'It holds much program code.'],
} as const satisfies Record<string, readonly [weight: number, sentence: string]>;

export type Evidence = keyof typeof EVIDENCE;

/** What reading the text can add at most (`long-text`, `headline`, `byline`, `has-date`). A page that cannot reach the threshold with it is left unread. */
export const MOST_FROM_TEXT = 28 + 8 + 6 + 8;

export const weigh = (evidence: readonly Evidence[]): number => evidence.reduce((sum, key) => sum + EVIDENCE[key][0], 0);
export const explain = (evidence: readonly Evidence[]): string[] => evidence.map((key) => EVIDENCE[key][1]);
