/**
 * The closed list of messages and the guards that check them on arrival. Two messages per article: `annotate` goes out,
 * `annotated` comes back. Everything is JSON-safe, because Chrome serialises messages as JSON.
 * Called by content, background and pages; the trap: a guard must accept nothing it does not know.
 */
import type { ArticleText, DrawnCard, EntityId, Family, Kind, Mention, PartialDate, Relevance, Result, Tree } from './types';

/** Article text longer than this is cut by `extract` and refused by `background`. */
export const MAX_TEXT_CHARS = 400_000;
/** No article a person reads comes near this; the background cuts the list here, the guard refuses more. */
export const MAX_MENTIONS = 5_000;

export type WhereToWork = 'every-article' | 'chosen-sites' | 'on-click';
export type PainterChoice = 'highlight' | 'elements';
export type Density = 'every' | 'section' | 'article';

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
  | { type: 'dataset-status' }
  | { type: 'inject'; tabId: number }
  /** The page is no longer an annotated article (left, switched off): toolbar back to neutral. */
  | { type: 'cleared' };

export type Annotated =
  | {
      type: 'annotated'; verdict: 'annotated'; mentions: Mention[]; /** What the popup lists, in the order of first mention. */ names: ListedName[];
      cards: Record<EntityId, DrawnCard>;
      /** Cards of two readings, by the index of their mention. */ choices: Record<string, Tree[]>; /** Style sheet of the cards, and the drawings of their icons. */ style: string; glyphs: Tree;
      relevance: Relevance; look: Look; release: PartialDate;
    }
  | { type: 'annotated'; verdict: 'not-conflict'; relevance: Relevance }
  | { type: 'annotated'; verdict: 'off'; why: 'site' | 'not-chosen' | 'on-click' }
  | { type: 'annotated'; verdict: 'failed'; sentence: string };

export type DatasetStatus =
  | { type: 'dataset'; ok: true; release: PartialDate; entries: number; /** Of the gazetteer. */ places: number }
  | { type: 'dataset'; ok: false; sentence: string };

/** Answer to `inject`: the content script runs in the tab now, or a sentence about who withholds access. */
export type Injected = { type: 'injected' } & Result<null>;

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
