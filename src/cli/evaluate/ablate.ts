/**
 * What each step of matching adds: the whole, then the whole without one step, as a table for src/match/README.md. Called by `evaluate --ablate`.
 */
import { listIndexedNames } from '../../compiler/cards/names-of';
import { loadWorld } from '../../compiler/load/world';
import { buildNameIndex, type IndexedName } from '../../compiler/name-index';
import { expandNames } from '../../compiler/variants';
import { matchArticle, openNameIndex, RULE_NAMES, type MatchOptions } from '../../match';
import { predict } from '../evaluate';
import type { Matcher } from '../matcher';
import type { GoldText } from './gold';
import { printTable, sharesOf } from './print';
import { scoreAll, type Predicted, type Score, type Scoring } from './score';

type Matching = Pick<Matcher, 'match'>;

/** The names as people wrote them. */
function writtenNames({ dataset: { entities } }: Matcher): IndexedName[] {
  const { world } = loadWorld('src/entries');
  const owners = [...[...world.entries.values()].map(({ entry }) => entry), ...[...world.countries.values()].map((country) => ({ ...country, kind: 'country' as const }))];
  return owners.flatMap(({ id, kind, names }) => listIndexedNames(names, entities.ordinalOf(id) ?? 0, kind));
}

/** The same matcher on an index of other names. */
function matcherOf(names: readonly IndexedName[], { dataset: { entities } }: Matcher): Matching {
  const opened = openNameIndex(buildNameIndex(names).buffer as ArrayBuffer);
  if (!opened.ok) throw new Error(opened.sentence);
  return { match: (article, options) => matchArticle(article, opened.value, entities, options) };
}

/** Only what is printed letter by letter as some entry or variant has it. */
function withoutFolding(predictions: readonly Predicted[], names: readonly IndexedName[]): Predicted[] {
  const printed = new Set(names.map(({ text }) => text));
  return predictions.map((prediction) => ({ ...prediction, mentions: prediction.mentions.filter(({ text, name }) => text === name || printed.has(text)) }));
}

function rowOf(name: string, score: Score): string[] {
  const { precision, recall, f1 } = sharesOf(score.all.exactRight, score.all.predicted, score.all.exactFound, score.all.required);
  const figures = [precision, recall, f1, score.known.exact / score.known.required, score.named.entry / score.named.spans, score.nonconflict.falseMarks / score.nonconflict.texts];
  return [name, ...figures.map((value) => value.toFixed(3)), `${score.nonconflict.trapsHit}/${score.nonconflict.traps}`];
}

export function ablate(gold: readonly GoldText[], matcher: Matcher, scoring: Scoring): string {
  const written = writtenNames(matcher);
  const expanded = expandNames(written, (ordinal) => matcher.dataset.entities.head(ordinal).countries).names;
  const plain = matcherOf(written, matcher);
  const run = (matching: Matching, options: MatchOptions = {}): Predicted[] => predict(gold, matching, options);
  const steps: [string, Predicted[]][] = [
    ['everything', run(matcher)],
    ['without the gazetteer', run(matcherOf(expanded, matcher))],
    ['without gazetteer and generated variants', run(plain)],
    ['without folding', withoutFolding(run(matcher), expanded)],
    ['without relevance', run(matcher, { manual: true })],
    ...RULE_NAMES.filter((rule) => rule !== 'mode').map((rule): [string, Predicted[]] => [`without rule "${rule}"`, run(matcher, { without: new Set([rule]) })]),
  ];
  return printTable([['step', 'exact P', 'R', 'F1', 'recall of known', 'right entry', 'false marks/text', 'traps hit'], ...steps.map(([name, predictions]) => rowOf(name, scoreAll(predictions, scoring)))]);
}
