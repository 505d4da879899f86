import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { shareBrowser } from '../../support/shared-browser';
import type * as Exports from './under';

declare const Under: typeof Exports;
/** Helpers that live in the page. */
declare const marksOf: (names: Record<string, string>) => import('../../../src/content/annotate/painter').Mark[];

const PAGE = `<!doctype html><html><body style="font:18px/30px sans-serif;margin:40px"><article>
  <h1>A headline</h1>
  <p id="one">Rockets hit Balad <i>Air</i> Base, said Kata'ib <b>Sayyid</b> al-Shuhada in Diyala.</p>
  <div id="two">Loose text about Diyala <p>and a paragraph about <a href="#x">Baghdad</a> inside it</p> and Diyala again.</div>
  <p id="three" style="user-select:none;-webkit-user-select:none">Nobody can select Mosul here.</p>
  <script type="text/plain">Diyala in a script</script>
</article></body></html>`;

/** Defines `marksOf`: one mark for each given text, found over element borders, ids in the order given. */
const HELPERS = `globalThis.marksOf = (names) => Object.entries(names).map(([text, family], id) => {
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const nodes = []; let all = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) { if (node.parentElement.localName === 'script') continue; nodes.push({ node, start: all.length }); all += node.data; }
  const from = all.indexOf(text), to = from + text.length;
  const pieces = nodes.map(({ node, start }) => ({ node, start: Math.max(0, from - start), end: Math.min(node.length, to - start) })).filter(({ start, end, node }) => end > start && start < node.length);
  return { id, family, pieces };
}); undefined;`;

const NAMES = { 'Balad Air Base': 'place', "Kata'ib Sayyid al-Shuhada": 'group', Diyala: 'place', Baghdad: 'place', Mosul: 'event' };

