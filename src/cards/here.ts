/**
 * "On this page": what ties this entry to the other names of the article. How, according to whom, since when, and a way to the place in the text.
 * Bonds stand on the cards of both ends already (compiler/cards). Besides them: events that name both, and the province a place of the gazetteer lies in;
 * these may be recorded on the other entry only. Pure. Called by `relations`.
 */
import { FAMILY_OF, type Branch, type Card, type EntityId, type Statement, type TimelineRow } from '../types';
import { firstDay, printDate } from './dates';
import { glyphOf, icon } from './icons';
import type { Reading } from './reading';
import { flagText, linkTo, small, statement, withRefs } from './text';
import { button, h, type Child } from './tree';

/** The only fact of a gazetteer place that leads to an entry. */
const PROVINCE = 'Province';

/** One tie, said as a sentence. */
interface Tie { entity: EntityId; name: string; said: Child[] }

const publishersOf = ({ sources }: Card, src: readonly number[]): string => [...new Set(src.map((number) => sources[number - 1]?.publisher ?? ''))].join(', ');

const provinceOf = (card: Card, id: EntityId): Statement | undefined => card.facts.find(({ label }) => label === PROVINCE)?.rows.find(({ entity }) => entity === id);

/** The newest event that names the other. */
const eventWith = (card: Card, id: EntityId): TimelineRow | undefined =>
  card.timeline.filter(({ entries = [] }) => entries.includes(id)).toSorted((a, b) => (firstDay(b.date) ?? 0) - (firstDay(a.date) ?? 0))[0];

/** "With Kata'ib Hezbollah: US aircraft strike a crossing"; `from` names the entry it is told by, where that is not this one. */
function tellEvent({ text, date, by, flag, src }: TimelineRow, link: Child, from?: Card): Child[] {
  const words = `: ${text.replace(/\.$/, '')}${by === undefined ? '' : `, according to ${by}`}`;
  return ['With ', link, ...withRefs(words, from === undefined ? src : []), small(printDate(date), flagText(flag), from && `told in the entry of ${from.name}, from ${publishersOf(from, src)}`)];
}

/** What no bond says. A country stands in too many events for that to be a tie. */
function tieTo(other: Card, reading: Reading): Tie | undefined {
  const { card } = reading;
  const link = linkTo(other.name, other.id, reading);
  const tie = (...said: Child[]): Tie => ({ entity: other.id, name: other.name, said });
  const inside = provinceOf(card, other.id);
  const around = provinceOf(other, card.id);
  if (inside !== undefined) return tie('In ', ...statement(inside, reading));
  if (around !== undefined) return tie('Contains ', link, small(`told by ${publishersOf(other, around.src)}`));
  if (card.kind === 'country' || other.kind === 'country') return undefined;
  const [own, theirs] = [eventWith(card, other.id), eventWith(other, card.id)];
  if (own !== undefined) return tie(...tellEvent(own, link));
  return theirs && tie(...tellEvent(theirs, link, other));
}

function drawTie({ entity, name, said }: Tie, { article }: Reading): Branch {
  const kind = article.cardOf(entity)?.kind;
  const paragraph = article.paragraphOf(entity) ?? 0;
  const where = paragraph > 0 ? `para ${paragraph}` : 'in the text';
  return h('li', { class: kind && FAMILY_OF[kind] }, kind === undefined ? h('span') : icon(glyphOf(kind)), h('span', {}, ...said),
    button(`jump ${entity}`, { class: 'para', 'aria-label': `${where}: show ${name} in the article` }, where));
}

/** @param say words a bond. @returns rows: bonds in the order of the entry, then the other ties in the order of the article. */
export function drawHere(reading: Reading, say: (relation: Card['relations'][number]) => Child[]): Branch[] {
  const { card, article } = reading;
  const bonds = card.relations.filter(({ entity }) => article.paragraphOf(entity) !== undefined);
  const bound = new Set([card.id, ...bonds.map(({ entity }) => entity)]);
  const others = (article.named ?? []).flatMap((id) => (bound.has(id) ? [] : article.cardOf(id) ?? []));
  const ties = [...bonds.map((bond): Tie => ({ entity: bond.entity, name: bond.text, said: say(bond) })), ...others.flatMap((other) => tieTo(other, reading) ?? [])];
  return ties.map((tie) => drawTie(tie, reading));
}
