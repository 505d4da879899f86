/** What a text says for and against each of its readings, marked or not: the rules one by one, with points and sentence. */
import { Article } from '../../../src/match/article';
import type { EvidenceList, RuleName } from '../../../src/match/reading';
import { resolve } from '../../../src/match/resolve';
import { scanNames } from '../../../src/match/scan';
import { readHits } from '../../../src/match/stretches';
import type { PartialDate } from '../../../src/types';
import type { World } from './world';

export interface WeighOptions {
  published?: PartialDate;
  language?: string;
}

const listed = (list: EvidenceList): { rule: RuleName; points: number; why: string }[] => (list === undefined ? [] : [...listed(list.rest), list.evidence]);

/** "printed > id: points sentence" for everything that a rule says, in the order of the text. */
export function weigh({ index, entities }: World, text: string, rule: RuleName, { published, language = 'en' }: WeighOptions = {}): string[] {
  const article = new Article(text, language, index);
  const stretches = readHits(text, scanNames(text, index.names), index, entities, article.primaryTag);
  resolve(stretches, { article, index, published, without: new Set() });
  return stretches.flatMap(({ readings }) => readings.flatMap(({ start, nameEnd, head, evidence }) =>
    listed(evidence).filter((one) => one.rule === rule).map(({ points, why }) => `${text.slice(start, nameEnd)} > ${head.id}: ${points} ${why}`)));
}
