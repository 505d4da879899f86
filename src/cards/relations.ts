/** How this entry hangs together with the other names: those in this article first, then the rest; and what it must not be confused with. */
import type { Branch, Relation } from '../types';
import { drawHere } from './here';
import type { Reading } from './reading';
import { capitalise, fold, linkTo, section, small, statement } from './text';
import { h, type Child } from './tree';

const KEEP_ROWS = 4;
/** In an article full of names the nearest ties come first. */
const KEEP_HERE = 8;

/** The same row among the facts: same label (a person's leadership stands among the roles), same entry. */
const isFact = ({ label, entity }: Relation, { card }: Reading): boolean =>
  card.facts.some((fact) => (fact.label === 'Roles' || fact.label.toLowerCase() === label.toLowerCase()) && fact.rows.some((row) => row.entity === entity));

const say = (relation: Relation, reading: Reading): Child[] => [`${capitalise(relation.label)} `, ...statement(relation, reading)];

/** For a list of everything: what still holds stands dated with the facts already; what has ended keeps its dates, and who says so is always repeated. */
export function sentence(relation: Relation, reading: Reading): Branch {
  const { since: _since, asOf: _asOf, note: _note, ...brief } = relation;
  const isBrief = relation.until === undefined && isFact(relation, reading);
  return h('span', {}, ...say(isBrief ? brief : relation, reading));
}

export function drawRelations(reading: Reading): Child[] {
  const { card, article } = reading;
  const isHere = (relation: Relation): boolean => article.paragraphOf(relation.entity) !== undefined;
  const { rows: here, more: moreHere } = fold(drawHere(reading, (relation) => say(relation, reading)), KEEP_HERE);
  const others = card.relations.filter((relation) => !isHere(relation) && !isFact(relation, reading)).map((relation) => h('li', {}, sentence(relation, reading)));
  const { rows, more } = fold(others, KEEP_ROWS);
  return [
    here.length > 0 && section('On this page', undefined, h('ul', { class: 'rel' }, ...here), moreHere),
    rows.length > 0 && section(here.length === 0 ? 'Related' : 'Also related', undefined, h('ul', { class: 'rows' }, ...rows), more),
  ];
}

export function drawConfusable(reading: Reading): Child {
  const rows = reading.card.confusable.map(({ text, entity, why }) => h('li', {}, linkTo(text, entity, reading), small(why)));
  return rows.length > 0 && section('Not to be confused with', undefined, h('ul', { class: 'rows' }, ...rows));
}
