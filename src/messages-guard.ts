/**
 * The guards of the closed message list: what arrives is exactly one of the messages of messages.ts, or it is ignored.
 * In: whatever arrived. Out: true with its type, or false; never an exception. Called by background (isToBackground), tests (isAnnotated)
 * and pages (isPageState, isDatasetStatus, isNames, isInjected, isOverview). The trap: limits here must not be below what honest senders produce.
 */
import {
  HIDE_WHATS, MAX_MENTIONS, MAX_NAMES, MAX_TEXT_CHARS, type Annotated, type ArticleMap, type ArticleOverview, type CardOrder, type Choice, type DatasetStatus, type Drawings, type Injected, type ListedName, type Look, type Names,
  type Overview, type PageState, type Spot, type Tie, type TimelineItem, type ToBackground,
} from './messages';
import { anyOf, bool, count, finite, listOf, maybe, oneOf, recordOf, shape, text, type Guard } from './shape';
import {
  KINDS, type ArticleText, type Card, type Claim, type Designation, type DrawnCard, type Fact, type Family, type Kind, type MapBase, type Mention, type OnMap, type Relation, type Relevance, type Source, type Statement,
  type TimelineRow, type Tree,
} from './types';
import { MAX_ID_CHARS } from './to-content-guard';

export { isToContent } from './to-content-guard';

const MAX_WORD_CHARS = 1_000;
const MAX_PROSE_CHARS = 10_000;
const MAX_STYLE_CHARS = 40_000;
/** A drawn card is ten kilobytes, the maps of a dozen countries two hundred. */
const MAX_DRAWING_CHARS = 1_000_000;
/** The coast of a large country. */
const MAX_PATH_CHARS = 60_000;
const MAX_ROWS = 2_000;
/** RFC 1035: 253 characters of name; a port may follow. */
const MAX_HOST_CHARS = 260;

const id = text(MAX_ID_CHARS);
const word = text(MAX_WORD_CHARS);
const prose = text(MAX_PROSE_CHARS);
/** Dates are compared by their readers; here only their length is bounded. */
const date = text(40);
const words = listOf(word, MAX_ROWS);
const ids = listOf(id, MAX_ROWS);
const src = listOf(count, MAX_ROWS);
const kind = oneOf(...KINDS);
const flag = oneOf('single-source', 'unconfirmed', 'disputed');

const isArticleText = shape<ArticleText>({ text: text(MAX_TEXT_CHARS), language: id, published: maybe(date), modified: maybe(date) });
const isRelevance = shape<Relevance>({ relevant: bool, score: finite, threshold: finite, reasons: words });
const isMention = shape<Mention>({ start: count, end: count, text: word, entity: id, kind, name: word, underline: bool, why: words, candidates: maybe(ids) });
const isLook = shape<Look>({
  painter: oneOf('highlight', 'elements'), density: oneOf('every', 'section', 'article'), dwell: oneOf(200, 400, 700, 'click', 'alt'), underlineCountries: bool,
});

const dated = { since: maybe(date), until: maybe(date), asOf: maybe(date), by: maybe(word), note: maybe(prose), flag: maybe(flag), src };
const isStatement = shape<Statement>({ ...dated, text: prose, entity: maybe(id) });
const isRelation = shape<Relation>({ ...dated, text: prose, entity: id, label: word });
const isClaim = shape<Claim>({ ...dated, text: prose, entity: maybe(id), topic: word, by: word });
const isFact = shape<Fact>({ label: word, rows: listOf(isStatement, MAX_ROWS) });
const isDesignation = shape<Designation>({
  ...dated, since: date, authority: word, list: word, action: oneOf('listed', 'delisted', 'not-listed'), covers: oneOf('self', 'parent', 'members', 'part'),
});
const isTimelineRow = shape<TimelineRow>({ date, text: prose, by: maybe(word), flag: maybe(flag), entries: maybe(ids), src });
const isSource = shape<Source>({ publisher: word, title: maybe(word), url: text(4_000), date, accessed: date, original: maybe(text(4_000)) });

const isOnMap = anyOf<OnMap>(
  shape<Extract<OnMap, { x: number }>>({ base: id, x: count, y: count }),
  shape<Extract<OnMap, { shape: string }>>({ base: id, shape: text(MAX_PATH_CHARS) }),
);

