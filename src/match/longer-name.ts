/**
 * Longer names that begin or end with a name we know, though no capital stands right beside it or the capital seems harmless: "Lake Chad", "Joint Task Force Sulu", "Mocimboa da
 * Praia", "Karim al-Obeidi", "New York", "Fars agency", "the Sahel". In: a reading of one word; out: evidence against it. Called through `evidence`.
 */
import type { Article } from './article';
import { ARTICLES } from './language';
import type { Local } from './local';
import { quote, STRONG, type Evidence, type Reading } from './reading';
import type { Word } from './word';

const LONGER: Evidence = { rule: 'longer-name', points: STRONG, why: 'It is part of a longer name.' };
const WITH_ARTICLE: Evidence = { rule: 'longer-name', points: -6, why: 'Towns and provinces do not take “the”.' };
const THE = 'the';

export function judgeLongerName(reading: Reading, { article }: Local): Evidence | undefined {
  const { nameStarts } = article.language;
  const ahead = article.wordBefore(reading.start);
  if (ahead !== undefined && ahead.capital && !ahead.possessive && nameStarts.has(ahead.text) && reading.head.kind !== 'natural-feature') {
    return { rule: 'longer-name', points: STRONG, why: `With ${quote(ahead.printed)} before it, it is another name.` };
  }
  if (reading.trait.mode !== 'needs-support') return undefined;
  if (isInside(reading, ahead, article) || isQuoted(reading, article) || isMedium(reading, article)) return LONGER;
  return ahead?.text === THE && standsAlone(reading, article) ? WITH_ARTICLE : undefined;
}

/** Waters that states are called after; the compiler asks too. */
export const WATERS = '(?:Nile|Rivers?|Sea|Lakes?|Bay|Delta)';
const WATER_STATE = new RegExp(`${WATERS} \\p{Ll}+$`, 'u');

/** "In the Red Sea state media said", "Niger Delta state": the water, and a word of its own. The state called after it takes neither article nor another name. */
export function judgeWaterState({ start, nameEnd }: Reading, { article }: Local): Evidence | undefined {
  const ahead = WATER_STATE.test(article.text.slice(start, nameEnd)) ? article.wordBefore(start) : undefined;
  return ahead !== undefined && (ahead.text === THE || (ahead.capital && !ahead.possessive)) ? LONGER : undefined;
}

/** "Mocimboa" and "Praia" in "Mocimboa da Praia"; "York" in "New York", where the capital is not that of a new sentence. */
function isInside({ nameEnd }: Reading, ahead: Word | undefined, article: Article): boolean {
  const { joiners, smallWords, newWords } = article.language;
  const joiner = article.wordAfter(nameEnd);
  if (joiner !== undefined && !joiner.capital && (joiners.has(joiner.text) || isBoundArticle(joiner, article))) return article.wordAfter(joiner.end)?.capital === true;
  if (ahead === undefined) return false;
  if (!ahead.capital) return joiners.has(ahead.text) && article.wordBefore(ahead.start)?.capital === true;
  if (article.isHeadline(ahead.start) || ahead.text === THE) return false;
  return newWords.has(ahead.text) || (smallWords.has(ahead.text) && !article.opensSentence(ahead.start));
}

const OPENING_QUOTE = /["“«‘']/u;
const CLOSING_QUOTE = /["”»’']/u;

/** The 300th “Baram” Regional Brigade; Brigade “Baram”. */
function isQuoted({ start, nameEnd }: Reading, article: Article): boolean {
  const { text, language: { nameStarts, headNouns } } = article;
  if (!CLOSING_QUOTE.test(text.charAt(nameEnd)) || !OPENING_QUOTE.test(text.charAt(start - 1))) return false;
  if (article.wordAfter(nameEnd + 1)?.capital === true) return true;
  const ahead = article.wordBefore(start - 1);
  return ahead !== undefined && ahead.capital && (nameStarts.has(ahead.text) || headNouns.get(ahead.text)?.includes('military') === true);
}

/** "Karim al-Obeidi": the article is bound to what follows. */
const isBoundArticle = ({ text, end }: Word, article: Article): boolean => ARTICLES.has(text) && article.text[end] === '-';

/** "Fars agency", "Fars news agency". */
function isMedium({ nameEnd }: Reading, article: Article): boolean {
  const after = article.wordAfter(nameEnd);
  const noun = after?.text === 'news' ? article.wordAfter(after.end) : after;
  return noun !== undefined && !noun.capital && article.language.media.has(noun.text);
}

/** No noun follows: "the Sahel", unlike "the Quetta bombing". */
function standsAlone({ start, nameEnd }: Reading, article: Article): boolean {
  if (/\s/u.test(article.text.slice(start, nameEnd))) return false;
  const { smallWords, offices } = article.language;
  const after = article.wordAfter(nameEnd);
  // "The Khanaqin and Jalawla area": the noun comes later; "attacks" may be one.
  return after === undefined || (!after.capital && after.text !== 'and' && smallWords.has(after.text) && !offices.has(after.text));
}
