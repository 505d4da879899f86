/** Key facts, claims and gaps: one definition list each, label left, statements right. */
import type { Fact } from '../../types';
import { printMonth } from './dates';
import { h } from './h';
import { capitalise, isNew, section, statement } from './text';
import type { View } from './view';

interface Labelled { label: string; rows: readonly { isNew: boolean; content: readonly (Node | string)[] }[] }

const list = (items: readonly Labelled[]): HTMLElement => h('dl', { class: 'facts' }, ...items.flatMap(({ label, rows }) => [
  h('dt', {}, label), ...rows.map((row) => h('dd', {}, h('span', { class: row.isNew && 'new' }, ...row.content))),
]));

const toLabelled = (view: View) => ({ label, rows }: Fact): Labelled =>
  ({ label, rows: rows.map((row) => ({ isNew: isNew(row, view), content: statement({ ...row, text: capitalise(row.text) }, view) })) });

export const renderFacts = (view: View): HTMLElement | undefined =>
  (view.card.facts.length === 0 ? undefined : list(view.card.facts.map(toLabelled(view))));

/** Claims by topic, in the order of the entry, so that an answer stands next to what it answers. */
export function renderClaims(view: View): HTMLElement | undefined {
  const { claims } = view.card;
  if (claims.length === 0) return undefined;
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  const facts = topics.map((topic) => ({ label: capitalise(topic.replaceAll('-', ' ')), rows: claims.filter((claim) => claim.topic === topic) }));
  return section('Who says what', undefined, list(facts.map(({ label, rows }) => ({
    label,
    rows: rows.map((row) => ({ isNew: isNew(row, view), content: statement({ ...row, text: row.text.replace(/\.$/, '') }, view) })),
  }))));
}

export function renderGaps({ card }: View): HTMLElement | undefined {
  if (card.gaps.length === 0) return undefined;
  return section('Looked for and not found', undefined, list(card.gaps.map(({ topic, note, asOf }) => ({
    label: capitalise(topic), rows: [{ isNew: false, content: [note, ' ', h('small', {}, `as of ${printMonth(asOf)}`)] }],
  }))));
}
