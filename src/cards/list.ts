/** The names of an article as the popup lists them: one row an entity, in the order of its first mention. */
import { FAMILY_OF, type Card, type EntityId } from '../types';
import type { CardOrder, ListedName } from '../messages';

export function listNames(named: CardOrder['named'], cardOf: (id: EntityId) => Card | undefined): ListedName[] {
  return named.flatMap(({ entity, count }) => {
    const card = cardOf(entity);
    return card === undefined ? [] : [{ entity, name: card.name, kind: card.kind, family: FAMILY_OF[card.kind], subtype: card.subtype, region: card.region, count }];
  });
}
