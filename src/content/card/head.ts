/** Top of the card: kind and place, pin and close, the name, its own script and other names. */
import { FAMILY_OF, type Kind } from '../../types';
import { button, h } from './h';
import { glyphOf, icon } from './icons';
import { capitalise } from './text';
import { NAME_ID, type View } from './view';

/** Other names shown in the whole card; the rest is for search, not for reading. */
const MAX_ALSO = 3;

export const renderKind = (kind: Kind, words: string, region = ''): HTMLElement => h('p', { class: `kind ${FAMILY_OF[kind]}` },
  icon(glyphOf(kind)), h('span', {}, words, region !== '' && h('small', {}, ` ${region}`)));

export function renderBar(view: View): HTMLElement {
  const { card, mode, actions } = view;
  const pinned = mode === 'pinned';
  return h('div', { class: 'bar' },
    renderKind(card.kind, capitalise(card.subtype), card.subtype.includes(card.region) ? '' : card.region),
    mode !== 'sheet' && button({ class: 'icon-btn', 'aria-label': 'Pin this card', 'aria-pressed': String(pinned), 'data-act': 'pin' }, actions.pin, icon('pin')),
    mode !== 'preview' && button({ class: 'icon-btn', 'aria-label': 'Close' }, actions.close, icon('close')));
}

export function renderName({ card, mode }: View): HTMLElement[] {
  const others = mode === 'preview' ? [] : card.also.slice(0, MAX_ALSO);
  const latin = [card.acronym, ...others].filter((name) => name !== undefined).join('; ');
  const { native } = card;
  const also = [native !== undefined && h('bdi', { lang: native.lang, dir: native.dir }, native.text), latin !== '' && h('span', {}, latin)];
  return [h('h2', { class: 'name', id: NAME_ID, tabindex: '-1' }, card.name), ...(also.some(Boolean) ? [h('p', { class: 'also' }, ...also)] : [])];
}

export const renderTrail = ({ trail, actions }: View): HTMLElement | undefined => (trail === undefined ? undefined
  : h('div', { class: 'trail' }, button({ class: 'text-btn', 'aria-label': `Back to ${trail}` }, actions.back, icon('back'), trail)));
