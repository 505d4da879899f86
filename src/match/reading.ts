/**
 * The words of the resolver. A reading is "this stretch of text may name that entity", with the evidence for and against; readings that overlap
 * form a stretch; the reading that won is a choice. Types, and the one way to add evidence. Used by everything from `stretches` to `index`.
 */
import { type EntityHead, type Kind, type PartialDate } from '../types';
import type { Article } from './article';
import type { Trait } from './index-format';
import type { Local } from './local';
import type { NameIndex } from './name-index';
import type { Whole } from './profile';

/** Where the matcher gets its entities from; the dataset parses a head only when asked. */
export interface EntitySource {
  count: number;
  head(ordinal: number): EntityHead;
  ordinalOf(id: string): number | undefined;
}

/** One reason for or against a reading; the sentences are shown under "why is this marked?". */
export interface Evidence {
  rule: RuleName;
  points: number;
  why: string;
}

/** Newest first. Linked, because most readings have one or two and an array would hold room for more. */
export type EvidenceList = { evidence: Evidence; rest: EvidenceList } | undefined;

/** Sentences in the order in which the evidence was found. */
export function sentencesOf(list: EvidenceList): string[] {
  if (list === undefined) return [];
  // Nearly every name has one or two reasons; a growing array would hold room for more.
  if (list.rest === undefined) return [list.evidence.why];
  if (list.rest.rest === undefined) return [list.rest.evidence.why, list.evidence.why];
  return [...sentencesOf(list.rest), list.evidence.why];
}

/** The rules by name: the ablation of `evaluate` switches them off one by one. */
export const RULE_NAMES = ['mode', 'context', 'neighbour', 'head-noun', 'title', 'containment', 'dateline', 'lower-case', 'everyday', 'capitals', 'person', 'longer-name', 'locative', 'size', 'company', 'introduced', 'full-name', 'country', 'related', 'date', 'list', 'one-sense'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** A name as one entity has it: what all its mentions share. */
export interface Name {
  head: EntityHead;
  trait: Trait;
}

export interface Reading {
  start: number;
  /** With a head noun that newspapers print as part of the name ("Diyala province"). */
  end: number;
  /** Where the name itself ends. */
  nameEnd: number;
  head: EntityHead;
  trait: Trait;
  /** One word, articles not counted: easily part of another name. */
  single: boolean;
  /** The rules that can say anything of this name. */
  rules: Rules;
  points: number;
  evidence: EvidenceList;
}

export interface Rules {
  local: readonly ((reading: Reading, local: Local) => Evidence | undefined)[];
  whole: readonly ((reading: Reading, whole: Whole) => Evidence | undefined)[];
}

/** Hits that overlap, directly or through one another, and their readings in order of start, longest first; provinces of a list behind them. */
export interface Stretch {
  start: number;
  end: number;
  readings: Reading[];
}

export interface Choice {
  reading: Reading;
  /** Other entities the same stretch could name, likeliest first. */
  rivals: readonly Reading[];
}

/** What the resolver works with. */
export interface Resolver {
  article: Article;
  index: NameIndex;
  entities: EntitySource;
  published: PartialDate | undefined;
  /** Rules switched off, for the ablation. */
  without: ReadonlySet<RuleName>;
}

/** From here on a reading is marked; a safe name alone has 5. */
export const THRESHOLD = 3;
/** Against nearly everything that may speak for a reading. */
export const STRONG = -10;
/** Against everything. */
export const VETO = -20;

/** What the register calls the seat of a government: no person, and not the province around it. */
export const CAPITAL = 'capital city';

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['settlement', 'region', 'country', 'natural-feature', 'base', 'site']);
export const isPlaceKind = (kind: Kind): boolean => PLACES.has(kind);
export const isPlace = (reading: Reading): boolean => PLACES.has(reading.head.kind);

/** Text of the article inside a sentence of ours. */
export const quote = (text: string): string => `“${text.replaceAll('\n', ' ')}”`;

/** Adds evidence unless its rule is switched off. */
export function addEvidence(reading: Reading, evidence: Evidence | undefined, { without }: Resolver): void {
  if (evidence === undefined || (without.size > 0 && without.has(evidence.rule))) return;
  reading.points += evidence.points;
  reading.evidence = { evidence, rest: reading.evidence };
}
