/** Removes what an older copy of this script left in the page when an update ended it without warning. Runs before extraction. */
import { HIGHLIGHT_PREFIX } from './highlight-painter';
import { MARK_CLASS, unwrapMarks } from './mark-painter';
import { FAMILIES, removeOldSheets } from './page-sheet';

export function removeLeftovers(document: Document): void {
  // By name: Firefox cannot iterate the registry from a content script (browser-bugs.md).
  for (const name of [...FAMILIES, 'active']) CSS.highlights?.delete(HIGHLIGHT_PREFIX + name);
  removeOldSheets([`::highlight(${HIGHLIGHT_PREFIX}`, `.${MARK_CLASS}`]);
  if (document.body?.querySelector(`.${MARK_CLASS}`) != null) unwrapMarks(document.body);
}
