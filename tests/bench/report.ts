/**
 * What a run says: tables for the terminal, the JSON of `--json`, and RESULTS.md. In: sections; out: text. Called by `main`.
 * The trap: RESULTS.md is written by parts. A section that a run did not measure keeps what the file says of it, with the machine it was measured on.
 */
import { GROUPS, reaches, type Goal, type Group, type Growth, type Reading, type Section } from './measure';

export interface Budget {
  name: string;
  value: number;
  must: number;
  aim: number;
  meetsMust: boolean;
  meetsAim: boolean;
}

const HEADINGS: Record<Group, string> = { match: 'Matching: names in texts', page: 'Pages: from an article to painted lines', live: 'The built extension in real browsers' };
const INTRODUCTION = `# Results of the benchmark

Written by \`npm run bench -- --write\` (\`npm run bench -- match --write\` for one part). Ratios within one run count, milliseconds depend on the machine and on what else it did:
contestants take turns, times are medians with minimum and maximum. Texts and names are made up, the same in every run; hits are held against the places where names were put. A section is of one run, sections may be of different runs.
`;

const word = ({ sense }: Goal): string => (sense === 'at-most' ? '<=' : '>=');

/** Three digits that say something: 0.0123, 1.23, 123. */
function format(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Math.abs(value) < 0.1 ? value.toPrecision(2) : value.toFixed(2);
}

const measured = (goal: Goal): string => `${format(goal.value)}${goal.unit === 'x' ? 'x' : goal.unit === '' ? '' : ` ${goal.unit}`}`;

function verdictOf(goal: Goal): string {
  if (reaches(goal, goal.aim)) return 'aim';
  return reaches(goal, goal.must) ? 'must' : 'MISS';
}

const hitsOf = ({ score, found }: Reading): string => (score ? `found ${score.found}, missed ${score.missed}, wrong ${score.wrong}` : `found ${found}`);
const growthHead = ({ of, sizes }: Growth): string => `${sizes.map((size) => size.toLocaleString('en')).join(', ')} ${of}`;

/** A section for the terminal: one line a reading, then one line a goal with its verdict. */
export function describe({ title, note, readings, growth, goals }: Section): string {
  return [
    `\n${title}`,
    ...(note === undefined ? [] : [`  (${note})`]),
    ...readings.map((reading) => `  ${reading.name.padEnd(60)} ${reading.median.toFixed(2).padStart(10)} ms  [${reading.min.toFixed(2)} .. ${reading.max.toFixed(2)}]  ${format(reading.ratio)}x  ${hitsOf(reading)}`),
    ...(growth ? [`  milliseconds at ${growthHead(growth)}`] : []),
    ...(growth?.rows ?? []).map(({ name, medians, exponent, score }) => `  ${name.padEnd(60)} ${medians.map(format).join('  ')}  exponent ${exponent.toFixed(2)}  found ${score.found}, missed ${score.missed}, wrong ${score.wrong}`),
    ...goals.map((goal) => `  ${verdictOf(goal).padEnd(4)}  ${goal.what}: ${measured(goal)} (must ${word(goal)} ${format(goal.must)}, aim ${format(goal.aim)})`),
  ].join('\n');
}

/** Every goal of a run as `--json` gives it. */
export const budgetsOf = (sections: readonly Section[]): Budget[] =>
  sections.flatMap(({ title, goals }) => goals.map((goal) => ({ name: `${title}: ${goal.what}`, value: goal.value, must: goal.must, aim: goal.aim, meetsMust: reaches(goal, goal.must), meetsAim: reaches(goal, goal.aim) })));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A Markdown table, or nothing where there are no rows. The first column is text, the others are numbers. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [[line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')];
}

const scoreCells = ({ score, found }: Pick<Reading, 'score' | 'found'>): string[] => (score ? [score.found, score.missed, score.wrong].map(String) : [found > 0 ? format(found) : '', '', '']);

/** One section as Markdown, headed by its title. @param machine what it was measured with */
export function sectionText({ title, note, readings, growth, goals }: Section, machine: string): string {
  return [
    `### ${title}`,
    ...(note === undefined ? [] : [note]),
    ...table(['', 'median ms', 'min', 'max', 'ratio', 'found', 'missed', 'wrong'], readings.map((reading) => [reading.name, ...[reading.median, reading.min, reading.max].map(format), `${format(reading.ratio)}x`, ...scoreCells(reading)])),
    ...(growth ? table([`ms by ${growth.of}`, ...growth.sizes.map((size) => size.toLocaleString('en')), 'exponent', 'found', 'missed', 'wrong'],
      growth.rows.map(({ name, medians, exponent, score }) => [name, ...medians.map(format), exponent.toFixed(2), ...scoreCells({ score, found: 0 })])) : []),
    ...table(['goal', 'measured', 'must', 'aim', 'verdict'], goals.map((goal) => [goal.what, measured(goal), `${word(goal)} ${format(goal.must)}`, `${word(goal)} ${format(goal.aim)}`, verdictOf(goal)])),
    `Measured with ${machine}.`,
  ].join('\n\n');
}

/** The sections of a RESULTS.md by group and title. */
function readResults(text: string): Map<Group, Map<string, string>> {
  const groups = new Map<Group, Map<string, string>>(GROUPS.map((group) => [group, new Map()]));
  for (const part of text.split(/^(?=## )/m)) {
    const group = GROUPS.find((name) => part.startsWith(`## ${HEADINGS[name]}\n`));
    for (const section of part.split(/^(?=### )/m).slice(1)) groups.get(group ?? 'match')?.set(/^### (.*)$/m.exec(section)?.[1] ?? '', section.trim());
  }
  return groups;
}

export interface Run {
  sections: readonly Section[];
  /** What it was measured with; for sections of the group. */
  machine: (group: Group) => string;
  /** Groups that were measured in full: what the file still says of them is out of date. */
  complete: readonly Group[];
}

/** RESULTS.md after a run. @param before the file as it was, empty where there is none */
export function writeResults(before: string, { sections, machine, complete }: Run): string {
  const groups = readResults(before);
  for (const group of complete) groups.get(group)?.clear();
  for (const section of sections) groups.get(section.group)?.set(section.title, sectionText(section, machine(section.group)));
  const parts = GROUPS.filter((group) => (groups.get(group)?.size ?? 0) > 0).map((group) => [`## ${HEADINGS[group]}`, ...(groups.get(group)?.values() ?? [])].join('\n\n'));
  return `${[INTRODUCTION.trim(), ...parts].join('\n\n')}\n`;
}
