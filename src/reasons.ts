/**
 * The sentence a reader gets for each piece of evidence of the article gate. Pure but for the language. In: keys of evidence, as detect reports them. Out: sentences.
 * Called by the popup, `npm run detect` and `npm start`. The trap: the content script runs on every page and must not import this table.
 */
import type { Reason } from './content/detect/weights';
import { t, type Key } from './i18n';

const SENTENCES: Readonly<Record<Reason, Key>> = {
  'not-a-page': 'reasonNotAPage',
  service: 'reasonService',
  home: 'reasonHome',
  search: 'reasonSearch',
  place: 'reasonPlace',
  list: 'reasonList',
  front: 'reasonFront',
  dated: 'reasonDated',
  slug: 'reasonSlug',
  numbered: 'reasonNumbered',
  newsy: 'reasonNewsy',
  'says-news': 'reasonSaysNews',
  'says-article': 'reasonSaysArticle',
  'says-blog': 'reasonSaysBlog',
  'says-several': 'reasonSaysSeveral',
  'says-else': 'reasonSaysElse',
  'says-other': 'reasonSaysElse',
  'og-article': 'reasonOgArticle',
  'og-other': 'reasonOgOther',
  'og-website': 'reasonOgWebsite',
  'dated-meta': 'reasonDatedMeta',
  software: 'reasonSoftware',
  'long-text': 'reasonLongText',
  'some-text': 'reasonSomeText',
  'short-text': 'reasonShortText',
  'no-text': 'reasonNoText',
  headline: 'reasonHeadline',
  heading: 'reasonHeading',
  byline: 'reasonByline',
  'has-date': 'reasonHasDate',
  'no-date': 'reasonNoDate',
  editable: 'reasonEditable',
  'many-headlines': 'reasonManyHeadlines',
  'mostly-links': 'reasonMostlyLinks',
  posts: 'reasonPosts',
  unreadable: 'reasonUnreadable',
};

const isKnown = (key: string): key is Reason => Object.hasOwn(SENTENCES, key);

/** @param reasons of a detection. What has no sentence (a key of another version's content script) is shown as it is. */
export const explain = (reasons: readonly string[]): string[] => reasons.map((key) => (isKnown(key) ? t(SENTENCES[key]) : key));
