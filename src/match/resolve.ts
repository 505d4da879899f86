/**
 * Decides what every stretch names. In: stretches with readings; out: the readings that won, each with its evidence and the readings it beat.
 * First the rules that look at the spot, then those that know the whole article, then short forms; below the threshold nothing is marked.
 * Called by `match/index`. The trap: evidence is added, never taken back, so each rule runs once per reading.
 */
import type { PartialDate } from '../types';
import { addAliases } from './aliases';
import type { Article } from './article';
import { isPlace, LOCAL_RULES } from './evidence';
import type { NameIndex } from './name-index';
import { PROFILE_RULES, profileOf } from './profile';
import type { Evidence, Reading, RuleName, Stretch } from './reading';
import { findIntroductions, judgeIntroduction } from './short-forms';

/** From here on a reading is marked; a safe name alone has 5. */
export const THRESHOLD = 3;
/** Two namesakes closer than this are a tie: neither is marked. */
const LEAD = 1;
/** A city and the province of the same name: closer than this, the bare name is the city. */
const SAME_PLACE_DEGREES = 2.5;

const LIST_REACH = 6;
const LIST_BEFORE = /(?:, and |, | and )$/u;
const LIST_AFTER = /^(?:, and |, | and )/u;

export interface Choice {
  reading: Reading;
  /** Other entities the same stretch could name, likeliest first. */
  rivals: readonly Reading[];
}

const NONE: never[] = [];

export interface Resolver {
  article: Article;
  index: NameIndex;
  published: PartialDate | undefined;
  /** Rules switched off, for the ablation. */
  without: ReadonlySet<RuleName>;
}

/** Adds evidence unless its rule is switched off. */
export function addEvidence(reading: Reading, evidence: Evidence | undefined, { without }: Resolver): void {
  if (evidence === undefined || (without.size > 0 && without.has(evidence.rule))) return;
  reading.points += evidence.points;
  reading.evidence = { evidence, rest: reading.evidence };
}

export function resolve(stretches: readonly Stretch[], resolver: Resolver): Choice[] {
  const { article, published } = resolver;
  judgeLocally(stretches, resolver);
  const anchors = chooseAll(stretches);
  judgeLists(anchors, stretches, resolver);
  const profile = profileOf(anchors, published);
  const introductions = findIntroductions(anchors, stretches, article);
  for (const { readings } of stretches) {
    for (const reading of readings) {
      for (const judge of PROFILE_RULES) addEvidence(reading, judge(reading, profile), resolver);
      addEvidence(reading, judgeIntroduction(reading, introductions, profile, article), resolver);
    }
  }
  keepOneSense(stretches, resolver);
  return addAliases(chooseAll(stretches), introductions, stretches, resolver);
}

function judgeLocally(stretches: readonly Stretch[], resolver: Resolver): void {
  const { article, index } = resolver;
  for (let at = 0; at < stretches.length; at++) {
    const { readings } = stretches[at] as Stretch;
    const local = { article, index, before: stretches[at - 1], after: stretches[at + 1] };
    for (const reading of readings) {
      for (const judge of LOCAL_RULES) addEvidence(reading, judge(reading, local), resolver);
    }
  }
}

const needsMore = ({ trait: { mode } }: Reading): boolean => mode === 'needs-context' || mode === 'needs-support';

/** "Egypt and Jordan", "Mosul, Hit and Ramadi": beside a place that stands by itself stands a place of the same kind. */
function judgeLists(anchors: readonly Choice[], stretches: readonly Stretch[], resolver: Resolver): void {
  const open = stretches.flatMap(({ readings }) => readings.filter((reading) => needsMore(reading) && isPlace(reading)));
  if (open.length === 0) return;
  const kindAt = new Map(anchors.flatMap(({ reading: { start, end, head } }) => [[start, head.kind], [end, head.kind]] as const));
  const { text } = resolver.article;
  for (const reading of open) {
    const before = LIST_BEFORE.exec(text.slice(Math.max(0, reading.start - LIST_REACH), reading.start))?.[0].length ?? 0;
    const after = LIST_AFTER.exec(text.slice(reading.end, reading.end + LIST_REACH))?.[0].length ?? 0;
    const beside = [before > 0 ? kindAt.get(reading.start - before) : undefined, after > 0 ? kindAt.get(reading.end + after) : undefined];
    if (beside.includes(reading.head.kind)) addEvidence(reading, { rule: 'list', points: 3, why: 'It stands in a list of such places.' }, resolver);
  }
}

