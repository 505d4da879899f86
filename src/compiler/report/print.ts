/** The report as a person reads it, one fact a line. Long lists are cut; `--json` has all of them. */
import { KINDS } from '../../types';
import { printProblem } from '../problem';
import type { Depth, Report } from './index';

const MOST_LISTED = 12;
const KILOBYTE = 1024;

export function printReport(report: Report): string {
  const { kinds, names, places, sources, asOf, refused, planned, advice, aged, balance, sizes, countries, regions } = report;
  const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  return [
    `Dataset of ${report.release}, ${report.entries} cards: ${report.written} written entries, ${report.entries - report.written} countries from registers`,
    ...KINDS.filter((kind) => kinds[kind] !== undefined).map((kind) => `  ${kind.padEnd(28)}${printDepths(kinds[kind] ?? {})}`),
    `Gazetteer: ${Object.values(places).reduce((sum, count) => sum + count, 0)} places (${printCounts(places)})`,
    `${names.written} names written in entries, ${names.countries} of countries from registers, ${names.gazetteer} from the gazetteer, ${names.generated} generated spellings; ${names.distinct} distinct at ${names.bytesPerName.toFixed(1)} bytes`,
    `${report.statements} sourced statements (rows that cite sources; a summary counts once) from ${sources.pages} pages of ${sources.publishers} publishers (${printCounts(sources.byTier, 'tier ')})`,
    `  by kind of publisher: ${printCounts(sources.byType)}`,
    `  by region: ${printCounts(sources.byRegion)}`,
    `Entries by country: ${printCounts(mapValues(countries, ({ entries }) => entries), '', MOST_LISTED * 3)}`,
    `Entries by region: ${printCounts(mapValues(regions, ({ entries }) => entries))}`,
    `as of: oldest ${asOf.oldest ?? 'none'}, newest ${asOf.newest ?? 'none'}`,
    `Leaders, status, control last confirmed more than ${aged.months} months before the release: ${aged.rows.length}`,
    ...cut(aged.rows.map(({ entry, path, asOf: date }) => `  ${date} ${entry} ${path}`)),
    ...(balance.length === 0 ? [] : ['Sides of conflicts (entries, statements, words, accusations, answers):']),
    ...balance.map(({ conflict, party, entries, statements, words, accusations, answers }) => `  ${conflict}: ${party} ${entries}, ${statements}, ${words}, ${accusations}, ${answers}`),
    `Refused: ${refused.length}`,
    ...cut(refused.map(({ what, entity, reason }) => `  ${entity}: ${what} (${reason})`)),
    `Planned, without entry: ${planned.length}${planned.length === 0 ? '' : ` (${cut(planned).map((line) => line.trim()).join(', ')})`}`,
    `Advice: ${advice.length}`,
    ...advice.map((problem) => `  ${printProblem(problem)}`),
    `Files: ${Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / KILOBYTE).toFixed(1)} KB`).join(', ')}; together ${(total / KILOBYTE / KILOBYTE).toFixed(2)} MB`,
  ].join('\n');
}

function printDepths(depths: Partial<Record<Depth, number>>): string {
  return (['full', 'short', 'register'] as const).filter((depth) => depths[depth] !== undefined).map((depth) => `${depth} ${depths[depth]}`).join(', ');
}

function printCounts(counts: Readonly<Record<string, number>>, before = '', most = Infinity): string {
  const rows = Object.entries(counts);
  return [...rows.slice(0, most).map(([key, count]) => `${before}${key}: ${count}`), ...(rows.length > most ? [`${rows.length - most} more`] : [])].join(', ');
}

function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function cut(lines: readonly string[]): string[] {
  return lines.length <= MOST_LISTED ? [...lines] : [...lines.slice(0, MOST_LISTED), `  and ${lines.length - MOST_LISTED} more`];
}
