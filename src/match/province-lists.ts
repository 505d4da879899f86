/**
 * "Kherson, Sumy and Kharkiv regions": one noun behind a list makes provinces of all its names. Alone "Kherson" names the town and nothing else, so
 * the province is looked up as if the noun stood behind each name. In: stretches before any rule has judged them; what changes: readings are added, and
 * provinces of the list have the evidence that decides between them and their towns. Called by the resolver.
 * The trap: commas join clauses too. A list only reaches as far as names of places follow one another to the noun.
 */
import { PROVINCES } from './choose';
import { isNounOfProvinces } from './place-words';
import { addEvidence, isPlace, type Reading, type Resolver, type Stretch } from './reading';
import { scanNames } from './scan';
import { readHits } from './stretches';

/** ", and " and what may stand beside it. */
const SEPARATOR_REACH = 6;
const SEPARATOR = /^(?:, and |, | and )/u;

export function readProvinceLists(stretches: readonly Stretch[], resolver: Resolver): void {
  const { text } = resolver.article;
  /** Where the name to the right begins, while a list goes on. */
  let next = -1;
  let noun = '';
  for (const stretch of stretches.toReversed()) {
    const last = stretch.readings.find((reading) => reading.head.kind === 'region' && nounBehind(reading, resolver) !== undefined);
    const member = last ?? (next < 0 ? undefined : stretch.readings.find((reading) => isPlace(reading) && reading.end + separatorAfter(text, reading.end) === next));
    if (last !== undefined) noun = nounBehind(last, resolver) as string;
    if (member !== undefined) addProvinces(stretch, member, noun, resolver);
    next = member?.start ?? -1;
  }
}

/** The noun of several behind a name, as it stands behind one: "region" of "regions". */
function nounBehind({ nameEnd }: Reading, { article }: Resolver): string | undefined {
  const word = article.wordAfter(nameEnd);
  return word !== undefined && isNounOfProvinces(word.text, article.language) ? word.text.slice(0, -1) : undefined;
}

function separatorAfter(text: string, end: number): number {
  return SEPARATOR.exec(text.slice(end, end + SEPARATOR_REACH))?.[0].length ?? Number.NaN;
}

/** Gives a stretch the provinces of the name that stands in a list. */
function addProvinces(stretch: Stretch, { start, end }: Reading, noun: string, resolver: Resolver): void {
  const { article, index, entities } = resolver;
  const asked = `${article.text.slice(start, end)} ${noun}`;
  const called = readHits(asked, scanNames(asked, index.names), index, entities, article.primaryTag).flatMap(({ readings }) => readings).filter((reading) => reading.head.kind === 'region' && reading.start === 0 && reading.end === asked.length);
  const known = stretch.readings.filter((reading) => reading.head.kind === 'region' && reading.start === start && reading.end === end);
  const added = called.filter(({ head }) => !known.some((other) => other.head.id === head.id)).map((reading) => ({ ...reading, start, end, nameEnd: end }));
  stretch.readings.push(...added);
  for (const reading of [...known, ...added]) addEvidence(reading, PROVINCES, resolver);
}
