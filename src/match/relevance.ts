/**
 * Is the article about armed conflict or security? In: the words of its opening and the entities recognised in it; out: a score, the threshold
 * and the reasons in plain words. Called by `match/index`. News says at the top what it is about, so only the opening is read: the cost is bounded.
 */
import type { Kind, Relevance } from '../types';
import type { NameIndex } from './name-index';
import type { Choice } from './resolve';
import { scanTerms } from './scan';
import { STRONG_WEIGHT, TOPICS, type Topic } from './vocabulary';

/** Characters of headline and opening that are read. */
const OPENING_CHARS = 4_000;
export const RELEVANT_FROM = 10;
/** Points for an entity whose kind speaks of conflict; at most this many entities count. */
const ENTITY_POINTS: Partial<Record<Kind, number>> = { 'armed-group': 4, base: 4, military: 3, 'security-service': 2, conflict: 4, event: 4 };
const MOST_ENTITIES = 4;
const SHOWN_WORDS = 5;

interface TopicCount {
  points: number;
  /** Strongest words first. */
  words: { text: string; weight: number }[];
}

/** Every word counts once, and half as much again when it comes back. */
function countTopics(text: string, index: NameIndex): Map<Topic, TopicCount> {
  const hits = scanTerms(text, index.terms, 0, Math.min(text.length, OPENING_CHARS));
  const seen = new Map<number, number>();
  const topics = new Map<Topic, TopicCount>();
  let covered = 0;
  for (let hit = hits.length - 1; hit >= 0; hit--) {
    // From behind, so that of "air" and "air strike" at one start the longer comes first; a word inside a longer one does not count.
    const number = index.termAt(hits.leaf(hit));
    const { topic, weight } = index.term(number);
    if (weight === 0 || (hit + 1 < hits.length && hits.start(hit + 1) === hits.start(hit) && covered === hits.start(hit) + 1)) continue;
    covered = hits.start(hit) + 1;
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    if (times > 2) continue;
    const count = topics.get(TOPICS[topic] ?? 'none') ?? { points: 0, words: [] };
    count.points += times === 1 ? weight : weight / 2;
    if (times === 1) count.words.push({ text: text.slice(hits.start(hit), hits.end(hit)).toLowerCase(), weight });
    topics.set(TOPICS[topic] ?? 'none', count);
  }
  for (const { words } of topics.values()) words.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  return topics;
}

function countEntities(choices: readonly Choice[]): { points: number; names: string[] } {
  const kinds = new Map(choices.map(({ reading: { head } }) => [head.name, ENTITY_POINTS[head.kind] ?? 0]));
  const counted = [...kinds].filter(([, points]) => points > 0).toSorted(([, a], [, b]) => b - a).slice(0, MOST_ENTITIES);
  return { points: counted.reduce((sum, [, points]) => sum + points, 0), names: counted.map(([name]) => name) };
}

const list = (words: readonly string[]): string => words.slice(0, SHOWN_WORDS).map((word) => `“${word}”`).join(', ');

/** Conflict words and conflict entities, less the words of the strongest other topic; at least one of them must be unmistakable. */
export function judgeRelevance(text: string, choices: readonly Choice[], index: NameIndex): Relevance {
  const topics = countTopics(text, index);
  const conflict = topics.get('conflict') ?? { points: 0, words: [] };
  const entities = countEntities(choices);
  const [other, against] = [...topics].filter(([topic]) => topic !== 'conflict' && topic !== 'none').toSorted(([, a], [, b]) => b.points - a.points)[0] ?? ['none' as Topic, { points: 0, words: [] }];
  const strong = conflict.words.some(({ weight }) => weight >= STRONG_WEIGHT) || entities.points > 0;
  const score = Math.round(conflict.points + entities.points - against.points);
  const reasons = [
    conflict.words.length > 0 ? `Words of conflict: ${list(conflict.words.map((word) => word.text))} (+${Math.round(conflict.points)}).` : 'No words of conflict near the top of the article.',
    ...(entities.names.length > 0 ? [`Named in it: ${entities.names.join(', ')} (+${entities.points}).`] : []),
    ...(against.points > 0 ? [`Words of ${LABELS[other] ?? other}: ${list(against.words.map((word) => word.text))} (-${Math.round(against.points)}).`] : []),
    ...(strong ? [] : ['Nothing in it is unmistakably about armed conflict.']),
  ];
  return { relevant: strong && score >= RELEVANT_FROM, score, threshold: RELEVANT_FROM, reasons };
}

const LABELS: Partial<Record<Topic, string>> = { food: 'food and cooking', town: 'local affairs', nature: 'nature, weather and health', leisure: 'travel and leisure', crime: 'crime and courts' };
