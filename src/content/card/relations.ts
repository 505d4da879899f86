/** How this entry hangs together with the other names: those on this page first, then the rest; and what it must not be confused with. */
import { FAMILY_OF, type Relation } from '../../types';
import { button, h } from './h';
import { glyphOf, icon } from './icons';
import { capitalise, fold, linkTo, section, statement } from './text';
import type { View } from './view';

const KEEP_ROWS = 4;

const isFact = (relation: Relation, { card }: View): boolean => card.facts.some((fact) => fact.rows.some((row) => row.entity === relation.entity));

/** Dates and notes stand with the facts already; who says so is repeated, because no sentence goes without. */
function sentence(relation: Relation, view: View): HTMLElement {
  const { since: _since, until: _until, asOf: _asOf, note: _note, ...brief } = relation;
  return h('span', {}, `${capitalise(relation.label)} `, ...statement(isFact(relation, view) ? brief : relation, view));
}

function renderOnPage(relation: Relation, view: View): HTMLElement {
  const kind = view.page.cardOf(relation.entity)?.kind;
  const paragraph = view.page.paragraphOf(relation.entity) ?? 0;
  const where = paragraph > 0 ? `para ${paragraph}` : 'in the text';
  return h('li', { class: kind && FAMILY_OF[kind] }, kind === undefined ? h('span') : icon(glyphOf(kind)), sentence(relation, view),
    button({ class: 'para', 'aria-label': `${where}: show ${relation.text} in the article` }, () => view.actions.jump(relation.entity), where));
}

export function renderRelations(view: View): HTMLElement[] {
  const isHere = (relation: Relation): boolean => view.page.paragraphOf(relation.entity) !== undefined;
  const here = view.card.relations.filter(isHere);
  const others = view.card.relations.filter((relation) => !isHere(relation) && !isFact(relation, view)).map((relation) => h('li', {}, sentence(relation, view)));
  return [
    ...(here.length === 0 ? [] : [section('On this page', undefined, h('ul', { class: 'rel' }, ...here.map((relation) => renderOnPage(relation, view))))]),
    ...(others.length === 0 ? [] : [section(here.length === 0 ? 'Related' : 'Also related', undefined, h('ul', { class: 'rows' }, ...others), fold(others, KEEP_ROWS))]),
  ];
}

export function renderConfusable(view: View): HTMLElement | undefined {
  const { confusable } = view.card;
  if (confusable.length === 0) return undefined;
  const rows = confusable.map(({ text, entity, why }) => h('li', {}, linkTo(text, entity, view), h('small', {}, ` ${why}`)));
  return section('Not to be confused with', undefined, h('ul', { class: 'rows' }, ...rows));
}
