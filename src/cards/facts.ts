/** Key facts, claims, disputes and gaps: one definition list each, label left, statements right. */
import type { Branch, Fact, Statement } from '../types';
import { printMonth } from './dates';
import type { Reading } from './reading';
import { capitalise, isNew, section, small, statement } from './text';
import { h, type Child } from './tree';

const item = (row: Statement, reading: Reading): Branch =>
  h('dd', {}, h('span', { class: isNew(row, reading) ? 'new' : undefined }, ...statement({ ...row, text: capitalise(row.text) }, reading)));

const list = (...items: Branch[]): Branch => h('dl', { class: 'facts' }, ...items);

const labelled = ({ label, rows }: Fact, reading: Reading): Branch[] => [h('dt', {}, label), ...rows.map((row) => item(row, reading))];

export function drawFacts(reading: Reading): Child {
  const { facts, dispute } = reading.card;
  const disputed = dispute === undefined ? [] : [h('dt', {}, 'In dispute'), h('dd', {}, dispute)];
  return (facts.length > 0 || dispute !== undefined) && list(...facts.flatMap((fact) => labelled(fact, reading)), ...disputed);
}

/** Claims by topic, in the order of the entry, so that an answer stands next to what it answers. */
export function drawClaims(reading: Reading): Child {
  const { claims } = reading.card;
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  const rowsOf = (topic: string) => claims.filter((claim) => claim.topic === topic).map((claim) => ({ ...claim, text: claim.text.replace(/\.$/, '') }));
  return claims.length > 0 && section('Who says what', undefined,
    list(...topics.flatMap((topic) => labelled({ label: capitalise(topic.replaceAll('-', ' ')), rows: rowsOf(topic) }, reading))));
}

export function drawGaps({ card }: Reading): Child {
  const rows = card.gaps.flatMap(({ topic, note, asOf }) => [h('dt', {}, capitalise(topic)), h('dd', {}, note, small(`as of ${printMonth(asOf)}`))]);
  return rows.length > 0 && section('Looked for and not found', undefined, list(...rows));
}
