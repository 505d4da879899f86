/**
 * Rules that keep people from being taken for places: half the surnames of the world are villages somewhere. In: a reading of one word that only the
 * gazetteer knows; out: evidence against it. Called through `evidence` for its own spot, and by the resolver for what the article says elsewhere.
 */
import type { Article } from './article';
import { addEvidence, CAPITAL, quote, STRONG, type Evidence, type Reading, type Resolver, type Stretch } from './reading';
import type { Local } from './local';

/** "Karim, 34, said", "Karim, who". */
const AGED = /^(?:, (?:aged )?\d{1,2}(?=[,.;])| \(\d{1,2}\))/u;
/** Not behind "of Anantnag, who": there it is said of somebody from the place. */
const WHO = /^, who(?:m|se (?:son|daughter|brother|sister|wife|husband|father|mother))?\b/u;
const LONGEST_APPOSITION = 24;
const SAID = 'What stands beside it only people do.';

/** A place that only the gazetteer knows, under a name of one word. */
export const isLoneGazetteerName = ({ single, trait }: Pick<Reading, 'single' | 'trait'>): boolean => single && trait.mode === 'needs-support';

/** Governments are called by their capitals ("Doha said"), nothing else that says something is a place. */
export function judgePerson({ start, end, nameEnd, head }: Reading, { article }: Local): Evidence | undefined {
  const { sayings, kin } = article.language;
  const before = article.wordBefore(start);
  const behind = article.text.slice(end, end + LONGEST_APPOSITION);
  if (AGED.test(behind) || (WHO.test(behind) && (before === undefined || before.capital))) return { rule: 'person', points: STRONG, why: 'What stands behind it is said of people.' };
  if (before !== undefined && kin.has(before.text)) return { rule: 'person', points: STRONG, why: `The word ${quote(before.printed)} before it makes it a person.` };
  // "Zamfara state said": with its noun it is no person, nor a company called Meta.
  if (head.subtype === CAPITAL || (head.kind === 'region' && end > nameEnd)) return undefined;
  const after = article.wordAfter(end);
  const says = after !== undefined && !after.capital && !after.hyphen && sayings.has(after.text);
  return says || (before !== undefined && !before.capital && sayings.has(before.text)) ? { rule: 'person', points: STRONG, why: SAID } : undefined;
}

const ELSEWHERE: Evidence = { rule: 'person', points: -6, why: 'Elsewhere in the article the same word is part of a person’s or another name.' };

/** Whether a word before the name says that a place follows: "in", "south of". */
export function followsLocative(article: Article, start: number): boolean {
  const word = article.wordBefore(start);
  if (word === undefined) return false;
  const { locatives, directions } = article.language;
  if (locatives.has(word.text)) return true;
  const further = word.text === 'of' ? article.wordBefore(word.start) : undefined;
  return further !== undefined && directions.has(further.text);
}

const isOfAnother = (reading: Reading): boolean => {
  for (let list = reading.evidence; list !== undefined; list = list.rest) {
    const { rule, points } = list.evidence;
    if (points <= STRONG && (rule === 'neighbour' || rule === 'longer-name' || rule === 'title' || rule === 'person')) return true;
  }
  return false;
};

const countriesNamed = (stretches: readonly Stretch[]): Set<string> => new Set(stretches.flatMap(({ readings }) => readings.flatMap(({ head }) => (head.kind === 'country' ? head.countries : []))));

/** A word that is a surname in one place of the article is no village in another, unless the article says "in" it. */
export function judgeSurnames(stretches: readonly Stretch[], resolver: Resolver): void {
  const { article } = resolver;
  const lone: Reading[] = [];
  const surnames = new Set<string>();
  let named: ReadonlySet<string> | undefined;
  const printed = (reading: Reading): string => article.text.slice(reading.start, reading.nameEnd);
  for (const { readings } of stretches) {
    const here = readings.filter(isLoneGazetteerName);
    lone.push(...here);
    if (!here.some(isOfAnother)) continue;
    named ??= countriesNamed(stretches);
    // "The president said Tbilisi was in danger": the province of that name says nothing, but the capital of a country that the article names may.
    const places = new Set(here.filter((reading) => !isOfAnother(reading) && reading.head.countries.some((code) => named?.has(code))).map(printed));
    for (const reading of here) if (isOfAnother(reading) && !places.has(printed(reading))) surnames.add(printed(reading));
  }
  if (surnames.size === 0) return;
  for (const reading of lone) if (surnames.has(printed(reading)) && !isOfAnother(reading) && !followsLocative(article, reading.start)) addEvidence(reading, ELSEWHERE, resolver);
}
