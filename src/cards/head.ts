/** Top of the card: the way back, kind and place, pin and close, the name, its own script and other names. */
import { FAMILY_OF, type Branch, type Card, type Kind } from '../types';
import { glyphOf, icon } from './icons';
import { NAME_ID } from './reading';
import { capitalise } from './text';
import { button, h, WHOLE, type Child } from './tree';

/** Other names shown in the whole card; the rest is for search, not for reading. */
const MAX_ALSO = 3;

/** Hidden while there is nothing to go back to; the content script writes its name into it. */
const drawTrail = (): Branch => h('div', { class: 'trail' }, button('back', { class: 'text-btn' }, icon('back'), h('span')));

const drawKind = (kind: Kind, words: string, region: string): Branch => h('p', { class: `kind ${FAMILY_OF[kind]}` },
  icon(glyphOf(kind)), h('span', {}, words, region !== '' && h('small', {}, ` ${region}`)));

/** Trail and bar; a card of two readings has nothing to pin down yet. */
export const drawBar = (kind: Kind, words: string, region: string, canPin: boolean): Branch[] => [
  drawTrail(),
  h('div', { class: 'bar' }, drawKind(kind, words, region),
    canPin && button('pin', { class: 'icon-btn', 'aria-label': 'Pin this card', 'aria-pressed': 'false' }, icon('pin')),
    button('close', { class: `icon-btn ${WHOLE}`, 'aria-label': 'Close' }, icon('close'))),
];

export const drawHead = ({ kind, subtype, region }: Card): Branch[] => drawBar(kind, capitalise(subtype), subtype.includes(region) ? '' : region, true);

export const drawTitle = (text: string): Branch => h('h2', { class: 'name', id: NAME_ID, tabindex: '-1' }, text);

function drawAlso({ native, acronym, also }: Card): Child {
  const others = [acronym, ...also.slice(0, MAX_ALSO)].filter((name) => name !== undefined).join('; ');
  if (native === undefined && others === '') return undefined;
  return h('p', { class: `also${native === undefined && acronym === undefined ? ` ${WHOLE}` : ''}` },
    native !== undefined && h('bdi', { lang: native.lang, dir: native.dir }, native.text),
    acronym !== undefined && h('span', { class: 'brief' }, acronym), others !== '' && h('span', { class: WHOLE }, others));
}

/** Events are called by words, which sentences begin small; in "al-Hol" the small letter is part of the name. */
export const titleOf = ({ kind, name }: Pick<Card, 'kind' | 'name'>): string => (FAMILY_OF[kind] === 'event' ? capitalise(name) : name);

export const drawName = (card: Card): Child[] => [drawTitle(titleOf(card)), drawAlso(card)];
