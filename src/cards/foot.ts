/** Bottom of the card: in a preview how many sources and More; otherwise the tools, and what the tools unfold. */
import { FAMILY_OF, type Branch, type Card, type Family } from '../types';
import { printDate } from './dates';
import { icon } from './icons';
import type { Hiding, Reading } from './reading';
import { drawReport } from './report';
import { BRIEF, button, h, WHOLE } from './tree';

const count = (sources: number): string => `${sources} ${sources === 1 ? 'source' : 'sources'}`;

const ALL: Readonly<Record<Family, string>> = { group: 'All groups', person: 'All people', place: 'All places', event: 'All conflicts and events' };

const drawChoice = (act: Parameters<typeof button>[0], words: string, what: string): Branch => h('li', {}, button(act, {}, h('b', {}, words), ' ', h('small', {}, what)));

/** A disclosure, not a menu: four buttons that say what they do. Countries are no kind of their own; they have a setting of their own. */
function drawHide({ id, name, kind }: Card, { site, everything }: Hiding): Branch {
  const rows = [
    drawChoice(`hide name ${id}`, name, 'I know this one: listed, no longer marked'),
    drawChoice(`hide kind ${id}`, kind === 'country' ? 'All countries' : ALL[FAMILY_OF[kind]], 'Listed, no longer marked'),
    ...(site === undefined ? [] : [drawChoice(`hide site ${id}`, site, 'Off on this site')]),
    ...(everything ? [drawChoice(`hide everything ${id}`, 'Everything', 'Off everywhere until you ask')] : []),
  ];
  return h('ul', { class: `why hides ${WHOLE}`, id: 'hide', 'aria-label': 'Hide' }, ...rows);
}

const drawToggle = (id: string, ...words: Parameters<typeof h>[2][]): Branch => button('toggle', { class: 'text-btn', 'aria-expanded': 'false', 'aria-controls': id }, ...words);

/** The content script fills in the reasons of the mention it stands on, and marks on the button what came of copying; the style sheet shows it. */
export function drawFoot({ card, article: { release, hiding } }: Reading): Branch[] {
  const { name, sources, reviewed, depth } = card;
  return [
    h('div', { class: `foot ${BRIEF}` },
      h('span', {}, `${count(sources.length)}, ${depth === 'register' ? 'no entry yet' : `checked ${printDate(reviewed)}`}`),
      button('pin', { class: 'text-btn strong', 'aria-label': `More about ${name}` }, 'More', icon('more'))),
    h('div', { class: `tools ${WHOLE}` },
      drawToggle('why', 'Why this?'), button('copy plain', { class: 'text-btn' }, 'Copy'), button('copy markdown', { class: 'text-btn', 'aria-label': 'Copy as Markdown' }, 'Markdown'),
      drawReport(card, release, 'text-btn', 'Report'),
      h('span', { class: 'said', role: 'status' }, h('span', {}, 'Copied with its sources'), h('span', {}, 'The browser did not allow copying')),
      hiding !== undefined && drawToggle('hide', 'Hide', icon('more'))),
    // Behind their buttons for keys and ears, above them for the eye.
    h('ul', { class: `why rows ${WHOLE}`, id: 'why' }),
    ...(hiding === undefined ? [] : [drawHide(card, hiding)]),
  ];
}
