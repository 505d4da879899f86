/**
 * The one style sheet we lend to a page, only while something is painted: a sheet named in the manifest would let any page detect us.
 * The trap: the page may replace `adoptedStyleSheets` as a whole, so ours is looked up again before it is removed.
 */
import { activeTint, lineColour, toCss, type Rgb } from './colours';
import type { Family } from '../../types';

export const FAMILIES: readonly Family[] = ['group', 'person', 'place', 'event'];

/** Line pattern per family (never colour alone); thickness in px. */
const LINES: Readonly<Record<Family, readonly [style: string, thicknessPx: number]>> = {
  group: ['dashed', 1.5], person: ['double', 1], place: ['dotted', 2], event: ['dotted', 3],
};

/** Marks are for reading on a screen: nothing of them is printed. @param selector turns a family, or `active`, into a selector. */
export function rulesFor(families: readonly Family[], selector: (name: Family | 'active') => string, background: Rgb): string {
  const lines = families.map((family) => {
    const [style, thicknessPx] = LINES[family];
    return `${selector(family)}{text-decoration:underline ${style} ${toCss(lineColour(family, background))} ${thicknessPx}px;text-underline-offset:3px}`;
  });
  return `@media not print{${lines.join('')}${selector('active')}{background-color:${activeTint(background)}}}`;
}

/** A sheet of ours in the document. `text` may be set again; `remove` leaves nothing. */
export class PageSheet {
  readonly #sheet = new CSSStyleSheet();
  #text = '';

  /** The same text again costs no new styles. */
  write(text: string): void {
    if (text !== this.#text) this.#sheet.replaceSync((this.#text = text));
    if (!document.adoptedStyleSheets.includes(this.#sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
