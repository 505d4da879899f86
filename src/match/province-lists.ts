/**
 * "Kherson, Sumy and Kharkiv regions", "the states of Zamfara and Katsina": one noun makes provinces of all names of a list. "Bryansk governor" and "the
 * governor of Bryansk" speak of provinces too. Alone "Kherson" names the town and nothing else, so the province is looked up as if the noun stood behind each
 * name. In: stretches before any rule has judged them; what changes: readings are added, and provinces of the list have the evidence that decides between
 * them and their towns. Called by the resolver.
 * The trap: commas join clauses too. A list only reaches as far as names of places follow one another to the noun, and not across "and" once a comma
 * alone has stood in it, nor across the comma behind a clause ("After leaving Sumy, Kharkiv and Kherson regions were hit").
 */
import { NAMED_PROVINCES } from './choose';
import { startOf, startsOf, type Language } from './language';
import { isNounOfProvinces, isVerb } from './place-words';
import { addEvidence, isPlace, type Reading, type Resolver, type Stretch } from './reading';
import { scanNames } from './scan';
import { readHits } from './stretches';

/** What may stand between two names of a list, "and the" at most. */
const SEPARATOR = /^(?:[,;](?:[^\S\n](?:and|or))?|[^\S\n](?:and|or|&|as well as))[^\S\n](?:the[^\S\n])?/u;
const SEPARATOR_REACH = 20;
const JOINS = /and|or|&|as/u;
const OF = ' of ';
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const FIRST_WORD = /^\P{L}*(\p{L}+)/u;

export function readProvinceLists(stretches: readonly Stretch[], resolver: Resolver): void {
  readLeftwards(stretches, resolver);
  readRightwards(stretches, resolver);
}

/** The noun behind the last name. */
function readLeftwards(stretches: readonly Stretch[], resolver: Resolver): void {
  /** The name to the right, while a list goes on; whether a comma alone has stood in it. */
  let next: Reading | undefined;
  let nouns: readonly string[] = [];
  let commas = false;
  for (let at = stretches.length - 1; at >= 0; at--) {
    const stretch = stretches[at] as Stretch;
    const found = findNamed(stretch, nounsBehind, resolver);
    const last = found?.reading;
    if (found !== undefined) [nouns, commas] = [found.nouns, false];
    const member: Reading | undefined = last ?? (next && (memberBefore(next, stretch, commas, resolver) ?? memberBehindGap(next, stretch, nouns, resolver)));
    if (last === undefined && member !== undefined && next !== undefined) commas ||= !JOINS.test(resolver.article.text.slice(member.end, next.start));
    if (member !== undefined) addProvinces(stretch, member, nouns, resolver);
    next = member;
  }
}

/** The noun and "of" before the first name. */
function readRightwards(stretches: readonly Stretch[], resolver: Resolver): void {
  const { text } = resolver.article;
  let previous: Reading | undefined;
  let nouns: readonly string[] = [];
  for (const stretch of stretches) {
    const found = findNamed(stretch, nounsBefore, resolver);
    const first = found?.reading;
    if (found !== undefined) ({ nouns } = found);
    const end = previous?.end ?? -1;
    const separator = previous === undefined ? '' : (SEPARATOR.exec(text.slice(end, end + SEPARATOR_REACH))?.[0] ?? '');
    const member: Reading | undefined = first ?? (separator === '' ? undefined : stretch.readings.find((reading) => isPlace(reading) && reading.start === end + separator.length));
    if (member !== undefined) addProvinces(stretch, member, nouns, resolver);
    // A governor has one province; behind "and" a list is over.
    previous = member === undefined || nouns === NOUNS_OF_ONE || (first === undefined && JOINS.test(separator)) ? undefined : member;
  }
}

/** The first place of a stretch that has such a noun beside it. In a loop, and one object only where there is one: it is asked of every name, and two lists of closures took a twentieth of all matching. */
function findNamed({ readings }: Stretch, nounsOf: (reading: Reading, resolver: Resolver) => readonly string[] | undefined, resolver: Resolver): { reading: Reading; nouns: readonly string[] } | undefined {
  for (const reading of readings) {
    const nouns = isPlace(reading) ? nounsOf(reading, resolver) : undefined;
    if (nouns !== undefined) return { reading, nouns };
  }
  return undefined;
}

/** What a governor may govern. */
const NOUNS_OF_ONE: readonly string[] = ['Region', 'Province', 'State'];

/** How the nouns behind a list begin, by language. */
const starts = new WeakMap<Language, ReadonlySet<number>>();

function startsIn(language: Language): ReadonlySet<number> {
  const known = starts.get(language);
  if (known !== undefined) return known;
  const nouns = [...language.headNouns.keys()].filter((noun) => isNounOfProvinces(noun, language));
  const found = startsOf([...nouns, ...language.governors]);
  starts.set(language, found);
  return found;
}

