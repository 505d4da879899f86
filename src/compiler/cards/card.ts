/** Assembles the card of a written entry. Parts are built in the order a reader meets them, so sources are numbered in that order. */
import type { World } from '../load/world';
import type { Entry } from '../schema/entry';
import type { Card, Claim, Designation, Fact, OnMap, Relation, Statement, TimelineRow } from '../../types';
import { compareFacts } from './bonds';
import { draftBondFacts, draftRelations, type BondView } from './bond-views';
import { primaryName, type Directory } from './directory';
import { draftFacts, type Draft, type LinkTo } from './facts';
import { given } from './given';
import { listAlso, pickAcronym, pickNative } from './names-of';
import { locate, printRegion, type RegisterRow } from './place-of';
import { printNumber, printPoint } from './print';
import { resolveSources, SourceList } from './sources';

export interface CardParts {
  world: World;
  directory: Directory;
  views: readonly BondView[];
  /** What a register says of the place. */
  row?: RegisterRow | undefined;
  /** Where it lies on the map of its country. */
  onMap?: OnMap | undefined;
}

export function makeCard(entry: Entry, { world, directory, views, row, onMap }: CardParts): Card {
  const sources = new SourceList();
  const number = (keys: readonly string[]) => sources.number(resolveSources(world, entry, keys));
  const linkTo: LinkTo = (id) => (id !== undefined && directory.hasCard(id) ? { entity: id } : {});
  const located = locate(entry, world, row);
  const lead = listLead(entry).map(({ text, src }) => ({ text, src: number(src) }));
  const timeline = entry.timeline.map((row): TimelineRow => given({
    date: row.date, text: row.text, by: row.by, flag: row.flag, entries: linked(row.entries, directory), src: number(row.src),
  }));
  const position: Draft[] = located === undefined || located.sources.length === 0 ? [] : [{ label: 'Coordinates', text: printPoint(located.point), sources: located.sources }];
  const facts = groupFacts([...draftFacts(entry, (keys) => resolveSources(world, entry, keys), linkTo, directory.nameOf), ...draftBondFacts(views, directory), ...draftPopulation(entry, row), ...position], sources);
  const claims = (entry.claims ?? []).map((row): Claim => given({ topic: row.topic, text: row.text, by: row.by, asOf: row.as_of, flag: row.flag, src: number(row.src) }));
  const designations = (entry.designations ?? []).map((row): Designation => given({
    authority: row.authority, list: row.list, action: row.action, covers: row.covers, since: row.since, until: row.until, asOf: row.as_of, note: row.note, by: row.by, flag: row.flag, src: number(row.src),
  }));
  const relations = numberRelations(draftRelations(views, directory), sources);
  return given({
    id: entry.id, kind: entry.kind, depth: entry.depth, name: primaryName(entry), subtype: entry.subtype, region: printRegion(entry, directory),
    native: pickNative(entry.names), acronym: pickAcronym(entry.names), also: listAlso(entry.names), lead, leadAsOf: entry.summary.as_of,
    facts, claims, designations, timeline, relations,
    confusable: (entry.confusable ?? []).map(({ entry: id, label, why }) => ({ text: id === undefined ? (label ?? '') : directory.nameOf(id), ...linkTo(id), why })),
    gaps: (entry.gaps ?? []).map(({ topic, note, as_of: asOf }) => ({ topic, note, asOf })),
    sources: sources.list, point: located?.point, map: onMap, dispute: entry.location?.dispute, reviewed: entry.review.at,
  });
}

/** Facts with one label become one; the order of labels is the same on every card. */
export function groupFacts(drafts: readonly Draft[], sources: SourceList): Fact[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) groups.set(draft.label, [...(groups.get(draft.label) ?? []), draft]);
  return [...groups].toSorted(([a], [b]) => compareFacts(a, b)).map(([label, rows]) => ({ label, rows: rows.map((row) => numberDraft(row, sources)) }));
}

export function numberRelations(drafts: readonly (Draft & { entity: string })[], sources: SourceList): Relation[] {
  return drafts.map((draft) => ({ ...numberDraft(draft, sources), label: draft.label, entity: draft.entity }));
}

function numberDraft(draft: Draft, sources: SourceList): Statement {
  const { label: _label, sources: pages, ...statement } = draft;
  return { ...statement, src: sources.number(pages) };
}

/** The register's figure, where the entry has none of its own. Registers date the row, not the count. */
function draftPopulation({ measures = [] }: Entry, row: RegisterRow | undefined): Draft[] {
  if (row === undefined || row.population === 0 || measures.some(({ what }) => what === 'population')) return [];
  return [given({ label: 'Population', text: printNumber(row.population), asOf: row.changed, by: row.source.publisher, note: "date of the register's row, not of the count", sources: [row.source] })];
}

function listLead({ summary }: Entry): readonly { text: string; src: readonly string[] }[] {
  return summary.sentences ?? [{ text: summary.text ?? '', src: summary.src ?? [] }];
}

/** Ids in a timeline row that lead somewhere; undefined where none does. */
function linked(ids: readonly string[] | undefined, directory: Directory): string[] | undefined {
  const found = (ids ?? []).filter((id) => directory.hasCard(id));
  return found.length === 0 ? undefined : found;
}
