/** The gate on pages that mean harm or are broken: it answers, it never throws, it changes nothing. Both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { serve, type Site } from '../../../src/cli/drive/serve';
import type { Inspection } from '../../../src/cli/detect-page';
import { openTab } from '../../support/shared-browser';

const ADDRESS = 'https://bugle.example/world/2021/03/16/rockets-hit-iraqi-air-base';
const HEAD = '<title>Rockets hit Iraqi air base</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Rockets hit Iraqi air base","datePublished":"2021-03-16"}</script>';
const TEXT = '<h1>Rockets hit Iraqi air base</h1><p>Seven rockets were launched on Monday evening at an air base north of the Iraqi capital that houses contractors, two officers said.</p><p>Some of them struck a village outside the fence. Nobody was killed or hurt, and nobody took responsibility for it.</p>';
const page = (head: string, body: string) => `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body>${body}</body></html>`;

/** Still an article: read like one. */
const ARTICLES: Record<string, string> = {
  'named elements that hide members of the document': page('', `<form id="body" name="documentElement"><input name="head"><input name="querySelector"></form><img name="querySelectorAll"><img name="createTreeWalker"><img name="title"><img name="defaultView"><img name="contentType"><img name="URL">${TEXT}`),
  'a form round everything, its members hidden': page('', `<form>${['firstChild', 'nextSibling', 'parentElement', 'parentNode', 'nodeType', 'localName', 'getAttribute', 'hasAttributes', 'contains', 'closest', 'textContent', 'children', 'attributes', 'getElementsByTagName', 'compareDocumentPosition'].map((name) => `<input type="hidden" name="${name}">`).join('')}${TEXT}</form>`),
  'a page that redefines the members of its document': page('<script>for (const name of ["body", "title", "contentType", "defaultView", "documentElement", "URL"]) Object.defineProperty(document, name, { get() { throw new Error("page"); } })</script>', TEXT),
  'ten megabytes in one paragraph': page('', `<article>${TEXT}<p>${'Rockets fell near Baghdad, officials said. '.repeat(240_000)}</p></article>`),
  'ten megabytes of elements': page('', `<article>${TEXT}${'<p>Rockets fell near Baghdad, officials said on Monday and again on Tuesday.</p>'.repeat(120_000)}</article>`),
  'deep nesting': page('', `${'<div>'.repeat(8_000)}${TEXT}${'</div>'.repeat(8_000)}`),
  'tags that are never closed': `<html><head>${HEAD}<body><div><div><font><b>${TEXT.replaceAll('</p>', '').replaceAll('</h1>', '')}`,
  'metadata in the body': `<body>${TEXT}${HEAD}`,
  'broken and enormous metadata': page(`<script type="application/ld+json">{{{"@type":</script><script type="application/ld+json">${'['.repeat(50_000)}</script><script type="application/ld+json">"${'\\u0000'.repeat(80_000)}"</script><meta property="og:type" content="${'x'.repeat(100_000)}">`, TEXT),
};

/** No article, or nothing that could be read: an answer all the same. */
const OTHERS: Record<string, string> = {
  'an empty page': '',
  'a frameset': `<html><head>${HEAD}</head><frameset cols="50,*"><frame name="body" src="about:blank"></frameset></html>`,
  'a page whose whole text is being edited': page('', `<div contenteditable="true">${TEXT}</div>`),
  'text that is only links': page('', '<h1>x</h1>' + '<h2><a href="/a">A linked headline of some length</a></h2><p><a href="/b">And the teaser of it, which is a link as well, as they often are.</a></p>'.repeat(40)),
};

describe.each(BOTH)('%s', (which) => {
  let tab: Page;
  let site: Site;
  let code: string;
  const all = { ...ARTICLES, ...OTHERS };
  const pathOf = (name: string) => `/${Object.keys(all).indexOf(name)}`;

  beforeAll(async () => {
    site = await serve({
      ...Object.fromEntries(Object.entries(all).map(([name, html]) => [pathOf(name), html])),
      '/drawing': { body: '<svg xmlns="http://www.w3.org/2000/svg"><text>Rockets</text></svg>', type: 'image/svg+xml' },
      '/feed': { body: '<?xml version="1.0"?><rss><item>Rockets</item></rss>', type: 'application/xml' },
      '/plain': { body: 'Rockets hit Iraqi air base. '.repeat(100), type: 'text/plain' },
    });
    tab = await openTab(which);
    code = await bundle('src/cli/detect-page.ts');
  });
  afterAll(async () => {
    await tab?.close();
    await site?.close();
  });

  const inspect = async (path: string) => {
    await tab.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await tab.evaluate(code);
    return (await tab.evaluate(`Under.inspectPage(${JSON.stringify(ADDRESS)})`)) as Inspection;
  };

  test.each(Object.keys(ARTICLES))('%s', async (name) => {
    const found = await inspect(pathOf(name));
    expect(found).toMatchObject({ isNews: true, published: '2021-03-16' });
    expect(found.text).toContain('Seven rockets were launched on Monday evening');
    expect(found.text.split('\n')[0]).toContain('Rockets hit Iraqi air base');
    expect(found.text.length).toBeLessThanOrEqual(400_000);
  });

  test.each(Object.keys(OTHERS))('%s', async (name) => {
    expect(await inspect(pathOf(name))).toMatchObject({ isNews: false });
  });

  test.each(['/drawing', '/feed', '/plain'])('a document that is no page: %s', async (path) => {
    expect(await inspect(path)).toMatchObject({ isNews: false, text: '' });
  });

  test('documents without a window, without a body and without anything; bodies that left the page', async () => {
    await tab.goto(`${site.origin}${pathOf('deep nesting')}`);
    await tab.evaluate(code);
    const answers = await tab.evaluate((html, address) => {
      const under = (globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page') }).Under;
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const bare = document.implementation.createDocument(null, null);
      const bodiless = document.implementation.createHTMLDocument('x');
      bodiless.body.remove();
      const detached = document.createElement('div');
      detached.append('Kata', document.createElement('b'), 'ib');
      const found = under.detectArticle(parsed, address);
      found.body?.remove();
      return {
        parsed: found.isNews, text: found.body === null ? '' : under.extractText(found.body).text,
        others: [bare, bodiless, document.createElement('p') as unknown as Document, null as unknown as Document].map((odd) => under.detectArticle(odd, address).isNews),
        detached: under.extractText(detached).text,
      };
    }, ARTICLES['metadata in the body'] ?? '', ADDRESS);
    expect(answers).toMatchObject({ parsed: true, others: [false, false, false, false], detached: 'Kataib' });
    expect(answers.text).toContain('Some of them struck a village');
  });

  test('a world whose own tools are broken gives an answer, not an exception', async () => {
    await tab.goto(`${site.origin}${pathOf('metadata in the body')}`);
    await tab.evaluate(code);
    for (const damage of ['JSON.parse = () => { throw new Error("page") }', 'Document.prototype.querySelectorAll = null', 'Element.prototype.getAttribute = () => { throw new Error("page") }', 'Array.prototype.map = null', 'globalThis.URL = undefined']) {
      await tab.evaluate(damage);
      expect(await tab.evaluate(`typeof Under.detectArticle(document, ${JSON.stringify(ADDRESS)}).isNews`)).toBe('boolean');
    }
  });
});
