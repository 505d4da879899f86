/**
 * cards: turns entries into the cards of one article: worded, dated against it, laid out as plain trees. Pure; no DOM, no browser, no clock.
 * In: mentions, the article's text and date, the entries. Out: DrawnCards that travel with the answer, and the style sheet they are shown in.
 * Called by `background/service` (and by extension pages); shown by `content/card`. It runs in the background to keep the script that every page
 * loads small (decision 0009). The trap: the content script builds only the tags and attributes it knows; a new one has to be allowed there.
 */
import type { ListedName } from '../messages';
import type { ArticleText, Card, DrawnCard, EntityId, MapBase, Mention, PartialDate, Tree } from '../types';
import { drawChoice } from './choice';
import { drawDesignations } from './designations';
import { drawClaims, drawFacts, drawGaps } from './facts';
import { drawFoot } from './foot';
import { drawHead, drawName } from './head';
import { drawGlyphs } from './icons';
import { drawLead, drawSince } from './lead';
import { listNames } from './list';
import { drawBase, drawMap, drawSmallMap } from './map';
import { countParagraphs } from './paragraphs';
import type { Article, Reading } from './reading';
import { drawConfusable, drawRelations } from './relations';
import { drawSources } from './sources';
import { drawTimeline } from './timeline';
import { h, WHOLE } from './tree';

export interface DrawOptions {
  article: Pick<ArticleText, 'text' | 'published'>;
  mentions: readonly Mention[];
  release: PartialDate;
  card(id: EntityId): Card | undefined;
  /** The map of a country, by ISO 3166-1 code. */
  map(code: string): MapBase | undefined;
}

export interface Drawn {
  /** Without those whose entry has no card. */
  mentions: Mention[];
  names: ListedName[];
  cards: Record<EntityId, DrawnCard>;
  /** Cards of two readings, by the index of their mention. */
  choices: Record<string, Tree[]>;
  /** What the cards refer to: icons, and the maps of the countries their places lie in. */
  glyphs: Tree;
}

/** One card, top to bottom. What only the whole card shows is in it too, hidden in the preview by the style sheet. */
export function drawCard(reading: Reading): DrawnCard {
  const { card } = reading;
  const base = card.map === undefined ? undefined : reading.article.mapOf(card.map.base);
  const small = drawSmallMap(card, base);
  const lead = small === undefined ? drawLead(reading) : h('div', { class: 'with-map' }, drawLead(reading), small);
  const whole = h('div', { class: WHOLE }, ...drawTimeline(reading), drawFacts(reading), drawClaims(reading), drawDesignations(reading), drawMap(card, base),
    ...drawRelations(reading), drawConfusable(reading), drawGaps(reading), drawSources(reading));
  const body = h('div', { class: 'body', tabindex: '0', role: 'group', 'aria-label': `About ${card.name}` }, ...drawName(card), lead, drawSince(reading), whole);
  return {
    name: card.name, tree: [...drawHead(card), body, ...drawFoot(card)],
  };
}

/** Every mention comes with its card and those of its candidates: hovering asks for nothing. A name without a card is not shown. */
export function drawCards({ article: { text, published }, mentions: found, release, card, map }: DrawOptions): Drawn {
  const ids = new Set(found.flatMap(({ entity, candidates = [] }) => [entity, ...candidates]));
  const known = new Map([...ids].flatMap((id): [EntityId, Card][] => {
    const entry = card(id);
    return entry === undefined ? [] : [[id, entry]];
  }));
  const mentions = found.filter(({ entity }) => known.has(entity)).map((mention) => {
    const candidates = mention.candidates?.filter((id) => known.has(id));
    return candidates === undefined ? mention : { ...mention, candidates };
  });
  const paragraphAt = countParagraphs(text);
  const firsts = new Map(mentions.toReversed().map(({ entity, start }) => [entity, paragraphAt(start)]));
  const bases = new Map([...known.values()].flatMap((entry): [string, MapBase][] => {
    const base = entry.map === undefined ? undefined : map(entry.map.base);
    return base === undefined ? [] : [[base.id, base]];
  }));
  const article: Article = { release, ...(published !== undefined && { published }), cardOf: (id) => known.get(id), paragraphOf: (id) => firsts.get(id), mapOf: (code) => bases.get(code) };
  return {
    mentions, names: listNames(mentions, article.cardOf), choices: drawChoices(mentions, known), glyphs: drawGlyphs(...[...bases.values()].map(drawBase)),
    cards: Object.fromEntries([...known].map(([id, entry]) => [id, drawCard({ card: entry, article })])),
  };
}

function drawChoices(mentions: readonly Mention[], known: ReadonlyMap<EntityId, Card>): Record<string, Tree[]> {
  return Object.fromEntries(mentions.flatMap((mention, index) => {
    const ids = new Set([mention.entity, ...(mention.candidates ?? [])]);
    const [first, ...others] = [...ids].flatMap((id) => known.get(id) ?? []);
    return first === undefined || others.length === 0 ? [] : [[String(index), drawChoice(mention, [first, ...others])]];
  }));
}
