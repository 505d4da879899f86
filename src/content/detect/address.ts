/**
 * What the address alone says about a page. Pure and nearly free: it is asked before anything is read.
 * In: the address, or '' where none is known. Out: evidence (weights.ts). Called by detect/index.
 * The trap: newspapers use every word somewhere, so most words count only where no headline follows (`/tag/iraq`, not `/tag/some-long-headline-here`).
 */
import type { Evidence } from './weights';
import { dateInPath } from './dates';
import { MAX_FRONT_WORDS, MIN_SLUG_WORDS } from './limits';

/** Never newspapers. A list for speed, not for completeness: other sites are judged by what their pages say and hold. */
const SERVICES = /(?:^|\.)(?:(?:google|bing|yahoo|amazon|ebay|youtube|facebook|instagram|twitter|x|tiktok|reddit|github)\.(?:com?(?:\.\w\w)?|\w\w)|wiki(?!news)[a-z]+\.org)$/;
/** Their news pages are news pages. */
const EXCEPT = /^(?:\w+\.)?(?:news|finance)\./;
const FILE = /\.(?:pdf|jpe?g|png|svg|mp[34]|xml|json|txt)$/;

/** Whole path segments; the next two also as the first part of a host name, `mail.` or `docs.`. */
const SEARCH = /^(?:search(?:-?results?)?|suche)$/;
const SERVICE = /^(?:(?:log|sign)-?(?:in|up)|register|(?:my-?)?accounts?|checkout|cart|wp-\w+|admin|settings|(?:web)?mail|inbox|outlook|calendar|drive|editor?|compose|drafts?)$/;
/** Shops, discussions, manuals: near the front of the path they count even where a headline follows (`/forum/some-long-question`). */
const PLACE = /^(?:forum|thread|viewtopic|showthread|discussion|board|community|question|[rt]|product|shop|store|dp|item|collection|doc|help|support|api|wiki|recipe)s?$/;
/** Lists, films, the site itself. */
const LIST = /^(?:tag|topic|categor(?:y|ie)|author|archive|section|profile|page|watch|video|podcast|galler(?:y|ie)|(?:about|contact)(?:-?u)?|(?:privacy|terms|cookie|advertis|subscri).*|job|site-?map|newsletter|faq)s?$/;
const SEARCH_KEY = /^(?:q|query|s|search\w*|keywords?)$/;
/** `?p=123` is an article of a newspaper that has no readable addresses. */
const ARTICLE_KEY = /^(?:p|article|story|(?:[ans]|art|news|article|story|page_?|item)?id)$/;
const HOME = /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|home|default|main)(?:\.\w+)?\/?)?$/;
/** `/topic/123-some-words` is a thread of a forum, `/topic/iraq` a list. */
const THREAD = /\/topic\/\d/;
const NUMBER = /\d{5,}|[-_.]a?\d{4,}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{10,}/;

/** Words of newspapers' names and of their paths. */
const NEWSY = /news|times|herald|tribune|journal|guardian|^[^/]*(?:post|daily|press|wire|today)|\/(?:article|stor(?:y|ies)|world|politics)/;

const countWords = (segment: string) => segment.split(/[-_+]|%20/).filter((word) => /[^\d.]{2}|%/.test(word)).length;

/** `mail.x.org`, but not `mail.org`. */
function isService(host: string): boolean {
  const [first = '', ...rest] = host.split('.');
  return SERVICES.test(host) || (rest.length > 1 && (SERVICE.test(first) || PLACE.test(first) || SEARCH.test(first)));
}

function judgeWords(segments: readonly string[], path: string, hasHeadline: boolean): Evidence[] {
  const bare = segments.map((segment) => segment.replace(/\.\w+$/, ''));
  const has = (words: RegExp, first?: number) => bare.slice(0, first).some((segment) => words.test(segment));
  if (has(SERVICE, 2)) return ['service'];
  if (THREAD.test(path) || has(PLACE, 2)) return ['place'];
  if (hasHeadline) return [];
  return has(SEARCH) ? ['search'] : has(LIST) || has(PLACE) ? ['list'] : [];
}

/** By hand: Firefox content scripts cannot iterate URLSearchParams, and Chromium calls no callback of its `forEach` where a page's scripts are off. */
const keysOf = (search: string): string[] => search.toLowerCase().match(/(?<=[?&])[^=&]+/g) ?? [];

/** @param address as in the address bar. One that cannot be read, or is a saved file's, gives no evidence. */
export function judgeAddress(address: string): Evidence[] {
  if (!URL.canParse(address)) return [];
  const { protocol, hostname, pathname, search } = new URL(address);
  if (protocol === 'file:') return [];
  const path = pathname.toLowerCase();
  if (!/^https?:$/.test(protocol) || FILE.test(path)) return ['not-a-page'];
  if (isService(hostname) && !EXCEPT.test(hostname) && !path.startsWith('/amp/')) return ['service'];
  const keys = keysOf(search);
  const isNumbered = keys.some((key) => ARTICLE_KEY.test(key));
  const isSearch = !isNumbered && keys.some((key) => SEARCH_KEY.test(key));
  const segments = path.split('/').filter(Boolean);
  const tail = segments.slice(-3);
  const hasHeadline = tail.some((segment) => countWords(segment) >= MIN_SLUG_WORDS);
  if (isSearch && !hasHeadline) return ['search'];
  if (!isNumbered && HOME.test(path)) return ['home'];
  const found = judgeWords(segments, path, hasHeadline);
  const isDated = Boolean(dateInPath(path));
  if (isDated) found.push('dated');
  const last = segments.at(-1) ?? '';
  if (hasHeadline) found.push('slug');
  else if (isNumbered || tail.some((segment) => NUMBER.test(segment))) found.push('numbered');
  else if (!isDated && segments.length <= 3 && countWords(last) <= MAX_FRONT_WORDS && !last.includes('.')) found.push('front');
  if (NEWSY.test(hostname + path)) found.push('newsy');
  return found;
}
