/**
 * Matching: which entities an article names, where, and why. In: the article's text, the compiled name index, a source of entities; out: whether the
 * article is about armed conflict, and the mentions. Pure: no DOM, no browser, no clock, and the same text gives the same answer.
 * Called by the background worker and the command-line tools. Decisions are explained in README.md.
 * The trap: offsets are those of the text as given; nothing here may normalise it first.
 */
import type { ArticleText, Mention, Relevance } from '../types';
import { Article } from './article';
import type { NameIndex } from './name-index';
import { sentencesOf, type Choice, type EntitySource, type RuleName } from './reading';
import { judgeRelevance } from './relevance';
import { resolve } from './resolve';
import { scanNames } from './scan';
import { readHits } from './stretches';

export { openNameIndex, type NameIndex } from './name-index';
export { RULE_NAMES, type EntitySource, type RuleName } from './reading';

export interface MatchOptions {
  /** The reader asked for it: mentions are given even where the article is not about conflict. */
  manual?: boolean;
  /** Rules to leave out: for the ablation of `evaluate` only. */
  without?: ReadonlySet<RuleName>;
}

export interface Match {
  relevance: Relevance;
  mentions: Mention[];
}

const MOST_CANDIDATES = 5;

/** Mentions in order of place, never overlapping; none where the article is not relevant, unless `manual`. */
export function matchArticle(text: ArticleText, names: NameIndex, entities: EntitySource, options: MatchOptions = {}): Match {
  const article = new Article(text.text, text.language, names);
  const hits = scanNames(article.text, names.names);
  const stretches = readHits(article.text, hits, names, entities, article.primaryTag);
  const choices = resolve(stretches, { article, index: names, entities, published: text.published, without: options.without ?? NOTHING });
  const relevance = judgeRelevance(article, choices, text.published);
  return { relevance, mentions: relevance.relevant || options.manual ? choices.map((choice, at) => mentionOf(choice, article, choices[at + 1]?.reading.start)) : [] };
}

const NOTHING: ReadonlySet<RuleName> = new Set();

function mentionOf({ reading, rivals }: Choice, article: Article, next = Infinity): Mention {
  const { head, start, evidence } = reading;
  // "Diyala Province Council": the noun belongs to the name behind it, if that is one.
  const end = reading.end > next ? reading.nameEnd : reading.end;
  const mention: Mention = {
    start, end, text: article.text.slice(start, end), entity: head.id, kind: head.kind, name: head.name, underline: head.kind !== 'country', why: sentencesOf(evidence),
  };
  if (rivals.length > 0) mention.candidates = rivals.slice(0, MOST_CANDIDATES).map((rival) => rival.head.id);
  return mention;
}
