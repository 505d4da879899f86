/** Two readings of one name: one card with both, the reason for each, and "Not this". */
import { FAMILY_OF, type Card } from '../../types';
import { button, h } from './h';
import { renderKind } from './head';
import { icon } from './icons';
import { capitalise } from './text';
import { NAME_ID, type View } from './view';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four'] as const;
const PLURALS = { group: 'groups', person: 'people', place: 'places', event: 'events' } as const;

function titleOf(readings: readonly Card[]): string {
  const families = new Set(readings.map(({ kind }) => FAMILY_OF[kind]));
  const [only] = families;
  return `${NUMBERS[readings.length] ?? readings.length} ${families.size === 1 && only !== undefined ? PLURALS[only] : 'entries'} fit this name`;
}

/** The matcher's reason for the likeliest; what sets it apart, from its own entry, for the others. */
function reasonFor(reading: Card, index: number, { mention, card }: View): string | undefined {
  if (index === 0) return mention.why.at(-1);
  return card.confusable.find(({ entity }) => entity === reading.id)?.why;
}

function renderReading(reading: Card, index: number, view: View): HTMLElement {
  const { actions } = view;
  const reason = reasonFor(reading, index, view);
  return h('li', { class: 'cand' },
    h('h3', {}, button({ class: 'link' }, () => actions.follow(reading.id), reading.name), index === 0 && h('span', { class: 'likely' }, 'likely')),
    h('p', {}, [capitalise(reading.subtype), reading.region].filter((part) => part !== '').join(', ')),
    reason !== undefined && h('p', { class: 'fine' }, capitalise(reason)),
    button({ class: 'btn', 'aria-label': `Not ${reading.name}` }, () => actions.dismiss(reading.id), 'Not this'));
}

/** @param view of the likeliest reading, which is also the first of `readings` */
export function renderChoice(view: View, readings: readonly Card[]): HTMLElement[] {
  const { mode, actions, mention, card } = view;
  return [
    h('div', { class: 'bar' }, renderKind(card.kind, titleOf(readings)),
      mode !== 'preview' && button({ class: 'icon-btn', 'aria-label': 'Close' }, actions.close, icon('close'))),
    h('div', { class: 'body' }, h('h2', { class: 'name', id: NAME_ID, tabindex: '-1' }, `“${mention.text}”`),
      h('ul', {}, ...readings.map((reading, index) => renderReading(reading, index, view)))),
    h('div', { class: 'foot' }, h('span', {}, 'Your answer stays on this page.')),
  ];
}
