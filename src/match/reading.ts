/**
 * Readings: "this stretch of text may name that entity, by that rule", with the evidence for and against. In: the hits of the scan; out: stretches
 * of overlapping hits with the readings that pass the case rules. Called by the resolver.
 */
import type { EntityHead, Kind } from '../types';
import { ARTICLE, type Trait } from './index-format';
import { ARTICLES, FREE_ARTICLES } from './language';
import { fold, GAP, LETTER, MARK, UPPER } from './fold';
import type { NameIndex } from './name-index';
import { classAt, PLURAL, type HitList } from './scan';

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
  const sentences: string[] = [];
  for (let item = list; item !== undefined; item = item.rest) sentences.push(item.evidence.why);
  return sentences.reverse();
}

/** The rules by name: the ablation of `evaluate` switches them off one by one. */
export const RULE_NAMES = ['mode', 'context', 'neighbour', 'head-noun', 'title', 'containment', 'lower-case', 'capitals', 'introduced', 'full-name', 'country', 'related', 'date', 'list', 'one-sense'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

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
  points: number;
  evidence: EvidenceList;
}

/** Hits that overlap, directly or through one another, and their readings in order of start, longest first. */
export interface Stretch {
  start: number;
  end: number;
  readings: Reading[];
}

interface Meaning {
  head: EntityHead;
  trait: Trait;
}

/** Groups hits into stretches; `lang` is the primary language of the page. Heads are read once per entity. */
export function readHits(text: string, hits: HitList, index: NameIndex, entities: EntitySource, lang: string): Stretch[] {
  const meanings = new Map<number, Meaning[]>();
  const meaningsAt = (cell: number): Meaning[] => {
    const known = meanings.get(cell);
    if (known) return known;
    const read = index.recordsAt(cell).filter(({ trait }) => trait.lang === '' || trait.lang === lang).map(({ entity, trait }) => ({ head: entities.head(entity), trait }));
    meanings.set(cell, read);
    return read;
  };
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (let hit = 0; hit < hits.length; hit++) {
    for (const meaning of meaningsAt(hits.leaf(hit))) {
      const reading = readHit(text, hits.start(hit), hits.end(hit), (hits.flags(hit) & PLURAL) !== 0, meaning);
      if (reading === undefined) continue;
      if (open === undefined || reading.start >= open.end) {
        open = { start: reading.start, end: reading.end, readings: [reading] };
        stretches.push(open);
        continue;
      }
      open.readings.push(reading);
      open.start = Math.min(open.start, reading.start);
      open.end = Math.max(open.end, reading.end);
    }
  }
  return stretches;
}

/** Checks case, prefix and plural of one meaning; undefined where the print forbids it. */
function readHit(text: string, start: number, end: number, plural: boolean, { head, trait }: Meaning): Reading | undefined {
  if (plural && (trait.caseRule === 'exact' || (head.kind !== 'armed-group' && head.kind !== 'military'))) return undefined;
  if (trait.caseRule === 'initial' ? !hasWordCapitals(text, start, end, trait.capitals) : trait.caseRule === 'exact' && !hasLetterCapitals(text, start, end, trait.capitals)) return undefined;
  const from = trait.prefix === '' ? articleBefore(text, start, isArabicPlace(head.kind) && text.startsWith('Al ', start - 3)) : trait.prefix === ARTICLE ? articleBefore(text, start, true) : prefixBefore(text, start, trait.prefix);
  if (trait.prefix !== '' && from === start) return undefined;
  if (text[from - 1] === '@' || (text[end] === '.' && classAt(text, end + 1) & LETTER && text[end - 1] !== '.')) return undefined;
  return { start: from, end, nameEnd: end, head, trait, single: trait.words === 1, points: 0, evidence: undefined };
}

/** "Al Anbar": places take the article with a space too. */
const isArabicPlace = (kind: Kind): boolean => kind === 'settlement' || kind === 'region' || kind === 'base' || kind === 'site';

/** Every word of `bits` begins with a capital; the first one does, or the scan would not have stopped there. */
function hasWordCapitals(text: string, start: number, end: number, bits: number): boolean {
  if (bits === 0) return true;
  let word = 0;
  for (let at = start + 1; at < end && bits >>> (word + 1) !== 0; at++) {
    if ((classAt(text, at - 1) & GAP) === 0 || classAt(text, at) & GAP) continue;
    word += 1;
    if ((bits & (1 << word)) === 0) continue;
    while (at < end && (classAt(text, at) & LETTER) === 0) at += 1;
    if ((classAt(text, at) & UPPER) === 0) return false;
  }
  return true;
}

/** Every letter is a capital exactly where `bits` say so. */
function hasLetterCapitals(text: string, start: number, end: number, bits: number): boolean {
  let letter = 0;
  for (let at = start; at < end && letter < 16; at++) {
    const kind = classAt(text, at);
    if ((kind & LETTER) === 0) continue;
    if (((kind & UPPER) !== 0) !== ((bits & (1 << letter)) !== 0)) return false;
    letter += 1;
  }
  return true;
}

/** Where an Arabic article before `start` begins; `start` if there is none. With a space only the forms that are no English word, where the name asks for one. */
export function articleBefore(text: string, start: number, asked: boolean): number {
  if ((classAt(text, start - 1) & GAP) === 0) return start;
  const spaced = text[start - 1] !== '-' && !/[\u2010-\u2013]/u.test(text.charAt(start - 1));
  if (spaced && !asked) return start;
  let from = start - 1;
  while (start - from < 6 && classAt(text, from - 1) & (LETTER | MARK)) from -= 1;
  const word = fold(text.slice(from, start - 1));
  if (!ARTICLES.has(word) || (spaced && !FREE_ARTICLES.has(word) && (classAt(text, from) & UPPER) === 0)) return start;
  const assimilates = word.length > 1 && !/^(?:al|el|il|ul)$/u.test(word);
  return assimilates && fold(text.charAt(start)) !== word.charAt(1) ? start : from;
}

/** Where the folded words `prefix` before `start` begin; `start` if they do not stand there. */
function prefixBefore(text: string, start: number, prefix: string): number {
  for (let from = Math.max(0, start - 1 - prefix.length); from >= Math.max(0, start - prefix.length - 8); from--) {
    if ((classAt(text, from - 1) & LETTER) === 0 && fold(text.slice(from, start)) === prefix) return from;
  }
  return start;
}
