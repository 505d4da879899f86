/** The tables of an entry page: every statement with who says so, where, and as of when. Trees, printed with the same parts as the card, in English like it. Pure. */
import { firstDay, lastDay, printMonth } from '../../cards/dates';
import type { Reading } from '../../cards/reading';
import { capitalise, flagText, linkTo, printPeriod, section, small, withRefs } from '../../cards/text';
import { h, spoken, type Child } from '../../cards/tree';
import type { Branch, Fact, Statement, Tree } from '../../types';

/** Facts that change hands: shown as a history, newest first. */
const HISTORIES: readonly { title: string; head: string; labels: readonly string[] }[] = [
  { title: 'Leaders', head: 'Who', labels: ['Led by'] },
  { title: 'Who has held it', head: 'Who', labels: ['Held by', 'Partly held by', 'Administered by', 'Garrisoned by', 'Claimed by'] },
  { title: 'Roles', head: 'Role', labels: ['Roles'] },
];
const IN_HISTORIES: ReadonlySet<string> = new Set(HISTORIES.flatMap(({ labels }) => labels));
const NOTHING = '–';

/** All facts that are no history, in the order of the card. */
export function drawStatements(reading: Reading): Child {
  const facts = reading.card.facts.filter(({ label }) => !IN_HISTORIES.has(label));
  const { dispute } = reading.card;
  const disputed = dispute === undefined ? [] : [h('tr', {}, h('th', { scope: 'row' }, 'In dispute'), h('td', { colspan: '4' }, dispute))];
  const rows = [...facts.flatMap((fact) => drawFact(fact, reading)), ...disputed];
  return rows.length > 0 && tableSection('Statements', ['About', 'Statement', 'According to', 'Sources', 'As of'], rows);
}

/** Claims by topic, in the order of the entry, so that an answer stands next to what it answers. */
export function drawClaimTable(reading: Reading): Child {
  const { claims } = reading.card;
  const topics = [...new Set(claims.map(({ topic }) => topic))];
  const facts = topics.map((topic): Fact => ({ label: capitalise(topic.replaceAll('-', ' ')), rows: claims.filter((claim) => claim.topic === topic) }));
  return claims.length > 0 && tableSection('Who says what', ['About', 'Statement', 'According to', 'Sources', 'As of'], facts.flatMap((fact) => drawFact(fact, reading)));
}

/** Leaders, holders and roles over time, those that hold first. */
export function drawHistories(reading: Reading): Child[] {
  return HISTORIES.map(({ title, head, labels }) => {
    const rows = reading.card.facts.filter(({ label }) => labels.includes(label)).flatMap(({ label, rows: dated }) => dated.map((row) => ({ label, row })));
    const drawn = rows.toSorted((a, b) => compareTimes(a.row, b.row)).map(({ label, row }) => drawDated(row, labels.length > 1 ? `${label} ` : '', reading));
    return drawn.length > 0 && tableSection(title, ['When', head, 'According to', 'Sources', 'As of'], drawn, 'dated');
  });
}

/** Newest first; what has no end stands before what has one. */
export function compareTimes(a: Statement, b: Statement): number {
  return endOf(a) === endOf(b) ? beginOf(b) - beginOf(a) : endOf(b) - endOf(a);
}

const endOf = ({ until }: Statement): number => (until === undefined ? Infinity : (lastDay(until) ?? 0));
const beginOf = ({ since, asOf }: Statement): number => firstDay(since ?? '') ?? firstDay(asOf ?? '') ?? 0;

function drawFact({ label, rows }: Fact, reading: Reading): Branch[] {
  return rows.map((row, index) => h('tr', { class: index === 0 ? undefined : 'again' },
    h('th', { scope: 'row' }, index === 0 ? label : spoken(label)),
    h('td', {}, linkTo(capitalise(row.text), row.entity, reading), small(printPeriod(timesOf(row)), row.note, flagText(row.flag))), ...drawEvidence(row, reading)));
}

function drawDated(row: Statement, before: string, reading: Reading): Branch {
  const times = printPeriod(timesOf(row));
  const who = before === '' ? capitalise(row.text) : row.text;
  return h('tr', {}, h('th', { scope: 'row' }, times === '' ? 'Dates not known' : capitalise(times)),
    h('td', {}, before, linkTo(who, row.entity, reading), small(row.note, flagText(row.flag))), ...drawEvidence(row, reading));
}

/** Said where the table has no columns, because the page is narrow. */
const narrow = (words: string): Branch => h('span', { class: 'narrow' }, words);

/** As-of dates have a column of their own. */
const timesOf = ({ since, until }: Statement): Pick<Statement, 'since' | 'until'> => ({ ...(since !== undefined && { since }), ...(until !== undefined && { until }) });

function drawEvidence({ by, src, asOf }: Statement, { card }: Reading): Branch[] {
  const sources = src.flatMap((number): Tree[] => [h('span', { class: 'from' }, ...withRefs(card.sources[number - 1]?.publisher ?? '', [number])), ' ']);
  return [
    h('td', { class: by === undefined ? 'none' : undefined }, narrow('According to: '), by ?? NOTHING),
    h('td', {}, narrow('Sources: '), ...sources),
    h('td', { class: asOf === undefined ? 'none' : undefined }, narrow('As of: '), asOf === undefined ? NOTHING : printMonth(asOf)),
  ];
}

function tableSection(title: string, heads: readonly string[], rows: readonly Branch[], className = ''): Branch {
  const head = h('tr', {}, ...heads.map((words) => h('th', { scope: 'col' }, words)));
  return section(title, undefined, h('table', { class: `st ${className}`.trim() }, h('thead', {}, head), h('tbody', {}, ...rows)));
}
