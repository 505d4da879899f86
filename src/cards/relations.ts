/** How this entry hangs together with the other names: those in this article first, then the rest; and what it must not be confused with. */
import { FAMILY_OF, type Branch, type Relation } from '../types';
import { glyphOf, icon } from './icons';
import type { Reading } from './reading';
import { capitalise, fold, linkTo, section, small, statement } from './text';
import { button, h, type Child } from './tree';

const KEEP_ROWS = 4;

const isFact = (relation: Relation, { card }: Reading): boolean => card.facts.some((fact) => fact.rows.some((row) => row.entity === relation.entity));

/** Dates and notes stand with the facts already; who says so is repeated, because no sentence goes without. */
function sentence(relation: Relation, reading: Reading): Branch {
  const { since: _since, until: _until, asOf: _asOf, note: _note, ...brief } = relation;
  return h('span', {}, `${capitalise(relation.label)} `, ...statement(isFact(relation, reading) ? brief : relation, reading));
}

function drawHere(relation: Relation, reading: Reading): Branch {
  const { article } = reading;
  const kind = article.cardOf(relation.entity)?.kind;
  const paragraph = article.paragraphOf(relation.entity) ?? 0;
  const where = paragraph > 0 ? `para ${paragraph}` : 'in the text';
  return h('li', { class: kind && FAMILY_OF[kind] }, kind === undefined ? h('span') : icon(glyphOf(kind)), sentence(relation, reading),
    button(`jump ${relation.entity}`, { class: 'para', 'aria-label': `${where}: show ${relation.text} in the article` }, where));
}

export function drawRelations(reading: Reading): Child[] {
  const { card, article } = reading;
  const isHere = (relation: Relation): boolean => article.paragraphOf(relation.entity) !== undefined;
  const here = card.relations.filter(isHere).map((relation) => drawHere(relation, reading));
  const others = card.relations.filter((relation) => !isHere(relation) && !isFact(relation, reading)).map((relation) => h('li', {}, sentence(relation, reading)));
  const { rows, more } = fold(others, KEEP_ROWS);
  return [
    here.length > 0 && section('On this page', undefined, h('ul', { class: 'rel' }, ...here)),
    rows.length > 0 && section(here.length === 0 ? 'Related' : 'Also related', undefined, h('ul', { class: 'rows' }, ...rows), more),
  ];
}

export function drawConfusable(reading: Reading): Child {
  const rows = reading.card.confusable.map(({ text, entity, why }) => h('li', {}, linkTo(text, entity, reading), small(why)));
  return rows.length > 0 && section('Not to be confused with', undefined, h('ul', { class: 'rows' }, ...rows));
}
