/**
 * The closed list of messages and the guards that check them on arrival. Two questions per article: `annotate` brings the names, and once they
 * are painted `cards` brings what hovering shows (decision 0011). Everything is JSON-safe, because Chrome serialises messages as JSON.
 * Called by content, background and pages; the trap: a guard must accept nothing it does not know.
 */
import type { ArticleText, EntityId, Family, Flag, Kind, MapBase, Mention, PartialDate, Relevance, Result, Tree } from './types';

/** Article text longer than this is cut by `extract` and refused by `background`. */
export const MAX_TEXT_CHARS = 400_000;
/** No article a person reads comes near this; the background cuts the list here, the guard refuses more. */
export const MAX_MENTIONS = 5_000;

/** Where the list of names lies among the cards: it is the card of a mark that no mention has. */
export const LIST = '';

export type WhereToWork = 'every-article' | 'chosen-sites' | 'on-click';
export type PainterChoice = 'highlight' | 'elements';
export type Density = 'every' | 'section' | 'article';

/** Ids whose names a page may ask for at once: as many as a list of the settings holds. */
export const MAX_NAMES = 5_000;

/** What the content script needs of the reader's settings. Travels with `annotated`: it never reads storage. */
export interface Look {
  painter: PainterChoice;
  density: Density;
  /** Milliseconds of rest before a card opens; `click` never opens on hover; `alt` only while Alt is held. */
  dwell: 200 | 400 | 700 | 'click' | 'alt';
  underlineCountries: boolean;
}

export type ToBackground =
  | {
      type: 'annotate'; article: ArticleText; /** The reader asked for it: settings and relevance do not veto. */ manual: boolean;
      /** `prefers-color-scheme: dark` holds: a Chrome worker cannot ask, and needs it to choose a legible toolbar icon. */ dark?: boolean;
    }
  /** The background's own note, handed back: it may have been stopped in between and remembers nothing. */
  | { type: 'cards'; order: CardOrder }
  | { type: 'dataset-status' }
  | { type: 'names'; entities: readonly EntityId[] }
  | { type: 'inject'; tabId: number }
  /** The side panel: what these names have to do with each other. */
  | { type: 'overview'; named: readonly Pick<CardOrder['named'][number], 'entity' | 'count'>[]; published?: PartialDate }
  /** The reader pressed it in the card of `entity`: not this name, this kind, this site (the sender's), anything at all. */
  | { type: 'hide'; what: HideWhat; entity: EntityId }
  /** The card of `entity` has opened: sent only where the reader has names hidden after some openings. */
  | { type: 'opened'; entity: EntityId }
  /** Takes the tab's last `hide` back. */
  | { type: 'unhide' }
  /** The page is no longer an annotated article (left, switched off): toolbar back to neutral. */
  | { type: 'cleared' };

/** `back`: the name was hidden because its card was opened often enough, and is to be marked again. */
export const HIDE_WHATS = ['name', 'kind', 'site', 'everything', 'back'] as const;
export type HideWhat = (typeof HIDE_WHATS)[number];

/** Answer to `hide`, `unhide` and `opened`: a line that says what was done, with a way back where there is one; empty where there is nothing to say. */
export interface Hidden { type: 'hidden'; /** The settings are now as was asked. */ done: boolean; tree: readonly Tree[] }

export type Annotated =
  | {
      type: 'annotated'; verdict: 'annotated'; mentions: Mention[]; /** To ask for the cards with. */ order: CardOrder; /** Style sheet of the cards. */ style: string;
      /** Which line each kind gets: FAMILY_OF, which the script of every page need not carry. */ families: Readonly<Record<Kind, Family>>;
      relevance: Relevance; look: Look; release: PartialDate;
    }
  | { type: 'annotated'; verdict: 'not-conflict'; relevance: Relevance }
  | { type: 'annotated'; verdict: 'off'; why: 'site' | 'not-chosen' | 'on-click' }
  | { type: 'annotated'; verdict: 'failed'; sentence: string };

/** What the cards of an article are drawn from: its date, what it names, and where two entries fit a name. */
export interface CardOrder {
  published?: PartialDate;
  /** In the order of first mention. */
  named: readonly { entity: EntityId; /** Mentions of it. */ count: number; /** Of the first: 1-based, 0 outside the prose. */ paragraph: number }[];
  choices: readonly Choice[];
}

