/**
 * Names of bodies that end in a place: "News Agency of Nigeria", "Assistance Mission in Afghanistan", "Armed Forces of the DRC", "University of Tehran".
 * In: stretches; out: evidence against the places inside such names. Called by the resolver once the article's countries are counted: the body is
 * none of the place, but its name says which country the article is about.
 */
import type { Article } from './article';
import { isPlace, STRONG, addEvidence, type Evidence, type Resolver, type Stretch } from './reading';
import type { Word } from './word';

const OF_A_BODY: Evidence = { rule: 'longer-name', points: STRONG, why: 'It belongs to the name of the body before it.' };
const THE = 'the';
const OF = 'of';
const IN = 'in';
const LINKS: ReadonlySet<string> = new Set([OF, 'for', IN]);
/** Last letters of the links and of "the": asked of every place, so by code. */
const LINK_ENDS: ReadonlySet<number> = new Set([...LINKS, THE].map((word) => word.charCodeAt(word.length - 1)));

export function judgeBodies(stretches: readonly Stretch[], resolver: Resolver): void {
  const { article } = resolver;
  for (let at = 0; at < stretches.length; at++) {
    const stretch = stretches[at] as Stretch;
    if (!LINK_ENDS.has(article.text.charCodeAt(stretch.start - 2)) || !followsBody(stretch.start, stretches[at - 1], article)) continue;
    for (const reading of stretch.readings) if (isPlace(reading) && reading.start === stretch.start) addEvidence(reading, OF_A_BODY, resolver);
  }
}

/** @param before the stretch in front: a body that is known by a name of its own ("the Rapid Support Forces of Sudan") takes no more. */
function followsBody(start: number, before: Stretch | undefined, article: Article): boolean {
  const { bodies, missions, smallWords } = article.language;
  const first = article.wordBefore(start);
  const link = first?.text === THE ? article.wordBefore(first.start) : first;
  if (link === undefined || link.capital || !LINKS.has(link.text)) return false;
  const noun = article.wordBefore(link.start);
  if (noun === undefined || !isName(noun, article) || isKnown(noun, before)) return false;
  if (link.text === OF && bodies.has(noun.text)) return true;
  // "The World Bank for Iraq" is the bank, and what it does for Iraq; "a Mission in Iraq" may be anybody's.
  if (!missions.has(noun.text)) return false;
  const ahead = link.text === IN ? article.wordBefore(noun.start) : undefined;
  return link.text !== IN || (ahead !== undefined && ahead.capital && !smallWords.has(ahead.text));
}

/** A mere namesake in the gazetteer is no body. */
const isKnown = ({ end }: Word, before: Stretch | undefined): boolean => before?.readings.some((reading) => reading.trait.mode !== 'needs-support' && reading.end >= end) === true;

/** A capital, and not one that only opens the sentence: a plural needs no article ("Forces of Russia's president"). */
const isName = ({ capital, possessive, text, start }: Word, article: Article): boolean => capital && !possessive && !(text.endsWith('s') && article.opensSentence(start));
