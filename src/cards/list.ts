/** The names of an article as the popup lists them: one row an entity, in the order of its first mention. */
import { FAMILY_OF, type Card, type EntityId, type Mention } from '../types';
import type { ListedName } from '../messages';

export function listNames(mentions: readonly Mention[], cardOf: (id: EntityId) => Card | undefined): ListedName[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].flatMap(([entity, count]) => {
    const card = cardOf(entity);
    return card === undefined ? [] : [{ entity, name: card.name, kind: card.kind, family: FAMILY_OF[card.kind], subtype: card.subtype, region: card.region, count }];
  });
}
