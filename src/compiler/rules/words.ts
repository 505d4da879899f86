/** Rules about wording: length, words that judge, words that age, and hearing the accused side. */
import type { World } from '../load/world';
import type { Path } from '../problem';
import type { Entry } from '../schema/entry';
import { walkTexts, type Rule } from './rule';

const SUMMARY_WORDS = 45;
const CLAIM_WORDS = 40;
const TIMELINE_WORDS = 30;

/** Words that take a side. They may stand in quotation marks, in official names, and where somebody is named as saying them. */
const JUDGING = new RegExp(String.raw`\b(${[
  'terrorists?', 'terror', 'regimes?', 'martyr(?:s|ed|dom)?', 'liberat(?:ed|ion|ors?)', 'execut(?:ed|ions?)', 'mercenar(?:y|ies)', 'proxy', 'proxies', 'puppets?',
  'thugs?', 'crusaders?', 'infidels?', 'so-called', 'brutal(?:ly)?', 'heroic', 'cowardly',
].join('|')})\b`, 'i');
const OFFICIAL_NAMES = /Foreign Terrorist Organi[sz]ations?|Specially Designated Global Terrorists?|Martyrs['’]? Brigades?/g;
const QUOTED = /["“][^"”]*["”]/g;
const TEXT_KEYS = ['text', 'note', 'why', 'subtype', 'label', 'how', 'role', 'dispute', 'what', 'scope'];

/** A reader of an older article cannot place these in time. */
const AGEING = /\b(now|nowadays|currently|today|recently|presently|at present|(?:this|last|next) (?:year|month|week))\b/i;

export const checkLengths: Rule = function* (entry) {
  const summary = summaryTexts(entry).map(({ text }) => text).join(' ');
  if (countWords(summary) > SUMMARY_WORDS) yield { path: ['summary'], sentence: `The summary has ${countWords(summary)} words; at most ${SUMMARY_WORDS} are allowed. Shorten it.` };
  for (const [index, claim] of (entry.claims ?? []).entries()) {
    if (countWords(claim.text) > CLAIM_WORDS) yield { path: ['claims', index, 'text'], sentence: `The claim has ${countWords(claim.text)} words; at most ${CLAIM_WORDS} are allowed. Shorten it.` };
  }
  for (const [index, row] of entry.timeline.entries()) {
    if (countWords(row.text) > TIMELINE_WORDS) yield { path: ['timeline', index, 'text'], sentence: `The timeline row has ${countWords(row.text)} words; at most ${TIMELINE_WORDS} are allowed. Shorten it.` };
  }
};

export const checkJudgingWords: Rule = function* (entry, world) {
  const names = namePattern(world);
  for (const { path, text, fields } of walkTexts(entry, TEXT_KEYS)) {
    const isAttributed = fields['by'] !== undefined && (path[0] === 'claims' || path[0] === 'timeline');
    if (path[0] === 'names' && path.at(-1) === 'text') continue;
    const word = JUDGING.exec(text.replaceAll(QUOTED, '').replaceAll(OFFICIAL_NAMES, '').replaceAll(names, ''))?.[0];
    if (word !== undefined && !isAttributed) yield { path, sentence: `The unattributed word "${word}" takes a side. Use a plain word, or make it a claim with by.` };
  }
};

export const checkAgeingWords: Rule = function* (entry) {
  for (const { path, text } of summaryTexts(entry)) {
    const word = AGEING.exec(text)?.[0];
    if (word !== undefined) yield { path, sentence: `"${word}" in a summary means nothing to a reader of an older article. Give the date.` };
  }
};

export const checkAnswers: Rule = function* (entry) {
  const topics = new Set((entry.claims ?? []).map(({ topic }) => topic));
  const isAccused = topics.has('accusation') || topics.has('finding');
  const isAnswered = topics.has('denial') || topics.has('position') || (entry.gaps ?? []).some(({ topic }) => topic.startsWith('answer'));
  if (isAccused && !isAnswered) yield { path: ['claims'], sentence: 'There is an accusation or finding without denial or position. Add the accused side\'s answer, or a gaps row whose topic starts with "answer" if none was found.' };
};

export const WORD_RULES: readonly Rule[] = [checkLengths, checkJudgingWords, checkAgeingWords, checkAnswers];

function summaryTexts({ summary }: Entry): { path: Path; text: string }[] {
  if (summary.text !== undefined) return [{ path: ['summary', 'text'], text: summary.text }];
  return (summary.sentences ?? []).map(({ text }, index) => ({ path: ['summary', 'sentences', index, 'text'], text }));
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

const patterns = new WeakMap<World, RegExp>();

/** Names that contain such a word themselves ("al-Aqsa Martyrs' Brigades"): they are names, not judgements. */
function namePattern(world: World): RegExp {
  const known = patterns.get(world);
  if (known !== undefined) return known;
  const texts = [...[...world.entries.values()].flatMap(({ entry }) => entry.names.map(({ text }) => text)), ...[...world.planned.values()].map(({ name }) => name)];
  const escaped = texts.filter((text) => JUDGING.test(text)).toSorted((a, b) => b.length - a.length).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const made = new RegExp(escaped.length === 0 ? '(?!)' : escaped.join('|'), 'g');
  patterns.set(world, made);
  return made;
}
