/** The short record the matcher needs of an entity that was hit. */
import type { Entry } from '../schema/entry';
import { compareText } from '../problem';
import type { Card, EntityHead, EntityId } from '../../types';
import { given } from './given';

export interface HeadFacts {
  since?: string;
  until?: string;
  /** Of a province, which has no point on its card. */
  middle?: { lat: number; lon: number } | undefined;
  province?: EntityId | undefined;
}

export function makeHead(card: Card, countries: readonly string[], { since, until, middle, province }: HeadFacts, related: Iterable<EntityId>): EntityHead {
  const { id, kind, name, subtype, point = middle } = card;
  return given({ id, kind, name, subtype, countries, lat: point?.lat, lon: point?.lon, province, since, until, related: [...related].toSorted(compareText) });
}

/** Founded or born, ended or died, began and ended. The first value where sources differ. */
export function spanOf(entry: Entry): { since?: string; until?: string } {
  return given({
    since: entry.founded?.[0]?.value ?? entry.life?.born?.find(({ date }) => date !== undefined)?.date ?? entry.event?.start,
    until: entry.ended?.[0]?.value ?? entry.life?.died?.[0]?.date ?? entry.event?.end,
  });
}
