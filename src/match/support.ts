/**
 * What supports a place that only the gazetteer knows where no country of the article does: a word like "in" before it, its size, other places of its
 * country, groups that are tied to its country. In: readings; out: evidence. The local rules are called through `evidence`, the others by the resolver.
 * The trap: a place named alone in a country nobody mentions is most often a namesake; a small one is marked only in company.
 */
import { FAMILY_OF } from '../types';
import type { Local } from './local';
import { followsLocative } from './person-words';
import { CAPITAL, isPlace, type Evidence, type Reading, type Resolver, type Stretch } from './reading';

const LOCATIVE: Evidence = { rule: 'locative', points: 1, why: 'The word before it speaks of a place.' };
/** Points for a place readers know without its country, by what the register calls it. */
const KNOWN: Readonly<Record<string, Evidence>> = {
  [CAPITAL]: { rule: 'size', points: 2, why: 'It is the capital of a country.' },
  'provincial capital': { rule: 'size', points: 1, why: 'It is the capital of a province.' },
};

export const judgeLocative = ({ start }: Reading, { article }: Local): Evidence | undefined => (followsLocative(article, start) ? LOCATIVE : undefined);

/** Whether the register calls it something that makes it known. */
export const isKnownPlace = (subtype: string): boolean => KNOWN[subtype] !== undefined;
export const judgeSize = ({ head }: Reading): Evidence | undefined => KNOWN[head.subtype];

/** From so many places of a country on the article is taken to speak of it; fewer do where a group of the article is tied to it. */
const COMPANY = 3;
const TIED_COMPANY = 2;

const NONE: ReadonlySet<string> = new Set();

/** Countries that no name of the article votes for, but for which several of its possible places do; by ISO code. */
export function findCompany(anchors: readonly Reading[], stretches: readonly Stretch[], { article }: Resolver): ReadonlySet<string> {
  const countries = new Map<string, { id: string; votes: number }>();
  const seen = new Set<string>();
  for (const { readings } of stretches) {
    if (readings[0]?.trait.mode !== 'needs-support' && readings.length === 1) continue;
    const open = readings.filter((reading) => reading.trait.mode === 'needs-support' && reading.points > 0 && isPlace(reading));
    const codes = new Set(open.flatMap(({ head }) => head.countries));
    const printed = open[0] && article.text.slice(open[0].start, open[0].end);
    if (printed === undefined || seen.has(printed)) continue;
    seen.add(printed);
    for (const { head } of open) {
      const [code = ''] = head.countries;
      const country = countries.get(code) ?? { id: head.related[0] ?? '', votes: 0 };
      countries.set(code, country);
      if (codes.delete(code)) country.votes += 1 / new Set(open.flatMap((reading) => reading.head.countries)).size;
    }
  }
  // Most articles have none: then the names need not be asked what they are tied to.
  if (countries.size === 0) return NONE;
  const tied = new Set(anchors.flatMap(({ head }) => (FAMILY_OF[head.kind] === 'group' ? head.related : [])));
  return new Set([...countries].filter(([, { id, votes }]) => votes >= (tied.has(id) ? TIED_COMPANY : COMPANY)).map(([code]) => code));
}
