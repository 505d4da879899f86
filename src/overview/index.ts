/**
 * overview: what the side panel shows of one article beyond its list of names: which conflict it belongs to, its places on maps, who is tied to
 * whom, one timeline. Pure; no DOM, no browser, no clock. In: the names as the popup lists them, and the entries. Out: an ArticleOverview.
 * Called by `background/service`; shown by `pages/panel`. The trap: nothing is concluded here beyond what an entry's relations say; in doubt it is left out.
 */
import type { ArticleOverview } from '../messages';
import type { MapBase, PartialDate } from '../types';
import { findConflict, type Entries, type Named } from './conflict';
import { mapPlaces } from './places';
import { listTies } from './ties';
import { mergeTimelines } from './timeline';

export interface OverviewOptions extends Entries {
  /** In the order of first mention. */
  named: readonly Named[];
  published: PartialDate | undefined;
  /** The map of a country, by ISO 3166-1 code. */
  map(code: string): MapBase | undefined;
}

export function makeOverview({ named, published, card, head, map }: OverviewOptions): ArticleOverview {
  const cards = named.flatMap(({ entity }) => card(entity) ?? []);
  const conflict = findConflict(named, published, { card, head });
  return { ...(conflict !== undefined && { conflict }), ...mapPlaces(cards, head, map), ties: listTies(cards), timeline: mergeTimelines(cards, named) };
}
