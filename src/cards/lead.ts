/** The forty words, and what has changed since the article was published. */
import type { Branch } from '../types';
import { printDate } from './dates';
import { icon } from './icons';
import type { Reading } from './reading';
import { STRIP_CHARS, tellSince } from './since-article';
import { withRefs } from './text';
import { BRIEF, h, WHOLE, type Child } from './tree';

export const drawLead = ({ card }: Reading): Branch => h('p', { class: 'lead' },
  ...card.lead.flatMap((part, index) => [index === 0 ? '' : ' ', ...withRefs(part.text, part.src)]));

/** The preview has one line for it; the whole card says all, and also that there is no date to tell it by. */
export function drawSince({ card, article }: Reading): Child {
  if (article.published === undefined) return h('p', { class: `fine ${WHOLE}` }, `This page gives no date. The card tells what was known on ${printDate(article.release)}.`);
  const whole = tellSince(card, article.published, article.release);
  if (whole === undefined) return undefined;
  const brief = tellSince(card, article.published, article.release, STRIP_CHARS)?.text;
  const words = whole.state === 'newer-than-data' ? [whole.text] : [
    h('b', {}, 'Since this article:'), ' ',
    ...(brief === whole.text ? [whole.text] : [h('span', { class: BRIEF }, brief), h('span', { class: WHOLE }, whole.text)]),
  ];
  return h('p', { class: 'since' }, icon('clock'), h('span', {}, ...words));
}
