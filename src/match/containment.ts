/**
 * Rules for the place that contains another: "Tripoli, Lebanon", "Novopavlivka (Dnipropetrovsk Oblast)", "near Juba in the Marib governorate". In: a
 * reading and its surroundings; out: evidence. Called through `evidence`. The trap: commas also part the names of a list, and a name may be that of a
 * town and of its province; only what is clearly one province says that a village of another one is not meant.
 */
import type { Article } from './article';
import { fold } from './fold';
import type { Local } from './local';
import { followsLocative } from './person-words';
import { fitsHeadNoun, headNounBefore, isNounOfProvinces, nounInName } from './place-words';
import { addEvidence, isPlace, quote, STRONG, type Evidence, type EvidenceList, type Reading, type Resolver, type Stretch } from './reading';

const COMMA = 0x2c;
const BRACKET = 0x28;
const SPACE = 0x20;
const FULL_STOP = /\.$/u;
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
  // "Aleppo, Gaza City": the strip is no part of what is printed.
  const known = after.readings.filter((other) => isArea(other) && (other.end >= after.start + container.replace(FULL_STOP, '').length || fitsHeadNoun(other, article)));
  return compareWithContainer(reading, { known, container, after, article });
}

const isArea = ({ head: { kind } }: Reading): boolean => kind === 'country' || kind === 'region';

/** Nothing but the container stands first in the bracket. */
function judgeBracket(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (after?.start !== reading.end + ' ('.length) return undefined;
  const known = after.readings.filter((other) => isArea(other) && (CLOSING.test(article.text.charAt(other.end)) || fitsHeadNoun(other, article)));
  return compareWithContainer(reading, { known, container: article.text.slice(after.start, after.end), after, article });
}

const LINK = /^(?: (?<noun>\p{Ll}+))? (?<word>in|of) (?<the>the )?$/u;
const LONGEST_LINK = 30;
/** Of "in", "of" and "the". */
const LINK_ENDS: ReadonlySet<number> = new Set([0x6e, 0x66, 0x65]);
/** So small that what stands behind "in" contains it: "They shelled Lipky in Kherson". */
const VILLAGES: ReadonlySet<string> = new Set(['village', 'village or small town', 'kibbutz']);

/** "Near Lipky in Kherson", "in the Lipky area of Kherson region". Of a town only behind a word that speaks of places: "Moscow in Syria" is no place in Syria. */
function judgeInside(reading: Reading, { article, after }: Local): Evidence | undefined {
  if (reading.trait.mode !== 'needs-support' || after === undefined || after.start > reading.end + LONGEST_LINK || !LINK_ENDS.has(article.text.charCodeAt(after.start - 2))) return undefined;
  const { noun, word, the } = LINK.exec(article.text.slice(reading.end, after.start))?.groups ?? {};
  if (word === undefined || !isPlaced(reading, noun, word, article)) return undefined;
  // "In the Novopavlivka direction": a town takes no article.
  const known = after.readings.filter((other) => isPlace(other) && (the === undefined || other.head.kind !== 'settlement'));
  return compareWithContainer(reading, { known, container: article.text.slice(after.start, after.end), after, article, isInside: true });
}

function isPlaced({ start, end, nameEnd, head }: Reading, noun: string | undefined, word: string, article: Article): boolean {
  const { localities, headNouns } = article.language;
  if (noun !== undefined) return localities.has(noun) || headNouns.get(noun)?.includes('settlement') === true;
  if (word === 'of') return end > nameEnd || head.kind === 'region';
  return VILLAGES.has(head.subtype) || followsLocative(article, start) || headNounBefore(article, start)?.kinds.includes('settlement') === true;
}

const OTHER_PROVINCE: Evidence = { rule: 'containment', points: STRONG, why: 'It stands before a province in which it does not lie.' };
const REFUTED: Evidence = { rule: 'containment', points: STRONG, why: 'Elsewhere in the article the name stands before a province in which this place does not lie.' };

/** Whether the evidence says that the place lies in another province of the country. */
export const refutes = (evidence: Evidence | undefined): boolean => evidence === OTHER_PROVINCE;

