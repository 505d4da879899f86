/** The best container of a page that was not recognised, when the reader asks for it anyway: the element that holds most of its prose. */

const CANDIDATES = 'article,main,[role="main"],[itemprop="articleBody"]';
const MAX_PARAGRAPHS = 2_000;

const proseOf = (element: Element): number => [...element.getElementsByTagName('p')].slice(0, MAX_PARAGRAPHS)
  .reduce((sum, paragraph) => sum + (paragraph.textContent?.length ?? 0), 0);

/** A candidate with less than half of the page's prose would leave out what the reader means. */
const MIN_SHARE = 0.5;

export function findManualBody(document: Document): Element {
  const all = proseOf(document.body);
  const best = [...document.querySelectorAll(CANDIDATES)].map((element) => ({ element, prose: proseOf(element) })).toSorted((a, b) => b.prose - a.prose)[0];
  return best !== undefined && best.prose > 0 && best.prose >= all * MIN_SHARE ? best.element : document.body;
}
