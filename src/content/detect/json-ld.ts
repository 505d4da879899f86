/**
 * What a page says about itself in JSON-LD. Pure. In: the texts of its `application/ld+json` scripts. Out: Stated.
 * Tolerates what newspapers really ship: graphs, arrays, types with prefixes, comment wrappers, raw line breaks inside strings, and, where nothing
 * parses, JSON so broken that only its type and date can be picked out. The trap: a section front lists NewsArticles too; only what
 * stands at the top (or is its `mainEntity`) speaks for the page, and several articles there speak for none.
 */
import { parseDate } from './dates';
import type { PartialDate } from '../../types';
import type { Evidence } from './weights';
import { MAX_DEPTH, MAX_SCRIPT_CHARS, MAX_THINGS, MIN_LISTED } from './limits';

export interface Stated {
  evidence: Evidence[];
  published: PartialDate | undefined;
  modified: PartialDate | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

const NEWS = /NewsArticle$|^LiveBlogPosting$/;
const ARTICLE = /^(?:Article|Report)$/;
const BLOG = /^(?:Blog|SocialMedia)Posting$/;
/** A page of these is one even where it calls itself an article or a blog post too. */
const ELSE = /^(?:DiscussionForum|QAPage|Recipe|Product)/;
/** Every page has these; a page with anything more, and no article, is about that. */
const NEUTRAL = /^$|^(?:WebSite|WebPage|Corporation|Person|\w+List|ImageObject|SiteNav|WP)|Organi[sz]ation$/;

/** Or an array, which has none of a thing's members. */
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** `NewsArticle`, `schema:NewsArticle` and `https://schema.org/NewsArticle` are one. */
const typesOf = (thing: Thing): string[] => listOf(thing['@type'] ?? '').map((type) => String(type).replace(/.*[/:#]/, ''));

/** The last resort: the first article's own words, taken from text that is not JSON. */
function pickOut(text: string): Thing {
  const head = text.slice(0, MAX_SCRIPT_CHARS);
  const valueOf = (key: string, value = '[^"]{1,120}') => new RegExp(`"${key}"\\s*:\\s*\\[?\\s*"(${value})"`).exec(head)?.[1];
  return {
    '@type': valueOf('@type', '\\w*(?:Article|BlogPosting)') ?? valueOf('@type'),
    datePublished: valueOf('datePublished'), dateModified: valueOf('dateModified'),
  };
}

function parseScript(text: string): unknown {
  if (text.length > MAX_SCRIPT_CHARS) return pickOut(text);
  const json = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  const bare = json.slice(Math.max(0, json.search(/[[{]/)), Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1);
  // The second attempt repairs raw line breaks and trailing commas.
  for (const repair of [() => bare, () => bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(repair());
    } catch { /* Broken JSON is common: the next attempt, or what can be picked out of the text. */ }
  }
  return pickOut(text);
}

/** Collects the things that speak for the page, in order. */
function addSpeakers(value: unknown, into: Thing[], depth: number): void {
  for (const item of listOf(value)) {
    if (!isThing(item) || into.length >= MAX_THINGS || depth > MAX_DEPTH) continue;
    into.push(item);
    addSpeakers(item['@graph'], into, depth + 1);
    // The questions of an FAQPage are part of many articles; what a plain WebPage is about is the page.
    if (typesOf(item).includes('WebPage')) addSpeakers(item['mainEntity'], into, depth + 1);
  }
}

const trimPath = (address: string) => address.replace(/\/?(?:[?#].*)?$/, '');

/** The thing names this very page as its own. */
function isAbout(thing: Thing, path: string): boolean {
  const own = trimPath(path);
  const addresses = [thing['url'], thing['@id'], thing['mainEntityOfPage']].map((value) => (isThing(value) ? (value['@id'] ?? value['url']) : value));
  return own !== '' && addresses.some((address) => typeof address === 'string' && trimPath(address).endsWith(own));
}

/** @param isList several news articles stand side by side. */
export function judgeTypes(types: readonly string[], isList: boolean): Evidence[] {
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if (has(NEWS)) return [isList ? 'says-several' : 'says-news'];
  const found: Evidence[] = has(ARTICLE) ? ['says-article'] : has(BLOG) ? ['says-blog'] : [];
  if (has(ELSE)) found.push('says-else');
  else if (found.length === 0 && types.some((type) => !NEUTRAL.test(type))) found.push('says-other');
  return found;
}

/** @param path of the page's address, to choose between several articles. Never throws. */
export function readJsonLd(scripts: readonly string[], path: string): Stated {
  const things: Thing[] = [];
  for (const text of scripts) addSpeakers(parseScript(text), things, 0);
  const ofType = (pattern: RegExp) => things.filter((thing) => typesOf(thing).some((type) => pattern.test(type)));
  const articles = [NEWS, ARTICLE, BLOG].flatMap(ofType);
  const own = articles.find((thing) => isAbout(thing, path));
  const isList = !own && new Set(ofType(NEWS).map((thing) => thing['headline'] ?? thing['url'])).size >= MIN_LISTED;
  const article = isList ? undefined : (own ?? articles[0]);
  return {
    evidence: judgeTypes(things.flatMap(typesOf), isList), published: parseDate(article?.['datePublished'] ?? article?.['dateCreated']),
    modified: parseDate(article?.['dateModified']),
  };
}
