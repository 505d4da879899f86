/**
 * What stands around an article and is not the article, told by element names and by the words in class, id and test attributes.
 * Used by the gate (which prose counts) and by extract (which text is read). The trap: words are compared whole, because "ad" is in "headline"
 * and "nav" in "unavailable"; and wrappers carry such words too (`article-body has-comments`), so callers must know what holds the article.
 */
import { attribute, namesOf, tagName } from './safe-dom';

const ASIDE_TAGS = namesOf('nav,aside,footer,dialog,menu,button,noscript,amp-sidebar,amp-ad,amp-embed,amp-social-share,amp-consent,amp-sticky-ad');
const ASIDE_ROLE = /^(?:navigation|complementary|contentinfo|search|form|(?:alert)?dialog|alert|banner|menu|toolbar|tablist|button|textbox|tooltip|status|img|doc-toc)$/;

const whole = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-]|\\d)`);

/** Something else than the article: advertising, other stories, selling, sharing, readers, finding one's way, the author, tags, banners of the site. */
const FOREIGN = whole([
  'ads?|adv|advert\\w*|ad(?:slot|box|unit)|dfp|gpt|sponsor\\w*|promo\\w*|outbrain|taboola|mgid',
  'related\\w*|recirc\\w*|recommend\\w*|read-?(?:more|next)|(?:also|you-may)-\\w+|see-also|more-(?:on|from|stories|news)|further-reading|up-next|next-article|most-?(?:read|viewed)|trending|popular|links?-?(?:block|box)',
  'newsletter\\w*|subscri\\w+|sign-?up|\\w+wall|donat\\w+|membership|contribution',
  'shar(?:e|ing)\\w*|social\\w*|addtoany|follow-?us|toolbar',
  'comments?|comment-?list|disqus\\w*|viafoura|respond|spot-?im|openweb',
  'nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?links?|toc|table-of-contents',
  'author-?(?:bio|box|info|card|profile)\\w*|about-?(?:the-)?author|bio',
  'tags?-?(?:list|links)|(?:article|post|entry)-?tags?|topic-?(?:list|tags?)|keywords|cat-links',
  'cookies?|onetrust|consent|gdpr|didomi|truste|usercentrics|cmp2?|modal|popup|lightbox|toast|(?:site|page)-?(?:header|footer)|masthead',
].join('|'));
/** Short lines round an article: author, date, section. Only short blocks are left out for them. */
const SMALL = whole('by-?lines?|authors?|contributors?|posted|published|(?:pub|publish|post|entry)?-?date|time-?stamp|updated|meta|metadata|post-?info|tags?|topics?|categor(?:y|ies)|kicker|eyebrow|read(?:ing)?-?time|cta|copyright|audio|player');
/** Text that only screen readers get: not what stands on the page. */
const UNSEEN = whole('sr-?only|visually-?hidden|screen-?reader(?:-?text|-?only)?|a11y-?hidden|off-?screen|element-?invisible|assistive-?text|print-?only');

export type Part = 'article' | 'foreign' | 'small' | 'unseen';

/** Judges names as lower-case words: `ArticleBody_RelatedLinks` is `article-body_related-links`. */
function judgeNames(names: string): Part {
  const words = names.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return FOREIGN.test(words) ? 'foreign' : UNSEEN.test(words) ? 'unseen' : SMALL.test(words) ? 'small' : 'article';
}

const MAX_CHARS = 240;
/** A page has thousands of elements and a few dozen class lists. Emptied when a page makes up a new one for every element. */
const known = new Map<string, Part>();
const MAX_KNOWN = 500;

function partOfNames(names: string): Part {
  const before = known.get(names);
  if (before !== undefined) return before;
  const part = judgeNames(names.slice(0, MAX_CHARS));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(names, part);
  return part;
}

/** What the names of one element say it is; `article` where they say nothing. */
export function partOf(element: Element): Part {
  for (const name of ['class', 'id', 'data-component', 'data-testid']) {
    const names = attribute(element, name);
    const part = names === null || names === '' ? 'article' : partOfNames(names);
    if (part !== 'article') return part;
  }
  return 'article';
}

/** Element name or role puts it beside the article. */
export function isAside(element: Element): boolean {
  if (ASIDE_TAGS.has(tagName(element))) return true;
  const role = attribute(element, 'role');
  return role !== null && ASIDE_ROLE.test(role);
}
