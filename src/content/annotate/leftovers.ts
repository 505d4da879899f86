/**
 * Removes what an older copy of this script left in the page when an update ended it without warning. Runs before extraction.
 * Its style sheet may stay: without highlights and spans it applies to nothing, and ours comes after it.
 */
import { HIGHLIGHT_PREFIX } from './highlight-painter';
import { MARK_CLASS, unwrapMarks } from './mark-painter';
import { FAMILIES } from './page-sheet';

export function removeLeftovers(document: Document): void {
  // By name: Firefox cannot iterate the registry from a content script (browser-bugs.md).
  for (const name of [...FAMILIES, 'active']) CSS.highlights?.delete(HIGHLIGHT_PREFIX + name);
  if (document.body?.querySelector(`.${MARK_CLASS}`) != null) unwrapMarks(document.body);
}
