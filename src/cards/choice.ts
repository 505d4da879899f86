/** Two readings of one name: one card with both, the reason for each, and "Not this". */
import { describeName } from '../describe';
import type { Choice } from '../messages';
import { FAMILY_OF, type Branch, type Card, type Tree } from '../types';
import { drawBar, drawTitle } from './head';
import { capitalise } from './text';
import { button, h } from './tree';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four'] as const;
const PLURALS = { group: 'groups', person: 'people', place: 'places', event: 'events' } as const;

function titleOf(readings: readonly Card[]): string {
  const families = new Set(readings.map(({ kind }) => FAMILY_OF[kind]));
  const [only] = families;
  return `${NUMBERS[readings.length] ?? readings.length} ${families.size === 1 && only !== undefined ? PLURALS[only] : 'entries'} fit this name`;
}

function drawReading(reading: Card, likeliest: Card, given: string | undefined): Branch {
  const isLikely = reading === likeliest;
  // The matcher's reason for the likeliest; for the others, what their entry is told apart by.
  const reason = isLikely ? given : likeliest.confusable.find(({ entity }) => entity === reading.id)?.why;
  return h('li', { class: 'cand' },
    h('h3', {}, button(`go ${reading.id}`, { class: 'link' }, reading.name), isLikely && h('span', { class: 'likely' }, 'likely')),
    h('p', {}, describeName(reading)),
    reason !== undefined && h('p', { class: 'fine' }, capitalise(reason)),
    button(`not ${reading.id}`, { class: 'btn', 'aria-label': `Not this: ${reading.name}` }, 'Not this'));
}

/** @param readings likeliest first, at least two */
export function drawChoice({ text, reason }: Pick<Choice, 'text' | 'reason'>, readings: readonly [Card, ...Card[]]): Tree[] {
  const [likeliest] = readings;
  return [
    ...drawBar(likeliest.kind, titleOf(readings), '', false),
    h('div', { class: 'body' }, drawTitle(`“${text}”`), h('ul', {}, ...readings.map((reading) => drawReading(reading, likeliest, reason)))),
    h('div', { class: 'foot' }, h('span', {}, 'Your answer stays on this page.')),
  ];
}
