/**
 * What stands around an article and is not the article, told by element names and by the words in class, id and test attributes.
 * Used by the gate (which prose counts) and by extract (which text is read). The trap: words are compared whole, because "ad" is in "headline"
 * and "nav" in "unavailable"; and wrappers carry such words too (`article-body has-comments`), so callers must know what holds the article.
 */
import { attribute, namesOf, tagName } from './safe-dom';
import { MAX_KNOWN_NAMES, MAX_NAME_CHARS } from './limits';

const ASIDE_TAGS = namesOf('nav,aside,footer,dialog,menu,button,noscript,amp-ad,amp-embed,amp-sidebar,amp-consent');
const ASIDE_ROLE = /^(?:navigation|complementary|contentinfo|search|form|(?:alert)?dialog|alert|banner|menu|button|tooltip|img)$/;

const whole = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-]|\\d)`);

/** Something else than the article: advertising, other stories, selling, sharing, readers, finding one's way, the author, banners of the site. */
const FOREIGN = whole([
  'ad(?:s|v|vert\\w*|slot|box|unit)?|sponsor\\w*|promo\\w*|outbrain|taboola',
  'related\\w*|recirc\\w*|recommend\\w*|read-?(?:more|next|also)|(?:also|you-may)-\\w+|more-(?:on|from|stories|news)|most-?(?:read|viewed)|trending|popular',
  'newsletter\\w*|subscri\\w+|sign-?up|\\w+wall|donat\\w+',
  'shar(?:e|ing)\\w*|social\\w*|follow-?us|toolbar',
  'comments?(?:list)?|disqus\\w*|respond',
  'nav(?:bar|igation)?|menu|breadcrumbs?|toc|table-of-contents',
  'author-?(?:bio|box|info|card|profile)\\w*|about-?(?:the-)?author|bio',
  'cookies?|consent|gdpr|cmp|modal|popup|lightbox|toast|(?:site|page)-?(?:header|footer)|masthead',
].join('|'));
/** Short lines round an article: author, date, section, tags. Only short blocks are left out for them. */
const SMALL = whole('by-?lines?|authors?|contributors?|posted|published|(?:pub|post)?date|updated|time-?stamp|meta(?:data)?|tags?(?:list)?|topics?|keywords|categor(?:y|ies)|kicker|read(?:ing)?-?time|copyright');
/** Text that only screen readers get: not what stands on the page. */
const UNSEEN = whole('sr-?only|visually-?hidden|screen-?reader\\w*|off-?screen');

/**
 * Not rendered as text, and no edge of a line: `foo<script></script>bar` is one word. Text of machines too: names in it are not names
 * (and `pre`, which is the edge of a line).
 */
export const UNSEEN_TAGS = namesOf('script,style,noscript,template,svg,math,canvas,iframe,object,audio,video,img,picture,input,select,textarea,datalist,button,wbr,rp,rt,br,code,kbd,samp');

/** Where a headline or a date is not the article's own. */
export const BESIDE = 'nav,aside,footer,dialog';

export type Part = 'article' | 'foreign' | 'small' | 'unseen';

/** Judges names as lower-case words: `ArticleBody_RelatedLinks` is `article-body_related-links`. */
function judgeNames(names: string): Part {
  const words = names.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return FOREIGN.test(words) ? 'foreign' : UNSEEN.test(words) ? 'unseen' : SMALL.test(words) ? 'small' : 'article';
}

/** A page has thousands of elements and a few dozen class lists. Emptied when a page makes up a new one for every element. */
const known = new Map<string, Part>();

function partOfNames(names: string): Part {
  const before = known.get(names);
  if (before) return before;
  const part = judgeNames(names.slice(0, MAX_NAME_CHARS));
  if (known.size >= MAX_KNOWN_NAMES) known.clear();
  known.set(names, part);
  return part;
}

/** What the names of one element say it is; `article` where they say nothing. */
export function partOf(element: Element): Part {
  for (const name of ['class', 'id', 'data-component', 'data-testid']) {
    const names = attribute(element, name);
    const part = names ? partOfNames(names) : 'article';
    if (part !== 'article') return part;
  }
  return 'article';
}

/** Element name or role puts it beside the article. */
export function isAside(element: Element): boolean {
  return ASIDE_TAGS.has(tagName(element)) || ASIDE_ROLE.test(attribute(element, 'role') ?? '');
}