describe.each(BOTH)('painters in %s', (which) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => { browser = await shareBrowser(which); });
  afterAll(() => page?.close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    await page.setContent(PAGE);
    await page.evaluate(await bundle('tests/browser/annotate/under.ts'));
    await page.evaluate(HELPERS);
  });

  test('highlights: the page keeps every node, attribute and style', async () => {
    const seen = await page.evaluate(async (names) => {
      const before = document.documentElement.outerHTML;
      let mutations = 0;
      new MutationObserver((records) => { mutations += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const painter = new Under.HighlightPainter(() => [255, 255, 255]);
      painter.paint(marksOf(names));
      painter.setActive(1);
      const painted = [...CSS.highlights.keys()].toSorted();
      const underline = getComputedStyle(document.querySelector('p') as Element, '::highlight(backgrounder-group)').textDecorationStyle;
      painter.setActive(undefined);
      painter.clear();
      await new Promise((done) => setTimeout(done, 20));
      return { painted, underline, same: document.documentElement.outerHTML === before, mutations, left: CSS.highlights.size, sheets: document.adoptedStyleSheets.length };
    }, NAMES);
    expect(seen).toEqual({
      painted: ['backgrounder-active', 'backgrounder-event', 'backgrounder-group', 'backgrounder-place'], underline: 'dashed', same: true, mutations: 0, left: 0, sheets: 0,
    });
  });

  test.each([1, 2])('highlights: found under the pointer at a pixel ratio of %i, and only there', async (deviceScaleFactor) => {
    await page.setViewport({ width: 900, height: 700, deviceScaleFactor });
    const hits = await page.evaluate((names) => {
      const painter = new Under.HighlightPainter(() => [255, 255, 255]);
      painter.paint(marksOf(names));
      const centres = [0, 1, 2, 3, 4].map((id) => painter.rectsOf(id).map((rect) => painter.mentionAt(rect.left + rect.width / 2, rect.top + rect.height / 2)));
      const [line] = painter.rectsOf(1);
      if (line === undefined) throw new Error('not painted');
      const beside = [painter.mentionAt(line.left - 3, line.top + 5), painter.mentionAt(line.right + 3, line.top + 5), painter.mentionAt(line.left + 5, line.bottom + 6)].map((hit) => hit ?? 'nothing');
      const cover = Object.assign(document.createElement('div'), { style: 'position:fixed;inset:0' });
      document.body.append(cover);
      const covered = painter.mentionAt(line.left + 10, line.top + 10) ?? 'nothing';
      cover.remove();
      document.getElementById('one')?.remove();
      return { centres, beside, covered, gone: painter.rectsOf(1).length };
    }, NAMES);
    expect(hits).toEqual({ centres: [[0], [1], [2], [3], [4]], beside: ['nothing', 'nothing', 'nothing'], covered: 'nothing', gone: 0 });
  });

  test('highlights: another copy that took the names over keeps them', async () => {
    const left = await page.evaluate((names) => {
      const [old, young] = [new Under.HighlightPainter(() => [255, 255, 255]), new Under.HighlightPainter(() => [255, 255, 255])];
      old.paint(marksOf(names));
      young.paint(marksOf(names));
      old.clear();
      return { highlights: CSS.highlights.size, sheets: document.adoptedStyleSheets.length };
    }, NAMES);
    expect(left).toEqual({ highlights: 3, sheets: 1 });
  });

  test('sheets of the page stay, also when the page replaces the whole list', async () => {
    const sheets = await page.evaluate((names) => {
      const theirs = new CSSStyleSheet();
      document.adoptedStyleSheets = [theirs];
      const painter = new Under.HighlightPainter(() => [255, 255, 255]);
      painter.paint(marksOf(names));
      const during = document.adoptedStyleSheets.length;
      document.adoptedStyleSheets = [theirs];
      painter.recolour();
      const again = document.adoptedStyleSheets.length;
      painter.clear();
      return { during, again, after: document.adoptedStyleSheets.length, theirs: document.adoptedStyleSheets[0] === theirs };
    }, NAMES);
    expect(sheets).toEqual({ during: 2, again: 2, after: 1, theirs: true });
  });

  test('elements: wrap what is named, are found, and leave the text exactly as it was', async () => {
    const seen = await page.evaluate((names) => {
      const article = document.querySelector('article') as HTMLElement;
      const before = { html: article.innerHTML, text: article.textContent };
      const painter = new Under.MarkPainter(() => [255, 255, 255]);
      painter.paint(marksOf(names));
      const spans = [...article.querySelectorAll('.backgrounder-mark')].map((span) => `${span.getAttribute('data-backgrounder')} ${span.textContent}`);
      const during = article.textContent === before.text;
      const centres = [0, 1, 2, 3, 4].map((id) => painter.rectsOf(id).map((rect) => painter.mentionAt(rect.left + 4, rect.top + 8)));
      painter.setActive(3);
      const active = article.querySelector('.backgrounder-mark-active')?.textContent;
      painter.clear();
      return { spans, during, centres, active, text: article.textContent === before.text, html: article.innerHTML === before.html, sheets: document.adoptedStyleSheets.length };
    }, NAMES);
    expect(seen).toEqual({
      spans: ['0 Balad ', '0 Air', '0  Base', "1 Kata'ib ", '1 Sayyid', '1  al-Shuhada', '2 Diyala', '3 Baghdad', '4 Mosul'], during: true,
      centres: [[0], [1], [2], [3], [4]], active: 'Baghdad', text: true, html: true, sheets: 0,
    });
  });

  test('elements: the trimmed mark.js does what the whole one does', async () => {
    const [trimmed, full] = await page.evaluate(() => [Under.TrimmedMark, Under.FullMark].map((Mark) => {
      const article = document.querySelector('article') as HTMLElement;
      const before = article.innerHTML;
      const ranges = [{ start: 4, length: 3 }, { start: 30, length: 14 }, { start: 51, length: 25 }, { start: 90, length: 40 }]; // as the painter gives them: sorted and apart
      new Mark(article).markRanges(ranges, { element: 'span', className: 'x' });
      const marked = article.innerHTML;
      new Mark(article).unmark({ element: 'span', className: 'x' });
      const after = article.innerHTML;
      article.innerHTML = before;
      return { marked, after };
    }));
    expect(trimmed?.marked).toContain('data-markjs');
    expect(trimmed).toEqual(full);
  });

  test('what an older copy left behind goes', async () => {
    const left = await page.evaluate((names) => {
      const article = document.querySelector('article') as HTMLElement;
      const before = article.innerHTML;
      new Under.MarkPainter(() => [255, 255, 255]).paint(marksOf(names));
      Under.removeLeftovers(document);
      new Under.HighlightPainter(() => [255, 255, 255]).paint(marksOf(names));
      Under.removeLeftovers(document);
      return { html: article.innerHTML === before, highlights: CSS.highlights.size };
    }, NAMES);
    expect(left).toEqual({ html: true, highlights: 0 });
  });

  test('lines in our own layer lie under the names, and go', async () => {
    const seen = await page.evaluate((names) => {
      const layer = Object.assign(document.createElement('div'), { style: 'position:absolute;left:0;top:0;width:0;height:0' });
      document.documentElement.append(layer);
      const painter = new Under.LinePainter(() => layer, document.body);
      painter.paint(marksOf(names));
      const [name] = painter.rectsOf(1);
      const line = layer.children[1] as HTMLElement;
      const lines = layer.children.length;
      const off = [parseFloat(line.style.left) - (name?.left ?? 0), parseFloat(line.style.top) - (name?.top ?? 0), parseFloat(line.style.width) - (name?.width ?? 0)];
      const hit = painter.mentionAt((name?.left ?? 0) + 5, (name?.top ?? 0) + 5);
      painter.clear();
      return { lines, className: line.className, isOnIt: off.every((px) => Math.abs(px) < 0.5), hit, left: layer.children.length };
    }, NAMES);
    expect(seen).toEqual({ lines: 5, className: 'line group', isOnIt: true, hit: 1, left: 0 });
  });

  test.each(['HighlightPainter', 'LinePainter', 'MarkPainter'] as const)('%s: a mark without a line has its place, and a pointer does not find it', async (name) => {
    const seen = await page.evaluate((which, names) => {
      const layer = Object.assign(document.createElement('div'), { style: 'position:absolute;left:0;top:0;width:0;height:0' });
      document.documentElement.append(layer);
      const painter = which === 'LinePainter' ? new Under.LinePainter(() => layer, document.body) : new Under[which](() => [255, 255, 255]);
      painter.paint(marksOf(names));
      return [0, 1].map((id) => {
        const [rect] = painter.rectsOf(id);
        return rect === undefined ? 'no place' : painter.mentionAt(rect.left + 4, rect.top + 8) ?? 'nothing';
      });
    }, name, { 'Balad Air Base': 'none', "Kata'ib Sayyid al-Shuhada": 'group' });
    expect(seen).toEqual(['nothing', 1]);
  });

  test('a page that changes without changing the marks gets no new styles', async () => {
    const writes = await page.evaluate((names) => {
      let count = 0;
      const original = CSSStyleSheet.prototype.replaceSync;
      CSSStyleSheet.prototype.replaceSync = function (text) { count += 1; original.call(this, text); };
      let background: [number, number, number] = [255, 255, 255];
      const painter = new Under.HighlightPainter(() => background);
      const counts = [() => painter.paint(marksOf(names)), () => painter.recolour(), () => { background = [0, 0, 0]; painter.recolour(); }].map((act) => { act(); return count; });
      CSSStyleSheet.prototype.replaceSync = original;
      painter.clear();
      return counts;
    }, { 'Balad Air Base': 'place' });
    expect(writes).toEqual([1, 1, 2]);
  });

  test.each<[string, string, number[]]>([
    ['white by default', '', [255, 255, 255]], ['a colour further out', 'body{background:#14161a}', [20, 22, 26]],
    ['a veil over a colour', 'body{background:#000} article{background:rgba(255,255,255,.5)}', [128, 128, 128]],
    ['a picture: what the text is made for', 'body{background:linear-gradient(#111,#222);color:#eee}', [18, 18, 18]],
    ['a page that declares itself dark', ':root{color-scheme:only dark}', [18, 18, 18]],
  ])('the background behind the article: %s', async (_, css, expected) => {
    const found = await page.evaluate((style) => {
      const sheet = document.createElement('style');
      sheet.textContent = style;
      document.head.append(sheet);
      return Under.backgroundOf(document.querySelector('p') as Element);
    }, css);
    expect(found).toEqual(expected);
  });
});
