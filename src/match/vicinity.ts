/**
 * Namesakes of one country: where nothing else decides between them, the one that lies in the province of other places of the article is meant. In:
 * stretches that all other rules have judged; out: evidence for that one. Called by the resolver. Where no province or several speak, nothing is marked.
 */
import { THRESHOLD, addEvidence, type Evidence, type Reading, type Resolver, type Stretch } from './reading';
import { isOpen, winnersOf } from './choose';

const VICINITY: Evidence = { rule: 'company', points: 1, why: 'Other places of the article lie in the same province.' };

export function judgeVicinity(stretches: readonly Stretch[], resolver: Resolver): void {
  const open = stretches.filter((stretch) => areNamesakes(stretch) && isOpen(stretch));
  if (open.length === 0) return;
  const named = new Map<string, Set<string>>();
  for (const { head: { id, province } } of winnersOf(stretches)) if (province !== undefined) named.set(province, (named.get(province) ?? new Set()).add(id));
  for (const { readings } of open) {
    const best = Math.max(...readings.map(({ points }) => points));
    const rated = readings.filter(({ points }) => points === best).map((reading) => ({ reading, votes: named.get(reading.head.province ?? '')?.size ?? 0 })).toSorted((a, b) => b.votes - a.votes);
    const [first, second] = rated;
    if (first !== undefined && first.votes > (second?.votes ?? 0)) addEvidence(first.reading, VICINITY, resolver);
  }
}

/** Several places of the gazetteer in one country, all of them likely enough. */
function areNamesakes({ readings }: Stretch): boolean {
  let first: Reading | undefined;
  let count = 0;
  // Nearly all names have one reading.
  for (let at = 0; readings.length > 1 && at < readings.length; at++) {
    const reading = readings[at] as Reading;
    if (reading.points < THRESHOLD) continue;
    first ??= reading;
    if (!isOfGazetteer(reading) || reading.start !== first.start || reading.end !== first.end || reading.head.countries[0] !== first.head.countries[0]) return false;
    count += 1;
  }
  return count > 1;
}

const isOfGazetteer = ({ head, trait }: Reading): boolean => trait.mode === 'needs-support' && head.kind === 'settlement';
