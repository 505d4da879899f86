/** One page of hits: each with its kind, its name, the name the hit rests on, its first words, where it is and when it was checked. */
import Mark from 'mark.js';
import { glyphOf, icon } from '../../cards/icons';
import { t, tParts } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { Card, EntityId, Kind } from '../../types';
import { h } from '../parts/dom';
import { glyphOf as pageGlyphOf } from '../parts/icons';
import { ENGLISH, inEnglish } from '../parts/words';
import { addressOf } from '../../search/address';
import { otherNames } from '../../search/catalogue';
import { kindClass } from './entry-page';
import { findInName } from '../../search/folding';
import { buildNodes } from './nodes';

/** @param query as typed. @param card of an entry; those without one are left out. */
export function buildRows(ids: readonly EntityId[], query: string, card: (id: EntityId) => Card | undefined): Node[] {
  return ids.flatMap((id) => {
    const entry = card(id);
    return entry === undefined ? [] : [buildRow(entry, query)];
  });
}

function buildRow(card: Card, query: string): HTMLElement {
  const { id, kind, name, native, lead, region, depth, reviewed } = card;
  const heading = h('h3', {}, mark(h('a', { href: addressOf(id), 'data-id': id, 'data-key': `go ${id}`, lang: 'en' }, name), query),
    native === undefined ? undefined : mark(h('bdi', { lang: native.lang, dir: native.dir }, native.text), query));
  const also = findOther(card, query);
  const words = h('div', { class: 'words' }, heading, also === undefined ? undefined : h('p', { class: 'found' }, ...tParts<Node>('alsoName', mark(h('bdi', {}, also), query))),
    h('p', { class: 'first', ...ENGLISH }, lead.map(({ text }) => text).join(' ')));
  const isRegister = depth === 'register';
  return h('li', { class: `hit ${kindClass(kind)}` }, buildGlyph(kind), words,
    h('span', { class: 'c' }, inEnglish(region)), h('span', { class: 'd' }, ...(isRegister ? [t('noEntryYet')] : [h('span', { class: 'vh' }, `${t('checked')} `), printDate(reviewed)])));
}

/** Countries have a glyph of their own here, as in the popup. */
export const buildGlyph = (kind: Kind): Node | undefined => (kind === 'country' ? pageGlyphOf.country() : buildNodes([icon(glyphOf(kind))])[0]);

/** The other name a hit rests on, where the names that are shown anyway do not hold the query. */
function findOther(card: Card, query: string): string | undefined {
  const isShown = findInName(card.name, query) !== undefined || (card.native !== undefined && findInName(card.native.text, query) !== undefined);
  return isShown ? undefined : otherNames(card).find((name) => findInName(name, query) !== undefined);
}

/** One context per name: mark.js counts its offsets in the text of its context. */
function mark<E extends HTMLElement>(element: E, query: string): E {
  const hit = findInName(element.textContent ?? '', query);
  if (hit !== undefined) new Mark(element).markRanges([hit], { element: 'mark', className: 'found-hit' });
  return element;
}
