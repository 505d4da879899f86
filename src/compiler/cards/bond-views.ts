/** What a bond looks like from one of its ends: a fact on the card, and a relation for "on this page". */
import type { EntityId } from '../../types';
import { BONDS } from './bonds';
import type { Directory } from './directory';
import type { Edge } from './edges';
import { openFirst, type Draft } from './facts';
import { given } from './given';
import { capitalise } from './print';

export interface BondView {
  edge: Edge;
  other: EntityId;
  /** "part of", "backs", "led": goes before the other's name. */
  words: string;
  /** Label of the fact, where it is one. */
  fact: string | undefined;
}

/** Bonds by the entry that sees them; those written there stand before those that come from others. */
export function indexViews(edges: readonly Edge[]): (id: EntityId) => readonly BondView[] {
  const views = new Map<EntityId, BondView[]>();
  const add = (id: EntityId, edge: Edge, side: 'forward' | 'back') => {
    const { words, past, isFact } = BONDS[edge.type][side];
    const view = { edge, other: side === 'forward' ? edge.to : edge.from, words: edge.until === undefined ? words : (past ?? words), fact: isFact === true ? capitalise(words) : undefined };
    views.set(id, [...(views.get(id) ?? []), view]);
  };
  for (const edge of openFirst(edges)) add(edge.from, edge, 'forward');
  for (const edge of openFirst(edges)) add(edge.to, edge, 'back');
  return (id) => views.get(id) ?? [];
}

/** The facts among the bonds. A planned entry has no card: its working name stands there without a link. */
export function draftBondFacts(views: readonly BondView[], directory: Directory): Draft[] {
  return views.flatMap(({ edge, other, fact }) => {
    if (fact === undefined) return [];
    const name = directory.nameOf(other);
    return [{ label: fact, text: edge.role === undefined ? name : `${name}, ${edge.role}`, ...timesOf(edge), ...(directory.hasCard(other) ? { entity: other } : {}), sources: edge.sources }];
  });
}

/** An entry tied to more than this is a hub: of what other entries say of it one source is named there, all of them on the other's card. */
const HUB_BONDS = 30;

/** Relations to entries that have a card. */
export function draftRelations(views: readonly BondView[], directory: Directory): (Draft & { entity: EntityId })[] {
  const isHub = views.length > HUB_BONDS;
  return views
    .filter(({ other }) => directory.hasCard(other))
    .map(({ edge, other, words }) => {
      const { note, ...times } = timesOf(edge);
      const remark = [edge.role, note].filter((part) => part !== undefined).join('; ');
      return { label: words, text: directory.nameOf(other), entity: other, ...times, ...(remark === '' ? {} : { note: remark }), sources: isHub && other === edge.from ? edge.sources.slice(0, 1) : edge.sources };
    });
}

function timesOf(edge: Edge) {
  return given({ since: edge.since, until: edge.until, asOf: edge.asOf, by: edge.by, note: edge.note, flag: edge.flag });
}
