/** The forty words, and what has changed since the article was published. */
import { h } from './h';
import { icon } from './icons';
import { STRIP_CHARS, tellSince } from './since-article';
import { withRefs } from './text';
import type { View } from './view';

export const renderLead = (view: View): HTMLElement => h('p', { class: view.mode === 'preview' ? 'lead clamp' : 'lead' },
  ...view.card.lead.flatMap((part, index) => [index === 0 ? '' : ' ', ...withRefs(part.text, part.src, view)]));

export function renderSince({ card, page, mode }: View): HTMLElement | undefined {
  const since = tellSince(card, page.published, page.release, mode === 'preview' ? STRIP_CHARS : Infinity);
  if (since === undefined) return undefined;
  const words = since.state === 'changed' ? [h('b', {}, 'Since this article:'), ` ${since.text}`] : [since.text];
  return h('p', { class: 'since' }, icon('clock'), h('span', {}, ...words));
}