const isPlain = (unit: number): boolean => (unit | 32) >= SMALL_A && (unit | 32) <= SMALL_Z;

/** By the first two letters of a word, as `headNounAfter` asks: nearly all words end the matter here. Letters with an accent are not judged. */
const mayBeNoun = (first: number, second: number, language: Language): boolean => !isPlain(first) || !isPlain(second) || startsIn(language).has(startOf(first, second));

/** The noun of several behind a name, as it stands behind one: "Region" of "regions"; or those that a governor behind it may mean. */
function nounsBehind({ nameEnd }: Reading, { article }: Resolver): readonly string[] | undefined {
  const { text, language } = article;
  if (!mayBeNoun(text.charCodeAt(nameEnd + 1), text.charCodeAt(nameEnd + 2), language)) return undefined;
  const word = article.wordAfter(nameEnd);
  if (word === undefined || isVerb(word, article)) return undefined;
  return article.language.governors.has(word.text) ? NOUNS_OF_ONE : singularOf(word.text, article);
}

/** The same before a name, with "of". */
function nounsBefore({ start }: Reading, { article }: Resolver): readonly string[] | undefined {
  if (!article.text.startsWith(OF, start - OF.length)) return undefined;
  const word = article.wordBefore(start - OF.length + 1);
  if (word === undefined) return undefined;
  return article.language.governors.has(word.text) ? NOUNS_OF_ONE : singularOf(word.text, article);
}

function singularOf(noun: string, { language }: Resolver['article']): readonly string[] | undefined {
  return isNounOfProvinces(noun, language) ? [noun.charAt(0).toUpperCase() + noun.slice(1, -1)] : undefined;
}

/** The name of a stretch that stands before `next` in the same list. */
function memberBefore(next: Reading, { readings }: Stretch, commas: boolean, { article }: Resolver): Reading | undefined {
  return readings.find((reading) => {
    if (!isPlace(reading)) return false;
    const [separator = ''] = SEPARATOR.exec(article.text.slice(reading.end, reading.end + SEPARATOR_REACH)) ?? [];
    if (separator === '' || reading.end + separator.length !== next.start) return false;
    return JOINS.test(separator) ? !commas : !closesClause(reading, article);
  });
}

/** "Khartoum, White Nile, and North Kordofan states": the name between has no reading without its noun, and is a province with it. */
const GAP = /^, (?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,|,? and) $/u;
const GAP_REACH = 40;
const SHORTEST_GAP = ', Xy, '.length;

function memberBehindGap(next: Reading, { readings }: Stretch, nouns: readonly string[], resolver: Resolver): Reading | undefined {
  const { text } = resolver.article;
  return readings.find((reading) => {
    if (next.start - reading.end > GAP_REACH || next.start - reading.end < SHORTEST_GAP || !isPlace(reading)) return false;
    const name = GAP.exec(text.slice(reading.end, next.start))?.groups?.['name'];
    return name !== undefined && nouns.some((noun) => provincesCalled(`${name} ${noun}`, resolver).length > 0);
  });
}

/** "When troops reached Sumy,": the comma behind belongs to the clause that opens the sentence. */
function closesClause({ start, end }: Reading, article: Resolver['article']): boolean {
  const before = article.text.slice(article.sentenceOf({ start, end }).start, start);
  const [, first = ''] = FIRST_WORD.exec(before) ?? [];
  return !before.includes(',') && article.language.clauseStarts.has(first.toLowerCase());
}

/** Gives a stretch the provinces of the name that stands in a list. */
function addProvinces(stretch: Stretch, { start, nameEnd }: Reading, nouns: readonly string[], resolver: Resolver): void {
  const known = stretch.readings.filter((reading) => reading.head.kind === 'region' && reading.start === start && reading.end === nameEnd);
  for (const noun of nouns) {
    for (const { head, ...reading } of provincesCalled(`${resolver.article.text.slice(start, nameEnd)} ${noun}`, resolver)) {
      if (known.some((other) => other.head.id === head.id)) continue;
      const added = { ...reading, head, start, end: nameEnd, nameEnd };
      known.push(added);
      stretch.readings.push(added);
    }
  }
  for (const reading of known) addEvidence(reading, NAMED_PROVINCES, resolver);
}

/** Provinces that are called just so. */
function provincesCalled(name: string, { article, index, entities }: Resolver): Reading[] {
  const readings = readHits(name, scanNames(name, index.names), index, entities, article.primaryTag).flatMap((stretch) => stretch.readings);
  return readings.filter(({ head, start, end }) => head.kind === 'region' && start === 0 && end === name.length);
}
