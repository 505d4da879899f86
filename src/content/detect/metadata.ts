/**
 * What a page says about itself in `<meta>`, microdata and on its root element. In: the document. Out: Stated, as from JSON-LD.
 * One pass over the meta elements; nothing of the body is read but the microdata types. Called by detect/index before any text is.
 */
import { attribute, findAll, nearest } from './safe-dom';
import { BESIDE } from './boilerplate';
import { firstDate, parseDate } from './dates';
import { judgeTypes, type Stated } from './json-ld';
import type { PartialDate } from '../../types';
import type { Evidence } from './weights';
import { MAX_ITEMS, MAX_METAS } from './limits';

/** Names in lower case, most trusted first: Open Graph and schema.org, what newsrooms' systems write, then Dublin Core and home-made names. */
const PUBLISHED = [/article:published|^datepublished$/, /publi(?:sh|cation)|pub-?date|^sailthru\.date$|issued$|^ptime$/, /^dc(?:terms)?\.(?:date|created)|^date$/];
const MODIFIED = [/modified|updated_time$|lastmod|last.?updated$/];
const SOFTWARE = /wiki|vbulletin|discourse|prestashop/i;
const ARTICLE_TYPE = /^(?:news)?\.?article|^blog_?post/;
const OTHER_TYPE = /product|^(?:video|music|book|profile|place)/;
const SITE_TYPE = /^(?:website|blog$)/;

export type Metas = ReadonlyMap<string, string>;

/** Content of the first meta element of each name, names in lower case. */
export function readMetas(document: Document): Metas {
  const metas = new Map<string, string>();
  for (const element of findAll(document, 'meta[content]', MAX_METAS)) {
    const name = ['property', 'name', 'itemprop'].map((key) => attribute(element, key)).find((value) => value !== null)?.toLowerCase();
    const content = attribute(element, 'content')?.trim() ?? '';
    if (name !== undefined && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** The first date that can be read, by the order of `names`, then of the document. */
const dateIn = (metas: Metas, names: readonly RegExp[]): PartialDate | undefined =>
  firstDate(names, (name) => firstDate(metas, ([key, value]) => (name.test(key) ? parseDate(value) : undefined)));

/** Microdata: the page's own item is the only one of its type; three articles are a list. Other items (pictures, persons) say nothing. */
function judgeItems(document: Document): Evidence[] {
  const types = findAll(document, '[itemtype*="schema.org/"]', MAX_ITEMS)
    .filter((item) => !nearest(item, BESIDE))
    .map((item) => (attribute(item, 'itemtype') ?? '').replace(/.*\//, ''));
  return judgeTypes(types, types.filter((type) => /Article$|Posting$/.test(type)).length > 2).filter((evidence) => evidence !== 'says-other');
}

function judgeType(type: string): Evidence[] {
  return ARTICLE_TYPE.test(type) ? ['og-article'] : OTHER_TYPE.test(type) ? ['og-other'] : SITE_TYPE.test(type) ? ['og-website'] : [];
}

/** @param withItems false where JSON-LD has already said what the page is. */
export function readMetadata(document: Document, metas: Metas, withItems: boolean): Stated {
  const published = dateIn(metas, PUBLISHED);
  const evidence: Evidence[] = [...judgeType((metas.get('og:type') ?? '').toLowerCase()), ...(withItems ? judgeItems(document) : [])];
  if (published) evidence.push('dated-meta');
  if (SOFTWARE.test(metas.get('generator') ?? '') || metas.has('citation_title')) evidence.push('software');
  return { evidence, published, modified: dateIn(metas, MODIFIED) };
}