/** Checks what the compiler writes; run time trusts the package. */
export const isCard = shape<Card>({
  id, kind, depth: oneOf('full', 'short', 'register'), name: word, subtype: word, region: word,
  native: maybe(shape<NonNullable<Card['native']>>({ text: word, lang: id, dir: oneOf('ltr', 'rtl') })),
  acronym: maybe(word), also: words, lead: listOf(shape<Card['lead'][number]>({ text: prose, src }), MAX_ROWS), leadAsOf: date,
  facts: listOf(isFact, MAX_ROWS), claims: listOf(isClaim, MAX_ROWS), designations: listOf(isDesignation, MAX_ROWS),
  timeline: listOf(isTimelineRow, MAX_ROWS), relations: listOf(isRelation, MAX_ROWS),
  confusable: listOf(shape<Card['confusable'][number]>({ text: prose, entity: maybe(id), why: prose }), MAX_ROWS),
  gaps: listOf(shape<Card['gaps'][number]>({ topic: word, note: prose, asOf: date }), MAX_ROWS),
  sources: listOf(isSource, MAX_ROWS), point: maybe(shape<NonNullable<Card['point']>>({ lat: finite, lon: finite })), map: maybe(isOnMap), dispute: maybe(prose), reviewed: date,
});

/** Cards are shallow; a tree deeper than this is not one of ours. */
const MAX_TREE_DEPTH = 20;
const attributes = recordOf(text(MAX_PATH_CHARS), 20, 40);

/* @__NO_SIDE_EFFECTS__ */
function treeOf(depth: number): Guard<Tree> {
  const child = (value: unknown): value is Tree => depth > 0 && treeOf(depth - 1)(value);
  return (value): value is Tree => prose(value) || count(value)
    || (Array.isArray(value) && value.length >= 2 && value.length < MAX_ROWS && id(value[0]) && attributes(value[1]) && value.slice(2).every(child));
}

const drawing = text(MAX_DRAWING_CHARS);
const trees = listOf(treeOf(MAX_TREE_DEPTH), MAX_ROWS);
/** What a drawing must be once its text is parsed. For tests: the content script builds only what it knows, whatever comes. */
export const isDrawnCard = shape<DrawnCard>({ name: treeOf(1), tree: trees, plain: drawing, markdown: drawing });
export const isTrees = trees;

const drawings = recordOf(drawing, MAX_MENTIONS, MAX_ID_CHARS);

const family = oneOf('group', 'person', 'place', 'event');
/** Every kind has its family. */
const isFamilies = shape<Readonly<Record<Kind, Family>>>(Object.fromEntries(KINDS.map((one) => [one, family])) as Record<Kind, typeof family>);
const isListedName = shape<ListedName>({
  entity: id, name: word, kind, family, subtype: word, region: word, count,
});

const isChoice = shape<Choice>({ mentions: listOf(count, MAX_MENTIONS), text: word, readings: ids, reason: maybe(word) });
const isCardOrder = shape<CardOrder>({
  published: maybe(date), named: listOf(shape<CardOrder['named'][number]>({ entity: id, count, paragraph: count }), MAX_MENTIONS), choices: listOf(isChoice, MAX_MENTIONS),
});

const offReason = oneOf('site', 'not-chosen', 'on-click');

export const isToBackground = anyOf<ToBackground>(
  shape<Extract<ToBackground, { type: 'annotate' }>>({ type: oneOf('annotate'), article: isArticleText, manual: bool, dark: maybe(bool) }),
  shape<Extract<ToBackground, { type: 'cards' }>>({ type: oneOf('cards'), order: isCardOrder }),
  shape<Extract<ToBackground, { type: 'dataset-status' }>>({ type: oneOf('dataset-status') }),
  shape<Extract<ToBackground, { type: 'names' }>>({ type: oneOf('names'), entities: listOf(id, MAX_NAMES) }),
  shape<Extract<ToBackground, { type: 'inject' }>>({ type: oneOf('inject'), tabId: count }),
  shape<Extract<ToBackground, { type: 'overview' }>>({
    type: oneOf('overview'), named: listOf(shape<Extract<ToBackground, { type: 'overview' }>['named'][number]>({ entity: id, count }), MAX_MENTIONS), published: maybe(date),
  }),
  shape<Extract<ToBackground, { type: 'hide' }>>({ type: oneOf('hide'), what: oneOf(...HIDE_WHATS), entity: id }),
  shape<Extract<ToBackground, { type: 'opened' }>>({ type: oneOf('opened'), entity: id }),
  shape<Extract<ToBackground, { type: 'unhide' }>>({ type: oneOf('unhide') }),
  shape<Extract<ToBackground, { type: 'cleared' }>>({ type: oneOf('cleared') }),
);

export const isAnnotated = anyOf<Annotated>(
  shape<Extract<Annotated, { verdict: 'annotated' }>>({
    type: oneOf('annotated'), verdict: oneOf('annotated'), mentions: listOf(isMention, MAX_MENTIONS), order: isCardOrder, style: text(MAX_STYLE_CHARS), families: isFamilies, relevance: isRelevance, look: isLook, release: date,
  }),
  shape<Extract<Annotated, { verdict: 'not-conflict' }>>({ type: oneOf('annotated'), verdict: oneOf('not-conflict'), relevance: isRelevance }),
  shape<Extract<Annotated, { verdict: 'off' }>>({ type: oneOf('annotated'), verdict: oneOf('off'), why: offReason }),
  shape<Extract<Annotated, { verdict: 'failed' }>>({ type: oneOf('annotated'), verdict: oneOf('failed'), sentence: prose }),
);

