/** Pages of a fictional newspaper, in the shapes that trouble a content script. */
import type { Route } from '../../../src/cli/drive/serve';

const STYLE = `
  body { margin: 0; background: #fff; color: #1a1a1a; font: 400 18px/1.6 "Helvetica Neue", Arial, "Nimbus Sans", sans-serif; }
  .dark { background: #14161a; color: #dfdfdc; } .tint { background: #f4e3d3; color: #2a211b; }
  article { max-width: 640px; margin: 40px auto 80px; padding: 0 20px; } h1 { font: 700 36px/1.15 Georgia, "C059", serif; } h2 { font: 700 22px/1.25 Georgia, "C059", serif; }
  .tall { height: 1600px; }`;

const STORY = `
  <h1>Rockets hit the edge of an Iraqi air base used by American contractors</h1>
  <p>By our correspondents, <time datetime="2021-03-16">16 March 2021</time></p>
  <p>At least seven rockets were launched at Al-Balad airbase, north of Baghdad, on Monday night, according to two Iraqi security officials. Several fell short and landed in fields beside a village.</p>
  <p>Officers found the launcher on a farm road close to the boundary with Diyala, the province to the east. By Tuesday afternoon no group had said that it was behind the attack on Balad and its runway.</p>
  <h2>A month of strikes</h2>
  <p>On 25 February American aircraft struck a crossing that Washington said was used by Kata'ib <b>Sayyid</b> al-Shuhada, an armed group. The group denied that it had any part in the attack on the airport in the north.</p>
  <p>Few in Baghdad want a repeat of January 2020, when an American drone killed Qasem Soleimani, the head of the Quds Force, and Iran replied with missiles. <a href="/elsewhere">An inquiry into the killing of the general</a> has yet to report.</p>
  <p>People in Diyala say that they have heard nothing since, and that the road has been quiet for a week or two.</p>`;

const page = (body: string, { classes = '', head = '', attributes = '', style = STYLE, lang = 'en' } = {}): string =>
  `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8"><title>The Meridian Post</title><style>${style}</style>${head}</head><body class="${classes}">${body}</body></html>`;

const article = (extra = ''): string => `<article data-article>${STORY}</article>${extra}`;
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts";
/** What a page may do to every element it does not know, and to the globals it thinks we use. */
const HOSTILE_STYLE = `${STYLE} :not(:defined), html > *:not(head):not(body) { display: none !important; opacity: 0 !important; transform: scale(0) !important; } * { letter-spacing: 2px; } ::backdrop { background: #000 !important; }`;
const REPLACED = `<script>
  for (const name of ['map', 'filter', 'forEach', 'flatMap', 'find', 'push']) Array.prototype[name] = () => { throw new Error('replaced'); };
  Element.prototype.attachShadow = () => { throw new Error('replaced'); }; Element.prototype.append = () => {}; document.createElement = () => null;
  window.requestAnimationFrame = () => 0; CSS.highlights.set = () => { throw new Error('replaced'); }; window.setTimeout = () => 0; JSON.stringify = () => '';
</script>`;

export const PAGES: Record<string, Route | string> = {
  '/light': page(article('<div class="tall"></div>')),
  '/held': page(article('<div class="tall"></div>'), { attributes: 'data-cards="held"' }),
  '/lost': page(article(), { attributes: 'data-cards="lost"' }),
  '/dark': page(article('<div class="tall"></div>'), { classes: 'dark' }),
  '/tint': page(article(), { classes: 'tint' }),
  ...Object.fromEntries(['ar', 'de', 'fr', 'brackets'].map((language) => [`/in-${language}`, page(article('<div class="tall"></div>'), { attributes: `data-language="${language}"` })])),
  '/rtl': page(article(), { attributes: 'dir="rtl"' }),
  '/rem': page(article(), { style: `html { font-size: 40px; } ${STYLE}` }),
  '/strict': { body: page(article(), { style: '' }), headers: { 'content-security-policy': STRICT } },
  '/hostile': page(article(), { style: HOSTILE_STYLE }),
  '/replaced': page(REPLACED + article()),
  '/modern-colours': page(article(), { style: `${STYLE} body { background: oklch(0.2 0.02 250); color: oklch(0.92 0 0); }` }),
  '/picture': page(article(), { style: `${STYLE} body { background: linear-gradient(#111, #222); color: #eee; }` }),
  '/scroller': page(`<div style="height:500px;overflow:auto">${article('<div class="tall"></div>')}</div>`),
  '/by-hand': page(`<main>${STORY}</main>`),
  '/nested': page(`<main><div data-article>${STORY}</div></main>`),
  '/within': page(`<div data-article><main>${STORY}</main></div>`),
  '/shop': page('<main><h1>Shoes</h1><p>Two pairs for the price of one.</p></main>'),
  '/elsewhere': page('<p>Another page.</p>'),
};
