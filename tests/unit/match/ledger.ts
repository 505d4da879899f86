/** What every rule said of a name, marked or not: the ledger behind the marks. For tests that want the reasons and their points, not only the outcome. */
import { Article } from '../../../src/match/article';
import type { Evidence, EvidenceList, Reading, RuleName } from '../../../src/match/reading';
import { resolve } from '../../../src/match/resolve';
import { scanNames } from '../../../src/match/scan';
import { readHits } from '../../../src/match/stretches';
import type { PartialDate } from '../../../src/types';
import type { World } from './world';

type Matched = Pick<World, 'index' | 'entities'>;

export interface LedgerOptions {
  language?: string;
  published?: PartialDate;
  without?: readonly RuleName[];
}

const listed = (list: EvidenceList): Evidence[] => (list === undefined ? [] : [...listed(list.rest), list.evidence]);

/** All readings of a text, decided upon, in the order of the text: those of the index, and short forms the article made. */
function readAll({ index, entities }: Matched, text: string, { language = 'en', published, without = [] }: LedgerOptions): Reading[] {
  const article = new Article(text, language, index);
  const stretches = readHits(text, scanNames(text, index.names), index, entities, article.primaryTag);
  const choices = resolve(stretches, { article, index, entities, published, without: new Set(without) });
  return [...new Set([...stretches.flatMap(({ readings }) => readings), ...choices.map(({ reading }) => reading)])].toSorted((a, b) => a.start - b.start);
}

/** What one rule says: "printed > id: points sentence" for every reading it speaks of. */
export function weigh(world: Matched, text: string, rule: RuleName, options: LedgerOptions = {}): string[] {
  return readAll(world, text, options).flatMap(({ start, nameEnd, head, evidence }) =>
    listed(evidence).filter((one) => one.rule === rule).map(({ points, why }) => `${text.slice(start, nameEnd)} > ${head.id}: ${points} ${why}`));
}

/** The reasons for and against every reading: "printed > id", and "points rule: sentence" for each. */
export function ledgerOf(world: Matched, text: string, options: LedgerOptions = {}): [string, string[]][] {
  return readAll(world, text, options).map(({ start, end, head, evidence }) =>
    [`${text.slice(start, end)} > ${head.id}`, listed(evidence).map(({ points, rule, why }) => `${points > 0 ? '+' : ''}${points} ${rule}: ${why}`)]);
}

/** The reasons at the last place where the name is printed so; undefined where nothing was even considered. */
export const reasonsAt = (world: Matched, text: string, name: string, options?: LedgerOptions): string[] | undefined =>
  ledgerOf(world, text, options).findLast(([printed]) => printed === name || printed.startsWith(`${name} > `))?.[1];
