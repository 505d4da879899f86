/**
 * The article's places on as few maps as will do. Pure. Called by `index.ts`.
 * Maps are per country and show some of its neighbours. The country with most of the places comes first, with everything that lies on its map; then the
 * country with most of what is left, if its map shows two places or more; three maps at most. A single place in a further country is named beside the
 * maps. Places are numbered through, in the order of the maps. Countries get no number: a whole country is no spot on its map.
 */
import { projectOn } from '../dataset/projection';
import type { ArticleMap, Spot } from '../messages';
import { FAMILY_OF, type Card, type EntityId, type MapBase } from '../types';
import type { Entries } from './conflict';
import { middleOfPath } from './path';

const MOST_MAPS = 3;
/** On a further map. */
const LEAST_SPOTS = 2;

interface Place { card: Card; point: { lat: number; lon: number } | undefined }
type At = { place: Place; x: number; y: number };

export interface Mapped { maps: ArticleMap[]; /** Places without a map. */ unmapped: EntityId[] }

/** @param cards of the names, in the order of first mention. */
export function mapPlaces(cards: readonly Card[], head: Entries['head'], map: (code: string) => MapBase | undefined): Mapped {
  const places = cards.filter(({ kind }) => FAMILY_OF[kind] === 'place' && kind !== 'country').map((card): Place => ({ card, point: card.point ?? pointOf(head(card.id)) }));
  const bases = [...new Set(places.flatMap(({ card }) => card.map?.base ?? []))].toSorted().flatMap((code) => map(code) ?? []);
  const maps: ArticleMap[] = [];
  let left = places;
  while (maps.length < MOST_MAPS) {
    const [best] = bases.map((base) => ({ base, seen: left.flatMap((place) => locate(place, base)) })).toSorted((a, b) => ownOf(b) - ownOf(a) || b.seen.length - a.seen.length);
    if (best === undefined || best.seen.length < (maps.length === 0 ? 1 : LEAST_SPOTS)) break;
    const before = places.length - left.length;
    maps.push({ country: countryOf(best), base: best.base, spots: best.seen.map((at, index) => makeSpot(at, best.base, before + index + 1)) });
    const shown = new Set(best.seen.map(({ place }) => place));
    left = left.filter((place) => !shown.has(place));
  }
  return { maps, unmapped: left.map(({ card }) => card.id) };
}

const pointOf = (head: ReturnType<Entries['head']>): Place['point'] => (head?.lat === undefined || head.lon === undefined ? undefined : { lat: head.lat, lon: head.lon });

/** How many places lie in the map's own country. */
const ownOf = ({ base, seen }: { base: MapBase; seen: readonly At[] }): number => seen.filter(({ place }) => place.card.map?.base === base.id).length;

/** As the cards of its places print it: "Salah al-Din, Iraq". */
const countryOf = ({ base, seen }: { base: MapBase; seen: readonly At[] }): string =>
  seen.find(({ place: { card } }) => card.map?.base === base.id && card.kind !== 'natural-feature')?.place.card.region.split(', ').at(-1) ?? '';

/** Where a place lies on a base: by its point, on its own country's map also by its outline. Empty where it does not lie on it. */
function locate(place: Place, base: MapBase): At[] {
  const { card, point } = place;
  const spot = point === undefined ? undefined : projectOn(base, point);
  if (spot !== undefined) return [{ place, ...spot }];
  if (card.map === undefined || card.map.base !== base.id) return [];
  const own = 'shape' in card.map ? middleOfPath(card.map.shape) : card.map;
  return own === undefined ? [] : [{ place, x: own.x, y: own.y }];
}

function makeSpot({ place: { card }, x, y }: At, base: MapBase, number: number): Spot {
  const shape = card.map !== undefined && card.map.base === base.id && 'shape' in card.map ? card.map.shape : undefined;
  return { entity: card.id, name: card.name, number, x, y, ...(shape !== undefined && { shape }), ...(card.dispute !== undefined && { dispute: card.dispute }) };
}
