/**
 * The region that tells everybody how many names an article has: highlights do not exist for assistive technology, and a finger finds no name inside a link.
 * One button opens the list; until then no name is in the tab order. In: the region as drawn in the background. Part of the script of every page: keep it small.
 * The trap: when the article grows only the button's words change, so that the focus in it, and the reader's wish to hide it, stay.
 */
import type { Tree } from '../../types';
import { build } from '../card/build';
import { listenInside } from '../card/inside';
import { SAY_MS } from '../constants';
import { after } from '../lifetime';

/** @param open shows the list. @param refused holds `''` once the reader has sent the button away. @returns the region, to be put on the page. */
export function makeRegion(tree: Tree, theme: string, signal: AbortSignal, open: () => void, refused: Set<string>): HTMLElement {
  const region = build(tree) as HTMLElement;
  const said = region.lastElementChild as HTMLElement;
  const sentence = said.textContent;
  said.textContent = '';
  after(SAY_MS, signal, () => { said.textContent = sentence; });
  region.dataset['theme'] = theme;
  const draw = (): unknown => region.classList.toggle('gone', refused.has(''));
  draw();
  listenInside(region, '', (word) => {
    if (word === 'list') open();
    if (word === 'dismiss') {
      refused.add('');
      draw();
    }
  });
  return region;
}

/** Another number of names. */
export function recount(region: HTMLElement, tree: Tree): void {
  (region.firstChild as Element).replaceChildren(...(build(tree).firstChild as Element).childNodes);
}
