import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../src/content/detect/json-ld';

const NEWS = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Rockets', datePublished: '2021-03-16T07:20:00+03:00', dateModified: '2021-03-17', articleSection: ['Middle East', 'Conflict'] };
const read = (value: unknown, path = '/rockets') => readJsonLd([typeof value === 'string' ? value : JSON.stringify(value)], path);

describe('what JSON-LD says', () => {
  test('a plain news article', () => {
    expect(read(NEWS)).toEqual({ evidence: ['says-news'], published: '2021-03-16', modified: '2021-03-17' });
  });

  test.each(['ReportageNewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'LiveBlogPosting', 'schema:NewsArticle', 'http://schema.org/NewsArticle', ['Article', 'NewsArticle']])('%j is news', (type) => {
    expect(read({ ...NEWS, '@type': type }).evidence).toEqual(['says-news']);
  });

  test.each<[string, unknown]>([
    ['a list', [{ '@type': 'WebSite' }, NEWS]],
    ['a graph', { '@graph': [{ '@type': 'Organization' }, { '@type': 'BreadcrumbList' }, NEWS] }],
    ['the main entity of the page', { '@type': 'WebPage', mainEntity: NEWS }],
    ['wrapped in a comment', `<!-- ${JSON.stringify(NEWS)} -->`],
    ['wrapped in CDATA', `//<![CDATA[\n${JSON.stringify(NEWS)}\n//]]>`],
    ['with a trailing comma', JSON.stringify(NEWS).replace(/\}$/, ',}')],
    ['with a semicolon behind', `${JSON.stringify(NEWS)};`],
    ['with a raw line break in a string', JSON.stringify(NEWS).replace('Rockets', 'Rock\nets')],
    ['with an unescaped quotation mark', JSON.stringify(NEWS).replace('Rockets', 'A "lottery" ticket')],
    ['cut off in the middle', JSON.stringify({ ...NEWS, articleBody: 'x'.repeat(50) }).slice(0, -30)],
    ['too long to be parsed', JSON.stringify({ ...NEWS, articleBody: 'x'.repeat(300_000) })],
  ])('%s', (_, value) => {
    expect(read(value)).toMatchObject({ evidence: ['says-news'], published: '2021-03-16' });
  });

  test.each<[string, unknown, string[]]>([
    ['an article of no sort', { '@type': 'Article', datePublished: '2021-03-16' }, ['says-article']],
    ['a blog post', { '@type': 'BlogPosting' }, ['says-blog']],
    ['a product', { '@type': 'Product' }, ['says-else']],
    ['an article that is a recipe', [{ '@type': 'Article' }, { '@type': 'Recipe' }], ['says-article', 'says-else']],
    ['a thread', { '@type': 'DiscussionForumPosting' }, ['says-else']],
    ['questions and answers', { '@type': 'QAPage', mainEntity: { '@type': 'Question' } }, ['says-else']],
    ['a film', { '@type': 'VideoObject' }, ['says-other']],
    ['a section', { '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: [NEWS, NEWS] } }, ['says-other']],
    ['an article with a film and questions', [{ '@type': 'Article' }, { '@type': 'VideoObject' }, { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question' }] }], ['says-article']],
    ['what every site says', [{ '@type': 'WebSite' }, { '@type': 'NewsMediaOrganization' }, { '@type': 'BreadcrumbList' }], []],
    ['nothing', '', []],
    ['nonsense', 'var x = 1', []],
    ['numbers', '[1, 2, null, "x"]', []],
  ])('%s', (_, value, evidence) => {
    expect(read(value).evidence).toEqual(evidence);
  });

  const three = ['one', 'two', 'three'].map((word) => ({ ...NEWS, headline: word, url: `https://bugle.example/${word}`, datePublished: `2021-03-1${word.length}` }));

  test('three news articles are a list and date nothing', () => {
    expect(read(three)).toMatchObject({ evidence: ['says-several'], published: undefined });
  });

  test('unless one of them names this page: then it is the one', () => {
    expect(read(three, '/three')).toMatchObject({ evidence: ['says-news'], published: '2021-03-15' });
  });

  test('a section is not an article because its articles lie below it', () => {
    expect(read(three.map((thing) => ({ ...thing, url: `https://bugle.example/world/${thing.headline}` })), '/world').evidence).toEqual(['says-several']);
  });

  test('an impossible date is no date', () => {
    expect(read({ ...NEWS, datePublished: '2021-02-31' }).published).toBeUndefined();
  });

  test('survives anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => JSON.stringify({ '@type': 'NewsArticle', datePublished: value, headline: value, hasPart: value, '@graph': value, mainEntityOfPage: value, articleSection: value }))), (text) => readJsonLd([text], '/x').evidence.length >= 0));
    expect(() => readJsonLd([JSON.stringify({ '@graph': Array.from({ length: 5_000 }, () => ({ '@type': 'Thing' })) }), `${'{"@graph":['.repeat(5_000)}`, `{"a":"${'x'.repeat(200_000)}`], '/x')).not.toThrow();
  });
});
