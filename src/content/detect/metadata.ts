/**
 * What a page says about itself in `<meta>`, microdata and on its root element. In: the document. Out: Stated, as from JSON-LD.
 * One pass over the meta elements; nothing of the body is read but the microdata types. Called by detect/index before any text is.
 */
import { attribute, findAll, has, nearest } from './safe-dom';
import { parseDate } from './dates';
import { asSection, judgeTypes, type Stated } from './json-ld';
import type { Evidence } from './weights';

const MAX_METAS = 250;
const MAX_ITEMS = 60;

/** Names in lower case, most trusted first: first what newsrooms' systems write, then Dublin Core and home-made names. */
const PUBLISHED = [/^(?:og:)?article:published/, /^datepublished$|^parsely-pub|^sailthru\.date$|publishtime$|^bt:pubdate$/, /publi(?:sh|cation)|pubdate|issued$|^ptime$|originalpub/, /^(?:dc|dcterms)\.(?:date|created)|^date$/];
const MODIFIED = [/article:modified|^datemodified$|updated_time$/, /modified$|^lastmod$|last.?updated$/];
const SECTION = [/^(?:og:)?article:?section$|^parsely-section$/, /^section$|^category$|cxenseparse:category/];
/** Only newsrooms' systems write these; `og:type=article` alone is on every page of many company sites. */
const PRESS = /^(?:article:(?:section|author|tag|publisher|opinion)|news_keywords|parsely-|sailthru\.|cxenseparse:|article-?id|byl$)/;
const SOFTWARE = /wiki|phpbb|vbulletin|discourse|xenforo|mybb|flarum|docusaurus|sphinx|mkdocs|gitbook|vuepress|vitepress|antora|doxygen|javadoc|rustdoc|typedoc|prestashop|magento/i;
const ARTICLE_TYPE = /^(?:news)?\.?article|^blog_?post/;
const OTHER_TYPE = /product|^(?:video|music|book|profile|place|restaurant|hotel|game|movie|recipe)/;
const SITE_TYPE = /^(?:website|blog$|object|company)/;

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

/** The first value that can be read, by the order of `names`, then of the document. */
function firstOf<T>(metas: Metas, names: readonly RegExp[], read: (value: string) => T | undefined): T | undefined {
  for (const name of names) {
    for (const [key, value] of metas) {
      const found = name.test(key) ? read(value) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Microdata: the page's own item is the only one of its type; three articles are a list. Other items (pictures, persons) say nothing. */
function judgeItems(document: Document): Evidence[] {
  const types = findAll(document, '[itemtype*="schema.org/"]', MAX_ITEMS)
    .filter((item) => nearest(item, 'aside,nav,footer') === null)
    .map((item) => attribute(item, 'itemtype')?.split('/').pop() ?? '');
  return judgeTypes(types, types.filter((type) => /Article$|Posting$/.test(type)).length > 2).filter((evidence) => evidence !== 'says-other');
}

function judgeType(type: string): Evidence[] {
  return ARTICLE_TYPE.test(type) ? ['og-article'] : OTHER_TYPE.test(type) ? ['og-other'] : SITE_TYPE.test(type) ? ['og-website'] : [];
}

/** @param withItems false where JSON-LD has already said what the page is. */
export function readMetadata(document: Document, metas: Metas, withItems: boolean): Stated {
  const published = firstOf(metas, PUBLISHED, parseDate);
  const evidence: Evidence[] = [...judgeType((metas.get('og:type') ?? '').toLowerCase()), ...(withItems ? judgeItems(document) : [])];
  if (published !== undefined) evidence.push('dated-meta');
  if ([...metas.keys()].some((key) => PRESS.test(key)) || has(document, 'html[amp],html[\u26A1],link[rel=amphtml]')) evidence.push('press-meta');
  if (SOFTWARE.test(metas.get('generator') ?? '') || metas.has('citation_title')) evidence.push('software');
  return { evidence, published, modified: firstOf(metas, MODIFIED, parseDate), section: firstOf(metas, SECTION, asSection) };
}
