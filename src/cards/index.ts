/**
 * cards: turns entries into the cards of one article: worded, dated against it, laid out as plain trees. Pure; no DOM, no browser, no clock.
 * In: the order (which names, where, the article's date), noted by `order.ts` when the article was matched; the entries. Out: DrawnCards.
 * Called by `background/service` (and by extension pages); shown by `content/card`. It runs in the background to keep the script that every page
 * loads small (decision 0009). The trap: the content script builds only the tags and attributes it knows; a new one has to be allowed there.
 */
import type { CardOrder, Choice, ListedName } from '../messages';
import type { Card, DrawnCard, EntityId, MapBase, PartialDate, Tree } from '../types';
import { drawChoice } from './choice';
import { citeMarkdown, citePlain } from './citation';
import { drawDesignations } from './designations';
import { drawClaims, drawFacts, drawGaps } from './facts';
import { drawCounted } from './counted';
import { drawFoot } from './foot';
import { drawHead, drawName, titleOf } from './head';
import { drawGlyphs } from './icons';
import { drawLead, drawSince } from './lead';
import { listNames } from './list';
import { drawNameList, drawRegion } from './name-list';
import { drawBase, drawMap, drawSmallMap } from './map';
import type { Article, Hiding, Reading } from './reading';
import { drawConfusable, drawRelations } from './relations';
import { drawSources } from './sources';
import { drawThen } from './then';
import { drawTimeline } from './timeline';
import { h, WHOLE } from './tree';

export interface DrawOptions {
  order: CardOrder;
  release: PartialDate;
  card(id: EntityId): Card | undefined;
  /** The map of a country, by ISO 3166-1 code. */
  map(code: string): MapBase | undefined;
  /** What "Hide" can still switch off. */
  hiding?: Hiding;
}

export interface Drawn {
  /** Without those whose entry has no card. */
  names: ListedName[];
  cards: Record<EntityId, DrawnCard>;
  /** Cards of several readings, by the index of their mention. */
  choices: Record<string, Tree[]>;
  /** The list of the names as a card, and the region with the button that opens it; empty text without names. */
  list: DrawnCard;
  region: Tree;
  /** What the cards refer to: icons, and the maps of the countries their places lie in. */
  glyphs: Tree;
}

/** One card, top to bottom. What only the whole card shows is in it too, hidden in the preview by the style sheet. */
export function drawCard(reading: Reading): DrawnCard {
  const { card, article: { release } } = reading;
  const base = card.map === undefined ? undefined : reading.article.mapOf(card.map.base);
  const small = drawSmallMap(card, base);
  const lead = small === undefined ? drawLead(reading) : h('div', { class: 'with-map' }, drawLead(reading), small);
  const whole = h('div', { class: WHOLE }, drawThen(reading), ...drawTimeline(reading), drawFacts(reading), drawClaims(reading), drawDesignations(reading), drawMap(card, base),
    ...drawRelations(reading), drawConfusable(reading), drawGaps(reading), drawSources(reading));
  const body = h('div', { class: 'body', tabindex: '0', role: 'group', 'aria-label': `About ${card.name}` }, ...drawName(card), lead, drawSince(reading), whole);
  return {
    name: titleOf(card), tree: [...drawHead(card), body, ...(reading.article.hiding?.counts?.(card.id) === true ? [drawCounted(card.id)] : []), ...drawFoot(reading)],
    plain: citePlain(card, release), markdown: citeMarkdown(card, release),
  };
}

/** Every name comes with its card and those of its other readings: hovering asks for nothing. */
export function drawCards({ order: { published, named, choices }, release, card, map, hiding }: DrawOptions): Drawn {
  const ids = new Set([...named.map(({ entity }) => entity), ...choices.flatMap(({ readings }) => readings)]);
  const known = new Map([...ids].flatMap((id): [EntityId, Card][] => {
    const entry = card(id);
    return entry === undefined ? [] : [[id, entry]];
  }));
  const firsts = new Map(named.map(({ entity, paragraph }) => [entity, paragraph]));
  const bases = new Map([...known.values()].flatMap((entry): [string, MapBase][] => {
    const base = entry.map === undefined ? undefined : map(entry.map.base);
    return base === undefined ? [] : [[base.id, base]];
  }));
  const article: Article = { release, ...(published !== undefined && { published }), ...(hiding !== undefined && { hiding }), named: [...firsts.keys()], cardOf: (id) => known.get(id), paragraphOf: (id) => firsts.get(id), mapOf: (code) => bases.get(code) };
  const names = listNames(named, article.cardOf);
  return {
    names, list: drawNameList(names), region: drawRegion(names), choices: drawChoices(choices, known), glyphs: drawGlyphs(...[...bases.values()].map(drawBase)),
    cards: Object.fromEntries([...known].map(([id, entry]) => [id, drawCard({ card: entry, article })])),
  };
}

function drawChoices(choices: readonly Choice[], known: ReadonlyMap<EntityId, Card>): Record<string, Tree[]> {
  return Object.fromEntries(choices.flatMap((choice) => {
    const [first, ...rivals] = choice.readings.flatMap((id) => known.get(id) ?? []);
    const others = rivals.filter((rival) => first === undefined || !isTownOf(first, rival));
    if (first === undefined || others.length === 0) return [];
    const drawing = drawChoice(choice, [first, ...others]);
    return choice.mentions.map((mention) => [String(mention), drawing] as const);
  }));
}

/** A town and the province of its name are no doubt: the card of either leads to the other. */
function isTownOf(one: Card, other: Card): boolean {
  const kinds = new Set([one.kind, other.kind]);
  return kinds.has('settlement') && kinds.has('region') && countryOf(one) === countryOf(other);
}

const countryOf = ({ region }: Card): string | undefined => region.split(', ').at(-1);
