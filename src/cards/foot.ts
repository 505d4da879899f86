/** Bottom of the card: in a preview how many sources and More; otherwise the tools. */
import type { Branch, Card } from '../types';
import { printDate } from './dates';
import { icon } from './icons';
import { BRIEF, button, h, WHOLE } from './tree';

/** The content script fills in the reasons of the mention it stands on, and what came of copying. */
const count = (sources: number): string => `${sources} ${sources === 1 ? 'source' : 'sources'}`;

export const drawFoot = ({ name, sources, reviewed, depth }: Card): Branch[] => [
  h('div', { class: `foot ${BRIEF}` },
    h('span', {}, depth === 'register' ? 'From a register, no entry yet' : `${count(sources.length)}, checked ${printDate(reviewed)}`),
    button('pin', { class: 'text-btn strong', 'aria-label': `More about ${name}` }, 'More', icon('more'))),
  h('ul', { class: 'why rows', id: 'why', hidden: '' }),
  h('div', { class: `tools ${WHOLE}` },
    button('why', { class: 'text-btn', 'aria-expanded': 'false', 'aria-controls': 'why' }, 'Why this?'),
    button('copy', { class: 'text-btn' }, 'Copy'), h('span', { class: 'said', role: 'status' })),
];
