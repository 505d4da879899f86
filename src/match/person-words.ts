/**
 * Rules that keep people from being taken for places: half the surnames of the world are villages somewhere. In: a reading of one word that only the
 * gazetteer knows; out: evidence against it. Called through `evidence` for its own spot, and by the resolver for what the article says elsewhere.
 */
import type { Article } from './article';
import { addEvidence, CAPITAL, isPlace, quote, STRONG, type Evidence, type Reading, type Resolver, type Stretch } from './reading';
import type { Local } from './local';

/** "Karim, 34, said", "Karim, who". */
const AGED = /^, (?:aged )?\d{1,2}(?=[,.;])/u;
/** "Karim (34)": an age, or how often a place was hit. */
const FIGURE = /^ \((?<figure>\d{1,4})\)/u;
const OLDEST = 99;
/** What stands between two names of a list with figures. */
const NEXT_IN_LIST = /^ \(\d{1,4}\)(?:[,;](?: and)?| and) $/u;
const LONGEST_STEP = 20;
/** Not behind "of Anantnag, who": there it is said of somebody from the place. */
const WHO = /^, who(?:m|se (?:son|daughter|brother|sister|wife|husband|father|mother))?\b/u;
const LONGEST_APPOSITION = 24;
const BRACKET = 0x28;
const SAID_BEHIND: Evidence = { rule: 'person', points: STRONG, why: 'What stands behind it is said of people.' };
const SAID = 'What stands beside it only people do.';

/** A place that only the gazetteer knows, under a name of one word. */
export const isLoneGazetteerName = ({ single, trait }: Pick<Reading, 'single' | 'trait'>): boolean => single && trait.mode === 'needs-support';

/** Governments are called by their capitals ("Doha said"), nothing else that says something is a place. */
export function judgePerson({ start, end, nameEnd, head }: Reading, { article }: Local): Evidence | undefined {
  const { sayings, kin } = article.language;
  const before = article.wordBefore(start);
  const behind = article.text.slice(end, end + LONGEST_APPOSITION);
  if (AGED.test(behind) || (WHO.test(behind) && (before === undefined || before.capital))) return SAID_BEHIND;
  if (before !== undefined && kin.has(before.text)) return { rule: 'person', points: STRONG, why: `The word ${quote(before.printed)} before it makes it a person.` };
  // "Zamfara state said": with its noun it is no person, nor a company called Meta.
  if (head.subtype === CAPITAL || (head.kind === 'region' && end > nameEnd)) return undefined;
  const after = article.wordAfter(end);
  const says = after !== undefined && !after.capital && !after.hyphen && sayings.has(after.text);
  return says || (before !== undefined && !before.capital && sayings.has(before.text)) ? { rule: 'person', points: STRONG, why: SAID } : undefined;
}

/** "Karim (34)" is a person; "in Sumy (28), Lviv (4) and Kharkiv (12)" are none, because "in" stands before them, one can only be a place, or nobody is so old. */
export function judgeAges(stretches: readonly Stretch[], resolver: Resolver): void {
  const { article } = resolver;
  for (let at = 0; at < stretches.length; at++) {
    if (article.text.charCodeAt((stretches[at] as Stretch).end + 1) !== BRACKET) continue;
    const list = listWithFigures(stretches, at, article.text);
    const [first] = list;
    if (first === undefined) continue;
    at += list.length - 1;
    const areCounts = followsLocative(article, first.stretch.start) || list.some(({ stretch, figure }) => figure > OLDEST || stretch.readings.some((reading) => isPlace(reading) && reading.trait.mode !== 'needs-support'));
    if (!areCounts) for (const { stretch } of list) for (const reading of stretch.readings) if (reading.end === stretch.end && isLoneGazetteerName(reading)) addEvidence(reading, SAID_BEHIND, resolver);
  }
}

/** Stretches from one on that stand in a list with figures in brackets; none where no figure stands behind the first. */
function listWithFigures(stretches: readonly Stretch[], from: number, text: string): { stretch: Stretch; figure: number }[] {
  const list: { stretch: Stretch; figure: number }[] = [];
  for (let at = from; at < stretches.length; at++) {
    const stretch = stretches[at] as Stretch;
    const figure = text.charCodeAt(stretch.end + 1) === BRACKET ? FIGURE.exec(text.slice(stretch.end, stretch.end + LONGEST_APPOSITION))?.groups?.['figure'] : undefined;
    if (figure === undefined) break;
    list.push({ stretch, figure: Number(figure) });
    const next = stretches[at + 1];
    if (next === undefined || next.start > stretch.end + LONGEST_STEP || !NEXT_IN_LIST.test(text.slice(stretch.end, next.start))) break;
  }
  return list;
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
