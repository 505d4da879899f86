/** What every rule said of a name, marked or not: the ledger behind the marks. For tests that want the reasons and their points, not only the outcome. */
import { Article } from '../../../src/match/article';
import { type EvidenceList, type RuleName } from '../../../src/match/reading';
import { resolve } from '../../../src/match/resolve';
import { scanNames } from '../../../src/match/scan';
import { readHits } from '../../../src/match/stretches';
import type { PartialDate } from '../../../src/types';
import type { World } from './world';

const linesOf = (list: EvidenceList): string[] =>
  list === undefined ? [] : [...linesOf(list.rest), `${list.evidence.points > 0 ? '+' : ''}${list.evidence.points} ${list.evidence.rule}: ${list.evidence.why}`];

export interface LedgerOptions {
  language?: string;
  published?: PartialDate;
  without?: readonly RuleName[];
}

/** The reasons for and against the readings of every printed name, in order of the text: "printed > id" and "points rule: sentence". */
export function ledgerOf({ index, entities }: Pick<World, 'index' | 'entities'>, text: string, { language = 'en', published, without = [] }: LedgerOptions = {}): [string, string[]][] {
  const article = new Article(text, language, index);
  const stretches = readHits(text, scanNames(text, index.names), index, entities, article.primaryTag);
  const choices = resolve(stretches, { article, index, published, without: new Set(without) });
  const readings = new Set([...stretches.flatMap((stretch) => stretch.readings), ...choices.map(({ reading }) => reading)]);
  return [...readings].toSorted((a, b) => a.start - b.start).map(({ start, end, head, evidence }) => [`${text.slice(start, end)} > ${head.id}`, linesOf(evidence)]);
}

/** The reasons at the last place where the name is printed so; undefined where nothing was even considered. */
export const reasonsAt = (world: Pick<World, 'index' | 'entities'>, text: string, name: string, options?: LedgerOptions): string[] | undefined =>
  ledgerOf(world, text, options).findLast(([printed]) => printed === name || printed.startsWith(`${name} > `))?.[1];
