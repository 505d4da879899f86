/** Bottom of the card: in a preview how many sources and More; otherwise the tools. */
import { printDate } from './dates';
import { button, h } from './h';
import { icon } from './icons';
import type { View } from './view';

const SAID_MS = 2000;

const countSources = (amount: number): string => `${amount} ${amount === 1 ? 'source' : 'sources'}`;

export const renderFoot = ({ card, actions }: View): HTMLElement => h('div', { class: 'foot' },
  h('span', {}, `${countSources(card.sources.length)}, checked ${printDate(card.reviewed)}`),
  button({ class: 'text-btn strong', 'aria-label': `More about ${card.name}` }, actions.expand, 'More', icon('more')));

/** "Why this?" opens the matcher's own sentences; Copy says whether it worked. */
export function renderTools({ mention, actions }: View): HTMLElement[] {
  const why = h('ul', { class: 'why rows', id: 'why', hidden: true }, ...mention.why.map((reason) => h('li', {}, reason)));
  const said = h('span', { class: 'said', role: 'status' });
  const toggle = button({ class: 'text-btn', 'aria-expanded': 'false', 'aria-controls': 'why' }, () => {
    why.hidden = !why.hidden;
    toggle.setAttribute('aria-expanded', String(!why.hidden));
  }, 'Why this?');
  const copy = button({ class: 'text-btn' }, () => void actions.copy().then((done) => {
    said.textContent = done ? 'Copied with its sources' : 'The browser did not allow copying';
    setTimeout(() => { said.textContent = ''; }, SAID_MS);
  }), 'Copy');
  return [why, h('div', { class: 'tools' }, ...(mention.why.length > 0 ? [toggle] : []), copy, said)];
}