/** A name that several entries fit. */
export interface Choice {
  /** Indices of the mentions. */
  mentions: readonly number[];
  text: string;
  /** Likeliest first, two or more. */
  readings: readonly EntityId[];
  /** What speaks for the likeliest. */
  reason?: string;
}

/** Answer to `cards`. Drawings travel as JSON text: browsers copy one long string many times faster than the thousand small lists in it, and most cards are never opened. */
export type Drawings = { type: 'cards' } & (
  | {
      ok: true; /** What the popup lists, in the order of first mention. */ names: ListedName[]; /** A DrawnCard each; under LIST that of all names. */ cards: Record<EntityId, string>;
      /** Lists of trees: cards of several readings, by the index of their mention. */ choices: Record<string, string>; /** A tree: icons and maps that the cards refer to. */ glyphs: string;
      /** A tree: the region that says how many names there are; empty text without names. */ region: string;
    }
  | { ok: false; sentence: string }
);

export type DatasetStatus =
  | { type: 'dataset'; ok: true; release: PartialDate; entries: number; /** Of the gazetteer. */ places: number }
  | { type: 'dataset'; ok: false; sentence: string };

/** Answer to `names`: display names by id. Ids the dataset does not hold are left out; where it does not open, all of them. */
export interface Names { type: 'names'; names: Record<EntityId, string> }

/** Answer to `inject`: the content script runs in the tab now, or a sentence about who withholds access. */
export type Injected = { type: 'injected' } & Result<null>;

/** Answer to `overview`. */
export type Overview = { type: 'overview' } & ({ ok: true; overview: ArticleOverview } | { ok: false; sentence: string });

/** What the side panel shows of an article beyond its names. `sources` are publishers. */
export interface ArticleOverview {
  /** The conflict the article belongs to, where its names leave no doubt. */
  conflict?: {
    entity: EntityId; name: string; subtype: string; lead: string; asOf: PartialDate; status?: string; statusAsOf?: PartialDate; sources: string[];
    /** The names that are tied to it, and how: "fights in". */
    ties: { entity: EntityId; name: string; label: string; by?: string }[];
  };
  maps: ArticleMap[];
  /** Places that lie on none of the maps. */
  unmapped: EntityId[];
  ties: Tie[];
  timeline: TimelineItem[];
}

export interface ArticleMap { /** Name of the country in the middle; empty where no place of its own is shown. */ country: string; base: MapBase; spots: Spot[] }

/** A place on a map base, in its units; numbered through all maps of the article. */
export interface Spot { entity: EntityId; name: string; number: number; x: number; y: number; shape?: string; /** Who claims it. */ dispute?: string }

/** A bond between two names of the article: `from` `label` `to`, "Quds Force backs Kata'ib Hezbollah". */
export interface Tie {
  from: EntityId;
  to: EntityId;
  label: string;
  /** Which of the two stands higher in a drawing: the leader, the whole, the backer. */
  above: 'from' | 'to';
  /** Holds both ways: "fought against". */
  isMutual: boolean;
  since?: PartialDate | 'unknown';
  until?: PartialDate;
  asOf?: PartialDate;
  by?: string;
  note?: string;
  flag?: Flag;
  sources: string[];
}

export interface TimelineItem {
  date: PartialDate;
  text: string;
  by?: string;
  flag?: Flag;
  /** Names of the article that the event concerns. */
  names: EntityId[];
  /** How much it concerns the article: see overview/timeline. */
  weight: number;
  sources: string[];
}

export type ToContent =
  | { type: 'page-state' }
  | { type: 'jump'; entity: EntityId; /** 0-based index among this entity's mentions in the article. */ nth: number }
  | { type: 'annotate-anyway' }
  | { type: 'settings-changed' };

export interface ListedName {
  entity: EntityId;
  name: string;
  kind: Kind;
  family: Family;
  subtype: string;
  region: string;
  count: number;
}

/** Answer to `page-state`: what the popup shows. */
export type PageState = {
  type: 'page-state';
  host: string;
  detected: { isNews: boolean; score: number; reasons: readonly string[]; published?: PartialDate };
} & (
  | { state: 'idle' }
  | { state: 'working' }
  | { state: 'annotated'; names: ListedName[]; relevance: Relevance; release: PartialDate }
  | { state: 'not-conflict'; relevance: Relevance }
  | { state: 'off'; why: 'site' | 'not-chosen' | 'on-click' }
  | { state: 'failed'; sentence: string }
);
