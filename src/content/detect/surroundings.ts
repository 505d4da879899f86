/**
 * What else stands on the page and speaks against an article: linked headlines, posts of readers, an editor.
 * In: document and prose. Out: evidence. One native query each; nothing is walked. Called by detect/index, last.
 */
import { attribute, bodyOf, findAll, findFirst, holds, nearest, parentElement } from './safe-dom';
import type { Prose } from './prose';
import type { Evidence } from './weights';
import { MANY_HEADLINES, MANY_LINKS, MAX_COUNTED, MAX_EDITORS, MIN_HEADLINES, MIN_POSTS } from './limits';

const POSTS = '.postbody,.post-body,.message-body,.bbWrapper,.topic-body';
const EDITED = '[contenteditable]:not([contenteditable=false i])';

/** Counts headings that link to other pages: a live blog's headings link to the page itself. */
function countLinkedHeadlines(container: Element, path: string): number {
  return findAll(container, 'h2,h3,h4', MAX_COUNTED).filter((heading) => {
    const link = nearest(heading, 'a[href]') ?? findFirst(heading, 'a[href]');
    const href = (link && attribute(link, 'href')) ?? '#';
    return !/^[#?]/.test(href) && !(path.length > 1 && href.includes(path));
  }).length;
}

function isEdited(document: Document, container: Element | undefined): boolean {
  const holdsText = (editor: Element) => container && (holds(editor, container) || parentElement(editor) === container);
  return findAll(document, EDITED, MAX_EDITORS).some((editor) => editor === bodyOf(document) || holdsText(editor));
}

/**
 * @param path of the page's address
 * @param saysNews the page calls itself a news article: then only what makes reading it wrong is asked, not what makes it unlikely
 */
export function judgeSurroundings(document: Document, { container, linked, blocks }: Prose, path: string, saysNews: boolean): Evidence[] {
  const headlines = !container ? 0 : countLinkedHeadlines(container, path);
  const found: Evidence[] = [];
  if (isEdited(document, container)) found.push('editable');
  if (headlines >= MIN_HEADLINES && headlines >= blocks * MANY_HEADLINES) found.push('many-headlines');
  if (saysNews) return found;
  if (linked > MANY_LINKS) found.push('mostly-links');
  if (findAll(document, POSTS, MIN_POSTS).length >= MIN_POSTS) found.push('posts');
  return found;
}
