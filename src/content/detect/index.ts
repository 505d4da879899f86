/**
 * Is this page a news article, where is its text, and when was it published?
 * In: the document and its address. Out: Detection, with a reason for every point. Called by content/index once per page, and by `npm run detect`.
 * Order is everything: the address is free, the metadata cost one pass over `<meta>`, the text is read only where it can still decide.
 * The trap: this runs on every page of the web, so it must cost nothing on nearly all of them and throw on none.
 */
import type { PartialDate } from '../../types';
import { judgeAddress } from './address';
import { findHeadline } from './headline';
import { readJsonLd, type Stated } from './json-ld';
import { readMetadata, readMetas, type Metas } from './metadata';
import { findProse, type Prose } from './prose';
import { findDate } from './published';
import { bodyOf, contentTypeOf, findAll, findFirst, has, tagName, textOf } from './safe-dom';
import { judgeSurroundings } from './surroundings';
import { MOST_FROM_TEXT, NEVER, THRESHOLD, weigh, type Evidence, type Reason } from './weights';
import { LONG_CHARS, MAX_SCRIPTS, SHORT_CHARS, SOME_CHARS } from './limits';

export interface Detection {
  isNews: boolean;
  /** Points; the page is an article from 50 on. */
  score: number;
  /** What was found, in the order the questions were asked; src/reasons.ts has the sentences. */
  reasons: readonly Reason[];
  /** The element that holds the running text. May be set where `isNews` is false: the reader can ask for it to be read anyway. */
  body: Element | null;
  published?: PartialDate;
  modified?: PartialDate;
}

const BYLINE = '[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],meta[name=author],meta[property="article:author"]';

function judgeDocument(document: Document): Evidence[] {
  const body = bodyOf(document);
  return body && tagName(body) === 'body' && /html/.test(contentTypeOf(document)) ? [] : ['not-a-page'];
}

function judgeProse({ chars }: Prose): Evidence {
  if (chars >= LONG_CHARS) return 'long-text';
  return chars >= SOME_CHARS ? 'some-text' : chars >= SHORT_CHARS ? 'short-text' : 'no-text';
}

interface Statements { metas: Metas; ld: Stated; meta: Stated; evidence: Evidence[] }

/** Everything the page says about itself, before its text is looked at. */
function readStatements(document: Document, path: string): Statements {
  const metas = readMetas(document);
  const ld = readJsonLd(findAll(document, 'script[type="application/ld+json" i]', MAX_SCRIPTS).map(textOf), path);
  const meta = readMetadata(document, metas, ld.evidence.length === 0);
  const stated = [...ld.evidence, ...meta.evidence];
  // An article that calls its social media card a web site or a video is still an article.
  const evidence = stated.includes('says-news') ? stated.filter((key) => key !== 'og-website' && key !== 'og-other') : stated;
  return { metas, ld, meta, evidence };
}

/** The second half: reads headline, text and date, and weighs everything. */
function judgeText(document: Document, path: string, before: readonly Evidence[], { metas, ld, meta, evidence }: Statements): Detection {
  const headline = findHeadline(document, metas);
  const prose = findProse(bodyOf(document) as Element, headline.element);
  const body = prose.container ?? findFirst(document, 'article');
  const published = ld.published ?? meta.published ?? (!body ? undefined : findDate(document, headline.element, body, path));
  const all: Evidence[] = [
    ...before, ...evidence, judgeProse(prose),
    !published ? 'no-date' : 'has-date', ...judgeSurroundings(document, prose, path, evidence.includes('says-news')),
  ];
  if (headline.element) all.push(headline.isTitle ? 'headline' : 'heading');
  if (has(document, BYLINE)) all.push('byline');
  const detection: Detection = { isNews: weigh(all) >= THRESHOLD && Boolean(body), score: weigh(all), reasons: all, body };
  const modified = ld.modified ?? meta.modified;
  if (published) detection.published = published;
  if (modified) detection.modified = modified;
  return detection;
}

const notNews = (evidence: readonly Evidence[]): Detection => ({ isNews: false, score: weigh(evidence), reasons: evidence, body: null });

function judge(document: Document, address: string): Detection {
  const first = [...judgeAddress(address), ...judgeDocument(document)];
  if (weigh(first) <= NEVER / 2) return notNews(first);
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const statements = readStatements(document, path);
  const before = [...first, ...statements.evidence];
  if (weigh(before) + MOST_FROM_TEXT < THRESHOLD) return notNews(before);
  return judgeText(document, path, first, statements);
}

/**
 * @param address of the page, '' where unknown (a saved file). Never throws: a page that cannot be read is no article.
 */
export function detectArticle(document: Document, address: string): Detection {
  try {
    return judge(document, address);
  } catch {
    return { isNews: false, score: 0, reasons: ['unreadable'], body: null };
  }
}
