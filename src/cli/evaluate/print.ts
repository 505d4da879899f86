/** Prints a score: as a table for people, as one JSON object for programs. Called by `evaluate`. */
import { GOLD_TYPES } from './gold';
import type { Counts, Score } from './score';

export interface Shares {
  precision: number;
  recall: number;
  f1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole);

export function sharesOf(right: number, predicted: number, found: number, required: number): Shares {
  const precision = share(right, predicted);
  const recall = share(found, required);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const exactShares = (counts: Counts): Shares => sharesOf(counts.exactRight, counts.predicted, counts.exactFound, counts.required);
const overlapShares = (counts: Counts): Shares => sharesOf(counts.overlapRight, counts.predicted, counts.overlapFound, counts.required);

/** Everything in figures between 0 and 1, with the counts they come from. */
export function summarise(score: Score): Record<string, unknown> {
  const { known, named, places, countries, nonconflict, relevance } = score;
  return {
    exact: exactShares(score.all), overlap: overlapShares(score.all), counts: score.all,
    byType: Object.fromEntries(GOLD_TYPES.filter((type) => score.byType[type].required + score.byType[type].predicted > 0).map((type) => [type, { exact: exactShares(score.byType[type]), overlap: overlapShares(score.byType[type]), counts: score.byType[type] }])),
    known: { required: known.required, recallExact: share(known.exact, known.required), recallOverlap: share(known.overlapFound, known.required) },
    rightName: share(named.name, named.spans), rightEntry: share(named.entry, named.spans), rightType: share(named.type, named.spans),
    places: { required: places.required, answered: places.answered, nearWhenAnswered: share(places.near, places.answered), nearEndToEnd: share(places.near, places.required) },
    countries: sharesOf(countries.right, countries.predicted, countries.right, countries.required),
    nonconflict: { texts: nonconflict.texts, falseMarksPerText: share(nonconflict.falseMarks, nonconflict.texts), trapsHit: share(nonconflict.trapsHit, nonconflict.traps) },
    relevance: { recognised: share(relevance.recognised, relevance.conflict), rejected: share(relevance.rejected, relevance.nonconflict) },
  };
}

const figure = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

function rowOf(name: string, counts: Counts): string[] {
  const [exact, overlap] = [exactShares(counts), overlapShares(counts)];
  return [name, String(counts.required), String(counts.predicted), ...[exact.precision, exact.recall, exact.f1, overlap.precision, overlap.recall, overlap.f1].map(figure)];
}

/** Rows of equal cells as a Markdown table. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`, ...body.map(line)].join('\n');
}

const MOST_UNKNOWN = 40;

export function printScore(score: Score): string {
  const { known, named, places, countries, nonconflict, relevance } = score;
  const byCountry = sharesOf(countries.right, countries.predicted, countries.right, countries.required);
  const unknown = [...score.unknown].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_UNKNOWN);
  return [
    printTable([['conflict texts', 'gold', 'found', 'exact P', 'R', 'F1', 'overlap P', 'R', 'F1'], rowOf('all', score.all), ...GOLD_TYPES.filter((type) => score.byType[type].required + score.byType[type].predicted > 0).map((type) => rowOf(type, score.byType[type]))]),
    '',
    `Known to the dataset: ${known.required} of ${score.all.required}; recall exact ${figure(share(known.exact, known.required))}, overlap ${figure(share(known.overlapFound, known.required))}`,
    `Right name given right span: ${figure(share(named.name, named.spans))}; right name or place of the register: ${figure(share(named.entry, named.spans))}; right type: ${figure(share(named.type, named.spans))} (${named.spans} spans)`,
    `Places within 161 km: ${figure(share(places.near, places.answered))} when answered (${places.answered}), ${figure(share(places.near, places.required))} end to end (${places.required})`,
    `Countries by name: P ${figure(byCountry.precision)} R ${figure(byCountry.recall)} F1 ${figure(byCountry.f1)}`,
    `Conflict texts recognised: ${figure(share(relevance.recognised, relevance.conflict))} (${relevance.conflict}); other texts rejected: ${figure(share(relevance.rejected, relevance.nonconflict))} (${relevance.nonconflict})`,
    `Other texts: ${figure(share(nonconflict.falseMarks, nonconflict.texts))} false marks per text; traps hit: ${figure(share(nonconflict.trapsHit, nonconflict.traps))} of ${nonconflict.traps}`,
    '',
    `Names the dataset does not know, by frequency (${score.unknown.size}): ${unknown.map(([name, times]) => (times > 1 ? `${name} ${times}x` : name)).join(', ')}`,
  ].join('\n');
}

export const printMistakes = (score: Score): string => score.mistakes.map(({ text, what, stretch, name }) => `${text}\t${what}\t${stretch}\t${name}`).join('\n');
