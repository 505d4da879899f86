/**
 * One timeline for an article: the rows of all its entries, each event once, weighed by how much it concerns this article. Pure. Called by `index.ts`.
 * An event stands in the timelines of several entries: rows of the same date that share an entry are one, told in the words of the name mentioned first.
 * The weight of an event is how many of the article's names it concerns; half a point more where its entry is named three times and more.
 */
import { firstDay } from '../cards/dates';
import type { TimelineItem } from '../messages';
import type { Card, EntityId, TimelineRow } from '../types';
import { publishersOf, type Named } from './conflict';

const MOST_ITEMS = 150;
const OFTEN = 3;

interface Draft { item: TimelineItem; involved: Set<EntityId> }

/** @param cards of the names, in the order of first mention. @returns earliest first. */
export function mergeTimelines(cards: readonly Card[], named: readonly Named[]): TimelineItem[] {
  const here = new Set(cards.map(({ id }) => id));
  const often = new Set(named.filter(({ count }) => count >= OFTEN).map(({ entity }) => entity));
  const byDate = new Map<string, Draft[]>();
  for (const card of cards) {
    for (const row of card.timeline) {
      const drafts = byDate.get(row.date) ?? [];
      byDate.set(row.date, drafts);
      const involved = [card.id, ...(row.entries ?? [])];
      const same = drafts.find((draft) => involved.some((id) => draft.involved.has(id)));
      if (same === undefined) drafts.push({ item: makeItem(card, row), involved: new Set(involved) });
      else for (const id of involved) same.involved.add(id);
    }
  }
  const drafts = [...byDate.values()].flat().map(({ item, involved }): TimelineItem => {
    const names = [...involved].filter((id) => here.has(id));
    return { ...item, names, weight: names.length + (names.some((id) => often.has(id)) ? 0.5 : 0) };
  });
  const heaviest = drafts.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_ITEMS);
  return heaviest.toSorted((a, b) => (firstDay(a.date) ?? 0) - (firstDay(b.date) ?? 0));
}

function makeItem(card: Card, { date, text, by, flag, src }: TimelineRow): TimelineItem {
  return { date, text, names: [], weight: 0, sources: publishersOf(card, src), ...(by !== undefined && { by }), ...(flag !== undefined && { flag }) };
}
