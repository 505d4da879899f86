/**
 * Decides what every stretch names. In: stretches with readings; out: the readings that won, each with its evidence and the readings it beat.
 * First the rules that look at the spot, then those that know the whole article, then short forms; below the threshold nothing is marked.
 * Called by `match/index`. The trap: evidence is added, never taken back, so each rule runs once per reading.
 */
import { addAliases } from './aliases';
import { readBareLists } from './bare-lists';
import { judgeBodies } from './bodies';
import { chooseAll, isOpen, winnersOf } from './choose';
import { refutes, spreadRefutations } from './containment';
import type { Local } from './local';
import { profileOf, type Whole } from './profile';
import { addEvidence, isPlace, type Choice, type Reading, type Resolver, type Stretch } from './reading';
import { judgeAges, judgeSurnames } from './person-words';
import { readProvinceLists } from './province-lists';
import { findIntroductions } from './short-forms';
import { findCompany } from './support';
import { trimReadings } from './trim';
import { judgeVicinity } from './vicinity';

const LIST_REACH = 6;
const LIST_BEFORE = /(?:, and |, | and )$/u;
const LIST_AFTER = /^(?:, and |, | and )/u;

export function resolve(stretches: readonly Stretch[], resolver: Resolver): Choice[] {
  const { article, published } = resolver;
  readProvinceLists(stretches, resolver);
  trimReadings(stretches, article);
  judgeLocally(stretches, resolver);
  judgeAges(stretches, resolver);
  judgeSurnames(stretches, resolver);
  readBareLists(stretches, resolver);
  const anchors = winnersOf(stretches);
  judgeLists(anchors, stretches, resolver);
  const company = findCompany(anchors, stretches, resolver);
  const whole: Whole = { ...profileOf(anchors, article, published), company, article, introductions: findIntroductions(anchors, stretches, article) };
  for (const { readings } of stretches) {
    for (const reading of readings) for (const judge of reading.rules.whole) addEvidence(reading, judge(reading, whole), resolver);
  }
  judgeBodies(stretches, resolver);
  judgeVicinity(stretches, resolver);
  keepOneSense(stretches, resolver);
  return addAliases(chooseAll(stretches), whole.introductions, stretches, resolver);
}

function judgeLocally(stretches: readonly Stretch[], resolver: Resolver): void {
  const { article, index } = resolver;
  // One object for all: no rule keeps it.
  const local: Local = { article, index, before: undefined, after: undefined };
  const refuted: Reading[] = [];
  for (let at = 0; at < stretches.length; at++) {
    local.before = stretches[at - 1];
    local.after = stretches[at + 1];
    for (const reading of (stretches[at] as Stretch).readings) {
      for (const judge of reading.rules.local) {
        const evidence = judge(reading, local);
        if (refutes(evidence)) refuted.push(reading);
        addEvidence(reading, evidence, resolver);
      }
    }
  }
  spreadRefutations(refuted, stretches, resolver);
}

const needsMore = ({ trait: { mode } }: Reading): boolean => mode === 'needs-context' || mode === 'needs-support';

/** "Egypt and Jordan", "Mosul, Hit and Ramadi": beside a place that stands by itself stands a place of the same kind. */
function judgeLists(anchors: readonly Reading[], stretches: readonly Stretch[], resolver: Resolver): void {
  const open: Reading[] = [];
  for (const { readings } of stretches) for (const reading of readings) if (needsMore(reading) && isPlace(reading)) open.push(reading);
  if (open.length === 0) return;
  const kindAt = new Map(anchors.flatMap(({ start, end, head }) => [[start, head.kind], [end, head.kind]] as const));
  const { text } = resolver.article;
  for (const reading of open) {
    const before = LIST_BEFORE.exec(text.slice(Math.max(0, reading.start - LIST_REACH), reading.start))?.[0].length ?? 0;
    const after = LIST_AFTER.exec(text.slice(reading.end, reading.end + LIST_REACH))?.[0].length ?? 0;
    const ends = [...(before > 0 ? [reading.start - before] : []), ...(after > 0 ? [reading.end + after] : [])];
    if (ends.some((at) => kindAt.get(at) === reading.head.kind)) addEvidence(reading, { rule: 'list', points: 4, why: 'It stands in a list of such places.' }, resolver);
  }
}

/** A name decided for one entity in this article is that entity wherever its own spot leaves it open. */
function keepOneSense(stretches: readonly Stretch[], resolver: Resolver): void {
  const open = stretches.filter(isOpen).flatMap(({ readings }) => readings.filter(({ points }) => points > 0));
  if (open.length === 0) return;
  const { text } = resolver.article;
  const senses = new Map<string, Set<string>>();
  for (const reading of winnersOf(stretches)) {
    const printed = text.slice(reading.start, reading.end);
    senses.set(printed, (senses.get(printed) ?? new Set()).add(reading.head.id));
  }
  for (const reading of open) {
    const sense = senses.get(text.slice(reading.start, reading.end));
    if (sense?.size === 1 && sense.has(reading.head.id)) addEvidence(reading, { rule: 'one-sense', points: 2, why: 'Elsewhere in the article the same name clearly means this.' }, resolver);
  }
}