/** A name decided for one entity in this article is that entity wherever its own spot leaves it open. */
function keepOneSense(stretches: readonly Stretch[], resolver: Resolver): void {
  const open = stretches.filter(isOpen).flatMap(({ readings }) => readings.filter(({ points }) => points > 0));
  if (open.length === 0) return;
  const { text } = resolver.article;
  const senses = new Map<string, Set<string>>();
  for (const { reading } of chooseAll(stretches)) {
    const printed = text.slice(reading.start, reading.end);
    senses.set(printed, (senses.get(printed) ?? new Set()).add(reading.head.id));
  }
  for (const reading of open) {
    const sense = senses.get(text.slice(reading.start, reading.end));
    if (sense?.size === 1 && sense.has(reading.head.id)) addEvidence(reading, { rule: 'one-sense', points: 2, why: 'Elsewhere in the article the same name clearly means this.' }, resolver);
  }
}

/** Nothing is chosen there so far. */
function isOpen(stretch: Stretch): boolean {
  if (stretch.readings.every(({ points }) => points < THRESHOLD)) return true;
  const choices: Choice[] = [];
  if (stretch.readings.length > 1) chooseFrom(stretch, choices);
  return stretch.readings.length > 1 && choices.length === 0;
}

function chooseAll(stretches: readonly Stretch[]): Choice[] {
  const choices: Choice[] = [];
  for (const stretch of stretches) chooseFrom(stretch, choices);
  return choices;
}

/** Longest first; a shorter name is chosen only where it does not overlap a longer one. Adds to `choices`. */
function chooseFrom(stretch: Stretch, choices: Choice[]): void {
  const [only] = stretch.readings;
  if (only !== undefined && stretch.readings.length === 1) {
    if (only.points >= THRESHOLD) choices.push({ reading: only, rivals: NONE });
    return;
  }
  const taken: Reading[] = [];
  const found: Choice[] = [];
  for (const rivals of bySpan(stretch.readings)) {
    const [best] = rivals as [Reading, ...Reading[]];
    if (best.points < THRESHOLD || taken.some((other) => other.start < best.end && best.start < other.end)) continue;
    taken.push(best);
    const winner = pickWinner(rivals);
    if (winner) found.push({ reading: winner, rivals: [...rivals, ...nestedIn(winner, stretch)].filter(({ head }) => head.id !== winner.head.id) });
  }
  choices.push(...found.toSorted((a, b) => a.reading.start - b.reading.start));
}

/** Readings grouped by their span, longest span first, best reading first, one reading per entity. */
function bySpan(readings: readonly Reading[]): Reading[][] {
  const spans = new Map<string, Reading[]>();
  const order = readings.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || b.points - a.points || (a.head.id < b.head.id ? -1 : 1));
  for (const reading of order) {
    const key = `${reading.start}-${reading.end}`;
    const rivals = spans.get(key) ?? [];
    if (!rivals.some(({ head }) => head.id === reading.head.id)) rivals.push(reading);
    spans.set(key, rivals);
  }
  return [...spans.values()];
}

/** The best reading if it leads clearly; of a city and its province the city. */
function pickWinner([best, second]: readonly Reading[]): Reading | undefined {
  if (best === undefined || second === undefined || best.points - second.points >= LEAD) return best;
  const city = [best, second].find(({ head }) => head.kind === 'settlement');
  const region = [best, second].find(({ head }) => head.kind === 'region');
  return city && region && liesIn(city, region) ? city : undefined;
}

function liesIn({ head: city }: Reading, { head: region }: Reading): boolean {
  if (city.related.includes(region.id)) return true;
  const near = Math.abs((city.lat ?? 0) - (region.lat ?? 99)) + Math.abs((city.lon ?? 0) - (region.lon ?? 99));
  return near < SAME_PLACE_DEGREES && city.countries.some((country) => region.countries.includes(country));
}

/** Names of the same kind inside the winner: "Hezbollah" in "Kata'ib Hezbollah" is a reading that was rejected. */
function nestedIn(winner: Reading, { readings }: Stretch): Reading[] {
  return readings.filter((other) => other.start >= winner.start && other.end <= winner.end && other.end - other.start < winner.end - winner.start && other.head.kind === winner.head.kind);
}
