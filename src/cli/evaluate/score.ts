/**
 * Scores predictions against gold. In: gold texts and what was predicted for each; out: counts and shares as the gold's README defines them.
 * A prediction that overlaps only optional mentions is ignored. Called by `evaluate` and its ablation.
 */
import type { EntityHead, Mention } from '../../types';
import { distanceKm, GOLD_TYPES, isNamed, isSamePlace, nameKey, sameType, TYPE_OF, type GoldMention, type GoldText, type GoldType, type Titles } from './gold';

/** Within this distance a place counts as found (100 miles, the customary bound in geoparsing). */
const NEAR_KM = 161;

export interface Predicted {
  text: GoldText;
  relevant: boolean;
  mentions: readonly Mention[];
}

/** Predictions, and how many of them are right; required mentions, and how many of them were found. By type the two differ in who gives the type. */
export interface Counts {
  predicted: number;
  exactRight: number;
  overlapRight: number;
  required: number;
  exactFound: number;
  overlapFound: number;
}

export interface Score {
  all: Counts;
  byType: Record<GoldType, Counts>;
  known: { required: number; exact: number; overlapFound: number };
  /** Exact spans, and how many of them carry the right name, the right name or the right place of the gazetteer, and the right type. */
  named: { spans: number; name: number; entry: number; type: number };
  places: { required: number; answered: number; near: number };
  countries: { required: number; right: number; predicted: number };
  nonconflict: { texts: number; falseMarks: number; traps: number; trapsHit: number };
  relevance: { conflict: number; recognised: number; nonconflict: number; rejected: number };
  unknown: Map<string, number>;
  /** For the list of misses: text, what, and the stretch. */
  mistakes: { text: string; what: 'missed' | 'false' | 'wrong name'; stretch: string; name: string }[];
}

const emptyCounts = (): Counts => ({ predicted: 0, exactRight: 0, overlapRight: 0, required: 0, exactFound: 0, overlapFound: 0 });
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
const matches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start === b.start && a.end === b.end;

function emptyScore(): Score {
  return {
    all: emptyCounts(), byType: Object.fromEntries(GOLD_TYPES.map((type) => [type, emptyCounts()])) as Score['byType'], known: { required: 0, exact: 0, overlapFound: 0 },
    named: { spans: 0, name: 0, entry: 0, type: 0 }, places: { required: 0, answered: 0, near: 0 }, countries: { required: 0, right: 0, predicted: 0 },
    nonconflict: { texts: 0, falseMarks: 0, traps: 0, trapsHit: 0 }, relevance: { conflict: 0, recognised: 0, nonconflict: 0, rejected: 0 }, unknown: new Map(), mistakes: [],
  };
}

export interface Scoring extends Titles {
  /** All display names and titles, as keys: what "known" means. */
  knownNames: ReadonlySet<string>;
  headOf(id: string): EntityHead;
}

export function scoreAll(predictions: readonly Predicted[], scoring: Scoring): Score {
  const score = emptyScore();
  for (const predicted of predictions) {
    if (predicted.text.kind === 'conflict') scoreConflict(predicted, scoring, score);
    else scoreOther(predicted, score);
  }
  return score;
}

function scoreOther({ text, relevant, mentions }: Predicted, score: Score): void {
  score.relevance.nonconflict += 1;
  score.nonconflict.texts += 1;
  if (!relevant) score.relevance.rejected += 1;
  const traps = text.mentions.filter(({ trap }) => trap === true);
  score.nonconflict.traps += traps.length;
  score.nonconflict.trapsHit += traps.filter((trap) => mentions.some((mention) => overlaps(mention, trap))).length;
  for (const mention of mentions) {
    const over = text.mentions.filter((gold) => overlaps(mention, gold));
    if (over.length > 0 && over.every(({ optional }) => optional === true)) continue;
    score.nonconflict.falseMarks += 1;
    score.mistakes.push({ text: text.id, what: 'false', stretch: mention.text, name: mention.name });
  }
}

