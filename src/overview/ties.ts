/**
 * Who is who: the bonds between the groups, people and countries an article names, each once, told from the one who does it. Pure. Called by `index.ts`.
 * A country is taken in only where it is tied to a group or a person: between states every article would draw the same lines.
 */
import type { Tie } from '../messages';
import { FAMILY_OF, type Card, type Relation } from '../types';
import { publishersOf } from './conflict';

/** Words as a relation carries them on the card of the one who does it, and which of the two stands higher in a drawing. */
const TOLD: Readonly<Record<string, Tie['above']>> = {
  'in the leadership of': 'from', 'was in the leadership of': 'from', 'serves in': 'to', 'served in': 'to', 'part of': 'to', 'member of': 'to', 'front name of': 'to',
  'split from': 'to', 'successor of': 'to', backs: 'from', backed: 'from', founded: 'from', 'allied with': 'from', 'fought against': 'from',
};
const MUTUAL = new Set(['allied with', 'fought against']);

/** @param cards of the names, in the order of first mention. @returns what still holds before what has ended, first mentioned first. */
export function listTies(cards: readonly Card[]): Tie[] {
  const actors = new Map(cards.filter(({ kind }) => kind === 'country' || FAMILY_OF[kind] === 'group' || FAMILY_OF[kind] === 'person').map((card) => [card.id, card]));
  const ties = new Map<string, Tie>();
  for (const card of actors.values()) {
    for (const relation of card.relations) {
      const other = actors.get(relation.entity);
      const above = TOLD[relation.label];
      if (other === undefined || above === undefined || other.id === card.id || (card.kind === 'country' && other.kind === 'country')) continue;
      const pair = MUTUAL.has(relation.label) ? [card.id, other.id].toSorted() : [card.id, other.id];
      const key = JSON.stringify([pair, relation.label, relation.since, relation.until, relation.note]);
      if (!ties.has(key)) ties.set(key, makeTie(card, other, relation, above));
    }
  }
  return [...ties.values()].toSorted((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));
}

function makeTie(card: Card, other: Card, { label, since, until, asOf, by, note, flag, src }: Relation, above: Tie['above']): Tie {
  return {
    from: card.id, to: other.id, label, above, isMutual: MUTUAL.has(label), sources: publishersOf(card, src),
    ...(since !== undefined && { since }), ...(until !== undefined && { until }), ...(asOf !== undefined && { asOf }), ...(by !== undefined && { by }),
    ...(note !== undefined && { note }), ...(flag !== undefined && { flag }),
  };
}
