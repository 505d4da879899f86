/**
 * "Kherson, Sumy and Kharkiv regions": one noun behind a list makes provinces of all its names. Alone "Kherson" names the town and nothing else, so
 * the province is looked up as if the noun stood behind each name. In: stretches before any rule has judged them; what changes: readings are added, and
 * provinces of the list have the evidence that decides between them and their towns. Called by the resolver.
 * The trap: commas join clauses too. A list only reaches as far as names of places follow one another to the noun, and not across "and" once a comma
 * alone has stood in it, nor across the comma behind a clause ("After leaving Sumy, Kharkiv and Kherson regions were hit").
 */
import { NAMED_PROVINCES } from './choose';
import { isNounOfProvinces, isVerb } from './place-words';
import { addEvidence, isPlace, type Reading, type Resolver, type Stretch } from './reading';
import { scanNames } from './scan';
import { readHits } from './stretches';

/** What may stand between two names of a list, "and the" at most. */
const SEPARATOR = /^(?:[,;](?:[^\S\n](?:and|or))?|[^\S\n](?:and|or|&|as well as))[^\S\n](?:the[^\S\n])?/u;
const SEPARATOR_REACH = 20;
const JOINS = /and|or|&|as/u;
const FIRST_WORD = /^\P{L}*(\p{L}+)/u;

export function readProvinceLists(stretches: readonly Stretch[], resolver: Resolver): void {
  /** The name to the right, while a list goes on; whether a comma alone has stood in it. */
  let next: Reading | undefined;
  let noun = '';
  let commas = false;
  for (const stretch of stretches.toReversed()) {
    const last = stretch.readings.find((reading) => isPlace(reading) && nounBehind(reading, resolver) !== undefined);
    if (last !== undefined) [noun, commas] = [nounBehind(last, resolver) as string, false];
    const member: Reading | undefined = last ?? (next && memberBefore(next, stretch, commas, resolver));
    if (last === undefined && member !== undefined && next !== undefined) commas ||= !JOINS.test(resolver.article.text.slice(member.end, next.start));
    if (member !== undefined) addProvinces(stretch, member, noun, resolver);
    next = member;
  }
}

/** The noun of several behind a name, as it stands behind one: "Region" of "regions". */
function nounBehind({ nameEnd }: Reading, { article }: Resolver): string | undefined {
  const word = article.wordAfter(nameEnd);
  if (word === undefined || !isNounOfProvinces(word.text, article.language) || isVerb(word, article)) return undefined;
  return word.text.charAt(0).toUpperCase() + word.text.slice(1, -1);
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

/** "When troops reached Sumy,": the comma behind belongs to the clause that opens the sentence. */
function closesClause({ start, end }: Reading, article: Resolver['article']): boolean {
  const before = article.text.slice(article.sentenceOf({ start, end }).start, start);
  const [, first = ''] = FIRST_WORD.exec(before) ?? [];
  return !before.includes(',') && article.language.clauseStarts.has(first.toLowerCase());
}

/** Gives a stretch the provinces of the name that stands in a list. */
function addProvinces(stretch: Stretch, { start, nameEnd }: Reading, noun: string, resolver: Resolver): void {
  const { article, index, entities } = resolver;
  const asked = `${article.text.slice(start, nameEnd)} ${noun}`;
  const called = readHits(asked, scanNames(asked, index.names), index, entities, article.primaryTag).flatMap(({ readings }) => readings).filter((reading) => reading.head.kind === 'region' && reading.start === 0 && reading.end === asked.length);
  const known = stretch.readings.filter((reading) => reading.head.kind === 'region' && reading.start === start && reading.end === nameEnd);
  const added = called.filter(({ head }) => !known.some((other) => other.head.id === head.id)).map((reading) => ({ ...reading, start, end: nameEnd, nameEnd }));
  stretch.readings.push(...added);
  for (const reading of [...known, ...added]) addEvidence(reading, NAMED_PROVINCES, resolver);
}
