/**
 * The few words all rooms share. No logic lives here: every room may import this file, it imports nothing.
 * Offsets are JavaScript string indices (UTF-16 code units), end exclusive. Dates are strings as entries write them.
 */

/** Flat, unique id of an entry: the name of its file, e.g. `kataib-hezbollah`. Never changes. */
export type EntityId = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `~` behind means about; `a/b` means some time between. */
export type PartialDate = string;

/** A value or a plain sentence a reader can act on. Errors are values at the edges. */
export type Result<T> = { ok: true; value: T } | { ok: false; sentence: string };

export const KINDS = [
  'armed-group', 'military', 'security-service', 'political-organisation', 'government', 'international-organisation',
  'person', 'base', 'settlement', 'region', 'country', 'natural-feature', 'site', 'conflict', 'event',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader tells apart at a glance: line pattern, glyph and section of the list. */
export type Family = 'group' | 'person' | 'place' | 'event';

export const FAMILY_OF: Readonly<Record<Kind, Family>> = {
  'armed-group': 'group', military: 'group', 'security-service': 'group', 'political-organisation': 'group',
  government: 'group', 'international-organisation': 'group', person: 'person', base: 'place', settlement: 'place',
  region: 'place', country: 'place', 'natural-feature': 'place', site: 'place', conflict: 'event', event: 'event',
};

/** The plain text of an article as `extract` found it: headline first, one block (paragraph, heading, caption) a line. */
export interface ArticleText {
  text: string;
  /** BCP 47 tag of the page, lower case, `en` where the page does not say. */
  language: string;
  published?: PartialDate;
  modified?: PartialDate;
}

/** A stretch of article text that names an entry. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  entity: EntityId;
  kind: Kind;
  /** Display name of the entry. */
  name: string;
  /** False: listed in the popup but not underlined (countries, by default). */
  underline: boolean;
  /** Plain sentences for "why is this marked?". */
  why: readonly string[];
  /** Other entries this stretch could name, likeliest first. */
  candidates?: readonly EntityId[];
}

/** Is the article about armed conflict? With the reasons, for the popup. */
export interface Relevance {
  relevant: boolean;
  /** Evidence found; the article is relevant from the threshold on. */
  score: number;
  threshold: number;
  reasons: readonly string[];
}

/** What the resolver needs to know of an entity: a small record, parsed only for entities that were hit. */
export interface EntityHead {
  id: EntityId;
  kind: Kind;
  name: string;
  subtype: string;
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  lat?: number;
  lon?: number;
  /** Of the provinces that divide a country, the one it lies in; a province's own id. */
  province?: EntityId;
  /** Founded or born; ended or died. */
  since?: PartialDate;
  until?: PartialDate;
  /** Ids this entity has any relation to, both directions. */
  related: readonly EntityId[];
}

export type Flag = 'single-source' | 'unconfirmed' | 'disputed';

/** One sourced, dated fact. `src` are 1-based numbers into `Card.sources`. */
export interface Statement {
  text: string;
  /** The entry the text names, where there is one: the card links to it. */
  entity?: EntityId;
  since?: PartialDate | 'unknown';
  until?: PartialDate;
  asOf?: PartialDate;
  /** Who says so: printed as "according to ...". */
  by?: string;
  note?: string;
  flag?: Flag;
  src: readonly number[];
}

/** Labelled statements, e.g. "Led by", "Part of", "Backed by", "Held by", "Founded", "Status". */
export interface Fact {
  label: string;
  rows: readonly Statement[];
}

export interface Designation {
  authority: string;
  list: string;
  action: 'listed' | 'delisted' | 'not-listed';
  covers: 'self' | 'parent' | 'members' | 'part';
  since: PartialDate | 'unknown';
  until?: PartialDate;
  asOf?: PartialDate;
  note?: string;
  by?: string;
  flag?: Flag;
  src: readonly number[];
}

export interface TimelineRow {
  date: PartialDate;
  text: string;
  by?: string;
  flag?: Flag;
  entries?: readonly EntityId[];
  src: readonly number[];
}

/** A relation to another entry as one sentence part: `label` "part of", `to` its id, `name` its display name. */
export interface Relation extends Statement {
  label: string;
  entity: EntityId;
}

export interface Source {
  publisher: string;
  title?: string;
  url: string;
  date: PartialDate | 'undated';
  accessed: PartialDate;
  original?: string;
}

export interface Claim extends Statement {
  topic: string;
  by: string;
}

/**
 * What all locator maps of one country share. Lengths are units of its own; paths are SVG path data in them. The projection is Mercator's
 * (Snyder, Map Projections, USGS 1987, 7-1 and 7-2): x = east + scale * lon, y = south - scale * ln tan(45 deg + lat / 2), angles in radians.
 */
export interface MapBase {
  /** ISO 3166-1 code of the country in the middle. */
  id: string;
  width: number;
  height: number;
  projection: { scale: number; east: number; south: number };
  /** The country, its neighbours; lines between provinces, between countries, and those that are disputed. */
  focus: string;
  land: string;
  provinces: string;
  borders: string;
  disputed: string;
  labels: readonly { text: string; x: number; y: number; sea?: true }[];
  /** Where the lines come from, and what dashed ones mean. */
  caption: string;
}

/** Where a card's place lies on a map base: a point, or an outline as path data. */
export type OnMap = { base: string } & ({ x: number; y: number } | { shape: string });

/** Everything hovering can show, compiled from one entry. Text is text: never HTML. */
export interface Card {
  id: EntityId;
  kind: Kind;
  depth: 'full' | 'short' | 'register';
  name: string;
  /** Neutral line under the title, e.g. "Shia armed group". */
  subtype: string;
  /** Country names for the head line, e.g. "Iraq, Syria"; places: "Salah al-Din, Iraq". */
  region: string;
  native?: { text: string; lang: string; dir: 'ltr' | 'rtl' };
  acronym?: string;
  /** Other names as newspapers print them, for "also". */
  also: readonly string[];
  lead: readonly { text: string; src: readonly number[] }[];
  leadAsOf: PartialDate;
  facts: readonly Fact[];
  claims: readonly Claim[];
  designations: readonly Designation[];
  timeline: readonly TimelineRow[];
  relations: readonly Relation[];
  confusable: readonly { text: string; entity?: EntityId; why: string }[];
  gaps: readonly { topic: string; note: string; asOf: PartialDate }[];
  sources: readonly Source[];
  point?: { lat: number; lon: number };
  map?: OnMap;
  dispute?: string;
  reviewed: PartialDate;
}

/** A node of a drawn card: text, the number of a source, or a tag with attributes and children. Text stays text: it is never parsed. */
export type Tree = string | number | Branch;
export type Branch = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** A card as a page shows it: worded and laid out by `cards` for one article. */
export interface DrawnCard {
  /** On the way back to it. */
  name: Tree;
  tree: readonly Tree[];
  /** What copying puts on the clipboard: the entry with its sources, in both forms. */
  plain: string;
  markdown: string;
}
