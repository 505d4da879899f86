/** Builds DOM nodes: text is always text. Called by the views of the extension's pages. */

type Value = string | number | boolean | undefined | ((event: Event) => void);
type Props = Readonly<Record<string, Value>>;
type Child = Node | string | undefined;

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes (`true` sets an empty one, `false` and undefined none), listeners (`onclick: …`) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProperty(element, name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

function setProperty(element: Element, name: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
}

/** The same for a part of a drawing. */
export function s<K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) setProperty(element, name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** One shape of a drawing: its tag and its attributes. */
export type Shape = readonly [tag: 'path' | 'circle' | 'rect' | 'g', attributes: Readonly<Record<string, string | number>>, ...inner: Shape[]];

/** A decorative drawing: hidden from assistive technology. */
export function drawing(className: string, size: number, shapes: readonly Shape[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...shapes.map(shapeNode));
  return svg;
}

function shapeNode([tag, attributes, ...inner]: Shape): SVGElement {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...inner.map(shapeNode));
  return node;
}

/** A part of the page that is built anew only when what it shows has changed. */
export type Region = (shown: unknown, build: () => Node[]) => void;

export function createRegion(element: HTMLElement): Region {
  let last: string | undefined;
  return (shown, build) => {
    const key = JSON.stringify(shown);
    if (key === last) return;
    last = key;
    element.replaceChildren(...build());
  };
}

/** Does `change` and gives the focus back to the control with the same `data-key`, or to `fallback` where that control is gone. */
export function keepFocus(root: Document, fallback: HTMLElement | null, change: () => void): void {
  const before = root.activeElement;
  change();
  if (!(before instanceof HTMLElement || before instanceof SVGElement) || before.isConnected) return;
  const key = before.dataset['key'];
  const twin = key === undefined ? null : root.querySelector<HTMLElement | SVGElement>(`[data-key="${CSS.escape(key)}"]`);
  (twin ?? fallback)?.focus({ preventScroll: true });
}
