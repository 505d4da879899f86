/**
 * What the whole article says about each of its readings: which countries it is about, who else is named in it, when it was published.
 * In: the readings that stand by themselves; out: evidence for the others. Called by the resolver. Order and distance play no part.
 */
import type { EntityId, PartialDate } from '../types';
import type { Article } from './article';
import type { Evidence, Name, Reading } from './reading';
import { judgeIntroduction, type Introductions } from './short-forms';
import { isKnownPlace } from './support';

/** One entity named often must not outweigh all others. */
const MOST_VOTES = 3;
/** A country is what the article is about from this share of the strongest country's votes on. */
const MAIN_SHARE = 0.5;
const MOST_RELATED = 2;

export interface Profile {
  /** Votes per ISO country code. */
  countries: ReadonlyMap<string, number>;
  /** Votes of the strongest country. */
  strongest: number;
  /** How often each entity is named, by id. */
  named: ReadonlyMap<EntityId, number>;
  published: PartialDate | undefined;
}

/** Everything a rule may ask that knows the whole article. */
export interface Whole extends Profile {
  article: Article;
  /** Countries that nothing but several possible places speaks for, by ISO code. */
  company: ReadonlySet<string>;
  introductions: Introductions;
}

/** Votes of nationality words near the top, at most three for each word. */
function demonymVotes(article: Article): Map<string, number> {
  const votes = new Map<string, number>();
  const times = new Map<number, number>();
  for (const { number, term: { country } } of article.terms.opening()) {
    if (country === '') continue;
    times.set(number, (times.get(number) ?? 0) + 1);
    if ((times.get(number) ?? 0) <= MOST_VOTES) votes.set(country, (votes.get(country) ?? 0) + 1);
  }
  return votes;
}

/**
 * Countries get a vote per place, group and person named that belongs to few countries, at most three per entity; a country's own name counts
 * twice, a nationality word once.
 */
export function profileOf(anchors: readonly Reading[], article: Article, published: PartialDate | undefined): Profile {
  const named = new Map<EntityId, number>();
  const countries = demonymVotes(article);
  for (const { head, trait } of anchors) {
    const times = (named.get(head.id) ?? 0) + 1;
    named.set(head.id, times);
    // A place of the gazetteer may be a namesake: it must not vouch for its own country.
    if (times > MOST_VOTES || head.countries.length > 3 || trait.mode === 'needs-support') continue;
    for (const country of head.countries) countries.set(country, (countries.get(country) ?? 0) + (head.kind === 'country' ? 2 : 1) / head.countries.length);
  }
  return { countries, strongest: Math.max(0, ...countries.values()), named, published };
}

const MAIN_COUNTRY = 'The article is about the country it belongs to.';
const NAMED_COUNTRY = 'The article names the country it belongs to.';
const countryEvidence = (points: number, main: boolean): Evidence => ({ rule: 'country', points, why: main ? MAIN_COUNTRY : NAMED_COUNTRY });
/** By main country or not, by gazetteer place or not. */
const COUNTRY = { main: countryEvidence(2, true), named: countryEvidence(1, false), mainGazetteer: countryEvidence(3, true), namedGazetteer: countryEvidence(2, false) };

const COMPANY: Evidence = { rule: 'company', points: 2, why: 'The article names several places of the country it lies in.' };

/** What the register calls a large town: known without its country. */
const CITY = 'city';
const ELSEWHERE: Evidence = { rule: 'country', points: -1, why: 'The article names countries, and not the one it belongs to.' };

/** Whether the reading lies in a country the article is about; gazetteer places need it. */
export function judgeCountry({ head, trait }: Reading, { countries, strongest, company }: Whole): Evidence | undefined {
  let votes = 0;
  for (const country of head.countries) votes = Math.max(votes, countries.get(country) ?? 0);
  if (votes === 0 && trait.mode !== 'needs-support') return undefined;
  if (votes === 0) return head.countries.some((country) => company.has(country)) ? COMPANY : strongest > 0 && !isKnownPlace(head.subtype) && head.subtype !== CITY ? ELSEWHERE : undefined;
  const main = votes >= strongest * MAIN_SHARE;
  if (trait.mode === 'needs-support') return main ? COUNTRY.mainGazetteer : COUNTRY.namedGazetteer;
  return main ? COUNTRY.main : COUNTRY.named;
}

const RELATED = [1, 2].map((points): Evidence => ({ rule: 'related', points, why: 'The article also names what it is related to.' }));

export function judgeRelated({ head }: Reading, { named }: Whole): Evidence | undefined {
  let found = 0;
  for (const id of head.related) if (named.has(id) && ++found === MOST_RELATED) break;
  return RELATED[found - 1];
}

const NOT_YET: Evidence = { rule: 'date', points: -6, why: 'It did not exist yet when the article was published.' };
const NO_MORE: Evidence = { rule: 'date', points: -1, why: 'It had ended when the article was published.' };
/** The plain date a partial one begins with; an approximate one says nothing for sure. */
const plainDate = (date: PartialDate | undefined): string | undefined => (date === undefined || date.includes('~') ? undefined : /^\d{4}(?:-\d\d){0,2}/.exec(date)?.[0]);

/** A body founded after the article was published, or a person not yet born, cannot be meant; a former name was there before. What has ended is still told of, but of two namesakes the present one is likelier. */
export function judgeDate({ head, trait }: Reading, { published }: Whole): Evidence | undefined {
  const on = plainDate(published);
  if (on === undefined) return undefined;
  const since = plainDate(head.since);
  if (since !== undefined && trait.until === 0 && since.slice(0, on.length) > on) return NOT_YET;
  // Some time between two dates: by the later one it was over.
  const until = plainDate(head.until?.split('/').at(-1));
  return until !== undefined && on.slice(0, until.length) > until ? NO_MORE : undefined;
}

/** Which names a rule can say anything of: asked once per name. */
export interface WholeRule {
  judge: (reading: Reading, whole: Whole) => Evidence | undefined;
  concerns: (name: Name) => boolean;
}

export const WHOLE_RULES: readonly WholeRule[] = [
  { judge: judgeCountry, concerns: ({ head }) => head.kind !== 'country' && head.countries.length > 0 },
  { judge: judgeRelated, concerns: ({ head }) => head.related.length > 0 },
  { judge: judgeDate, concerns: ({ head }) => head.since !== undefined || head.until !== undefined },
  { judge: judgeIntroduction, concerns: ({ trait }) => trait.caseRule === 'exact' },
];
