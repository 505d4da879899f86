/** Collects every bond of the dataset, each once, with its evidence. Both ends' cards are made from this one list. */
import type { World } from '../load/world';
import type { Entry } from '../schema/entry';
import type { StatementFields } from '../schema/statements';
import type { EntityId, Flag, PartialDate, Source } from '../../types';
import type { BondType } from './bonds';
import { noteOf } from './facts';
import { given } from './given';
import { resolveSources } from './sources';

export interface Edge {
  type: BondType;
  from: EntityId;
  to: EntityId;
  /** Post or part somebody has in the bond: "secretary-general". */
  role?: string;
  since?: PartialDate | 'unknown';
  until?: PartialDate;
  asOf?: PartialDate;
  by?: string;
  note?: string;
  flag?: Flag;
  sources: readonly Source[];
}

/** In the order of ids and of rows, so that the same entries always give the same list. */
export function collectEdges(world: World): Edge[] {
  const ids = [...world.entries.keys()].toSorted();
  const edges = ids.flatMap((id) => [...listEdges(world, (world.entries.get(id) as { entry: Entry }).entry)]);
  return mergeEdges(edges.filter((edge) => edge.from !== edge.to));
}

function* listEdges(world: World, entry: Entry): Generator<Edge> {
  const make: MakeEdge = (type, from, to, row, role) =>
    given({ type, from, to, role, since: row.since, until: row.until, asOf: row.as_of, by: row.by, note: row.note, flag: row.flag, sources: resolveSources(world, entry, row.src) });
  for (const row of entry.relations ?? []) yield make(row.type, entry.id, row.to, row);
  for (const row of entry.leaders ?? []) if (row.person !== undefined) yield make('led-by', entry.id, row.person, { ...row, ...noteOf(row) }, row.role);
  for (const row of entry.control ?? []) yield make(`control-${row.kind}`, entry.id, row.holder, row);
  for (const row of entry.roles ?? []) if (row.org !== undefined) yield make('serves-in', entry.id, row.org, row, row.role);
  for (const party of entry.event?.parties ?? []) yield makeParty(make, entry.id, party);
  yield* listPlaces(make, entry);
}

type MakeEdge = (type: BondType, from: EntityId, to: EntityId, row: StatementFields, role?: string) => Edge;
type Party = NonNullable<NonNullable<Entry['event']>['parties']>[number];

/** An event names its dead and its targets; persons and places name the same event. One bond either way. */
function makeParty(make: MakeEdge, event: EntityId, party: Party): Edge {
  if (party.role === 'killed') return make('killed-in', party.entry, event, party);
  if (party.role === 'targeted') return make('target-of', party.entry, event, party);
  return make(`party-${party.role}`, event, party.entry, party);
}

/** Where a place lies and where an event took place carry no row of their own; the summary says it, with these sources. */
function* listPlaces(make: MakeEdge, entry: Entry): Generator<Edge> {
  const evidence = { src: entry.location?.src ?? summarySources(entry) };
  const around = entry.location?.in ?? [];
  for (const place of entry.event?.places ?? []) yield make('took-place-in', entry.id, place, evidence);
  if (entry.event !== undefined) return;
  // A strait or a river lies in no one country: it touches all that are named. Any other place lies in the nearest.
  if (entry.kind === 'natural-feature') for (const place of around) yield make('adjoins', entry.id, place, evidence);
  else if (around[0] !== undefined) yield make('located-in', entry.id, around[0], evidence);
}

export function summarySources({ summary }: Entry): readonly string[] {
  return [...new Set(summary.src ?? (summary.sentences ?? []).flatMap(({ src }) => src))];
}

/** Two files may tell the same bond (a person's role and the body's leader, a death in both): one stays, with the sources of both. */
function mergeEdges(edges: readonly Edge[]): Edge[] {
  const led = new Set(edges.filter(({ type }) => type === 'led-by').map(({ from, to }) => `${to} ${from}`));
  const merged = new Map<string, Edge>();
  for (const edge of edges) {
    if (edge.type === 'serves-in' && led.has(`${edge.from} ${edge.to}`)) continue;
    const isEventBond = edge.type === 'killed-in' || edge.type === 'target-of' || edge.type === 'took-part-in';
    const key = isEventBond ? `${edge.type} ${edge.from} ${edge.to}` : `${edge.type} ${edge.from} ${edge.to} ${edge.role ?? ''} ${edge.since ?? ''} ${edge.until ?? ''}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? edge : { ...edge, ...known, sources: [...known.sources, ...edge.sources] });
  }
  return [...merged.values()];
}
