/**
 * The live sample: the content script itself at work on one article of ours. Pages of the extension are not among the pages the browser runs it on, so
 * the page brings it along. In: the element that holds the article. Out: marks in it, cards from the dataset, and answers to the popup's and the
 * background's messages, as on any page. Called by welcome.ts. The trap: whether the page is news is not asked; it is not on any site.
 */
import { extractInSlices } from '../../content/extract/index';
import type { Port } from '../../content/port';
import { ContentScript } from '../../content/start';

export function startSample(body: Element, published: string, port: Port): void {
  void new ContentScript({ port, extract: extractInSlices, detect: () => ({ isNews: true, score: 0, reasons: [], body, published }) });
}
