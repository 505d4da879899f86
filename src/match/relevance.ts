/**
 * Is the article about armed conflict or security? In: the words of its opening and the entities recognised in it; out: a score, the threshold
 * and the reasons in plain words. Called by `match/index`. News says at the top what it is about, so only the opening is read: the cost is bounded.
 */
import { FAMILY_OF, type EntityHead, type Kind, type PartialDate, type Relevance } from '../types';
import type { Article } from './article';
import { OPENING_CHARS, type FoundTerm } from './article-terms';
import type { Choice } from './reading';
import { STRONG_WEIGHT, TOPICS, type Topic } from './vocabulary';

const RELEVANT_FROM = 6;
/** Long texts hold stray words of every topic: a full opening needs this much more. */
const LONG_TEXT_POINTS = 8;
/** Of the topics beside the strongest one this share counts against conflict. */
const MINOR_TOPIC = 0.5;
/** Points for an entity whose kind speaks of conflict; at most this many entities count. */
const ENTITY_POINTS: Partial<Record<Kind, number>> = { 'armed-group': 4, base: 4, military: 3, 'security-service': 2, conflict: 4, event: 4 };
const MOST_ENTITIES = 4;
const SHOWN_WORDS = 5;

interface TopicCount {
  points: number;
  /** Strongest words first. */
  words: { text: string; weight: number }[];
}

/** Topic words of the opening, leftmost and longest: in "air strike" there is no "strike". */
function findTopicWords(article: Article): FoundTerm[] {
  const found: FoundTerm[] = [];
  for (const word of article.terms.opening()) {
    if (word.term.weight === 0) continue;
    const last = found.at(-1);
    if (last?.start === word.start) found[found.length - 1] = word;
    else if (last === undefined || word.start >= last.end) found.push(word);
  }
  return found;
}

/** Words of other topics that stand in a recognised name: "the International Criminal Court" says nothing of courts, nor does "the court" behind it. */
function findWordsOfNames(words: readonly FoundTerm[], choices: readonly Choice[]): ReadonlySet<number> {
  const others = words.filter(({ term }) => TOPICS[term.topic] !== 'conflict');
  // Words are those of the opening, names those of the whole article.
  const names = others.length === 0 ? [] : choices.filter(({ reading }) => reading.start < OPENING_CHARS);
  return new Set(others.filter(({ start, end }) => names.some(({ reading }) => reading.start <= start && reading.end >= end)).map(({ number }) => number));
}

/** Every word counts once, and half as much again when it comes back. */
function countTopics(article: Article, choices: readonly Choice[]): Map<Topic, TopicCount> {
  const times = new Map<number, number>();
  const topics = new Map<Topic, TopicCount>();
  const found = findTopicWords(article);
  const ofNames = findWordsOfNames(found, choices);
  for (const { number, term, start, end } of found) {
    if (ofNames.has(number)) continue;
    const nth = (times.get(number) ?? 0) + 1;
    times.set(number, nth);
    if (nth > 2) continue;
    const { weight } = term;
    const topic = TOPICS[term.topic] ?? 'none';
    const count = topics.get(topic) ?? { points: 0, words: [] };
    topics.set(topic, count);
    count.points += nth === 1 ? weight : weight / 2;
    if (nth === 1) count.words.push({ text: article.text.slice(start, end).toLowerCase(), weight });
  }
  for (const { words } of topics.values()) words.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  return topics;
}

function countEntities(choices: readonly Choice[], published: PartialDate | undefined): { points: number; names: string[] } {
  const kinds = new Map<string, number>();
  let last = '';
  for (const { reading: { head } } of choices) {
    const { name, kind } = head;
    if (name !== last) kinds.set(name, isLongOver(head, published) ? 0 : (ENTITY_POINTS[kind] ?? 0));
    last = name;
  }
  const counted = [...kinds].filter(([, points]) => points > 0).toSorted(([, a], [, b]) => b - a).slice(0, MOST_ENTITIES);
  return { points: counted.reduce((sum, [, points]) => sum + points, 0), names: counted.map(([name]) => name) };
}

/** Wars that ended so many years before are told of in films and books: they do not make news of armed conflict. */
const LONG_OVER_YEARS = 5;

function isLongOver({ kind, until }: EntityHead, published: PartialDate | undefined): boolean {
  const years = FAMILY_OF[kind] !== 'event' || until === undefined || published === undefined ? 0 : Number(published.slice(0, 4)) - Number(until.split('/').at(-1)?.slice(0, 4));
  return years > LONG_OVER_YEARS;
}

const list = (words: readonly string[]): string => words.slice(0, SHOWN_WORDS).map((word) => `“${word}”`).join(', ');

/** Conflict words and conflict entities, less the words of the strongest other topic; at least one of them must be unmistakable. */
export function judgeRelevance(article: Article, choices: readonly Choice[], published?: PartialDate): Relevance {
  const topics = countTopics(article, choices);
  const conflict = topics.get('conflict') ?? { points: 0, words: [] };
  const entities = countEntities(choices, published);
  const others = [...topics].filter(([topic]) => topic !== 'conflict' && topic !== 'none').toSorted(([, a], [, b]) => b.points - a.points);
  const against = others.reduce((sum, [, { points }], rank) => sum + (rank === 0 ? points : points * MINOR_TOPIC), 0);
  const strong = conflict.words.some(({ weight }) => weight >= STRONG_WEIGHT) || entities.points > 0;
  const score = Math.round(conflict.points + entities.points - against);
  const threshold = RELEVANT_FROM + Math.round((Math.min(article.text.length, OPENING_CHARS) / OPENING_CHARS) * LONG_TEXT_POINTS);
  const [other, strongest] = others[0] ?? ['none' as Topic, undefined];
  const reasons = [
    conflict.words.length > 0 ? `Words of conflict: ${list(conflict.words.map((word) => word.text))} (+${Math.round(conflict.points)}).` : 'No words of conflict near the top of the article.',
    ...(entities.names.length > 0 ? [`Named in it: ${entities.names.join(', ')} (+${entities.points}).`] : []),
    ...(strongest ? [`Words of ${LABELS[other] ?? other}${others.length > 1 ? ' and other matters' : ''}: ${list(strongest.words.map((word) => word.text))} (-${Math.round(against)}).`] : []),
    ...(strong ? [] : ['Nothing in it is unmistakably about armed conflict.']),
  ];
  return { relevant: strong && score >= threshold, score, threshold, reasons };
}

const LABELS: Partial<Record<Topic, string>> = { food: 'food and cooking', town: 'local affairs', nature: 'nature, weather and health', leisure: 'travel and leisure', crime: 'crime and courts' };
