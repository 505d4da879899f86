/** Buttons of a drawing. Many things, one tab stop: arrow keys, Home and End move the focus within a drawing (ARIA Authoring Practices, roving tabindex). */

import { s } from '../parts/dom';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param items in the order in which they are walked through; the first is the tab stop until another is focused. */
export function rove(group: Element, items: readonly (HTMLElement | SVGElement)[]): void {
  const setStop = (stop: Element | undefined): void => {
    for (const item of items) item.setAttribute('tabindex', item === stop ? '0' : '-1');
  };
  setStop(items[0]);
  // Not on the group: Chrome makes a drawing that listens for the focus a tab stop of its own.
  for (const item of items) item.addEventListener('focus', () => setStop(item));
  group.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const at = items.findIndex((item) => item === event.target);
    const last = items.length - 1;
    const to = key === 'Home' ? 0 : key === 'End' ? last : at + (STEPS[key] ?? 0);
    if (at < 0 || to === at || !(key in STEPS || key === 'Home' || key === 'End')) return;
    event.preventDefault();
    items[Math.min(last, Math.max(0, to))]?.focus();
  });
}

/** A part of a drawing that is pressed like a button: by click, Enter and Space. What is written on it stands beside it, for `label` says it. */
export function pressable(attributes: Readonly<Record<string, string>>, press: () => void, ...shapes: SVGElement[]): SVGGElement {
  const onkeydown = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault(); // Space would scroll
    press();
  };
  return s('g', { role: 'button', ...attributes, onclick: press, onkeydown }, ...shapes);
}
