/** extract in both real browsers: single cases by example, the whole by properties against the browser's own idea of rendered text. */
import * as fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { openTab } from '../../support/shared-browser';
import type { checkSlices, Leaf, Sample, Tree } from './slices';

const LONG = 'The army said that the rockets had been launched from farmland in the province east of the base.';
const around = (html: string) => `<p>${LONG}</p>${html}<p>End of it.</p>`;

/** [what it is, markup, the lines between the first and the last paragraph] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['a name over inline elements', '<p><b>Kata</b>’<a href="#x">ib</a> <em>Hez</em>bol<wbr>l&shy;ah<span></span>!</p>', ['Kata’ib Hezbollah!']],
  ['white space round inline elements', '<p> Quds <b> Force</b>\n  commander </p>', ['Quds Force commander']],
  ['scripts and comments within a word', '<p>Mo<script>var a = 1</script>s<!-- no -->ul</p>', ['Mosul']],
  ['text without a paragraph between blocks', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
  ['line breaks', '<p>Islamic<br>State<br><br>Next</p>', ['Islamic State', 'Next']],
  ['a table', '<table><caption>Losses</caption><tr><th>Place</th><td>Dead</td></tr><tr><td><a href="/x">Mosul</a></td><td>5</td></tr></table>', ['Losses', 'Place', 'Dead', 'Mosul', '5']],
  ['lists', '<ul><li>One fact</li><li>Two facts</li></ul>', ['One fact', 'Two facts']],
  ['a figure', '<figure><img alt="no"><figcaption>A crater near Erbil</figcaption></figure>', ['A crater near Erbil']],
  ['a caption by its class', '<div class="image_caption">A crater near Erbil</div>', ['A crater near Erbil']],
  ['a linked figure', '<a href="/pic"><figure><figcaption>A crater near Erbil</figcaption></figure></a>', ['A crater near Erbil']],
  ['navigation, asides, footers, dialogs', '<nav>N</nav><aside>A</aside><footer>F</footer><dialog open>D</dialog><div role="navigation">R</div>', []],
  ['forms, buttons, fields', '<form><label>Your name</label><input value="x"><button>Go</button></form><button>Share</button><select><option>O</option></select><textarea>T</textarea>', []],
  ['code', '<pre>Hamas = 1</pre><p>The flag <code>hezbollah=1</code> is set.</p>', ['The flag is set.']],
  ['what is being edited', '<p contenteditable>Edit me</p><div contenteditable="true">me too</div><p contenteditable="false">Not me</p>', ['Not me']],
  ['hidden things', '<p hidden>H</p><p style="display:none">N</p><p style="visibility:hidden">V</p><p aria-hidden="true">A</p><p><span class="sr-only">Caption: </span>Seen</p>', ['Seen']],
  ['advertising, related stories, newsletters, sharing, comments', '<div class="ad-slot">Buy</div><div class="related-articles"><p>Other</p></div><section id="newsletter-signup">Sign</section><div class="ShareBar">Share it</div><div class="comments-area"><p>First</p></div>', []],
  ['words that only look like it', '<div class="headline-block">Kept</div><div class="unavailable">Kept too</div><div class="shadow-box readable">And this</div><p class="intro lead">And that</p>', ['Kept', 'Kept too', 'And this', 'And that']],
  ['headings whose ids are their own words', '<h2 id="related-groups">Related armed groups of Iraq</h2><h3 id="comments-from-tehran">Comments from Tehran</h3>', ['Related armed groups of Iraq', 'Comments from Tehran']],
  ['drawings that say they are pictures', '<div role="img"><span>14</span><span>10</span></div>', []],
  ['READ MORE and a lone link', '<p>READ MORE</p><p><a href="/other">Another story altogether</a></p><p>Read more: <a href="/other">Another story</a></p><h3><a href="/teaser">A linked heading</a></h3>', []],
  ['a card within a link', '<a href="/other"><h3>Another story</h3><p>Its teaser</p></a>', []],
  ['a permalink of a live blog', '<h2><a href="#post-1">10:32 Sirens in Erbil</a></h2>', ['10:32 Sirens in Erbil']],
  ['advertising within a sentence is a sentence', '<p>He <span class="ad">said</span> so.</p>', ['He said so.']],
  ['spans that are blocks and divisions that are not', '<span style="display:block">one</span><span style="display:block">two</span><p>Kata<div style="display:inline">’ib</div></p>', ['one', 'two', 'Kata', '’ib']],
  ['children of flex boxes', '<div style="display:flex"><span>one</span><span>two</span></div>', ['one', 'two']],
  ['custom elements', '<p>Mo<x-name>su</x-name>l</p><x-card style="display:block">Block</x-card>', ['Mosul', 'Block']],
  ['kept white space', '<p style="white-space:pre-wrap">a  b\n\nc</p><p style="white-space:pre-line">d   e\nf</p>', ['a  b', 'c', 'd e f']],
  ['ruby, drawings, quotations', '<p><ruby>北<rt>bei</rt></ruby></p><svg><text>No</text></svg><blockquote>He said so.</blockquote>', ['北', 'He said so.']],
  ['a lone word in an empty page part', '<div>&nbsp;</div><p> </p><p>&shy;</p>', []],
];

describe.each(BOTH)('%s', (which) => {
  let page: Page;

  beforeAll(async () => {
    page = await openTab(which);
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.evaluate(await bundle('src/cli/detect-page.ts'));
    await page.evaluate(await bundle('tests/browser/extract/slices.ts').then((code) => code.replaceAll('Under', 'Slices')));
  });
  afterAll(() => page?.close());

  /** Puts markup into the body and reads it. */
  const read = (html: string, outer = 'lang="en"') => page.evaluate((markup, root) => {
    const under = (globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page') }).Under;
    const template = document.createElement('template');
    template.innerHTML = `<main ${root}>${markup}</main>`;
    document.body.replaceChildren(template.content);
    const main = document.querySelector('main') as Element;
    const map = under.extractText(main);
    const sections = map.text.split('\n').map((line) => map.sectionOf(map.text.indexOf(line)));
    return { text: map.text, language: map.language, truncated: map.truncated, sections };
  }, html, outer);

  test.each(CASES)('%s', async (_, html, lines) => {
    expect((await read(around(html))).text.split('\n')).toEqual([LONG, ...lines, 'End of it.']);
  });

  test('the headline comes first, once, wherever it stands in the body', async () => {
    const { text } = await read(around('<figure><figcaption>Picture</figcaption></figure><h1>Rockets hit base</h1>'));
    expect(text.split('\n')).toEqual(['Rockets hit base', LONG, 'Picture', 'End of it.']);
  });

  test('headline, standfirst and lead caption outside the body are read; byline, teasers and share bar are not', async () => {
    const text = await page.evaluate((long) => {
      const under = (globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page') }).Under;
      const template = document.createElement('template');
      template.innerHTML = `<article><figure><figcaption>Lead picture</figcaption></figure><h1>Rockets hit base in Iraq</h1><p class="standfirst">Nobody was hurt in the attack on Monday.</p><p class="byline">By the desk of this paper, in Baghdad and Erbil</p><ul><li><p>A teaser of another story in a list here</p></li></ul><div class="share-tools"><p>Share this story with everyone you know</p></div><div id="body"><p>${long}</p></div></article>`;
      document.body.replaceChildren(template.content);
      return under.extractText(document.querySelector('#body') as Element).text;
    }, LONG);
    expect(text.split('\n')).toEqual(['Rockets hit base in Iraq', 'Lead picture', 'Nobody was hurt in the attack on Monday.', LONG]);
  });

  test('sections grow at headings, at headings in all but name and at posts', async () => {
    const { text, sections } = await read(`<h1>Rockets hit base</h1><p>${LONG}</p><h2>Before</h2><p>earlier</p><p><strong>Who is behind it</strong></p><p>nobody</p><article><p>a post</p></article>`);
    expect(text.split('\n').length).toBe(sections.length);
    expect(sections).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  test('language: nearest mark, then the page, then English', async () => {
    expect((await read(around(''), 'lang="AR-iq"')).language).toBe('ar-iq');
    expect((await read(around(''), '')).language).toBe('en');
    expect((await read(around(''), 'lang="<nonsense>"')).language).toBe('en');
  });

  test('a page that hides itself until its scripts have run is read all the same', async () => {
    expect((await read(around(''), 'style="visibility:hidden"')).text).toContain(LONG);
    expect((await read(`<div aria-hidden="true" class="has-comments modal-open">${around('')}</div>`)).text).toContain('End of it.');
    expect((await read(`<form>${around('<input name="firstChild"><input name="nodeType"><input name="contains">')}</form>`)).text).toContain('End of it.');
  });

  test('more text than the cap is cut and said to be cut; ten thousand nested elements are no trouble', async () => {
    // A little more than each cap: what ten megabytes do is seen in tests/browser/detect/hostile.test.ts.
    const big = await read(`<p>${'Rockets fell near Baghdad. '.repeat(40_000)}</p>`);
    expect(big.text.length).toBeLessThanOrEqual(400_000);
    expect(big.truncated).toBe(true);
    const many = await read('<p>a<b>b</b></p>'.repeat(20_000));
    expect(many.truncated).toBe(true);
    const deep = await page.evaluate(() => {
      const under = (globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page') }).Under;
      let inner = document.createElement('div');
      inner.textContent = 'Deep down';
      for (let depth = 0; depth < 10_000; depth++) {
        const outer = document.createElement('div');
        outer.append(inner);
        inner = outer;
      }
      return under.extractText(inner).text;
    });
    expect(deep).toBe('Deep down');
  });

  test('a long article is read in slices: the page gets its turn in between, the text is the same, and who leaves gets none', async () => {
    await page.evaluate(await bundle('src/content/extract/index.ts').then((code) => code.replaceAll('Under', 'Extract')));
    const seen = await page.evaluate(async (long) => {
      const { extractText, extractInSlices } = (globalThis as unknown as { Extract: typeof import('../../../src/content/extract') }).Extract;
      const main = document.createElement('main');
      main.append(...Array.from({ length: 600 }, (_, index) => Object.assign(document.createElement('p'), { textContent: `${index}. ${long}` })));
      document.body.replaceChildren(main);
      const whole = extractText(main).text;
      // A clock on which every look costs more than a slice: what is slow on a reader's machine is slow here.
      const clock = performance.now.bind(performance);
      let looks = 0;
      performance.now = () => clock() + 20 * ++looks;
      let turns = 0;
      const beat = setInterval(() => { turns += 1; });
      const sliced = await extractInSlices(main, new AbortController().signal);
      clearInterval(beat);
      const leaving = new AbortController();
      const left = extractInSlices(main, leaving.signal);
      leaving.abort();
      const rewritten = extractInSlices(main, new AbortController().signal);
      setTimeout(() => main.replaceChildren('Gone'));
      const outcome = { same: sliced?.text === whole, turns, left: (await left)?.text, cut: ((await rewritten)?.text.length ?? 0) <= whole.length, gone: await extractInSlices(main, AbortSignal.abort()) };
      performance.now = clock;
      return outcome;
    }, LONG);
    expect(seen).toMatchObject({ same: true, cut: true });
    expect(seen.turns).toBeGreaterThan(3);
    expect([seen.left, seen.gone]).toEqual([undefined, undefined]);
  });

  test('reading changes nothing on the page', async () => {
    const changes = await page.evaluate(async (long) => {
      const under = (globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page') }).Under;
      document.body.textContent = '';
      const main = document.body.appendChild(document.createElement('main'));
      main.append(...[long, 'READ MORE', 'x'].map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      const before = document.documentElement.outerHTML;
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      under.detectArticle(document, 'https://bugle.example/2021/03/16/rockets-hit-iraqi-air-base');
      under.extractText(main).pieces(0, 50);
      return observer.takeRecords().length + (before === document.documentElement.outerHTML ? 0 : 1);
    }, LONG);
    expect(changes).toBe(0);
  });

  const part = fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.constantFrom(' ', ' ', '  ', '\n ', '\u00AD', '\u2060', 'o\u200Bu', 'é\u2019', '\u00A0'));
  const leaf: fc.Arbitrary<Leaf> = fc.array(part, { maxLength: 9 }).map((parts) => ({ text: parts.join('') }));
  const { tree } = fc.letrec<{ tree: Tree; node: Tree | Leaf }>((tie) => ({
    node: fc.oneof({ maxDepth: 5, depthIdentifier: 'tree' }, leaf, tie('tree')),
    tree: fc.record({ tag: fc.constantFrom('b', 'a', 'span', 'em', 'div', 'p', 'li', 'h3', 'blockquote'), children: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'tree' }) }),
  }));

  test('on random trees the text is what the browser renders, and pieces are exactly the text', async () => {
    const trees: Sample[] = JSON.parse(JSON.stringify(fc.sample(fc.record({ tree, cuts: fc.array(fc.tuple(fc.nat(120), fc.nat(120)), { minLength: 5, maxLength: 5 }) }), { numRuns: 300, seed: 20210316 })));
    const faults = await page.evaluate((samples) => {
      const { Under, Slices } = globalThis as unknown as { Under: typeof import('../../../src/cli/detect-page'); Slices: { checkSlices: typeof checkSlices } };
      return Slices.checkSlices(samples, (element) => Under.extractText(element, { headline: null }));
    }, trees);
    expect(faults).toEqual([]);
  });
});
