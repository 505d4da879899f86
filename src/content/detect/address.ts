/**
 * What the address alone says about a page. Pure and nearly free: it is asked before anything is read.
 * In: the address, or '' where none is known. Out: evidence (weights.ts). Called by detect/index.
 * The trap: newspapers use every word somewhere, so most words count only where no headline follows (`/tag/iraq`, not `/tag/some-long-headline-here`).
 */
import type { Evidence } from './weights';
import { dateInPath } from './dates';

/** Never newspapers. A list for speed, not for completeness: other sites are judged by what their pages say and hold. */
const SERVICES = /(?:^|\.)(?:(?:google|bing|duckduckgo|yahoo|amazon|ebay|yandex|baidu)\.(?:\w{2,3}|com?\.\w\w)|(?:wiki(?!news)[a-z]+|mozilla)\.org|(?:youtube|facebook|instagram|twitter|x|tiktok|reddit|linkedin|pinterest|quora|fandom|github|netflix|paypal|imdb|tripadvisor|booking|britannica)\.com)$|^(?:mail|webmail|outlook|owa|calendar|drive|docs|learn|help|support|developers?|api|wiki|shop|store|forums?|community|login|accounts?|auth|search|admin)\.[^.]+\./;
/** Their news pages are news pages. */
const EXCEPT = /^(?:\w+\.)?(?:news|finance)\./;
const FILE = /\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|webm|xml|json|txt|css|js|zip|docx?|xlsx?)$/;

/** Words of whole path segments. */
const WORDS: readonly (readonly [Evidence, RegExp])[] = [
  ['search', /^(?:search(?:-?results?)?|suche|buscar|busqueda|recherche)$/],
  ['service', /^(?:log-?in|sign-?in|sign-?up|log-?on|register|(?:my-?)?account|checkout|cart|basket|wp-(?:admin|login)|oauth2?|preferences|settings|dashboard|(?:web)?mail|inbox|owa|edit|editor|compose|new-?post|drafts?)$/],
  ['forum', /^(?:forums?|threads?|viewtopic|showthread|viewforum|discussions?|boards?|questions|r|t)$/],
  ['site', /^(?:about(?:-?us)?|contact(?:-?us)?|privacy(?:-?policy|-?notice)?|terms(?:-.*)?|cookies?(?:-?policy)?|careers|jobs|advertis.*|imprint|impressum|site-?map|newsletters?|subscri\w+|faqs?|help|support|donate|legal|accessibility)$/],
  ['shop', /^(?:products?|shop|store|dp|items?|catalog(?:ue)?|collections|buy)$/],
  ['manual', /^(?:docs?|documentation|api|reference|man(?:ual)?|javadoc|wiki|kb|knowledge-?base|tutorials?|recipes?|dictionary|encyclopa?edia|glossary)$/],
  ['listing', /^(?:tags?|topics?|categor(?:y|ies)|authors?|archives?|sections?|profiles?|people|contributors?|staff|feed|rss|series|latest|page)$/],
  ['watch', /^(?:watch|videos?|player|tv|podcasts?|audio|listen|galler(?:y|ies)|episodes?)$/],
];
/** These count near the front of the path even where a headline follows: `/forum/some-long-question`. */
const STRONG = /^(?:service|forum|shop|manual)$/;
const SEARCH_KEY = /^(?:q|query|s|search\w*|keywords?)$/;
/** `?p=123` is an article of a newspaper that has no readable addresses. */
const ARTICLE_KEY = /^(?:p|n?id|aid|article(?:id)?|story(?:id)?|newsid|page_id|itemid)$/;
const HOME = /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|home|default|main)(?:\.\w+)?\/?)?$/;
/** `/topic/123-some-words` is a thread of a forum, `/topic/iraq` a list. */
const THREAD = /\/topic\/\d/;
const NUMBER = /\d{5,}|[-_.]a?\d{4,}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{10,}/;

/** Words of newspapers' names and of their paths. */
const NEWSY = /news|times|herald|tribune|gazette|observer|journal|chronicle|courier|telegraph|guardian|^[^/]*(?:post|daily|press|wire|today)|\/.*(?:article|stor(?:y|ies)|world|politics)/;

const MIN_SLUG_WORDS = 4;
/** Fronts have one or two words: `/world/middle-east`. Three may be either, and say nothing. */
const MAX_FRONT_WORDS = 2;
const countWords = (segment: string) => segment.split(/[-_+]|%20/).filter((word) => /[^\d.]{2}|%/.test(word)).length;

function judgeWords(segments: readonly string[], hasHeadline: boolean): Evidence[] {
  const bare = segments.map((segment) => segment.replace(/\.\w+$/, ''));
  for (const [evidence, word] of WORDS) {
    const at = bare.findIndex((segment) => word.test(segment));
    if (at >= 0 && (!hasHeadline || (at < 2 && STRONG.test(evidence)))) return [evidence];
  }
  return [];
}

/** By hand: Firefox content scripts cannot iterate URLSearchParams, and Chromium calls no callback of its `forEach` where a page's scripts are off. */
const keysOf = (search: string): string[] => search.slice(1).split('&').map((pair) => (pair.split('=')[0] ?? '').toLowerCase());

/** @param address as in the address bar. One that cannot be read, or is a saved file's, gives no evidence. */
export function judgeAddress(address: string): Evidence[] {
  if (!URL.canParse(address)) return [];
  const { protocol, hostname, pathname, search } = new URL(address);
  if (protocol === 'file:') return [];
  const path = pathname.toLowerCase();
  if (!/^https?:$/.test(protocol) || FILE.test(path)) return ['not-a-page'];
  if (SERVICES.test(hostname) && !EXCEPT.test(hostname) && !path.startsWith('/amp/')) return ['service'];
  const keys = keysOf(search);
  const isNumbered = keys.some((key) => ARTICLE_KEY.test(key));
  const isSearch = !isNumbered && keys.some((key) => SEARCH_KEY.test(key));
  const segments = path.split('/').filter((segment) => segment !== '');
  const tail = segments.slice(-3);
  const hasHeadline = tail.some((segment) => countWords(segment) >= MIN_SLUG_WORDS);
  if (isSearch && !hasHeadline) return ['search'];
  if (!isNumbered && HOME.test(path)) return ['home'];
  const found = THREAD.test(path) ? ['forum' as const] : judgeWords(segments, hasHeadline);
  const isDated = dateInPath(path) !== undefined;
  if (isDated) found.push('dated');
  const last = segments.at(-1) ?? '';
  if (hasHeadline) found.push('slug');
  else if (isNumbered || tail.some((segment) => NUMBER.test(segment))) found.push('numbered');
  else if (!isDated && segments.length <= 3 && countWords(last) <= MAX_FRONT_WORDS && !last.includes('.')) found.push('front');
  if (NEWSY.test(hostname + path)) found.push('newsy');
  return found;
}
