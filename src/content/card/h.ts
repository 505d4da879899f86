/** Builds DOM nodes in one line. Cards are nodes, never HTML strings: text of the dataset stays text (decision 7). */
import { guard } from '../guard';

type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';

function fill<Made extends Element>(element: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** An HTML element. Attributes that are undefined or false are left out; so are such children. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] =>
  fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const s = <Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[Tag] =>
  fill(document.createElementNS(SVG, tag), attributes, children);

/** A button that does something when the reader, not the page, presses it. */
export function button(attributes: Attributes, act: () => void, ...children: Child[]): HTMLButtonElement {
  const made = h('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', guard((event: MouseEvent) => {
    if (event.isTrusted) act();
  }));
  return made;
}