/** What is no village of the named province in one line is none in the next, unless it stands before its own there. */
export function spreadRefutations(refuted: readonly Reading[], stretches: readonly Stretch[], resolver: Resolver): void {
  if (refuted.length === 0) return;
  const { text } = resolver.article;
  const keyOf = ({ start, nameEnd, head }: Reading): string => `${head.id} ${text.slice(start, nameEnd)}`;
  const keys = new Set(refuted.filter(({ trait }) => trait.mode === 'needs-support').map(keyOf));
  for (const { readings } of stretches) for (const reading of readings) if (reading.points > 0 && !hasContainer(reading.evidence) && keys.has(keyOf(reading))) addEvidence(reading, REFUTED, resolver);
}

const hasContainer = (list: EvidenceList): boolean => list !== undefined && (list.evidence.rule === 'containment' || hasContainer(list.rest));

interface Container {
  /** What may contain the place. */
  known: readonly Reading[];
  /** As printed. */
  container: string;
  after: Stretch;
  article: Article;
  /** "In" stands before it, which is no list: it may be a town too. */
  isInside?: boolean;
}

function compareWithContainer(reading: Reading, { known, container, after, article, isInside = false }: Container): Evidence | undefined {
  if (known.length === 0 || reading.head.kind === 'country') return undefined;
  const inCountry = known.filter(({ head }) => head.countries.some((country) => reading.head.countries.includes(country)));
  if (inCountry.length === 0) return { rule: 'containment', points: STRONG, why: `It stands before ${quote(container)}, where it does not lie.` };
  const mayBeThere = inCountry.some((other) => (other.head.province !== other.head.id && !isInside) || !isElsewhere(reading, other)) || !(isInside ? isOnePlace(inCountry) && !isListed(after, article) : isOneProvince(after, article));
  return mayBeThere ? { rule: 'containment', points: 3, why: `It stands before ${quote(container)}, where it lies.` } : OTHER_PROVINCE;
}

/** Registers disagree on borders, and some cities are provinces of their own: a place so near the middle of a province lies in it. */
const NEAR_DEGREES = 1;

/** In another province of the same country. A crossing lies in two countries, and one province is said of it. */
function isElsewhere({ head: inner }: Reading, { head: outer }: Reading): boolean {
  if (inner.countries.length > 1 || outer.province === undefined || inner.province === undefined || inner.province === inner.id || inner.province === outer.province) return false;
  return Math.abs((inner.lat ?? 0) - (outer.lat ?? 99)) + Math.abs((inner.lon ?? 0) - (outer.lon ?? 99)) >= NEAR_DEGREES;
}

/** Whether a container can only be one province: the noun is printed, or nothing else has the name; what it stands in ends there, and no list goes on. */
function isOneProvince({ readings, end }: Stretch, article: Article): boolean {
  const areas = readings.filter(({ head }) => head.kind === 'region');
  if (areas.some((reading) => isNamedByNoun(reading, article))) return isClosed(end, article);
  const behind = article.wordAfter(end);
  if (behind === undefined || !areas.some((reading) => fitsHeadNoun(reading, article))) return readings.every(isArea) && !isListed({ end }, article);
  return !isNounOfProvinces(behind.text, article.language) && isClosed(behind.bareEnd, article);
}

/** "In Kharkiv, Sumy region troops rested", "Sanaa, Marib province and Aden": there the comma is not that of a container. */
const CLOSED = /^(?:[,.;:)"”\n–—]|$| [–—-] )/u;
const CLOSED_REACH = 3;

const isClosed = (end: number, article: Article): boolean => CLOSED.test(article.text.slice(end, end + CLOSED_REACH)) && !isListed({ end }, article);

/** "In the Novopavlivka direction": of several towns of the name nobody knows which one is meant. */
const isOnePlace = (known: readonly Reading[]): boolean => known.filter(({ head: { kind }, trait: { mode } }) => kind === 'settlement' && mode === 'needs-support').length <= 1;

function isListed({ end }: Pick<Stretch, 'end'>, { text }: Article): boolean {
  const behind = text.slice(end, end + LIST_REACH);
  return LIST_GOES_ON.test(behind) || LIST_ENDS.test(behind);
}

/** "Kherson region" is a name. */
const isNamedByNoun = (reading: Reading, article: Article): boolean => nounInName(reading, article)?.[0] === 'region';

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
