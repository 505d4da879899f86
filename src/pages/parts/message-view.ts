/** A screen of words: headline, what is the case, what can be done. Left-aligned, no illustration. */
import { h } from './dom';
import type { Action, Message } from './screens';
import { inEnglish } from './words';

export function buildMessage({ title, text, reasons, details, actions, small }: Message, controls: { run(action: Action): void }): Node[] {
  const buttons = actions?.map(({ action, label }, index) =>
    h('button', { class: index === 0 ? 'btn primary' : 'btn', type: 'button', 'data-key': action, onclick: () => controls.run(action) }, label));
  const parts = [
    h('h2', {}, title),
    ...text.map((paragraph) => h('p', {}, paragraph)),
    reasons && reasons.length > 0 ? h('ul', { class: 'reasons' }, ...reasons.map((reason) => h('li', {}, inEnglish(reason)))) : undefined,
    details === undefined ? undefined : h('p', {}, h('code', { dir: 'auto' }, details)),
    buttons && h('div', { class: 'acts' }, ...buttons),
    small === undefined ? undefined : h('p', { class: 'small' }, small),
  ];
  return parts.filter((part) => part !== undefined);
}
