/**
 * An entry from top to bottom, as trees: all that the entry holds, nothing folded. The card shows the same for one article; here there is none. Pure.
 * It is an English document in every language, its headings too, because most of it is printed by the parts of the card (decision 0015).
 */
import { printDate, printMonth } from '../../cards/dates';
import { drawDesignations } from '../../cards/designations';
import { drawGaps } from '../../cards/facts';
import { glyphOf, icon } from '../../cards/icons';
import { drawLead } from '../../cards/lead';
import { drawBase, drawMap } from '../../cards/map';
import type { Reading } from '../../cards/reading';
import { drawConfusable, sentence } from '../../cards/relations';
import { drawSources } from '../../cards/sources';
import { capitalise, section } from '../../cards/text';
import { drawTimeline } from '../../cards/timeline';
import { h, type Child } from '../../cards/tree';
import { FAMILY_OF, type Branch, type Card, type Kind } from '../../types';
import { drawClaimTable, drawHistories, drawStatements } from './entry-tables';
import type { Library } from '../../search/library';

export const HEADING_ID = 'entry-name';

/** What the parts of a card ask for, without an article: every entry can be linked to, nothing has happened "since". */
export function readingOf(card: Card, library: Library): Reading {
  return { card, article: { release: library.release, cardOf: (id) => library.card(id), paragraphOf: () => undefined, mapOf: (code) => library.map(code) } };
}

export function drawEntry(reading: Reading): Child[] {
  const { card, article } = reading;
  const base = card.map === undefined ? undefined : article.mapOf(card.map.base);
  const map = drawMap(card, base);
  const head = h('div', { class: 'entry-main' }, drawKindLine(card), h('h1', { id: HEADING_ID, tabindex: '-1' }, card.name), drawAlso(card), drawLead(reading),
    card.depth !== 'register' && h('p', { class: 'fine' }, `Summary as of ${printMonth(card.leadAsOf)}. Last checked ${printDate(card.reviewed)}.`));
  return [
    base !== undefined && h('svg', { class: 'glyphs', 'aria-hidden': 'true' }, drawBase(base)),
    h('div', { class: `entry-head${map === undefined || map === false ? '' : ' mapped'}` }, head, map),
    drawStatements(reading), ...drawHistories(reading), drawClaimTable(reading), drawTimes(reading), drawDesignations(reading),
    drawRelated(reading), drawConfusable(reading), drawGaps(reading), drawSources(reading),
  ];
}

export const drawKindLine = ({ kind, subtype, region }: Card): Branch =>
  h('p', { class: `kind ${kindClass(kind)}` }, icon(glyphOf(kind)), h('span', {}, capitalise(subtype), region !== '' && !subtype.includes(region) && h('small', {}, ` ${region}`)));

export const kindClass = (kind: Kind): string => `k-${FAMILY_OF[kind]}`;

function drawAlso({ native, acronym, also }: Card): Child {
  const others = [acronym, ...also].filter((name) => name !== undefined).join('; ');
  return (native !== undefined || others !== '') && h('p', { class: 'also' }, native !== undefined && h('bdi', { lang: native.lang, dir: native.dir }, native.text), others !== '' && h('span', {}, others));
}

function drawTimes(reading: Reading): Child {
  const timeline = drawTimeline(reading);
  return timeline.length > 0 && section('Timeline', undefined, ...timeline);
}

/** Every bond, in both directions; what stands among the statements with its dates is said briefly. */
function drawRelated(reading: Reading): Child {
  const rows = reading.card.relations.map((relation) => {
    const kind = reading.article.cardOf(relation.entity)?.kind;
    return h('li', { class: kind && kindClass(kind) }, kind === undefined ? h('span') : icon(glyphOf(kind)), sentence(relation, reading));
  });
  return rows.length > 0 && section('Related entries', undefined, h('ul', { class: 'rel' }, ...rows));
}
