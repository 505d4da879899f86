/**
 * Rules for the place that contains another: "Tripoli, Lebanon", "Novopavlivka (Dnipropetrovsk Oblast)", "near Juba in the Marib governorate". In: a
 * reading and its surroundings; out: evidence. Called through `evidence`. The trap: commas also part the names of a list, and a name may be that of a
 * town and of its province; only what is clearly one province says that a village of another one is not meant.
 */
import type { Article } from './article';
import { fold } from './fold';
import type { Local } from './local';
import { followsLocative } from './person-words';
import { headNounBefore, fitsHeadNoun, isNounOfProvinces } from './place-words';
import { isPlace, quote, STRONG, type Evidence, type Reading, type Stretch } from './reading';

const COMMA = 0x2c;
const BRACKET = 0x28;
const SPACE = 0x20;
const CLOSING = /[),;]/u;
const CONTAINER = /^, (?<name>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})(?= (?:province|state|region|governorate|district|oblast|county|department)\b|[,.;:)–—\n"”]|$| [–—-] )/u;

/** "Tripoli, Lebanon" and "Palestine, Texas": what stands behind the comma contains the place. So it does in "at Juba in Marib". */
export function judgeContainment(reading: Reading, local: Local): Evidence | undefined {
  const { article, after } = local;
  const mark = article.text.charCodeAt(reading.end);
  if (mark === SPACE) return article.text.charCodeAt(reading.end + 1) === BRACKET ? judgeBracket(reading, local) : judgeInside(reading, local);
  if (mark !== COMMA) return undefined;
  const container = CONTAINER.exec(article.text.slice(reading.end, reading.end + 60))?.groups?.['name'];
  if (container === undefined) return undefined;
  if (after?.start !== reading.end + ', '.length) return judgeUnknownContainer(reading, article, container);
  return compareWithContainer(reading, { known: after.readings.filter(isArea), container, after, article });
}

const isArea = ({ head: { kind } }: Reading): boolean => kind === 'country' || kind === 'region';

/** Nothing but the container stands first in the bracket. */
function judgeBracket(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (after?.start !== reading.end + ' ('.length) return undefined;
  const known = after.readings.filter((other) => isArea(other) && (CLOSING.test(article.text.charAt(other.end)) || fitsHeadNoun(other, article)));
  return compareWithContainer(reading, { known, container: article.text.slice(after.start, after.end), after, article });
}

const IN = /^ in (?:the )?/u;
const LONGEST_IN = ' in the '.length;
const SMALL_I = 0x69;

/** Only behind a word like "in" or "near", or "the village of": "Moscow in Syria" is no place in Syria. */
function judgeInside(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (reading.trait.mode !== 'needs-support' || after === undefined || article.text.charCodeAt(reading.end + 1) !== SMALL_I) return undefined;
  const link = IN.exec(article.text.slice(reading.end, reading.end + LONGEST_IN))?.[0] ?? '';
  if (link === '' || after.start !== reading.end + link.length) return undefined;
  if (!followsLocative(article, reading.start) && headNounBefore(article, reading.start)?.kinds.includes('settlement') !== true) return undefined;
  return compareWithContainer(reading, { known: after.readings.filter(isPlace), container: article.text.slice(after.start, after.end), after, article });
}

interface Container {
  /** What may contain the place. */
  known: readonly Reading[];
  /** As printed. */
  container: string;
  after: Stretch;
  article: Article;
}

function compareWithContainer(reading: Reading, { known, container, after, article }: Container): Evidence | undefined {
  if (known.length === 0 || reading.head.kind === 'country') return undefined;
  const inCountry = known.filter(({ head }) => head.countries.some((country) => reading.head.countries.includes(country)));
  const isInside = inCountry.some((other) => !isElsewhere(reading, other)) || (inCountry.length > 0 && !isOneProvince(after, article));
  return isInside ? { rule: 'containment', points: 3, why: `It stands before ${quote(container)}, where it lies.` } : { rule: 'containment', points: STRONG, why: `It stands before ${quote(container)}, where it does not lie.` };
}

/** Registers disagree on borders, and some cities are provinces of their own: a place so near the middle of a province lies in it. */
const NEAR_DEGREES = 0.6;

/** In another province of the same country. */
function isElsewhere({ head: inner }: Reading, { head: outer }: Reading): boolean {
  if (outer.province !== outer.id || inner.province === undefined || inner.province === inner.id || inner.province === outer.id) return false;
  return Math.abs((inner.lat ?? 0) - (outer.lat ?? 99)) + Math.abs((inner.lon ?? 0) - (outer.lon ?? 99)) >= NEAR_DEGREES;
}

/** Whether a container can only be one province: the noun is printed, or nothing else has the name and no list goes on. */
function isOneProvince({ readings, end }: Stretch, article: Article): boolean {
  if (readings.some((reading) => reading.head.kind === 'region' && (isNamedByNoun(reading, article) || fitsHeadNoun(reading, article)))) {
    const behind = article.wordAfter(end);
    return behind === undefined || !isNounOfProvinces(behind.text, article.language);
  }
  return readings.every(isArea) && !LIST_GOES_ON.test(article.text.slice(end, end + LIST_REACH)) && !LIST_ENDS.test(article.text.slice(end, end + LIST_REACH));
}

/** "Kherson region" is a name. */
function isNamedByNoun({ start, nameEnd }: Reading, { text, language: { headNouns } }: Article): boolean {
  const space = text.slice(start, nameEnd).lastIndexOf(' ');
  return space > 0 && headNouns.get(fold(text.slice(start + space + 1, nameEnd)))?.[0] === 'region';
}

/** How a list goes on behind its last name but two or more: "Hit, [Rawa], Ana and Qaim". */
const LIST_REACH = 200;
const LIST_GOES_ON = /^(?:, (?:al-|el-)?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}){0,8},? (?:and|et|und) (?:al-|el-)?\p{Lu}/u;

/** The last name of a list: "Hit and [Rawa]". */
const LIST_ENDS = /^,? (?:and|et|und) (?:the )?(?:al-|el-)?\p{Lu}/u;

/** A lone capitalised word between comma and stop, like a state after a town, that is no place we know. In a list of places it contains nothing. */
function judgeUnknownContainer(reading: Reading, article: Article, container: string): Evidence | undefined {
  const { calendar, demonyms, smallWords, titles, offices } = article.language;
  const word = fold(container.split(' ', 1)[0] ?? '');
  if (!reading.single || [calendar, demonyms, smallWords, titles, offices].some((list) => list.has(word)) || /['’]s/u.test(container)) return undefined;
  const behind = reading.end + ', '.length + container.length;
  if (LIST_GOES_ON.test(article.text.slice(behind, behind + LIST_REACH))) return undefined;
  return { rule: 'containment', points: -4, why: `It stands before ${quote(container)}, which is not where the place we know lies.` };
}