function scoreConflict({ text, relevant, mentions }: Predicted, scoring: Scoring, score: Score): void {
  score.relevance.conflict += 1;
  if (relevant) score.relevance.recognised += 1;
  const required = text.mentions.filter(({ optional }) => optional !== true);
  const optional = text.mentions.filter((gold) => gold.optional === true);
  const counted = mentions.filter((mention) => TYPE_OF[mention.kind] !== undefined && (required.some((gold) => overlaps(mention, gold)) || !optional.some((gold) => overlaps(mention, gold))));
  for (const mention of counted) scorePrediction(mention, required, text, score);
  for (const gold of required) scoreRequired(gold, counted, text, scoring, score);
}

function scorePrediction(mention: Mention, required: readonly GoldMention[], text: GoldText, score: Score): void {
  const type = TYPE_OF[mention.kind] as GoldType;
  const right = required.some((gold) => matches(mention, gold));
  for (const counts of [score.all, score.byType[type]]) {
    counts.predicted += 1;
    if (right) counts.exactRight += 1;
    if (required.some((gold) => overlaps(mention, gold))) counts.overlapRight += 1;
  }
  if (type === 'country') score.countries.predicted += 1;
  if (!right) score.mistakes.push({ text: text.id, what: 'false', stretch: mention.text, name: mention.name });
}

function scoreRequired(gold: GoldMention, mentions: readonly Mention[], text: GoldText, scoring: Scoring, score: Score): void {
  const stretch = text.text.slice(gold.start, gold.end);
  const over = mentions.filter((mention) => overlaps(mention, gold));
  const exact = over.find((mention) => matches(mention, gold));
  const known = scoring.knownNames.has(nameKey(gold.name));
  for (const counts of [score.all, score.byType[gold.type]]) {
    counts.required += 1;
    if (exact) counts.exactFound += 1;
    if (over.length > 0) counts.overlapFound += 1;
  }
  if (known) {
    score.known.required += 1;
    if (exact) score.known.exact += 1;
    if (over.length > 0) score.known.overlapFound += 1;
  } else score.unknown.set(gold.name, (score.unknown.get(gold.name) ?? 0) + 1);
  if (exact === undefined) score.mistakes.push({ text: text.id, what: 'missed', stretch, name: known ? gold.name : `${gold.name} (unknown)` });
  else scoreName(gold, exact, { text, stretch }, scoring, score);
  if (gold.type === 'country') {
    score.countries.required += 1;
    if (exact && isNamed(scoring.headOf(exact.entity), gold.name, scoring)) score.countries.right += 1;
  }
  scorePlace(gold, exact ?? over[0], scoring, score);
}

function scoreName(gold: GoldMention, exact: Mention, { text, stretch }: { text: GoldText; stretch: string }, scoring: Scoring, score: Score): void {
  score.named.spans += 1;
  if (sameType(gold.type, TYPE_OF[exact.kind] as GoldType)) score.named.type += 1;
  const head = scoring.headOf(exact.entity);
  const isRight = isNamed(head, gold.name, scoring);
  if (isRight) score.named.name += 1;
  if (isRight || isSamePlace(head, gold, stretch)) score.named.entry += 1;
  else score.mistakes.push({ text: text.id, what: 'wrong name', stretch, name: `${exact.name}, not ${gold.name}` });
}

function scorePlace(gold: GoldMention, answer: Mention | undefined, scoring: Scoring, score: Score): void {
  if (gold.type === 'country' || gold.lat === undefined || gold.lon === undefined) return;
  score.places.required += 1;
  const { lat, lon } = answer ? scoring.headOf(answer.entity) : {};
  if (lat === undefined || lon === undefined) return;
  score.places.answered += 1;
  if (distanceKm({ lat, lon }, { lat: gold.lat, lon: gold.lon }) <= NEAR_KM) score.places.near += 1;
}
