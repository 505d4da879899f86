/**
 * Chooses among the readings of stretches once all evidence is in. In: stretches; out: at most one reading per place, the longest name first,
 * with the namesakes it beat: a shorter name inside a longer one is no doubt about the longer. Called by the resolver. A tie is no choice: nothing is marked when in doubt.
 */
import { CAPITAL, THRESHOLD, type Choice, type Evidence, type EvidenceList, type Reading, type Stretch } from './reading';

/** Two namesakes closer than this are a tie: neither is marked. */
const LEAD = 1;
/** A city and the province of the same name: closer than this, the bare name is the city. */
const SAME_PLACE_DEGREES = 2.5;
/** Says which of town and province is meant, not that either is. */
export const PROVINCES: Evidence = { rule: 'list', points: 0, why: 'It stands in a list of provinces.' };
/** The same where the noun is printed beside them, or a governor. */
export const NAMED_PROVINCES: Evidence = { rule: 'list', points: 0, why: 'The words beside it speak of provinces.' };
const NONE: never[] = [];

/** The readings that win as things stand, without those they beat. */
export function winnersOf(stretches: readonly Stretch[]): Reading[] {
  const winners: Reading[] = [];
  const choices: Choice[] = [];
  for (const stretch of stretches) {
    const [only] = stretch.readings;
    // Nearly every stretch has one reading; without this short cut, and the next, matching takes a twentieth longer.
    if (only !== undefined && stretch.readings.length === 1) {
      if (only.points >= THRESHOLD) winners.push(only);
      continue;
    }
    choices.length = 0;
    chooseFrom(stretch, choices);
    for (const { reading } of choices) winners.push(reading);
  }
  return winners;
}

/** Nothing is chosen there so far. */
export function isOpen(stretch: Stretch): boolean {
  const [only] = stretch.readings;
  if (only !== undefined && stretch.readings.length === 1) return only.points < THRESHOLD;
  const choices: Choice[] = [];
  chooseFrom(stretch, choices);
  return choices.length === 0;
}

export function chooseAll(stretches: readonly Stretch[]): Choice[] {
  const choices: Choice[] = [];
  for (const stretch of stretches) chooseFrom(stretch, choices);
  return choices;
}

/** Longest first; a shorter name is chosen only where it does not overlap a longer one. Adds to `choices`. */
function chooseFrom(stretch: Stretch, choices: Choice[]): void {
  const [only] = stretch.readings;
  if (only !== undefined && stretch.readings.length === 1) {
    if (only.points >= THRESHOLD) choices.push({ reading: only, rivals: NONE });
    return;
  }
  const taken: Reading[] = [];
  const found: Choice[] = [];
  for (const rivals of bySpan(stretch.readings)) {
    const [best] = rivals as [Reading, ...Reading[]];
    if (best.points < THRESHOLD || taken.some((other) => other.start < best.end && best.start < other.end)) continue;
    taken.push(best);
    const winner = pickWinner(rivals);
    if (winner) found.push({ reading: winner, rivals: rivals.filter(({ head }) => head.id !== winner.head.id) });
  }
  choices.push(...found.toSorted((a, b) => a.reading.start - b.reading.start));
}

/** Readings grouped by their span, longest span first, best reading first, one reading per entity. */
function bySpan(readings: readonly Reading[]): Reading[][] {
  const spans = new Map<string, Reading[]>();
  const order = readings.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || b.points - a.points || (a.head.id < b.head.id ? -1 : 1));
  for (const reading of order) {
    const key = `${reading.start}-${reading.end}`;
    const rivals = spans.get(key) ?? [];
    if (!rivals.some(({ head }) => head.id === reading.head.id)) rivals.push(reading);
    spans.set(key, rivals);
  }
  return [...spans.values()];
}

const has = (list: EvidenceList, evidence: Evidence): boolean => list !== undefined && (list.evidence === evidence || has(list.rest, evidence));

/** "Khost and Paktika": the second can only be a province, so the first is one too, not the town in it. Where the noun is printed, nothing else is meant. */
function goesBefore(listed: Reading, rival: Reading): boolean {
  if (rival === listed || rival.points < THRESHOLD) return true;
  return has(listed.evidence, NAMED_PROVINCES) ? rival.head.kind !== 'region' : rival.head.subtype !== CAPITAL && liesIn(rival, listed);
}

/** The best reading if it leads clearly; of a city and its province the city, unless the noun is printed ("Hama province"): then the name is longer. */
function pickWinner(rivals: readonly Reading[]): Reading | undefined {
  const [best, second] = rivals;
  if (best === undefined || second === undefined) return best;
  const listed = rivals.find(({ points, end, nameEnd, evidence }) => points >= THRESHOLD && end === nameEnd && (has(evidence, NAMED_PROVINCES) || has(evidence, PROVINCES)));
  if (listed !== undefined && rivals.every((rival) => goesBefore(listed, rival))) return listed;
  const city = best.head.kind === 'region' && best.end === best.nameEnd ? capitalOf(best, rivals) : undefined;
  if (city) return city;
  if (best.points - second.points >= LEAD) return best;
  // The city that has an entry, not the village across the border that is called like it.
  const tied = rivals.filter(({ points }) => best.points - points < LEAD);
  const [written, more] = tied.filter(({ trait }) => trait.mode === 'safe');
  if (written !== undefined && more === undefined && tied.every(({ head, trait }) => head.kind === 'settlement' && (trait.mode === 'safe' || trait.mode === 'needs-support'))) return written;
  // A site or province named after its town: what decides nothing leaves the name to the town.
  const town = [best, second].find(({ head }) => head.kind === 'settlement');
  const region = town === best ? second : best;
  return town !== undefined && region.head.kind !== 'settlement' && liesIn(town, region) ? town : undefined;
}

/** The one place that gives the region its name, if it is in question at all. */
function capitalOf(region: Reading, rivals: readonly Reading[]): Reading | undefined {
  const [city, other] = rivals.filter((rival) => rival.head.kind === 'settlement' && rival.points >= THRESHOLD && liesIn(rival, region));
  return city !== undefined && (other === undefined || city.points - other.points >= LEAD) ? city : undefined;
}

function liesIn({ head: city }: Reading, { head: region }: Reading): boolean {
  if (city.related.includes(region.id)) return true;
  if (region.lat === undefined) return region.kind !== 'region' && city.countries.some((country) => region.countries.includes(country));
  const near = Math.abs((city.lat ?? 0) - (region.lat ?? 99)) + Math.abs((city.lon ?? 0) - (region.lon ?? 99));
  return near < SAME_PLACE_DEGREES && city.countries.some((country) => region.countries.includes(country));
}