export const isDrawings = anyOf<Drawings>(
  shape<Extract<Drawings, { ok: true }>>({ type: oneOf('cards'), ok: oneOf(true), names: listOf(isListedName, MAX_MENTIONS), cards: drawings, choices: drawings, glyphs: drawing, region: drawing }),
  shape<Extract<Drawings, { ok: false }>>({ type: oneOf('cards'), ok: oneOf(false), sentence: prose }),
);

export const isDatasetStatus = anyOf<DatasetStatus>(
  shape<Extract<DatasetStatus, { ok: true }>>({ type: oneOf('dataset'), ok: oneOf(true), release: date, entries: count, places: count }),
  shape<Extract<DatasetStatus, { ok: false }>>({ type: oneOf('dataset'), ok: oneOf(false), sentence: prose }),
);

export const isNames = shape<Names>({ type: oneOf('names'), names: recordOf(word, MAX_NAMES, MAX_ID_CHARS) });

export const isInjected = anyOf<Injected>(
  shape<Extract<Injected, { ok: true }>>({ type: oneOf('injected'), ok: oneOf(true), value: oneOf(null) }),
  shape<Extract<Injected, { ok: false }>>({ type: oneOf('injected'), ok: oneOf(false), sentence: prose }),
);

const path = text(MAX_PATH_CHARS);
const isMapBase = shape<MapBase>({
  id, width: finite, height: finite, projection: shape<MapBase['projection']>({ scale: finite, east: finite, south: finite }), focus: path, land: path, provinces: path, borders: path, disputed: path,
  labels: listOf(shape<MapBase['labels'][number]>({ text: word, x: finite, y: finite, sea: maybe(oneOf(true)) }), MAX_ROWS), caption: prose,
});
const isSpot = shape<Spot>({ entity: id, name: word, number: count, x: finite, y: finite, shape: maybe(path), dispute: maybe(prose) });
const isTie = shape<Tie>({
  from: id, to: id, label: word, above: oneOf('from', 'to'), isMutual: bool, since: maybe(date), until: maybe(date), asOf: maybe(date), by: maybe(word), note: maybe(prose), flag: maybe(flag), sources: words,
});
const isTimelineItem = shape<TimelineItem>({ date, text: prose, by: maybe(word), flag: maybe(flag), names: ids, weight: finite, sources: words });
const isConflict = shape<NonNullable<ArticleOverview['conflict']>>({
  entity: id, name: word, subtype: word, lead: prose, asOf: date, status: maybe(prose), statusAsOf: maybe(date), sources: words,
  ties: listOf(shape<NonNullable<ArticleOverview['conflict']>['ties'][number]>({ entity: id, name: word, label: word, by: maybe(word) }), MAX_MENTIONS),
});

export const isOverview = anyOf<Overview>(
  shape<Extract<Overview, { ok: true }>>({
    type: oneOf('overview'), ok: oneOf(true),
    overview: shape<ArticleOverview>({
      conflict: maybe(isConflict), maps: listOf(shape<ArticleMap>({ country: word, base: isMapBase, spots: listOf(isSpot, MAX_MENTIONS) }), MAX_ROWS), unmapped: listOf(id, MAX_MENTIONS),
      ties: listOf(isTie, MAX_ROWS), timeline: listOf(isTimelineItem, MAX_ROWS),
    }),
  }),
  shape<Extract<Overview, { ok: false }>>({ type: oneOf('overview'), ok: oneOf(false), sentence: prose }),
);

const page = {
  type: oneOf('page-state'), host: text(MAX_HOST_CHARS),
  detected: shape<PageState['detected']>({ isNews: bool, score: finite, reasons: words, published: maybe(date) }),
};

export const isPageState = anyOf<PageState>(
  shape<Extract<PageState, { state: 'idle' }>>({ ...page, state: oneOf('idle') }),
  shape<Extract<PageState, { state: 'working' }>>({ ...page, state: oneOf('working') }),
  shape<Extract<PageState, { state: 'annotated' }>>({
    ...page, state: oneOf('annotated'), names: listOf(isListedName, MAX_MENTIONS), relevance: isRelevance, release: date,
  }),
  shape<Extract<PageState, { state: 'not-conflict' }>>({ ...page, state: oneOf('not-conflict'), relevance: isRelevance }),
  shape<Extract<PageState, { state: 'off' }>>({ ...page, state: oneOf('off'), why: offReason }),
  shape<Extract<PageState, { state: 'failed' }>>({ ...page, state: oneOf('failed'), sentence: prose }),
);
