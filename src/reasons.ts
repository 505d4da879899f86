/**
 * The sentence a reader gets for each piece of evidence of the article gate. Pure. In: keys of evidence, as detect reports them. Out: sentences.
 * Called by the popup, `npm run detect` and `npm start`. The trap: the content script runs on every page and must not import this table.
 */
import type { Reason } from './content/detect/weights';

const SENTENCES: Readonly<Record<Reason, string>> = {
  'not-a-page': 'This is not a page of text.',
  service: 'The address is a service, not a newspaper.',
  home: 'The address is a front page.',
  search: 'The address is a search.',
  place: 'The address is a shop, a discussion or a manual.',
  list: 'The address is a list, a film or a page about the site.',
  front: 'The address looks like a section.',
  dated: 'The address holds a date.',
  slug: 'The address spells a headline.',
  numbered: 'The address holds an article number.',
  newsy: 'The address speaks of news.',
  'says-news': 'It calls itself a news article.',
  'says-article': 'It calls itself an article.',
  'says-blog': 'It calls itself a blog post.',
  'says-several': 'It states several articles.',
  'says-else': 'It calls itself something other than an article.',
  'says-other': 'It calls itself something other than an article.',
  'og-article': 'It is shared as an article.',
  'og-other': 'It is shared as something other than an article.',
  'og-website': 'It is shared as a web site.',
  'dated-meta': 'It states when it was published.',
  software: 'It is made by software for wikis, forums or manuals.',
  'long-text': 'It has a long running text.',
  'some-text': 'It has a running text.',
  'short-text': 'It has a short running text.',
  'no-text': 'It has hardly any running text.',
  headline: 'Its headline is its title.',
  heading: 'It has a headline.',
  byline: 'It names an author.',
  'has-date': 'It is dated.',
  'no-date': 'It is not dated.',
  editable: 'The text is being edited.',
  'many-headlines': 'It is a list of linked headlines.',
  'mostly-links': 'Its text is mostly links.',
  posts: 'It holds many posts by readers.',
  unreadable: 'The page could not be read.',
};

const isKnown = (key: string): key is Reason => Object.hasOwn(SENTENCES, key);

/** @param reasons of a detection. What has no sentence (a key of another version's content script) is shown as it is. */
export const explain = (reasons: readonly string[]): string[] => reasons.map((key) => (isKnown(key) ? SENTENCES[key] : key));
