/**
 * Which conflict is this? The one conflict entry that the article's names are tied to, or none. Pure. Called by `index.ts`.
 *
 * The rule. A conflict may be meant if it had begun when the article was published and was not yet over; where the article has no date, only if it
 * is not over at all. Each name tied to it by a relation counts points: those who fight in it, are its target or died in it 2, places and countries 1,
 * the conflict's own name 6; times the mentions of the name, three at most. It is told only if
 * - it is named itself, or two names are tied to it of which one is no country, and a place of the article lies where it is fought;
 * - at least as many of the article's places and countries lie in its countries as elsewhere;
 * - it has 6 points or more, and half as many again as the next conflict.
 * Otherwise nothing is said: an article about two wars belongs to neither.
 */
import type { ArticleOverview, CardOrder } from '../messages';
import { FAMILY_OF, type Card, type EntityHead, type EntityId, type PartialDate, type Relation } from '../types';
import { isAfter } from '../cards/dates';

export type Named = Pick<CardOrder['named'][number], 'entity' | 'count'>;
type Found = NonNullable<ArticleOverview['conflict']>;

interface Candidate { entity: EntityId; points: number; named: boolean; tied: { card: Card; relation: Relation }[] }

const MOST_MENTIONS = 3;
const NAMED_POINTS = 6;
const LEAST_POINTS = 6;
const LEAD = 1.5;
const PARTY = /^(fights in|fought in|killed in|target of|said it carried out|blamed for|carried out)$/;

export interface Entries {
  card(id: EntityId): Card | undefined;
  head(id: EntityId): EntityHead | undefined;
}

export function findConflict(named: readonly Named[], published: PartialDate | undefined, { card, head }: Entries): Found | undefined {
  const candidates = new Map<EntityId, Candidate>();
  const at = (entity: EntityId): Candidate => {
    const known = candidates.get(entity) ?? { entity, points: 0, named: false, tied: [] };
    candidates.set(entity, known);
    return known;
  };
  for (const { entity, count } of named) {
    const own = card(entity);
    if (own?.kind === 'conflict') Object.assign(at(entity), { named: true, points: at(entity).points + NAMED_POINTS });
    for (const relation of own === undefined ? [] : onePerConflict(own, card)) {
      const candidate = at(relation.entity);
      candidate.points += pointsOf(own as Card, relation) * Math.min(count, MOST_MENTIONS);
      candidate.tied.push({ card: own as Card, relation });
    }
  }
  const places = named.flatMap(({ entity }) => card(entity) ?? []).filter(({ kind }) => FAMILY_OF[kind] === 'place');
  const [best, next] = [...candidates.values()].filter(({ entity }) => isTime(head(entity), published)).toSorted((a, b) => b.points - a.points || (a.entity < b.entity ? -1 : 1));
  const conflict = best === undefined ? undefined : card(best.entity);
  if (best === undefined || conflict === undefined || !isSure(best) || !isThere(conflict, places, { card, head }) || best.points < (next?.points ?? 0) * LEAD) return undefined;
  return tell(conflict, best);
}

/** A name may be tied to a conflict twice, as its target and as its scene: the stronger tie counts. */
function onePerConflict(own: Card, card: Entries['card']): Relation[] {
  const best = new Map<EntityId, Relation>();
  for (const relation of own.relations) {
    const known = best.get(relation.entity);
    if (known !== undefined && pointsOf(own, known) >= pointsOf(own, relation)) continue;
    if (card(relation.entity)?.kind === 'conflict') best.set(relation.entity, relation);
  }
  return [...best.values()];
}

/** A country is a party to many wars and stands in most articles: it is no more than a place. */
const pointsOf = ({ kind }: Card, { label }: Relation): number => (kind !== 'country' && PARTY.test(label) ? 2 : 1);

function isSure({ points, named, tied }: Candidate): boolean {
  return points >= LEAST_POINTS && (named || (tied.length > 1 && tied.some(({ card }) => card.kind !== 'country')));
}

function isTime(head: EntityHead | undefined, published: PartialDate | undefined): boolean {
  if (head === undefined) return false;
  if (published === undefined) return head.until === undefined;
  return !isAfter(head.since, published) && (head.until === undefined || !isAfter(published, head.until));
}

/** Is the article about where it is fought? Its scenes are places, countries that hold places, and for a conflict without scenes its countries. */
function isThere(conflict: Card, places: readonly Card[], { card, head }: Entries): boolean {
  const codesOf = (id: EntityId): readonly string[] => head(id)?.countries ?? [];
  const scenes = conflict.relations.filter(({ label }) => label === 'took place in' || label === 'targeted').map(({ entity }) => entity);
  const wholeCountries = scenes.length === 0 ? codesOf(conflict.id) : scenes.filter((id) => card(id)?.kind === 'country').flatMap(codesOf);
  const isScene = (place: Card): boolean =>
    scenes.includes(place.id) || place.relations.some(({ label, entity }) => label === 'in' && scenes.includes(entity)) || codesOf(place.id).some((code) => wholeCountries.includes(code));
  const countries = codesOf(conflict.id);
  const placed = places.filter(({ id }) => codesOf(id).length > 0);
  const inside = placed.filter(({ id }) => codesOf(id).some((code) => countries.includes(code))).length;
  return places.some(isScene) && inside * 2 >= placed.length;
}

function tell(conflict: Card, { tied }: Candidate): Found {
  const status = conflict.facts.find(({ label }) => label === 'Status')?.rows[0];
  const lead = conflict.lead[0];
  return {
    entity: conflict.id, name: conflict.name, subtype: conflict.subtype, lead: lead?.text ?? '', asOf: conflict.leadAsOf, sources: publishersOf(conflict, lead?.src ?? []),
    ...(status !== undefined && { status: status.text, ...(status.asOf !== undefined && { statusAsOf: status.asOf }) }),
    ties: tied.map(({ card, relation }) => ({ entity: card.id, name: card.name, label: relation.label, ...(relation.by !== undefined && { by: relation.by }) })),
  };
}

/** Who published the pages a statement rests on, each once. */
export const publishersOf = ({ sources }: Card, src: readonly number[]): string[] => [...new Set(src.flatMap((number) => sources[number - 1]?.publisher ?? []))];
